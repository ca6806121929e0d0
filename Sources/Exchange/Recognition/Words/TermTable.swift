/// Texts by number: each text is kept once, and found by its bytes without making a string.
struct TermTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// Open addressing; -1 is free. The size is a power of two.
  private var slots: [Int32]
  private var longest = 0

  /// A table with room for so many terms; more make it grow.
  init(room: Int = 32) {
    var size = 64
    while size < room * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  var count: Int { ends.count }
  var byteCount: Int { bytes.count }

  /// The number of a text; nil where it is not known.
  func find(_ text: ArraySlice<UInt8>) -> Int32? { text.withUnsafeBufferPointer(find) }

  func find(_ text: UnsafeBufferPointer<UInt8>) -> Int32? { find(text, hash: Self.hash(text)) }

  private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32? {
    search(text, hash: hash, steps: .max).number
  }

  /// Looks for a text in so many steps; `isSure` is false where it might be found in more.
  func search(
    _ text: UnsafeBufferPointer<UInt8>, steps: Int
  ) -> (number: Int32?, isSure: Bool) {
    search(text, hash: Self.hash(text), steps: steps)
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt8>, hash: UInt32, steps: Int
  ) -> (number: Int32?, isSure: Bool) {
    var slot = Self.slot(hash) & (slots.count - 1)
    var left = steps
    while slots[slot] >= 0 {
      if equals(slots[slot], text) { return (slots[slot], true) }
      slot = (slot + 1) & (slots.count - 1)
      left -= 1
      if left == 0 { return (nil, false) }
    }
    return (nil, true)
  }

  private func equals(_ number: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    guard Int(ends[Int(number)]) - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      text.indices.allSatisfy { text[$0] == bytes[start &+ $0] }
    }
  }

  /// The longest end of a text, other than the whole, that is a wanted term, and where it begins.
  func longestEnd(
    of text: ArraySlice<UInt8>, where isWanted: (Int32) -> Bool
  ) -> (term: Int32, start: Int)? {
    var result: (term: Int32, start: Int)?
    var hash = Self.basis
    var place = text.endIndex
    while place > text.startIndex + 1, text.endIndex - place <= longest {
      place -= 1
      hash = Self.mix(hash, text[place])
      guard text[place] & 0xC0 != 0x80,
        let term = text[place...].withUnsafeBufferPointer({ find($0, hash: hash) }), isWanted(term)
      else { continue }
      result = (term, place)
    }
    return result
  }

  /// The number of a text, given now where it has none yet.
  mutating func insert(_ text: ArraySlice<UInt8>) -> Int32 {
    text.withUnsafeBufferPointer { insert($0) }
  }

  mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    if let known = find(text) { return known }
    if (ends.count + 1) * 2 > slots.count { grow() }
    let number = Int32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(Int32(bytes.count))
    longest = max(longest, text.count)
    place(number)
    return number
  }

  subscript(number: Int32) -> ArraySlice<UInt8> {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    return bytes[start..<Int(ends[Int(number)])]
  }

  private mutating func place(_ number: Int32) {
    var slot = Self.slot(self[number].withUnsafeBufferPointer(Self.hash)) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in ends.indices { place(Int32(number)) }
  }

  private static let basis: UInt32 = 2_166_136_261

  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  /// FNV-1a from the end, so that the hashes of all ends of a text come along the way. Collisions are
  /// easily made: a table of texts that come from elsewhere than layout files is searched in a few
  /// steps only.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = basis
    for place in text.indices.reversed() { hash = mix(hash, text[place]) }
    return hash
  }

  private static func slot(_ hash: UInt32) -> Int { Int(hash ^ hash >> 15) }
}
