/// A start tag, or the tag of an element without content, as the part spells it. The parser has
/// accepted it, so quotes and brackets are where they should be.
struct StartTag {
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    /// With the blanks in front of it and the closing quote.
    var whole: Range<Int>
  }

  /// From `<` to just past `>`.
  let range: Range<Int>
  /// The name with its prefix.
  let name: Range<Int>
  let attributes: [Attribute]
  /// True for `<c/>`.
  let isEmpty: Bool

  /// False where the parser did not point at the end of a tag: the part is not as it is parsed.
  let isSound: Bool

  /// The tag whose `>` or `/>` the parser points at. A raw `<` stands in no tag but at its start.
  init(_ bytes: [UInt8], endingAt end: Int) {
    isEmpty = end < bytes.count && bytes[end] == UInt8(ascii: "/")
    let last = min(end, bytes.count)
    let closing = isEmpty ? last + 1 : last
    isSound = closing < bytes.count && bytes[closing] == UInt8(ascii: ">")
    let start = Self.start(bytes, before: last)
    range = start..<min(bytes.count, last + (isEmpty ? 2 : 1))
    var place = start + 1
    while place < last, !Self.isBlank(bytes[place]) { place += 1 }
    name = min(start + 1, place)..<place
    var list: [Attribute] = []
    while place < last {
      let wholeStart = place
      while place < last, Self.isBlank(bytes[place]) { place += 1 }
      let nameStart = place
      while place < last, bytes[place] != UInt8(ascii: "="), !Self.isBlank(bytes[place]) {
        place += 1
      }
      let name = nameStart..<place
      while place < last, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "'") {
        place += 1
      }
      guard place < last else { break }
      let quote = bytes[place]
      place += 1
      let valueStart = place
      while place < last, bytes[place] != quote { place += 1 }
      let value = valueStart..<place
      place = min(last, place + 1)
      list.append(Attribute(name: name, value: value, whole: wholeStart..<place))
    }
    attributes = list
  }

  /// Where the tag begins whose end lies at or behind a place.
  static func start(_ bytes: [UInt8], before end: Int) -> Int {
    var start = end - 1
    while start > 0, bytes[start] != UInt8(ascii: "<") { start -= 1 }
    return max(0, start)
  }

  /// Where a further attribute goes.
  var attributesEnd: Int { attributes.last?.whole.upperBound ?? name.upperBound }

  /// What ends the tag: `>` or `/>`.
  var closing: Range<Int> { range.upperBound - (isEmpty ? 2 : 1)..<range.upperBound }

  /// The attribute of a name as it is spelled, prefix included.
  func attribute(_ name: String, in bytes: [UInt8]) -> Attribute? {
    attributes.first { bytes[$0.name].elementsEqual(name.utf8) }
  }

  /// `x:` for `<x:row>`; empty without a prefix.
  func prefix(in bytes: [UInt8]) -> String {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: bytes[name.lowerBound...colon], as: UTF8.self)
  }

  /// The name with its prefix, as text.
  func name(in bytes: [UInt8]) -> String { String(decoding: bytes[name], as: UTF8.self) }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension Splices {
  /// Sets an attribute, in its place where it is there already.
  mutating func set(_ name: String, to value: String, in tag: StartTag, of bytes: [UInt8]) {
    if let attribute = tag.attribute(name, in: bytes) {
      set(attribute.value, to: value, of: bytes)
    } else {
      insert(
        Array(" \(name)=\"".utf8) + TextSpelling.attribute(value) + [UInt8(ascii: "\"")],
        at: tag.attributesEnd)
    }
  }

  /// Sets the value of an attribute that is there, in the quotes that it has.
  mutating func set(
    _ range: Range<Int>, to value: String, of bytes: [UInt8], asciiOnly: Bool = false
  ) {
    let quote = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : UInt8(ascii: "\"")
    let spelled = TextSpelling.attribute(value, asciiOnly: asciiOnly, quote: quote)
    if !bytes[range].elementsEqual(spelled) { replace(range, with: spelled) }
  }

  mutating func removeAttribute(_ name: String, in tag: StartTag, of bytes: [UInt8]) {
    if let attribute = tag.attribute(name, in: bytes) { remove(attribute.whole) }
  }
}
