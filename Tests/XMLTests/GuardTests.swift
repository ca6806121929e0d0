import Testing
import XML

@Suite struct `The guards of a parser` {
  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM \"x\"><a/>",
    "<?xml version=\"1.0\"?> <!DOCTYPE a []><a/>",
    "<!DOCTYPE a [<!ENTITY e \"1\">]><a b=\"&e;\">&e;</a>",
  ])
  func `refuse a document type before anything is told`(text: String) throws {
    for piece in [1, .max] {
      let parsed = try Parsed(text, piece: piece)
      #expect(parsed.fault?.reason == .documentType)
      #expect(parsed.events == [])
    }
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
  }

  @Test func `count how deep elements nest`() throws {
    let limits = XMLLimits(depth: 5)
    #expect(try Parsed(nested(5), limits: limits).fault == nil)
    let fault = try Parsed(nested(6), limits: limits).fault
    #expect(fault?.reason == .depth(limit: 5))
    // Elements beside each other are not deep.
    #expect(
      try Parsed("<a>\(String(repeating: "<b/>", count: 99))</a>", limits: limits).fault == nil)
  }

  @Test func `count attributes and namespaces of an element together`() throws {
    let limits = XMLLimits(attributesPerElement: 3)
    #expect(try Parsed("<a b=\"\" c=\"\" xmlns:x=\"u\"/>", limits: limits).fault == nil)
    for text in ["<a b=\"\" c=\"\" d=\"\" e=\"\"/>", "<a b=\"\" c=\"\" d=\"\" xmlns:x=\"u\"/>"] {
      #expect(try Parsed(text, limits: limits).fault?.reason == .attributes(limit: 3))
    }
  }

  @Test(arguments: ["<a b=\"", "<a><!--", "<a><?x ", "<", "<a "])
  func `give up what does not end`(head: String) throws {
    let limits = XMLLimits(pendingBytes: 1_000)
    let parsed = try Parsed(
      head + String(repeating: "x", count: 400_000), piece: 500, limits: limits)
    switch parsed.fault?.reason {
    case .pendingBytes(limit: 1_000), .malformed: break
    default: Issue.record("\(String(describing: parsed.fault))")
    }
  }

  @Test func `hold back what is still to end, up to the limit`() throws {
    let limits = XMLLimits(pendingBytes: 1_000)
    let short = "<a b=\"\(String(repeating: "x", count: 900))\"/>"
    #expect(try Parsed(short, piece: 10, limits: limits).fault == nil)
    let long = "<a b=\"\(String(repeating: "x", count: 1_100))\"/>"
    #expect(
      try Parsed(long, piece: 10, limits: limits).fault?.reason == .pendingBytes(limit: 1_000))
  }

  @Test func `count different names, not names`() throws {
    let limits = XMLLimits(names: 500)
    let few = String(repeating: "<x/><y/><z/>", count: 1_000)
    #expect(try Parsed("<a>\(few)</a>", piece: 100, limits: limits).fault == nil)
    let many = (0..<1_000).map { "<x\($0)/>" }.joined()
    let fault = try Parsed("<a>\(many)</a>", piece: 100, limits: limits).fault
    #expect(fault?.reason == .distinctNames(limit: 500))
  }

  @Test(arguments: [
    "", "x", "<a>", "<a></b>", "<a/><a/>", "<a b=1/>", "<a b=\"\" b=\"\"/>", "<a>&e;</a>",
    "<a b=\"&e;\"/>", "<a>&#0;</a>", "<a>\u{8}</a>", "<a>]]></a>", "<a b=\"<\"/>",
    "<a/>x",
  ])
  func `refuse what is not well-formed, with words and a number`(text: String) throws {
    guard case .malformed(let code, let message)? = try Parsed(text).fault?.reason else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(code != 0)
    #expect(!message.contains("\n"))
  }

  @Test func `refuse bytes that are not of the encoding`() throws {
    #expect(try Parsed(Array("<a>".utf8) + [0xE5] + Array("</a>".utf8)).fault != nil)
  }

  @Test func `say where in the part a fault is`() throws {
    let fault = try #require(try Parsed("<a><b></b><!-- 决算 --><c></b></a>").fault)
    // Behind the comment, at the end tag that does not fit.
    #expect((26...34).contains(fault.offset))
  }
}
