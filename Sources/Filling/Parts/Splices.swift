/// Changes to the bytes of a part: ranges of the old bytes and what comes in their place. Every
/// byte outside the ranges stays.
struct Splices {
  private var list: [(range: Range<Int>, bytes: [UInt8])] = []

  var isEmpty: Bool { list.isEmpty }

  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { list.append((range, bytes)) }

  mutating func replace(_ range: Range<Int>, with text: String) {
    replace(range, with: Array(text.utf8))
  }

  /// What is inserted at one place stands there in the order in which it was given, in front of
  /// what replaces the bytes that begin there.
  mutating func insert(_ bytes: [UInt8], at place: Int) { list.append((place..<place, bytes)) }

  mutating func insert(_ text: String, at place: Int) { insert(Array(text.utf8), at: place) }

  mutating func add(_ other: Splices) { list += other.list }

  mutating func remove(_ range: Range<Int>) { list.append((range, [])) }

  /// The new bytes; nil where two changes mean the same bytes, which no caller may ask for.
  func applied(to old: [UInt8]) -> [UInt8]? {
    let sorted = list.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.isEmpty != b.isEmpty { return a.isEmpty }
      return left.offset < right.offset
    }
    var result: [UInt8] = []
    result.reserveCapacity(old.count + list.reduce(0) { $0 + $1.bytes.count })
    var place = 0
    for (_, change) in sorted {
      guard change.range.lowerBound >= place, change.range.upperBound <= old.count else {
        return nil
      }
      result += old[place..<change.range.lowerBound]
      result += change.bytes
      place = change.range.upperBound
    }
    result += old[place...]
    return result
  }
}
