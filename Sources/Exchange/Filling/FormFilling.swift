public import FinalAccounts
public import Grid

/// What is to be done to a form so that it holds a submission, and what could not be done.
///
/// Rows come first: insertions tell places of the form as it is, cells those of the form with the
/// new rows in it.
public struct FormFilling: Sendable {
  /// What is to stand in a cell of the form.
  public enum Value: Hashable, Sendable {
    /// A decimal as the model spells it.
    case number(String)
    case text(String)
    case blank
  }

  /// A cell and what is to stand in it.
  public struct Cell: Hashable, Sendable {
    /// The name of the sheet.
    public let sheet: String
    /// Where on the sheet.
    public let cell: CellReference
    /// What is to stand there.
    public let value: Value
  }

  /// Rows that a list needs and the form lacks.
  public struct Rows: Hashable, Sendable {
    /// The name of the sheet.
    public let sheet: String
    /// The row whose looks they take; they come right behind it.
    public let pattern: Int
    /// How many rows.
    public let count: Int
    /// The table that needs them.
    public let table: TableID
    /// Says that they are lacking, where they are not to be added.
    public var lack: Notice {
      let cell = CellReference(row: pattern, column: 1)
      return Notice(
        .rowsLacking, [table.rawValue, String(pattern), String(count)],
        at: Place(sheet: sheet, range: cell.map { CellRange($0, $0) }, table: table.rawValue))
    }
    /// True where they take its formats alone: the row is a total, and its merges and formulas are
    /// those of a total.
    public let formatsOnly: Bool
  }

  /// A total of the submission that the form computes by itself.
  public struct CarriedTotal: Hashable, Sendable {
    /// The name of the sheet.
    public let sheet: String
    /// Where on the sheet.
    public let cell: CellReference
    /// Where it stands in the form as it is; nil in a new row.
    public let formCell: CellReference?
    /// The figure of the submission.
    public let amount: Amount
    /// The table, row and column that it belongs to.
    public let table: TableID
    /// The row of the table.
    public let row: String
    /// The column of the table.
    public let column: String
  }

  /// Rows to add first.
  public internal(set) var rows: [Rows] = []
  /// Cells to write then, places told with the new rows in.
  public internal(set) var cells: [Cell] = []
  /// Totals that the form computes, to be compared with its results.
  public internal(set) var totals: [CarriedTotal] = []
  /// What found no place, what was replaced, and what else a person should know.
  public internal(set) var notices: [Notice] = []
  /// What the form said of unit and year before.
  var formerNames: FormerNames?

  /// Says which texts beside the cells, and which names of sheets, are those of another unit or year.
  public func otherNames(beside texts: [FormText], sheets: [String]) -> [Notice] {
    formerNames?.notices(beside: texts, sheets: sheets) ?? []
  }
}

/// How a submission is put into a form.
public struct FormFillOptions: Sendable {
  /// What is written for an amount of zero.
  public enum Zero: String, Sendable, CaseIterable {
    case number = "0.00"
    case blank
    case dash
  }

  /// What is done where the form has a formula and the submission a figure.
  public enum Totals: String, Sendable, CaseIterable {
    /// The formula stays.
    case formula
    /// The figure of the submission is written over it.
    case carry
  }

  /// What is written for zero; nil writes it as the form prints it in that cell (a dash stays a dash),
  /// and as a number where the form prints nothing.
  public var zero: Zero?
  /// What is done with formulas of totals.
  public var totals = Totals.formula

  /// Zeros as the form has them, formulas kept.
  public init() {}
}
