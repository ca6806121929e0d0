import Filling
import TestSupport
import Testing

@Suite struct `Marked cells that are not there` {
  private func builder(_ rows: String, head: String = "") -> WorkbookBuilder {
    var builder = WorkbookBuilder.styled("<xf/><xf numFmtId=\"4\"/><xf numFmtId=\"9\"/>")
    builder.sheets = []
    builder.addSheet(rows: rows, head: head)
    return builder
  }

  private let columns =
    "<dimension ref=\"A1:B2\"/><cols><col min=\"2\" max=\"2\" style=\"2\"/></cols>"

  @Test func `take the format of their row, else of their column, and no value`() throws {
    let book = try MarkedWorkbook(
      builder(
        "<row r=\"1\" s=\"1\" customFormat=\"1\"/><row r=\"2\" spans=\"1:1\"><c r=\"A2\"/></row>",
        head: columns), ["B1": "注", "B2": "注", "B3": "注"])
    let sheet = try book.sheet()
    #expect(sheet.contains("customFormat=\"1\"><c r=\"B1\" s=\"3\"/></row>"))
    #expect(sheet.contains("spans=\"1:2\"><c r=\"A2\"/><c r=\"B2\" s=\"4\"/></row>"))
    #expect(sheet.contains("<row r=\"3\"><c r=\"B3\" s=\"4\"/></row>"))
    #expect(sheet.contains("<dimension ref=\"A1:B3\"/>"))
    let styles = try book.part("xl/styles.xml")
    #expect(styles.contains("<xf numFmtId=\"4\" fillId=\"2\" applyFill=\"1\"/>"))
    #expect(styles.contains("<xf numFmtId=\"9\" fillId=\"2\" applyFill=\"1\"/>"))
  }

  @Test func `A cell without a format has the first one, not that of its row`() throws {
    let book = try MarkedWorkbook(
      builder("<row r=\"1\" s=\"1\" customFormat=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c></row>"),
      ["A1": "注"])
    #expect(try book.sheet().contains("<c r=\"A1\" t=\"b\" s=\"3\"><v>1</v></c>"))
    #expect(
      try book.part("xl/styles.xml").contains("<xf fillId=\"2\" applyFill=\"1\"/></cellXfs>"))
  }

  @Test func `Cells that a writer repeats are all marked`() throws {
    let book = try MarkedWorkbook(
      builder("<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"A1\" s=\"2\"/></row>"), ["A1": "注"])
    #expect(try book.sheet().contains("<c r=\"A1\" s=\"3\"/><c r=\"A1\" s=\"4\"/>"))
  }
}
