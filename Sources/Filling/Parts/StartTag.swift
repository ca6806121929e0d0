/// A tag with all its attributes.
struct StartTag: SpelledTag {
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    /// With the blanks in front of it and the closing quote.
    var whole: Range<Int>
  }

  let attributes: [Attribute]
  private let tag: CellTag

  var range: Range<Int> { tag.range }
  var name: Range<Int> { tag.name }
  var isEmpty: Bool { tag.isEmpty }
  /// False where the parser did not point at the end of a tag: the part is not as it is parsed.
  var isSound: Bool { tag.isSound }

  /// The tag whose `>` or `/>` the parser points at. A raw `<` stands in no tag but at its start.
  init(_ bytes: [UInt8], endingAt end: Int) {
    tag = CellTag(bytes, endingAt: end)
    attributes = Array(IteratorSequence(tag.attributes(in: bytes)))
  }

  /// Where the tag begins whose end lies at or behind a place.
  static func start(_ bytes: [UInt8], before end: Int) -> Int {
    var start = end - 1
    while start > 0, bytes[start] != UInt8(ascii: "<") { start -= 1 }
    return max(0, start)
  }

  func attributesEnd(in bytes: [UInt8]) -> Int {
    attributes.last?.whole.upperBound ?? name.upperBound
  }

  func attribute(_ name: String, in bytes: [UInt8]) -> Attribute? {
    attributes.first { bytes[$0.name].elementsEqual(name.utf8) }
  }
}

extension Splices {
  /// Sets an attribute, in its place where it is there already.
  mutating func set(_ name: String, to value: String, in tag: some SpelledTag, of bytes: [UInt8]) {
    if let attribute = tag.attribute(name, in: bytes) {
      set(attribute.value, to: value, of: bytes)
    } else {
      insert(at: tag.attributesEnd(in: bytes)) {
        $0 += " \(name)=\"".utf8
        $0 += TextSpelling.attribute(value)
        $0.append(UInt8(ascii: "\""))
      }
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

  /// Puts content at the end of what an element holds, which may be nothing so far.
  mutating func insert(
    _ content: [UInt8], inside tag: some SpelledTag, at place: Int, _ bytes: [UInt8]
  ) {
    if tag.isEmpty {
      replace(tag.closing, with: [UInt8(ascii: ">")] + content + tag.endTag(in: bytes))
    } else {
      insert(content, at: place)
    }
  }
}
