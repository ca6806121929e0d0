import Filling
import Formula
import Grid
import TestSupport
import Testing

@Suite struct `Boxes of comments` {
  private func drawing(_ book: MarkedWorkbook) throws -> String {
    try book.part("xl/drawings/vmlDrawing1.vml")
  }

  private func anchors(_ text: String) -> [[Int]] {
    text.matches(of: #/<x:Anchor>([^<]*)</x:Anchor>/#).map { match in
      match.output.1.split(separator: ",").map { Int($0.filter { $0 != " " }) ?? -1 }
    }
  }

  @Test func `are hidden notes at the cell`() throws {
    let text = try drawing(try MarkedWorkbook(.styled(), ["C5": "注"]))
    #expect(text.contains("<v:shapetype id=\"_x0000_t202\""))
    #expect(text.contains("data=\"1\""))
    #expect(text.contains("<v:shape id=\"_x0000_s1025\" type=\"#_x0000_t202\""))
    #expect(text.contains("visibility:hidden"))
    #expect(text.contains("<x:Row>4</x:Row><x:Column>2</x:Column>"))
    #expect(anchors(text) == [[3, 15, 3, 10, 8, 41, 7, 6]])
  }

  @Test func `have room for their text, whatever the widths and heights of cells`() throws {
    var builder = WorkbookBuilder.styled()
    builder.sheets = []
    builder.addSheet(
      rows: "<row r=\"1\" ht=\"60\"/><row r=\"2\" hidden=\"1\"/>",
      head:
        "<sheetFormatPr defaultRowHeight=\"30\"/><cols><col min=\"2\" max=\"2\" width=\"100\"/></cols>"
    )
    let long = String(repeating: "字", count: 270)
    let text = try drawing(try MarkedWorkbook(builder, ["A1": long]))
    // Ten lines: 172 pixels, of which the first row holds 80 and the others 40 each.
    #expect(anchors(text) == [[1, 15, 0, 2, 1, 361, 4, 14]])
  }

  @Test(arguments: ["XFD1048576", "XFA1", "A1048576", "XFD1"])
  func `stay on the sheet at its borders`(cell: String) throws {
    let text = try drawing(try MarkedWorkbook(.styled(), [cell: "注"]))
    let anchor = try #require(anchors(text).first)
    #expect(anchor[0] < anchor[4] && anchor[4] < CellReference.columnLimit)
    #expect(anchor[2] < anchor[6] && anchor[6] < CellReference.rowLimit)
  }

  @Test func `do not grow without end where all cells are hidden`() throws {
    var builder = WorkbookBuilder.styled()
    builder.sheets = []
    builder.addSheet(
      rows: "",
      head:
        "<sheetFormatPr defaultRowHeight=\"0\"/><cols><col min=\"1\" max=\"16384\" width=\"1E400\" hidden=\"1\"/></cols>"
    )
    let anchor = try #require(
      anchors(try drawing(try MarkedWorkbook(builder, ["A1": "注"]))).first)
    #expect(anchor[4] <= 401 && anchor[6] <= 401)
  }

  @Test func `of other cells stay, with numbers in front of the new ones`() throws {
    let old = WorkbookBuilder.box(row: 0, column: 0, id: 2051)
    var builder = WorkbookBuilder.commented()
    builder.extraEntries.removeAll { $0.name == Array("xl/drawings/vmlDrawing1.vml".utf8) }
    builder.add("xl/drawings/vmlDrawing1.vml", WorkbookBuilder.drawing(old, data: "2"))
    let text = try drawing(try MarkedWorkbook(builder, ["B2": "注"]))
    #expect(text.hasPrefix(WorkbookBuilder.drawing(old, data: "2").dropLast(6)))
    #expect(text.contains("\(old)<v:shape id=\"_x0000_s2052\""))
    #expect(text.matches(of: #/<v:shapetype /#).count == 1)
  }

  @Test func `take numbers of a further thousand where one is full, and say so`() throws {
    var builder = WorkbookBuilder.commented()
    builder.extraEntries.removeAll { $0.name == Array("xl/drawings/vmlDrawing1.vml".utf8) }
    builder.add(
      "xl/drawings/vmlDrawing1.vml",
      WorkbookBuilder.drawing(WorkbookBuilder.box(row: 0, column: 0, id: 2046)))
    let text = try drawing(try MarkedWorkbook(builder, ["B2": "注", "B3": "注"]))
    #expect(text.contains("_x0000_s2047\"") && text.contains("_x0000_s2049\""))
    #expect(!text.contains("_x0000_s2048\""))
    #expect(text.contains("data=\"1,2\""))
  }

  @Test func `grow for what the comment of their cell gets`() throws {
    let text = try drawing(try MarkedWorkbook(.commented(), ["A1": "一\n二\n三"]))
    #expect(text == WorkbookBuilder.drawing(WorkbookBuilder.box(row: 0, column: 0, bottom: 8)))
  }

  @Test func `are made for a comment that has none`() throws {
    let text = try drawing(try MarkedWorkbook(.commented(shapes: ""), ["A1": "注"]))
    #expect(text.contains("<x:Row>0</x:Row><x:Column>0</x:Column>"))
  }

  @Test func `say what their names mean where the drawing does not`() throws {
    var builder = WorkbookBuilder.commented()
    builder.extraEntries.removeAll { $0.name == Array("xl/drawings/vmlDrawing1.vml".utf8) }
    builder.add("xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"/>")
    let text = try drawing(try MarkedWorkbook(builder, ["A1": "注"]))
    #expect(
      text.contains(
        "<v:shape xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id="
      ))
    #expect(text.hasSuffix("</v:shape></xml>"))
  }

  @Test func `are not drawn into what is no XML`() throws {
    var builder = WorkbookBuilder.commented()
    builder.extraEntries.removeAll { $0.name == Array("xl/drawings/vmlDrawing1.vml".utf8) }
    builder.add("xl/drawings/vmlDrawing1.vml", "<xml><div>一<br></div></xml>")
    #expect(try !markRefusals(builder.bytes()).isEmpty)
  }
}
