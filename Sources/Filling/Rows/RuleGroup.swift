internal import Formula
internal import Grid

/// A conditional format or a validation: its cells, and formulas as the first of them reads them.
struct RuleGroup {
  struct Formula {
    let text: String
    let range: Range<Int>
    let isAttribute: Bool
  }

  let depth: Int
  /// The `sqref`; extensions tell it behind the formulas.
  var cells: String?
  var formulas: [Formula] = []

  init(depth: Int, cells: String?) {
    self.depth = depth
    self.cells = cells
  }

  /// How the formulas move. Those of one row name cells, as a cell's own formula does. Those of
  /// several rows name, where a row is not fixed, a distance from each of them, which stays.
  func home(_ shift: ReferenceShift) -> RowInsertions.Home {
    var home = RowInsertions.Home(sheet: shift.home)
    let ranges = (cells ?? "").split(separator: " ").compactMap { CellRange($0) }
    guard let first = ranges.map(\.first.row).min(), let last = ranges.map(\.last.row).max(),
      first < last
    else { return home }
    let new = shift.own?.shifted(row: first) ?? first
    home.relativeRows = .along(new - first)
    return home
  }
}
