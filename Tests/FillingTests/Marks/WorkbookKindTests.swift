import Filling
import TestSupport
import Testing

@Suite struct `Workbooks of special kinds` {
  @Test func `Nothing to mark: the same file`() throws {
    let bytes = WorkbookBuilder.styled().bytes()
    let book = try MarkedWorkbook(bytes, [])
    #expect(book.filled.changesNothing && book.bytes == bytes)
  }

  @Test func `Strict ones stay so`() throws {
    var builder = WorkbookBuilder()
    builder.isStrict = true
    builder.addSheet(rows: "<row r=\"1\"><c r=\"A1\"/></row>")
    let book = try MarkedWorkbook(builder, ["A1": "注"])
    for part in ["xl/comments1.xml", "xl/styles.xml"] {
      #expect(
        try book.part(part).contains("xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\""))
    }
    let office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let relationships = try book.part("xl/worksheets/_rels/sheet1.xml.rels")
    #expect(relationships.contains("Type=\"\(office)/comments\""))
    #expect(relationships.contains("Type=\"\(office)/vmlDrawing\""))
    #expect(try book.sheet().contains("<legacyDrawing xmlns:r=\"\(office)\" r:id=\"rId2\"/>"))
  }

  @Test func `Signed ones are refused, or lose their signatures`() throws {
    var builder = WorkbookBuilder.styled()
    builder.add("_xmlsignatures/sig1.xml", "<Signature/>")
    #expect(try markRefusals(builder.bytes()) == ["L006 _xmlsignatures/sig1.xml"])
    let book = try MarkedWorkbook(builder.bytes(), MarkedWorkbook.marks(["A1": "注"])) {
      $0.dropsSignatures = true
    }
    #expect(book.codes == ["L103"])
    #expect(try book.part("_xmlsignatures/sig1.xml").isEmpty)
  }

  @Test func `Protected ones are marked, and stay protected`() throws {
    var builder = WorkbookBuilder.styled()
    builder.sheets = []
    let protection = "<sheetProtection sheet=\"1\" objects=\"1\" password=\"CC1A\"/>"
    builder.addSheet(
      rows: "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>", tail: protection)
    let book = try MarkedWorkbook(builder, ["A1": "注"])
    #expect(
      try book.sheet().contains(
        "<c r=\"A1\" s=\"1\"><f>1+1</f><v>2</v></c></row></sheetData>\(protection)<legacyDrawing"))
  }

  @Test func `A part in ASCII gets references, one in UTF-16 is told of, others are refused`()
    throws
  {
    func builder(_ encoding: String, _ spell: (String) -> [UInt8]) -> WorkbookBuilder {
      var builder = WorkbookBuilder.commented()
      builder.extraEntries.removeAll { $0.name == Array("xl/comments1.xml".utf8) }
      builder.extraEntries.append(
        ZipBuilder.Entry(
          "xl/comments1.xml",
          spell(
            "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><comments xmlns=\"\(WorkbookBuilder.transitional)\"><authors/><commentList/></comments>"
          )))
      return builder
    }
    let ascii = try MarkedWorkbook(builder("US-ASCII") { Array($0.utf8) }, ["A1": "注"])
    #expect(try ascii.part("xl/comments1.xml").contains("preserve\">&#x6CE8;</t>"))
    let wide = try MarkedWorkbook(
      builder("UTF-16") { text in
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      }, ["A1": "注"])
    #expect(wide.codes == ["L101"])
    #expect(try wide.part("xl/comments1.xml").contains("preserve\">注</t>"))
    #expect(
      try markRefusals(builder("GB2312") { Array($0.utf8) }.bytes()) == ["L011 xl/comments1.xml"])
  }

  @Test func `A type that the package gives other drawings is told of the new part alone`() throws {
    let builder = WorkbookBuilder.styled()
    let bytes = builder.bytes { entries in
      for place in entries.indices where entries[place].name == Array("[Content_Types].xml".utf8) {
        let text = String(decoding: entries[place].content, as: UTF8.self)
        entries[place] = ZipBuilder.Entry(
          "[Content_Types].xml",
          text.replacing(
            "</Types>", with: "<Default Extension=\"VML\" ContentType=\"image/x\"/></Types>"))
      }
    }
    let types = try MarkedWorkbook(bytes, MarkedWorkbook.marks(["A1": "注"])).part(
      "[Content_Types].xml")
    #expect(
      types.contains(
        "<Override PartName=\"/xl/drawings/vmlDrawing1.vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
      ))
    #expect(types.matches(of: #/Default Extension="vml"/#.ignoresCase()).count == 1)
  }
}
