extension FindingCell {
  /// A row that is not there.
  var missingRow: MissingRows.MissingRow? {
    guard let table, let row, cell == nil else { return nil }
    return .init(table: table, code: row)
  }

  /// The slot of a cell that is one figure; nil for rows, tables and sheets.
  var slot: Slot? {
    guard let table, let row, let column else { return nil }
    return Slot(table, row, column)
  }
}
