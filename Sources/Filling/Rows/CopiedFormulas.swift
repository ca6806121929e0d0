internal import Formula
internal import Grid

/// The formulas of a row as they read in the new rows that are made like it.
///
/// Insertions on a sheet go from its end to its top, and each makes its copies before the next: a
/// running total goes on over the new rows, whatever comes in above them.
struct CopiedFormulas {
  private let row: Int
  private let sheet: String
  /// As they read when the rows below and those of other sheets are in.
  private var formulas: [CellReference: String] = [:]
  /// What comes in above.
  private let then: RowInsertions?

  init(
    _ insertions: RowInsertions, _ added: AddedRows, _ sheet: String,
    _ pattern: WorksheetShifter.Pattern
  ) {
    row = added.pattern
    self.sheet = sheet
    let (first, then) = insertions.parted(before: added.pattern, of: sheet)
    self.then = then
    let home = RowInsertions.Home(sheet: sheet, row: added.pattern)
    for cell in pattern.cells {
      guard let formula = cell.formula else { continue }
      formulas[cell.cell] = first.shifted(formula, at: home).text
    }
  }

  /// The formula of a cell so many rows further down; nil for a cell without one.
  func formula(of cell: CellReference, _ distance: Int) -> String? {
    guard let formula = formulas[cell] else { return nil }
    let copied = FormulaShift.shifted(formula, rows: distance, columns: 0)
    guard let then else { return copied }
    return then.shifted(copied, at: RowInsertions.Home(sheet: sheet, row: row + distance)).text
  }
}
