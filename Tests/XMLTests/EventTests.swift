import Testing
import XML

@Suite struct `What a parser tells` {
  @Test func `are names as numbers, by namespace and not by prefix`() throws {
    let text =
      "<a><x:b xmlns:x=\"urn:one\" x:c=\"1\" c=\"2\" d=\"3\"/><b xmlns=\"urn:also-one\"/>"
      + "<c xmlns=\"urn:unknown\"/><d/></a>"
    #expect(
      try Parsed(text).events == [
        "<1:255>", "<2:1 3:1=1 3:255=2 0:255=3>", "</2:1>", "<2:1>", "</2:1>", "<3:0>", "</3:0>",
        "<0:255>", "</0:255>", "</1:255>",
      ])
  }

  @Test func `are attributes decoded, and their blanks normalised`() throws {
    let text = "<a b=\"R&amp;D &lt;&gt;&quot;&apos;\" c='&#x4E00;&#65;\t\n x'/>"
    #expect(try Parsed(text).events.first == "<1:255 2:255=R&D <>\"' 3:255=一A   x>")
  }

  @Test func `is text decoded, sections as they stand, blanks too`() throws {
    let text = "<a> x &amp; y<![CDATA[ <b>&amp; ]]>&#x4E00;\r\n<!-- no --><?no no?>z</a>"
    #expect(
      try Parsed(text).events == ["<1:255>", " x & y <b>&amp; 一\nz", "</1:255>"])
  }

  /// One byte at a time cuts names, characters, entities and sections.
  @Test(arguments: [1, 2, 3, 7, 64])
  func `is the same in whatever pieces the part comes`(piece: Int) throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- 注 --><a c=\"甲&amp;乙\">一、<![CDATA[二]]]]>"
      + "<![CDATA[>]]>&#19977;<b/><!--x-->四\r\n</a>\n"
    let whole = try Parsed(text)
    #expect(whole.fault == nil && whole.events.count == 6)
    let pieces = try Parsed(text, piece: piece)
    #expect(pieces.fault == nil)
    #expect(pieces.events == whole.events)
  }

  /// The first four bytes say the encoding, so they come together.
  @Test(arguments: [4, 5, 100])
  func `is the same behind a mark of the order of bytes`(piece: Int) throws {
    let parsed = try Parsed("\u{FEFF}<a>一</a>", piece: piece)
    #expect(parsed.events == ["<1:255>", "一", "</1:255>"])
  }

  @Test func `knows two hundred names and no more`() throws {
    let names = (1...300).map { "n\($0)" }
    let vocabulary = XMLVocabulary(names: names, namespaces: [])
    var parser = try XMLParser(vocabulary, limits: XMLLimits())
    var handler = Events()
    let text = "<n1><n200/><n201/><n300/></n1>"
    #expect(parser.fault(reading: Array(text.utf8), &handler) == nil)
    #expect(
      handler.lines.filter { !$0.hasPrefix("</") } == [
        "<1:255>", "<200:255>", "<0:255>", "<0:255>",
      ]
    )
  }

  @Test func `is nothing of what includes other files`() throws {
    let text =
      "<a xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"file:///etc/passwd\"/></a>"
    #expect(try Parsed(text).events.count == 4)
  }
}
