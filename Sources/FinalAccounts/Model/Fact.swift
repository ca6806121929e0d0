public import Grid

/// What stands in a cell that belongs to a table: six states, of which only `number` has an amount.
public enum CellState: String, Sendable, CaseIterable {
  case number, blank
  /// —, -, /, 无: "not applicable".
  case dash
  case text, error
  /// A formula without a stored result.
  case uncomputed
}

/// One cell of one of the nine tables: its slot (row and column by name), what stands there, and
/// where.
public struct Fact: Sendable {
  /// The row's name: `income.total`, `expenditure.208`, a code, `total`, `unit` …
  public var row: String
  /// The column's name: `amount`, `total`, `basic`, `budget.abroad` …
  public var column: String
  /// The classification code of the row, where it has one.
  public var code: String?
  /// The row's label as printed, line breaks and padding removed, numbering kept.
  public var label: String
  /// What stands in the cell.
  public var state: CellState
  /// Only for `number`: in the table's own money unit, as stored.
  public var amount: Amount?
  /// What the cell holds, given whenever it differs from the amount.
  public var raw: String?
  /// The cell's address; nil only for facts that come from a file without cells.
  public var cell: CellReference?
  /// The sheet, where it is not the table's own (a continuation on another sheet).
  public var sheet: String?
  /// The index of the source, where it is not the table's own.
  public var source: Int?
  /// Of a figure derived from a raw set: every raw cell that went into it. Where there is one, `cell`
  /// and `sheet` are that cell's; where there are several, both are nil.
  public var from: [CellOrigin]

  /// A fact of these parts.
  @inlinable public init(
    row: String, column: String, code: String? = nil, label: String, state: CellState,
    amount: Amount? = nil, raw: String? = nil, cell: CellReference?, sheet: String? = nil,
    source: Int? = nil, from: [CellOrigin] = []
  ) {
    self.row = row
    self.column = column
    self.code = code
    self.label = label
    self.state = state
    self.amount = amount
    self.raw = raw
    self.cell = cell
    self.sheet = sheet
    self.source = source
    self.from = from
  }
}
