import Filling
import Grid
import TestSupport
import Testing

@Suite struct `A filled part, read again` {
  /// The first row names a cell of row 7, so that the next one, which has no number, is row 8. A new
  /// row 5 between them makes it row 6.
  private static let rows =
    "<row r=\"1\"><c r=\"A7\"><v>1</v></c></row><row><c><v>2</v></c></row>"

  @Test func `is refused where a value would not stand in its cell`() throws {
    let workbook = WorkbookBuilder(rows: Self.rows)
    #expect(try Reading(workbook).text("A8") == "2")
    #expect(try refusals(workbook, ["A5": .number("10"), "A8": .number("20")]) == ["L012"])
  }

  @Test func `is taken where each stands there`() throws {
    let filled = try FilledWorkbook(WorkbookBuilder(rows: Self.rows), ["A8": .number("20")])
    #expect(try Reading(filled.bytes).text("A8") == "20")
  }
}
