public import Grid

/// Rows put into a sheet, and what becomes of everything that names its cells.
///
/// A range that rows are put into grows; one that begins at or behind them moves; what is pushed
/// off the sheet is lost (`#REF!`), except that a range which only ends there ends in the last row.
/// Fixed references (`$`) move like any other: the `$` tells about copying.
public struct RowInsertion: Hashable, Sendable {
  /// How many rows; none or fewer changes nothing.
  public let count: Int
  /// The row that the first of them takes.
  public let row: Int
  /// The name of the sheet.
  public let sheet: String

  /// So many rows in front of a row of a sheet.
  public init(count: Int, before row: Int, sheet: String) {
    self.count = max(0, min(count, CellReference.rowLimit))
    self.row = row
    self.sheet = sheet
  }

  /// Where a row of the sheet comes to stand; nil where that is beyond its end.
  public func shifted(row old: Int) -> Int? {
    guard old >= row else { return old }
    let (new, overflow) = old.addingReportingOverflow(count)
    return !overflow && new <= CellReference.rowLimit ? new : nil
  }

  /// Where a cell of the sheet comes to stand; nil where that is beyond its end.
  public func shifted(_ cell: CellReference) -> CellReference? {
    shifted(row: cell.row).flatMap { CellReference(row: $0, column: cell.column) }
  }

  /// What becomes of a range of the sheet: a merge, the range of an array formula or a table.
  public func shifted(_ range: CellRange) -> CellRange? {
    guard let rows = shifted(rows: range.rows),
      let first = CellReference(row: rows.lowerBound, column: range.first.column),
      let last = CellReference(row: rows.upperBound, column: range.last.column)
    else { return nil }
    return CellRange(first, last)
  }

  /// What becomes of a run of rows: a whole-row reference, hidden rows.
  public func shifted(rows: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard let first = shifted(row: rows.lowerBound) else { return nil }
    return first...(shifted(row: rows.upperBound) ?? CellReference.rowLimit)
  }
}
