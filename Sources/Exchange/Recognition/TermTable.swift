/// Folded texts by number: each text is kept once, and found by its bytes without making a string.
struct TermTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// Open addressing; -1 is free. The size is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { ends.count }

  /// The number of a text; nil where it is not known.
  func find(_ text: ArraySlice<UInt8>) -> Int32? {
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] >= 0 {
      if self[slots[slot]].elementsEqual(text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a text, given now where it has none yet.
  mutating func insert(_ text: ArraySlice<UInt8>) -> Int32 {
    if let known = find(text) { return known }
    if (ends.count + 1) * 2 > slots.count { grow() }
    let number = Int32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(Int32(bytes.count))
    place(number)
    return number
  }

  subscript(number: Int32) -> ArraySlice<UInt8> {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    return bytes[start..<Int(ends[Int(number)])]
  }

  private mutating func place(_ number: Int32) {
    var slot = Self.hash(self[number]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in ends.indices { place(Int32(number)) }
  }

  /// FNV-1a; the terms come from layout files, so nobody gains by collisions.
  private static func hash(_ text: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in text { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
