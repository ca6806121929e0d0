import Filling
import Formula
import TestSupport
import Testing

@Suite struct `Comments of marked cells` {
  private func comments(_ book: MarkedWorkbook) throws -> String {
    try book.part("xl/comments1.xml")
  }

  @Test func `come with parts, content types and relationships where there were none`() throws {
    let book = try MarkedWorkbook(.styled(), ["A1": "一行\n <二> & _x0041_ \u{7}"])
    let text = try comments(book)
    #expect(text.contains("<authors><author>核对</author></authors>"))
    #expect(
      text.contains(
        "<comment ref=\"A1\" authorId=\"0\"><text><r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></rPr><t xml:space=\"preserve\">一行\n &lt;二&gt; &amp; _x005F_x0041_ _x0007_</t></r></text></comment></commentList>"
      ))
    let relationships = try book.part("xl/worksheets/_rels/sheet1.xml.rels")
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    #expect(
      relationships.contains(
        "<Relationship Id=\"rId1\" Type=\"\(office)/comments\" Target=\"/xl/comments1.xml\"/><Relationship Id=\"rId2\" Type=\"\(office)/vmlDrawing\" Target=\"/xl/drawings/vmlDrawing1.vml\"/>"
      ))
    let types = try book.part("[Content_Types].xml")
    #expect(
      types.contains(
        "<Override PartName=\"/xl/comments1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"
      ))
    #expect(
      types.contains(
        "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
      ))
    #expect(
      try book.changedParts == [
        "[Content_Types].xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels",
      ])
  }

  @Test func `stand behind those of other cells, their authors behind other authors`() throws {
    let book = try MarkedWorkbook(.commented(), ["B2": "注"])
    let text = try comments(book)
    #expect(text.contains("<authors><author>财政局</author><author>核对</author></authors>"))
    #expect(
      text.contains(
        "<text><t>原有</t></text></comment><comment ref=\"B2\" authorId=\"1\"><text><r>"))
    #expect(book.codes.isEmpty)
    #expect(
      try !book.changedParts.contains("xl/worksheets/_rels/sheet1.xml.rels"))
  }

  @Test func `take an author who is there`() throws {
    let book = try MarkedWorkbook(
      .commented(authors: "<authors><author>甲</author><author>核对</author></authors>"), ["B2": "注"])
    #expect(try comments(book).contains("<author>核对</author></authors>"))
    #expect(try comments(book).contains("<comment ref=\"B2\" authorId=\"1\">"))
  }

  @Test(arguments: [
    ("<text><t>原有</t></text>", "<text><t>原有\n\n注</t></text>"),
    (
      "<text><r><t>原有</t></r><phoneticPr/></text>",
      "<text><r><t>原有</t></r>|\n\n注|<phoneticPr/></text>"
    ),
    ("<text><t/></text>", "<text>|注|</text>"), ("<text/>", "<text>|注|</text>"),
    ("", "<text>|注|</text>"),
  ])
  func `stand behind that of the cell itself`(old: String, new: String) throws {
    let comment =
      old.isEmpty
      ? "<comment ref=\"A1\" authorId=\"0\"/>"
      : "<comment ref=\"A1\" authorId=\"0\">\(old)<x/></comment>"
    let book = try MarkedWorkbook(.commented(comment), ["A1": "注"])
    let text = try comments(book)
    let run =
      "<r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></rPr><t xml:space=\"preserve\">"
    let parts = new.split(separator: "|")
    let expected =
      parts.count == 3 ? "\(parts[0])\(run)\(parts[1])</t></r>\(parts[2])" : new
    #expect(text.contains("authorId=\"0\">\(expected)"))
    #expect(text.contains("<authors><author>财政局</author></authors>"))
    #expect(book.codes == ["L124"])
  }

  @Test func `of one cell become one, in order, in the colour of the first mark`() throws {
    let marks = [
      ("甲", MarkedWorkbook.red), ("", MarkedWorkbook.amber), ("乙", MarkedWorkbook.amber),
    ]
    let book = try MarkedWorkbook(
      WorkbookBuilder.styled().bytes(),
      marks.map {
        CellMark(at: FilledWorkbook.place("A1"), color: $0.1, note: $0.0, author: "核对")
      })
    #expect(try comments(book).contains("preserve\">甲\n\n乙</t>"))
    #expect(try !book.part("xl/styles.xml").contains("FFFFE00A"))
  }

  @Test func `are left out where a mark has nothing to say`() throws {
    let book = try MarkedWorkbook(.styled(), ["A1": ""])
    #expect(try book.changedParts == ["xl/worksheets/sheet1.xml", "xl/styles.xml"])
  }

  @Test func `come where the lists of authors or comments are missing`() throws {
    for (inner, expected) in [
      (
        "", "<authors><author>核对</author></authors><commentList><comment ref=\"A1\" authorId=\"0\">"
      ),
      (
        "<authors><author>甲</author> </authors>",
        "<authors><author>甲</author><author>核对</author> </authors><commentList><comment ref=\"A1\" authorId=\"1\">"
      ),
      (
        "<commentList/>",
        "<authors><author>核对</author></authors><commentList><comment ref=\"A1\" authorId=\"0\">"
      ),
    ] {
      var builder = WorkbookBuilder.commented()
      builder.extraEntries.removeAll { $0.name == Array("xl/comments1.xml".utf8) }
      builder.add(
        "xl/comments1.xml",
        "<comments xmlns=\"\(WorkbookBuilder.transitional)\">\(inner)</comments>")
      #expect(try comments(MarkedWorkbook(builder, ["A1": "注"])).contains(expected))
    }
  }

  @Test func `have room for so much and no more`() throws {
    let builder = WorkbookBuilder.commented()
    let most = String(repeating: "字", count: 32_767)
    #expect(try markRefusals(builder.bytes(), ["B2": most]).isEmpty)
    #expect(try markRefusals(builder.bytes(), ["B2": most + "字"]) == ["L120 32768"])
    // With what the cell's comment says already.
    #expect(try markRefusals(builder.bytes(), ["A1": most]) == ["L120 32769"])
  }
}
