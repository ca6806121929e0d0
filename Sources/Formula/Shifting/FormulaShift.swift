internal import Grid

/// Formulas as they read in another cell.
public enum FormulaShift {
  /// The formula after copying it `rows` down and `columns` to the right: references that are not
  /// fixed with `$` move along, and those that would leave the sheet become `#REF!`. References to
  /// other sheets move as well; texts, names, functions and tables stay.
  public static func shifted(_ formula: String, rows: Int, columns: Int) -> String {
    guard rows != 0 || columns != 0 else { return formula }
    var result = ""
    for token in FormulaTokens(formula) {
      switch token.kind {
      case .cell(let cell):
        result += moved(cell, rows, columns).map { spelled($0) } ?? lost
      case .columns(let first, let last), .rows(let first, let last):
        if let first = moved(first, rows, columns), let last = moved(last, rows, columns) {
          result += spelled(first) + ":" + spelled(last)
        } else {
          result += lost
        }
      default: result += token.text
      }
    }
    return result
  }

  private static let lost = "#REF!"

  static func moved(
    _ reference: FormulaReference, _ rows: Int, _ columns: Int
  ) -> FormulaReference? {
    var moved = reference
    if moved.row > 0, !moved.hasFixedRow {
      let (row, overflow) = moved.row.addingReportingOverflow(rows)
      guard !overflow, 1...CellReference.rowLimit ~= row else { return nil }
      moved.row = row
    }
    if moved.column > 0, !moved.hasFixedColumn {
      let (column, overflow) = moved.column.addingReportingOverflow(columns)
      guard !overflow, 1...CellReference.columnLimit ~= column else { return nil }
      moved.column = column
    }
    return moved
  }

  private static func spelled(_ reference: FormulaReference) -> String {
    var text = ""
    if reference.column > 0 {
      text += (reference.hasFixedColumn ? "$" : "") + CellReference.columnName(reference.column)
    }
    if reference.row > 0 { text += (reference.hasFixedRow ? "$" : "") + String(reference.row) }
    return text
  }
}
