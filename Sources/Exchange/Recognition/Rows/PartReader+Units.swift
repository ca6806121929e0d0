internal import FinalAccounts
internal import Grid

/// Tables of one row of amounts (T9) of which a form prints one for each of several units.
extension LayoutFit {
  /// So many rows under a header are looked at.
  private static let rowLimit = 400

  /// How many rows are of units of their own, each with a name in front of its figures; zero where the
  /// table is of one unit, whose row may stand again under its total.
  func unitRows(under tree: HeaderTree, in view: SheetView, _ columns: ClosedRange<Int>) -> Int {
    let values = Set(blocks.flatMap { $0.values.map(\.column) })
    guard let first = values.min() else { return 0 }
    var rows: [Int] = []
    let end = min(view.rowCount, tree.dataStart + Self.rowLimit)
    for row in tree.dataStart..<max(tree.dataStart, end) {
      let cells = view.cells(row, in: columns)
      guard let lead = cells.first else { continue }
      if view.isText(lead), view.vocabulary.closes(view.folded(lead)) { break }
      let glance = RowGlance(view, row, columns)
      if glance.flags.contains(.ruler) { continue }
      if glance.hasKeyWords { break }
      guard cells.contains(where: { values.contains(view.column($0)) && view.isAmountLike($0) })
      else { continue }
      let isNamed = cells.contains {
        view.column($0) < first && view.isText($0) && !view.isAmountLike($0)
      }
      guard isNamed else {
        if rows.isEmpty { return 0 }
        break
      }
      rows.append(row)
    }
    if rows.count == 2, equal(rows[0], rows[1], values, view) { return 0 }
    return rows.count > 1 ? rows.count : 0
  }

  private func equal(_ row: Int, _ other: Int, _ values: Set<Int>, _ view: SheetView) -> Bool {
    values.allSatisfy { column in
      view.cell(row, column).map(view.spelling) == view.cell(other, column).map(view.spelling)
    }
  }
}

extension PartReader {
  /// True for a row of the same amounts as the one that is bound.
  func repeatsFirst(_ row: Int) -> Bool {
    guard let number = read.rows.first?.row,
      let first = (tree.dataStart..<row).first(where: { view.rowNumber($0) == number })
    else { return false }
    return read.columns.allSatisfy { bound in
      view.cell(first, bound.column).map(view.spelling)
        == view.cell(row, bound.column).map(view.spelling)
    }
  }
}
