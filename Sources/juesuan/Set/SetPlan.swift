import Document
import Filling
import Formula
import Grid
import Workbook

/// Assignments as a plan for the sheets of a workbook, and what came of it as notices.
enum SetPlan {
  /// Finds the sheets of the cells.
  static func cells(
    _ assignments: [Assignment], _ sheets: [SheetEntry], _ notices: inout [Notice]
  ) throws(Fault) -> [PlannedCell] {
    var plan: [PlannedCell] = []
    for assignment in assignments {
      let range = CellRange(assignment.cell, assignment.cell)
      let sheet = try sheet(assignment.sheet, range, sheets, &notices)
      if assignment.isDoubtfulText {
        notices.append(
          Notice(.writtenAsText, at: Place(sheet: sheets[sheet].name, range: range)))
      }
      plan.append(
        PlannedCell(assignment.value, at: SheetCell(sheet: sheet, cell: assignment.cell)))
    }
    return plan
  }

  /// Finds the sheets of the rows.
  static func rows(
    _ arguments: [RowsArgument], _ sheets: [SheetEntry], _ notices: inout [Notice]
  ) throws(Fault) -> [AddedRows] {
    var rows: [AddedRows] = []
    for argument in arguments {
      let sheet = try sheet(argument.sheet, nil, sheets, &notices)
      rows.append(AddedRows(sheet: sheet, pattern: argument.row, count: argument.count))
    }
    return rows
  }

  /// Finds a sheet: exactly, else whatever the case of letters, which is told.
  private static func sheet(
    _ name: String, _ range: CellRange?, _ sheets: [SheetEntry], _ notices: inout [Notice]
  ) throws(Fault) -> Int {
    if let exact = sheets.firstIndex(where: { $0.name == name }) { return exact }
    let folded = name.lowercased()
    guard let sheet = sheets.firstIndex(where: { $0.name.lowercased() == folded }) else {
      throw Fault(.noSuchSheet, [name, sheets.map(\.name).joined(separator: "、")])
    }
    let found = sheets[sheet].name
    notices.append(
      Notice(.sheetByCase, [name, found], at: Place(sheet: found, range: range)))
    return sheet
  }
}
