import Grid

extension FormNames {
  /// The same and its cell: …（支出决算表!D62）; as much as is known, empty where nothing is.
  public func place(_ cell: FindingCell) -> String {
    var words = cell.table.map(table) ?? ""
    if let id = cell.table, let row = cell.row {
      words += within(Slot(id, row, cell.column ?? "amount"))
    }
    let address: String? =
      switch (cell.sheet, cell.cell) {
      case (let sheet?, let cell?): "\(sheet)!\(cell)"
      case (let sheet?, nil): cell.table == nil ? sheet : nil
      case (nil, let cell?): "\(cell)"
      case (nil, nil): nil
      }
    guard let address else { return words }
    return words.isEmpty ? address : "\(words)（\(address)）"
  }

  /// The address alone, `表3!B3`, else the names.
  public func shortPlace(_ cell: FindingCell) -> String {
    if let sheet = cell.sheet, let address = cell.cell { return "\(sheet)!\(address)" }
    return place(cell)
  }
}
