import Testing
import XML

@Suite struct `The encoding of a part` {
  private func utf16(_ text: String, isBigEndian: Bool, hasMark: Bool) -> [UInt8] {
    ((hasMark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
  func `may be UTF-16 of either order`(isBigEndian: Bool, hasMark: Bool) throws {
    let name = hasMark ? "UTF-16" : isBigEndian ? "UTF-16BE" : "UTF-16LE"
    let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?><a>决算𠀀</a>"
    let parsed = try Parsed(utf16(text, isBigEndian: isBigEndian, hasMark: hasMark))
    #expect(parsed.fault == nil && parsed.unusualEncoding == nil)
    #expect(parsed.events == ["<1:255>", "决算𠀀", "</1:255>"])
  }

  @Test(arguments: ["UTF-8", "utf8", "US-ASCII"])
  func `is nothing to tell where OPC allows it`(name: String) throws {
    let parsed = try Parsed("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>x</a>")
    #expect(parsed.fault == nil && parsed.unusualEncoding == nil)
  }

  @Test(
    arguments: [
      ("ISO-8859-1", [0xE9], "é"), ("GBK", [0xBE, 0xF6], "决"), ("GB2312", [0xBE, 0xF6], "决"),
      ("GB18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"), ("windows-1252", [0x93], "“"),
    ] as [(String, [UInt8], String)])
  func `is read and told where it is another that careless writers use`(
    name: String, bytes: [UInt8], text: String
  ) throws {
    let head = "<?xml version=\"1.0\" encoding=\"\(name)\"?><a>"
    let parsed = try Parsed(Array(head.utf8) + bytes + Array("</a>".utf8))
    #expect(parsed.fault == nil)
    #expect(parsed.unusualEncoding == name)
    #expect(parsed.events == ["<1:255>", text, "</1:255>"])
  }

  @Test(arguments: ["UTF-7", "HZ", "ISO-2022-JP", "IBM037", "x-nonsense"])
  func `is refused where it can disguise markup`(name: String) throws {
    let parsed = try Parsed("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>x</a>")
    #expect(parsed.fault != nil)
    #expect(parsed.events == [])
  }
}
