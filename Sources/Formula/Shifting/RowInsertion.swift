internal import Grid

/// Rows put into a sheet. `RowShift` tells what becomes of its rows, this and `RowInsertions` what
/// becomes of formulas.
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
}
