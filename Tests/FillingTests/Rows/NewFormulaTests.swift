import Archive
import Filling
import Formula
import Grid
import TestSupport
import Testing
import Workbook

/// Row 2 with a formula, and a total over it and the rows made like it.
@Suite struct `Formulas of new rows, when the workbook is filled` {
  private func filled(
    _ formula: String, _ cells: KeyValuePairs<String, FillValue> = [:], evaluating: Bool = true
  ) throws -> FilledWorkbook {
    let rows =
      numberRows(1...1)
      + "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\"><f>\(formula)</f><v>14</v></c></row>"
      + "<row r=\"3\"><c r=\"B3\"><f>SUM(B1:B2)</f><v>14</v></c></row>"
    let book = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 2, 2)
    return try FilledWorkbook(book.bytes, cells) {
      if evaluating { $0.newFormulas = book.result.newFormulas }
    }
  }

  @Test func `are evaluated though nothing is filled, and so is what depends on them`() throws {
    let book = try filled("$A$2*2")
    let rows = try book.rows()
    #expect(rows.contains("<c r=\"B3\"><f>$A$2*2</f><v>14</v></c>"))
    #expect(rows.contains("<c r=\"B4\"><f>$A$2*2</f><v>14</v></c>"))
    #expect(rows.contains("<f>SUM(B1:B4)</f><v>42</v>"))
    #expect(book.filled.recalculated.count == 3)
    #expect(book.filled.stale.isEmpty)
    #expect(try !book.part("xl/workbook.xml").contains("fullCalcOnLoad"))
  }

  @Test func `take in what is filled beside them`() throws {
    let book = try filled("A2*2", ["A3": .number("1"), "A4": .number("2")])
    #expect(try book.rows().contains("<c r=\"B4\"><f>A4*2</f><v>4</v></c>"))
    #expect(try book.rows().contains("<f>SUM(B1:B4)</f><v>20</v>"))
  }

  @Test func `of texts say so`() throws {
    let book = try filled("A2&amp;\"元\"", ["A3": .number("1")])
    #expect(
      try book.rows().contains("<c r=\"B3\" t=\"str\"><f>A3&amp;\"元\"</f><v>1元</v></c>"))
  }

  @Test func `that cannot be evaluated are listed with the totals over them, and programs asked`()
    throws
  {
    let book = try filled("BESSELI(A2,1)")
    #expect(book.filled.stale.map { "\($0.place.cell)" } == ["B3", "B4", "B5"])
    #expect(try book.part("xl/workbook.xml").contains("<calcPr fullCalcOnLoad=\"1\"/>"))
    #expect(try book.rows().contains("<c r=\"B3\"><f>BESSELI(A3,1)</f></c>"))
  }

  @Test func `stay without results where nobody asks`() throws {
    let book = try filled("$A$2*2", evaluating: false)
    #expect(try book.rows().contains("<c r=\"B3\"><f>$A$2*2</f></c>"))
    #expect(book.filled.changesNothing)
  }
}
