import Foundation
import Spreadsheet
import Testing

// example: set
/// Puts an amount into a cell and says which formulas could not be evaluated anew.
func set(_ amount: String, in place: String, of path: String, to output: String) throws -> [String]
{
  let bytes = try ArchiveBytes.open(path: path, limit: Limits().archiveBytes)
  var package = try DocumentFormats.openForChange(bytes)
  guard let cell = CellReference(place) else { return [] }
  let filled = try package.filled(
    with: [PlannedCell(.number(amount), at: SheetCell(sheet: 0, cell: cell))])
  try package.save(filled, to: output)
  return filled.stale.map { "\($0.place.cell): \($0.reason.text(.english, $0.arguments))" }
}
// end

// example: rows
/// A workbook with three more rows like the seventh of its first sheet, as bytes of a file.
func withThreeRows(_ bytes: ArchiveBytes) throws(Fault) -> [UInt8] {
  var package = try DocumentFormats.openForChange(bytes)
  return try package.insertingRows([AddedRows(sheet: 0, pattern: 7, count: 3)]).bytes
}
// end

@Suite struct `The examples of changing` {
  private let sample = Checkout.path("Samples/templates/ministry.xlsx")

  @Test func `change a cell and nothing else`() throws {
    let scratch = try Scratch()
    let output = scratch.path("new.xlsx")
    #expect(try set("12.50", in: "B7", of: sample, to: output).isEmpty)
    let new = try Set(numbers(of: output)).symmetricDifference(numbers(of: sample))
    #expect(!new.isEmpty && new.allSatisfy { $0.contains("!B7 ") })
  }

  @Test func `refuse a format that is only read, by its name`() throws {
    let bytes = ArchiveBytes(Array(Scratch.xml("<Row/>").utf8))
    #expect {
      try withThreeRows(bytes)
    } throws: {
      ($0 as? Fault)?.message.code == "W024"
    }
  }

  @Test func `put rows in`() throws {
    let scratch = try Scratch()
    let longer = try withThreeRows(ArchiveBytes.open(path: sample, limit: .max))
    let output = try scratch.file("longer.xlsx", longer)
    func lastRow(_ path: String) throws -> Int {
      let bytes = try ArchiveBytes.open(path: path, limit: .max)
      let sheets = try DocumentFormats.open(bytes).readSheets(formulas: false)
      return try #require(sheets.first?.rows.last).number
    }
    #expect(try lastRow(output) == lastRow(sample) + 3)
  }
}
