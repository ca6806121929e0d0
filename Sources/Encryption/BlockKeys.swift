/// RC4 with a key of its own for each block of a stream.
struct BlockKeys: Sendable {
  /// Bytes of a block in the stream of a workbook ([MS-XLS] §2.2.10).
  static let blockBytes = 1_024

  private let base: [UInt8]
  private let algorithm: HashAlgorithm
  /// Bytes of the hash that count; the rest of a key of sixteen is zero.
  private let keyBytes: Int

  /// [MS-OFFCRYPTO] §2.3.6.2: forty bits of the password, salted and hashed.
  init(shortKeyOf password: String, salt: [UInt8]) {
    let short = HashAlgorithm.md5.hash(Passwords.bytes(password)).prefix(5)
    let mixed = repeatElement(Array(short) + salt, count: 16).flatMap { $0 }
    base = Array(HashAlgorithm.md5.hash(mixed).prefix(5))
    algorithm = .md5
    keyBytes = 16
  }

  /// §2.3.5.2.
  init(windowsKeyOf password: String, salt: [UInt8], keyBytes: Int) {
    base = HashAlgorithm.sha1.hash(salt + Passwords.bytes(password))
    algorithm = .sha1
    self.keyBytes = keyBytes
  }

  private func cipher(ofBlock block: Int) -> RC4 {
    let number = UInt32(truncatingIfNeeded: block).littleEndianBytes
    var key = Array(algorithm.hash(base + number).prefix(keyBytes))
    // Forty bits are a key of sixteen bytes, of which eleven are known (§2.3.5.2).
    if keyBytes == 5 { key += repeatElement(0, count: 11) }
    return RC4(key: key)
  }

  /// What is laid over the bytes of a block.
  func stream(ofBlock block: Int) -> [UInt8] {
    var cipher = cipher(ofBlock: block)
    return cipher.stream(Self.blockBytes)
  }

  /// True where the verifier and its hash, encrypted one behind the other, belong together.
  func fits(_ verifier: [UInt8], _ hash: [UInt8], _ algorithm: HashAlgorithm) -> Bool {
    var cipher = cipher(ofBlock: 0)
    let plain = cipher.apply(to: verifier)
    return cipher.apply(to: hash) == algorithm.hash(plain)
  }
}
