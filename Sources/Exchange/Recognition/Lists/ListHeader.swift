internal import FinalAccounts
internal import Grid

/// The header of an execution list: which column holds what, and where its lines begin.
struct ListHeader {
  /// Columns of the sheet by what they hold.
  private(set) var columns: [ListMapping.Column: Int] = [:]
  /// The row of the names, among those that hold anything.
  let row: Int
  /// The first row of figures.
  private(set) var start: Int
  /// What the heading of the amounts, or a line above the header, says that they count in.
  private(set) var moneyUnit: MoneyUnit?

  private static let rowLimit = 12

  /// The header of a list; nil where a sheet is none.
  init?(_ view: SheetView, _ mapping: ListMapping) {
    for row in 0..<min(view.rowCount, Self.rowLimit) {
      guard let found = Self.columns(view, row, mapping),
        Self.isEnough(found.columns, mapping)
      else { continue }
      self.row = row
      start = row + 1
      columns = found.columns
      moneyUnit = found.unit
      // Field codes below names, or names below field codes.
      if row + 1 < view.rowCount, let second = Self.columns(view, row + 1, mapping),
        second.columns.count > 1
      {
        start = row + 2
        for (column, place) in second.columns where columns[column] == nil {
          if !columns.values.contains(place) { columns[column] = place }
        }
      }
      for above in 0..<row where moneyUnit == nil {
        for cell in view.cells(above) where view.isText(cell) {
          moneyUnit = moneyUnit ?? MoneyUnit(folded: view.folded(cell))
        }
      }
      return
    }
    return nil
  }

  private static func isEnough(
    _ columns: [ListMapping.Column: Int], _ mapping: ListMapping
  ) -> Bool {
    guard columns[.function] != nil, columns[.amount] != nil else { return false }
    if mapping.isOwn { return true }
    let others: [ListMapping.Column] = [
      .unit, .unitCode, .kind, .fund, .economic, .project, .governmentEconomic,
    ]
    return others.count { columns[$0] != nil } > 1
  }

  private static func columns(
    _ view: SheetView, _ row: Int, _ mapping: ListMapping
  ) -> (columns: [ListMapping.Column: Int], unit: MoneyUnit?)? {
    var found: [ListMapping.Column: (place: Int, rank: Int)] = [:]
    var unit: MoneyUnit?
    for cell in view.cells(row) where view.isText(cell) {
      let text = view.folded(cell)
      guard let (column, rank) = mapping.heading(text), rank < found[column]?.rank ?? .max else {
        continue
      }
      found[column] = (view.column(cell), rank)
      if column == .amount {
        unit = nil
        if text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")) {
          unit = MoneyUnit(folded: text[open...])
        }
      }
    }
    return found.isEmpty ? nil : (found.mapValues(\.place), unit)
  }
}
