import Archive
import Filling
import Formula
import Grid
import TestSupport
import Testing
import Workbook

/// How a form draws its cells, and what it says beside them.
@Suite struct `Looks of a workbook` {
  private let styles =
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0\\.0000\"/></numFmts>"
    + "<fonts><font><sz val=\"10\"/></font><font><sz val=\"20\"/></font></fonts>"
    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\" fontId=\"1\"/>"
    + "<xf numFmtId=\"14\"><alignment shrinkToFit=\"1\"/></xf></cellXfs>"

  private func looks(
    _ workbook: WorkbookBuilder, _ cells: String...
  ) throws -> (cells: [CellLook], texts: [TextBesideCells]) {
    var package = try SpreadsheetPackage.open(ArchiveBytes(workbook.bytes()))
    let places = cells.map(FilledWorkbook.place)
    let looks = try package.looks(of: places)
    return (places.compactMap { looks.cells[$0] }, looks.texts)
  }

  @Test func `are those of the cell, else of its row, else of its column`() throws {
    var workbook = WorkbookBuilder()
    workbook.styles = styles
    workbook.addSheet(
      rows: "<row r=\"2\" s=\"2\" customFormat=\"1\"><c r=\"A2\" s=\"1\"/></row>",
      head:
        "<sheetFormatPr defaultColWidth=\"9\"/><cols><col min=\"2\" max=\"3\" width=\"4.5\" style=\"1\"/></cols>"
    )
    let cells = try looks(workbook, "A2", "B2", "B3", "D3").cells
    #expect(cells.map(\.formatCode) == ["0\\.0000", nil, "0\\.0000", nil])
    #expect(cells.map(\.builtIn) == [164, 14, 164, 0])
    #expect(cells.map(\.width) == [9, 4.5, 4.5, 9])
    #expect(cells.map(\.fontScale) == [2, 1, 2, 1])
    #expect(cells.map(\.fits) == [false, true, false, false])
  }

  @Test func `hold headers and footers without their codes`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: "",
      tail:
        "<headerFooter><oddHeader>&amp;L&amp;\"宋体,Bold\"&amp;12某局&amp;K00FF00 甲&amp;C乙</oddHeader>"
        + "<oddFooter>&amp;C第 &amp;P 页</oddFooter><evenHeader/></headerFooter>")
    let texts = try looks(workbook).texts
    #expect(texts.map(\.text) == ["某局 甲 乙", "第  页"])
    #expect(texts.map(\.kind) == [.pageHeader, .pageFooter] && texts.allSatisfy { $0.sheet == 0 })
  }

  @Test func `hold comments, drawings and properties`() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = "http://schemas.openxmlformats.org/package/2006/relationships"
    var workbook = WorkbookBuilder(rows: "")
    workbook.extraEntries = [
      ZipBuilder.Entry(
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships xmlns=\"\(list)\"><Relationship Id=\"a\" Type=\"\(office)/comments\" Target=\"../comments1.xml\"/>"
          + "<Relationship Id=\"b\" Type=\"\(office)/drawing\" Target=\"../drawings/drawing1.xml\"/></Relationships>"
      ),
      ZipBuilder.Entry(
        "xl/comments1.xml",
        "<comments xmlns=\"\(WorkbookBuilder.transitional)\"><commentList><comment><text><r><t>某</t></r><r><t>局</t></r></text></comment></commentList></comments>"
      ),
      ZipBuilder.Entry(
        "xl/drawings/drawing1.xml",
        "<d xmlns:a=\"x\"><a:p><a:r><a:rPr/><a:t>甲</a:t></a:r><a:r><a:t>乙</a:t></a:r></a:p><a:p><a:r><a:t>丙</a:t></a:r></a:p></d>"
      ),
    ]
    let texts = try looks(workbook).texts
    #expect(texts.map(\.text) == ["某局", "甲乙", "丙"])
    #expect(texts.map(\.kind) == [.comment, .drawing, .drawing])
  }

  @Test func `have a limit of formats`() throws {
    var workbook = WorkbookBuilder()
    workbook.styles = styles
    workbook.addSheet(rows: "<row r=\"1\"><c r=\"A1\"/></row>")
    var limits = Limits()
    limits.cellFormats = 1
    var package = try SpreadsheetPackage.open(ArchiveBytes(workbook.bytes()), limits: limits)
    let fault = #expect(throws: Fault.self) {
      _ = try package.looks(of: [FilledWorkbook.place("A1")])
    }
    #expect(fault?.arguments.last == "1")
  }
}
