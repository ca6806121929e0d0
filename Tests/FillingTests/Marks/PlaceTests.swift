import Filling
import Formula
import Grid
import TestSupport
import Testing

@Suite struct `Places of marks` {
  @Test func `under a merge are the first cell of the merge`() throws {
    var builder = WorkbookBuilder.styled("<xf/><xf numFmtId=\"4\"/>")
    builder.sheets = []
    builder.addSheet(
      rows:
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\"/></row><row r=\"2\"><c r=\"B2\" s=\"1\"/></row>",
      tail: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>")
    let book = try MarkedWorkbook(builder, ["B2": "甲", "A1": "乙", "C1": "丙"])
    let sheet = try book.sheet()
    #expect(sheet.contains("<c r=\"A1\" s=\"2\"><v>1</v></c><c r=\"B1\" s=\"1\"/>"))
    #expect(sheet.contains("<c r=\"B2\" s=\"1\"/>"))
    #expect(book.codes == ["L126"])
    #expect(book.filled.notices[0].arguments == ["A1:B2", "A1"])
    let comments = try book.part("xl/comments1.xml")
    #expect(comments.contains("<comment ref=\"A1\""))
    #expect(comments.contains(">甲\n\n乙</t>"))
    #expect(comments.contains("<comment ref=\"C1\""))
    #expect(!comments.contains("ref=\"B2\""))
  }

  @Test func `on sheets that have no cells are refused, all of them`() throws {
    var builder = WorkbookBuilder.styled()
    builder.addSheet("图", rows: "")
    builder.sheets[1].kind = "chartsheet"
    #expect(
      try markRefusals(builder.bytes(), ["2!A1": "注", "9!A1": "注"]) == ["L009 图", "L009 #9"])
    let marks = [
      CellMark(
        at: SheetCell(sheet: -1, cell: .origin), color: MarkedWorkbook.red, note: "", author: "")
    ]
    #expect(throws: Fault.self) {
      try MarkedWorkbook(WorkbookBuilder.styled().bytes(), marks)
    }
  }

  @Test func `on several sheets get parts of their own`() throws {
    var builder = WorkbookBuilder.styled()
    builder.addSheet(rows: "")
    let book = try MarkedWorkbook(builder, ["2!B2": "二", "1!A1": "一"])
    #expect(try book.part("xl/comments1.xml").contains(">一</t>"))
    #expect(try book.part("xl/comments2.xml").contains(">二</t>"))
    #expect(
      try book.part("xl/worksheets/_rels/sheet2.xml.rels").contains("\"/xl/comments2.xml\""))
    #expect(try book.part("xl/drawings/vmlDrawing2.vml").contains("_x0000_s2049"))
    #expect(try book.part("[Content_Types].xml").matches(of: #/Extension="vml"/#).count == 1)
  }

  @Test func `in a part that several sheets share are refused`() throws {
    var builder = WorkbookBuilder.styled()
    builder.addSheet(rows: "")
    builder.sheets[1].target = "worksheets/Sheet1.xml"
    #expect(try markRefusals(builder.bytes()) == ["L123 xl/worksheets/sheet1.xml"])
    var shared = WorkbookBuilder.commented()
    shared.addSheet(rows: "")
    shared.relate(
      "xl/worksheets/sheet2.xml",
      to: [("comments", "/xl/comments1.xml"), ("vmlDrawing", "/xl/drawings/vmlDrawing1.vml")])
    #expect(
      try markRefusals(shared.bytes()) == [
        "L123 xl/comments1.xml", "L123 xl/drawings/vmlDrawing1.vml",
      ])
  }
}
