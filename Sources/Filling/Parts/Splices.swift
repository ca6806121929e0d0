/// Changes to the bytes of a part: ranges of the old bytes and what comes in their place. Every
/// byte outside the ranges stays.
struct Splices {
  private var list: [(range: Range<Int>, new: Range<Int>)] = []
  /// All new bytes, one change behind the other: a long list has hundreds of thousands of them.
  private var pool: [UInt8] = []

  var isEmpty: Bool { list.isEmpty }

  /// Puts what `write` adds to its argument in the place of old bytes.
  mutating func replace(_ range: Range<Int>, _ write: (inout [UInt8]) -> Void) {
    let start = pool.count
    write(&pool)
    list.append((range, start..<pool.count))
  }

  /// The same, where that differs from what is there.
  mutating func change(_ range: Range<Int>, of old: [UInt8], _ write: (inout [UInt8]) -> Void) {
    let start = pool.count
    write(&pool)
    let isSame =
      pool.count - start == range.count
      && range.indices.allSatisfy { old[$0] == pool[start + $0 - range.lowerBound] }
    if isSame {
      pool.removeSubrange(start...)
    } else {
      list.append((range, start..<pool.count))
    }
  }

  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    replace(range) { $0 += bytes }
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    replace(range) { $0 += text.utf8 }
  }

  /// What is inserted at one place stands there in the order in which it was given, in front of
  /// what replaces the bytes that begin there.
  mutating func insert(at place: Int, _ write: (inout [UInt8]) -> Void) {
    replace(place..<place, write)
  }

  mutating func insert(_ bytes: [UInt8], at place: Int) { replace(place..<place, with: bytes) }

  mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

  mutating func add(_ other: Splices) {
    let start = pool.count
    pool += other.pool
    for (range, new) in other.list {
      list.append((range, start + new.lowerBound..<start + new.upperBound))
    }
  }

  mutating func remove(_ range: Range<Int>) { list.append((range, pool.count..<pool.count)) }

  /// The new bytes; nil where two changes mean the same bytes, which no caller may ask for.
  func applied(to old: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(old.count + pool.count)
    var place = 0
    for (range, new) in inOrder() {
      guard range.lowerBound >= place, range.upperBound <= old.count else { return nil }
      result += old[place..<range.lowerBound]
      result += pool[new]
      place = range.upperBound
    }
    result += old[place...]
    return result
  }

  /// By the place, what is inserted there first, else as they were given; most often they were
  /// given so.
  private func inOrder() -> [(range: Range<Int>, new: Range<Int>)] {
    func isBehind(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
      a.lowerBound > b.lowerBound || a.lowerBound == b.lowerBound && !a.isEmpty && b.isEmpty
    }
    let isInOrder = zip(list, list.dropFirst()).allSatisfy { !isBehind($0.range, $1.range) }
    if isInOrder { return list }
    return list.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      if isBehind(b, a) { return true }
      if isBehind(a, b) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
