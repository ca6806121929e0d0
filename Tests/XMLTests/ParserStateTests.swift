import Testing
import XML

@Suite struct `A parser` {
  private let text = "<a>x<b/>y</a>"

  /// The events are: start of a, x, start of b, end of b, y, end of a.
  @Test(arguments: 0..<6)
  func `stops where its handler says so, and tells nothing more`(event: Int) throws {
    let parsed = try Parsed(text, stoppingAt: event)
    #expect(parsed.fault?.reason == .stopped)
    #expect(parsed.events == Array(try Parsed(text).events.prefix(event + 1)))
  }

  @Test func `tells the same fault again when it is given more`() throws {
    var parser = try XMLParser(Events.vocabulary, limits: XMLLimits())
    var handler = Events(stoppingAt: 0)
    #expect(parser.fault(reading: Array(text.utf8), &handler)?.reason == .stopped)
    #expect(parser.fault(reading: Array("<c/>".utf8), &handler)?.reason == .stopped)
    #expect(handler.lines == ["<1:255>"])
  }

  @Test(arguments: ["<!DOCTYPE a><a/>", "<a><b>", "<a></b>", "<a>x</a>"])
  func `reads another part after a reset, whatever the one before was`(first: String) throws {
    var parser = try XMLParser(Events.vocabulary, limits: XMLLimits())
    var handler = Events()
    _ = parser.fault(reading: Array(first.utf8), &handler)
    parser.reset()
    var next = Events()
    #expect(parser.fault(reading: Array(text.utf8), &next) == nil)
    #expect(next.lines == (try Parsed(text).events))
  }

  @Test func `forgets the encoding of the part before`() throws {
    var parser = try XMLParser(Events.vocabulary, limits: XMLLimits())
    var handler = Events()
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>"
    #expect(parser.fault(reading: Array(latin.utf8), &handler) == nil)
    var told = parser.unusualEncoding
    #expect(told == "ISO-8859-1")
    parser.reset()
    #expect(parser.fault(reading: Array(text.utf8), &handler) == nil)
    told = parser.unusualEncoding
    #expect(told == nil)
  }

  @Test func `is at rest within an element, and not within a tag or a text`() throws {
    var parser = try XMLParser(Events.vocabulary, limits: XMLLimits())
    var handler = Events()
    var isAtRest = parser.isAtRest
    #expect(!isAtRest)
    for (piece, expected) in [
      ("<?xml version=\"1.0\"?>", false), ("<a>", true), ("<b", false), ("/>", true),
      ("<b c=\"", false), ("1\"></b>", true), ("<!-- ", false), ("-->", true),
    ] {
      try parser.push(Array(piece.utf8).span, to: &handler)
      isAtRest = parser.isAtRest
      #expect(isAtRest == expected, "\(piece)")
    }
  }

  /// Takes down where the parser stands at each tag.
  private struct Places: XMLHandler {
    let position: XMLPosition
    var starts: [Int] = []
    var ends: [Int] = []

    mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
      starts.append(position.offset)
      return true
    }

    mutating func endElement(_ name: XMLName) -> Bool {
      ends.append(position.offset)
      return true
    }

    mutating func characters(_ text: Span<UInt8>) -> Bool { true }
  }

  @Test(arguments: [1, 5, 1_000])
  func `knows at which byte a tag ends`(piece: Int) throws {
    let bytes = Array("<a c=\"决算\"><b/>\n<b>&lt;</b></a>".utf8)
    var parser = try XMLParser(Events.vocabulary, limits: XMLLimits())
    var places = Places(position: parser.position)
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + piece)
      try parser.push(Array(bytes[start..<end]).span, to: &places)
      start = end
    }
    try parser.finish(telling: &places)
    let at = { (text: String) in Array(text.utf8).count }
    let head = "<a c=\"决算\">"
    // At the `>` or `/>` of each tag, and behind each end tag.
    #expect(places.starts == [at(head) - 1, at(head + "<b"), at(head + "<b/>\n<b")])
    #expect(places.ends == [at(head + "<b/>"), at(head + "<b/>\n<b>&lt;</b>"), bytes.count])
  }

  @Test func `has no place once it is gone`() throws {
    func position() throws -> XMLPosition {
      let parser = try XMLParser(Events.vocabulary, limits: XMLLimits())
      return parser.position
    }
    #expect(try position().offset == 0)
  }
}
