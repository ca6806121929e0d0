/// Many texts in one run of UTF-8 bytes: a workbook's shared strings, or a sheet's own.
public struct TextTable: Sendable {
  /// All texts, one behind the other, as UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  package private(set) var ends: [UInt32] = []

  /// A table without texts.
  package init() {}

  /// How many texts there are.
  public var count: Int { ends.count }
  /// Bytes of all texts together.
  package var byteCount: Int { bytes.count }

  /// Makes room for so many texts; their bytes are not foreseen.
  package mutating func reserve(_ texts: Int) { ends.reserveCapacity(texts) }

  /// Adds a text and gives its index.
  @discardableResult
  package mutating func append(_ text: [UInt8]) -> Int {
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    return ends.count - 1
  }

  /// Adds all texts of another table; each keeps its order.
  package mutating func append(contentsOf other: TextTable) {
    let base = UInt32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.lazy.map { $0 &+ base })
  }

  /// Where the bytes of a text stand in `bytes`; empty where there is none of that index.
  package func range(_ index: Int) -> Range<Int> {
    guard ends.indices.contains(index) else { return 0..<0 }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return start..<Int(ends[index])
  }

  /// The text of an index; nil where there is none.
  public subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    return String(decoding: bytes[range(index)], as: UTF8.self)
  }
}
