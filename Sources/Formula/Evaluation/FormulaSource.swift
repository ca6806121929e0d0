public import Grid

/// What a workbook holds, as far as formulas look at it.
///
/// Sheets are counted from zero in the order of their tabs. `SheetValues` is one over sheets that
/// were read; a workbook under change puts `ChangedValues` over it.
public protocol FormulaSource: Sendable {
  /// How many sheets there are.
  var sheetCount: Int { get }

  /// The sheet of a name, case of letters aside.
  func sheet(named name: String) -> Int?

  /// The text of a defined name without `=` (ECMA-376 Part 1, §18.17.2.5), as a formula on a sheet
  /// sees it: the sheet's own name before that of the workbook.
  func definition(of name: String, on sheet: Int) -> String?

  /// The formulas of a sheet in reading order.
  func formulas(on sheet: Int) -> [FormulaCell]

  /// The value of a cell; nil where it is blank. A formula without a cached value is `.unknown`.
  func value(at place: SheetCell) -> FormulaValue?

  /// Calls `body` for each cell of a range that is not blank, in reading order, in time that does
  /// not depend on the blank ones (a whole column costs its rows that hold something).
  /// - Returns: how many rows and cells were looked at.
  func visit(
    _ range: CellRange, on sheet: Int,
    _ body: (CellReference, FormulaValue) throws(NotEvaluable) -> Void
  ) throws(NotEvaluable) -> Int

  /// True where any of the rows is hidden.
  func hidesRows(_ rows: ClosedRange<Int>, on sheet: Int) -> Bool

  /// The cells of a table with its header, by the table's name; nil where they are not known, and
  /// any change may then touch a formula that names it.
  func table(named name: String) -> (sheet: Int, range: CellRange)?
}

extension FormulaSource {
  public func table(named name: String) -> (sheet: Int, range: CellRange)? { nil }
}
