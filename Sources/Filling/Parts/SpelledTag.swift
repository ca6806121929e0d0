/// A start tag, or the tag of an element without content, as a part spells it. The parser has
/// accepted it, so quotes and brackets are where they should be.
protocol SpelledTag {
  /// From `<` to just past `>`.
  var range: Range<Int> { get }
  /// The name with its prefix.
  var name: Range<Int> { get }
  /// True for `<c/>`.
  var isEmpty: Bool { get }
  /// Where a further attribute goes.
  func attributesEnd(in bytes: [UInt8]) -> Int
  /// The attribute of a name as it is spelled, prefix included.
  func attribute(_ name: String, in bytes: [UInt8]) -> StartTag.Attribute?
}

extension SpelledTag {
  /// What ends the tag: `>` or `/>`.
  var closing: Range<Int> { range.upperBound - (isEmpty ? 2 : 1)..<range.upperBound }

  /// `x:` for `<x:row>`; empty without a prefix.
  func prefix(in bytes: [UInt8]) -> String {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: bytes[name.lowerBound...colon], as: UTF8.self)
  }

  /// The name with its prefix, as text.
  func name(in bytes: [UInt8]) -> String { String(decoding: bytes[name], as: UTF8.self) }

  /// The name without its prefix.
  func localName(in bytes: [UInt8]) -> String {
    String(name(in: bytes).split(separator: ":").last ?? "")
  }

  /// The tag that ends its element.
  func endTag(in bytes: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "<"), UInt8(ascii: "/")] + bytes[name] + [UInt8(ascii: ">")]
  }

  /// The value of an attribute as it is spelled; nil where there is none of that name.
  func value(_ name: String, in bytes: [UInt8]) -> String? {
    attribute(name, in: bytes).map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }
}

/// The tag of one of many elements: what stands in it is looked for when it is asked for.
struct CellTag: SpelledTag {
  let range: Range<Int>
  let name: Range<Int>
  let isEmpty: Bool
  /// False where the parser did not point at the end of a tag: the part is not as it is parsed.
  let isSound: Bool

  /// The tag whose `>` or `/>` stands at a place.
  init(_ bytes: [UInt8], endingAt end: Int) {
    isEmpty = end < bytes.count && bytes[end] == UInt8(ascii: "/")
    let last = min(end, bytes.count)
    let closing = isEmpty ? last + 1 : last
    isSound = closing < bytes.count && bytes[closing] == UInt8(ascii: ">")
    let start = StartTag.start(bytes, before: last)
    range = start..<min(bytes.count, last + (isEmpty ? 2 : 1))
    name = TagAttributes.name(bytes, start, last)
  }

  /// Its attributes, one after the other.
  func attributes(in bytes: [UInt8]) -> TagAttributes {
    TagAttributes(bytes, from: name.upperBound, to: closing.lowerBound)
  }

  func attributesEnd(in bytes: [UInt8]) -> Int {
    var list = attributes(in: bytes)
    var end = name.upperBound
    while let attribute = list.next() { end = attribute.whole.upperBound }
    return end
  }

  func attribute(_ name: String, in bytes: [UInt8]) -> StartTag.Attribute? {
    var list = attributes(in: bytes)
    let count = name.utf8.count
    while let attribute = list.next() {
      if attribute.name.count == count, bytes[attribute.name].elementsEqual(name.utf8) {
        return attribute
      }
    }
    return nil
  }
}

/// The attributes of a tag, one after the other.
struct TagAttributes: IteratorProtocol {
  private let bytes: [UInt8]
  private var place: Int
  private let last: Int

  /// Those between the end of the tag's name and what closes the tag.
  init(_ bytes: [UInt8], from place: Int, to last: Int) {
    self.bytes = bytes
    self.place = place
    self.last = last
  }

  /// The name of the tag that begins at `start` and whose end stands at `last`.
  static func name(_ bytes: [UInt8], _ start: Int, _ last: Int) -> Range<Int> {
    var place = start + 1
    while place < last, !isBlank(bytes[place]) { place += 1 }
    return min(start + 1, place)..<place
  }

  mutating func next() -> StartTag.Attribute? {
    guard place < last else { return nil }
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
    guard place < last else { return nil }
    let quote = bytes[place]
    place += 1
    let valueStart = place
    while place < last, bytes[place] != quote { place += 1 }
    let value = valueStart..<place
    place = min(last, place + 1)
    return StartTag.Attribute(name: name, value: value, whole: wholeStart..<place)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
