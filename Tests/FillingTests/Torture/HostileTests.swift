import Archive
import Filling
import Formula
import Grid
import TestSupport
import Testing
import Workbook

/// The torture form with bytes of chance in a part: rows are put in or refused, and what comes out
/// is a workbook again.
@Suite struct `The torture form, damaged` {
  private static let pieces = [
    "<", ">", "/", "\"", "'", "&#33;", "&amp;", "!", "A1048576", "-1", "99999999999999999999",
    "<![CDATA[A20]]>", "<!--x-->", "0", "1E400", ":", "<f>A20</f>", "<row r=\"9\"/>",
    "sqref=\"A1\"", "A19:A19", "<sheetData/>", " r=\"A20\"", "\u{FEFF}", "表",
  ]

  private static let names = [
    "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/drawings/drawing1.xml",
    "xl/drawings/vmlDrawing1.vml", "xl/charts/chart1.xml", "xl/tables/table1.xml",
    "xl/comments1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
  ]

  @Test(arguments: 1...6)
  func `comes to an end`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<25 {
      let bytes = TortureForm.damaged(Self.names, Self.pieces, &random)
      guard var package = try? SpreadsheetPackage.open(ArchiveBytes(bytes)) else { continue }
      let pattern = Int.random(in: 1...24, using: &random)
      let rows = [
        AddedRows(sheet: 0, pattern: pattern, count: Int.random(in: 1...4, using: &random)),
        AddedRows(sheet: 0, pattern: 19, count: 1),
      ]
      guard let result = try? package.insertingRows(rows) else { continue }
      TortureForm.expectReadable(result.bytes, unlessUnreadable: bytes)
    }
  }
}
