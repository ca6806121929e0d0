/// The tags between which cells hold their values, with the prefix of their part.
final class ElementTags: Sendable {
  let valueStart: [UInt8]
  let valueEnd: [UInt8]
  /// `<is><t`, open for attributes.
  let inlineStart: [UInt8]
  let inlineEnd: [UInt8]

  init(prefix: String) {
    valueStart = Array("<\(prefix)v".utf8)
    valueEnd = Array("</\(prefix)v>".utf8)
    inlineStart = Array("<\(prefix)is><\(prefix)t".utf8)
    inlineEnd = Array("</\(prefix)t></\(prefix)is>".utf8)
  }

  /// Those without a prefix, as nearly all parts have them.
  static let plain = ElementTags(prefix: "")
}

extension SpelledTag {
  /// The tags of children with the prefix of this one.
  func childTags(in bytes: [UInt8]) -> ElementTags {
    let prefix = prefix(in: bytes)
    return prefix.isEmpty ? .plain : ElementTags(prefix: prefix)
  }
}

extension [UInt8] {
  /// Whether a range of these bytes holds others.
  func holds(_ other: [UInt8], at range: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    for index in 0..<range.count where self[range.lowerBound + index] != other[index] {
      return false
    }
    return true
  }
}
