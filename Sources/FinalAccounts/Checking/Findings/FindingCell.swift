public import Grid

/// A cell that a finding rests on; a missing table has neither sheet nor address.
public struct FindingCell: Sendable, Hashable {
  /// The index of its file among the sources of the submission.
  public var source: Int?
  /// The sheet.
  public var sheet: String?
  /// The address.
  public var cell: CellReference?
  /// The table.
  public var table: TableID?
  /// The row's name.
  public var row: String?
  /// The column's name.
  public var column: String?
  /// What the cell holds, as the file spells it.
  public var raw: String?

  /// A cell of these parts.
  public init(
    source: Int? = nil, sheet: String? = nil, cell: CellReference? = nil, table: TableID? = nil,
    row: String? = nil, column: String? = nil, raw: String? = nil
  ) {
    self.source = source
    self.sheet = sheet
    self.cell = cell
    self.table = table
    self.row = row
    self.column = column
    self.raw = raw
  }
}

extension FindingCell {
  /// The cell of a fact, by the slot that it fills.
  init(_ table: AccountTable, _ fact: Fact) {
    self.init(
      source: fact.source ?? table.source, sheet: fact.sheet ?? table.sheet, cell: fact.cell,
      table: table.id, row: fact.row, column: fact.column,
      raw: fact.raw ?? fact.amount?.description)
  }
}
