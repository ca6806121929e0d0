import Filling
import TestSupport
import Testing

@Suite struct `The element that leads to the boxes` {
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let element = "<legacyDrawing xmlns:r=\"\(office)\" r:id=\"rId2\"/>"

  @Test(arguments: [
    ("", ""), ("<mergeCells/><pageSetup/>", ""), ("<ignoredErrors/><drawing/>", ""),
    ("<drawing/>", "<legacyDrawingHF/>"), ("<pageSetup/>", "<picture/><tableParts/>"),
    ("", "<oleObjects/>"), ("<colBreaks/>", "<controls/><extLst/>"),
  ])
  func `stands in its place among the children of the worksheet`(
    front: String, behind: String
  ) throws {
    var builder = WorkbookBuilder.styled()
    builder.sheets = []
    builder.addSheet(rows: "<row r=\"1\"><c r=\"A1\"/></row>", tail: front + behind)
    let text = try MarkedWorkbook(builder, ["A1": "注"]).sheet()
    #expect(text.hasSuffix("</sheetData>\(front)\(Self.element)\(behind)</worksheet>"))
  }

  private func alternative(_ element: String) -> String {
    "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x14\">\(element)</mc:Choice></mc:AlternateContent>"
  }

  @Test func `stands in front of what a newer program reads as controls, behind its drawings`()
    throws
  {
    for (name, isInFront) in [("controls", false), ("oleObjects", false), ("drawing", true)] {
      var builder = WorkbookBuilder.styled()
      let other = alternative("<\(name)/>")
      builder.sheets = []
      builder.addSheet(rows: "<row r=\"1\"><c r=\"A1\"/></row>", tail: other)
      let text = try MarkedWorkbook(builder, ["A1": "注"]).sheet()
      let expected = isInFront ? other + Self.element : Self.element + other
      #expect(text.hasSuffix("</sheetData>\(expected)</worksheet>"))
    }
  }

  @Test func `is not added where there is one; one among alternatives is refused`() throws {
    let text = try MarkedWorkbook(.commented(), ["B1": "注"]).sheet()
    #expect(text.matches(of: #/legacyDrawing/#).count == 1)
    var builder = WorkbookBuilder.styled()
    builder.sheets = []
    builder.addSheet(rows: "", tail: alternative("<legacyDrawing/>"))
    #expect(try markRefusals(builder.bytes()) == ["L012 xl/worksheets/sheet1.xml"])
  }

  @Test func `has the prefixes of the part`() throws {
    var builder = WorkbookBuilder.styled()
    builder.sheets = []
    builder.addSheet(
      part: Array(
        "<x:worksheet xmlns:x=\"\(WorkbookBuilder.transitional)\" xmlns:rel=\"\(Self.office)\"><x:sheetData/></x:worksheet>"
          .utf8))
    let text = try MarkedWorkbook(builder, ["A1": "注"]).sheet()
    #expect(
      text.hasSuffix(
        "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\" s=\"1\"/></x:row></x:sheetData><x:legacyDrawing rel:id=\"rId2\"/></x:worksheet>"
      ))
  }

  @Test func `that leads nowhere is refused`() throws {
    var builder = WorkbookBuilder.commented()
    builder.extraEntries.removeAll { $0.name == Array("xl/worksheets/_rels/sheet1.xml.rels".utf8) }
    #expect(try markRefusals(builder.bytes()) == ["L012 xl/worksheets/sheet1.xml"])
  }
}
