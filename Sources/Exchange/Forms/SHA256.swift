/// The SHA-256 digest of bytes (FIPS 180-4), taken in pieces.
package struct SHA256 {
  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19)
  /// Bytes that do not yet fill a block.
  private var pending: [UInt8] = []
  private var count: UInt64 = 0

  /// The digest of nothing yet.
  package init() {}

  /// The digest of bytes as 64 lower-case hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finish()
  }

  /// Takes in the bytes that come next.
  package mutating func update(_ piece: [UInt8]) {
    count &+= UInt64(piece.count)
    guard pending.isEmpty else {
      take(pending + piece)
      return
    }
    take(piece)
  }

  /// The digest as 64 lower-case hexadecimal digits; the value is spent.
  package mutating func finish() -> String {
    let bits = count &* 8
    var tail = pending
    tail.append(0x80)
    tail.append(contentsOf: repeatElement(0, count: (tail.count <= 56 ? 56 : 120) - tail.count))
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    take(tail)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for index in state.indices {
      for shift in stride(from: UInt32(28), through: 0, by: -4) {
        text.append(digits[Int((state[index] >> shift) & 0xF)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func take(_ bytes: [UInt8]) {
    let whole = bytes.count & ~63
    bytes.withUnsafeBytes { buffer in
      for start in stride(from: 0, to: whole, by: 64) {
        compress(UnsafeRawBufferPointer(rebasing: buffer[start..<start + 64]))
      }
    }
    pending = Array(bytes[whole...])
  }

  /// Takes one block of 64 bytes into the state (§6.2.2).
  private mutating func compress(_ block: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      Self.schedule(block, words)
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      // Eight rounds at once, after which each variable is in its place again.
      for index in stride(from: 0, to: 64, by: 8) {
        Self.round(a, b, c, &d, e, f, g, &h, words[index])
        Self.round(h, a, b, &c, d, e, f, &g, words[index &+ 1])
        Self.round(g, h, a, &b, c, d, e, &f, words[index &+ 2])
        Self.round(f, g, h, &a, b, c, d, &e, words[index &+ 3])
        Self.round(e, f, g, &h, a, b, c, &d, words[index &+ 4])
        Self.round(d, e, f, &g, h, a, b, &c, words[index &+ 5])
        Self.round(c, d, e, &f, g, h, a, &b, words[index &+ 6])
        Self.round(b, c, d, &e, f, g, h, &a, words[index &+ 7])
      }
      state &+= SIMD8(a, b, c, d, e, f, g, h)
    }
  }

  /// The words of all rounds, each with its constant.
  private static func schedule(
    _ block: UnsafeRawBufferPointer, _ words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      words[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let early = words[index &- 15]
      let late = words[index &- 2]
      let first = rotate(early, 7) ^ rotate(early, 18) ^ (early &>> 3)
      let second = rotate(late, 17) ^ rotate(late, 19) ^ (late &>> 10)
      words[index] = words[index &- 16] &+ first &+ words[index &- 7] &+ second
    }
    constants.withUnsafeBufferPointer { constants in
      for index in 0..<64 { words[index] &+= constants[index] }
    }
  }

  /// One round; instead of all variables moving on by one, the caller gives them in turn.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let choice = g ^ (e & (f ^ g))
    let first = h &+ high &+ choice &+ word
    let low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    let majority = (a & b) | (c & (a | b))
    d &+= first
    h = first &+ low &+ majority
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
