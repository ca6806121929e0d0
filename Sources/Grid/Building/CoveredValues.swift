extension SheetBuilder {
  /// Gives, for each merged range, the first cell besides its anchor that holds something. No
  /// program shows it, yet sums over the block count it.
  ///
  /// Wants the cells in order; looks at no more than `budget` rows, whatever the merges say.
  func coveredValues(
    budget: Int = 4_000_000, _ found: (CellRange, CellReference) -> Void
  ) {
    var left = budget
    for range in merges where range.first != range.last {
      var place = rowStarts.firstPlace { Int($0.row) >= range.first.row }
      while place < rowStarts.count, rowStarts[place].row <= Int32(range.last.row), left > 0 {
        left -= 1
        if let cell = coveredCell(rowAt: place, range) {
          found(range, cell)
          break
        }
        place += 1
      }
    }
  }

  private func coveredCell(rowAt place: Int, _ range: CellRange) -> CellReference? {
    let row = Int(rowStarts[place].row)
    let start = Int(rowStarts[place].start)
    let end = place + 1 < rowStarts.count ? Int(rowStarts[place + 1].start) : cells.count
    let first = cells[start..<end].firstPlace { Int($0.column) >= range.first.column }
    for packed in cells[first..<end].prefix(while: { Int($0.column) <= range.last.column }) {
      let cell = CellReference(row: row, column: Int(packed.column))
      if let cell, cell != range.first, holdsSomething(packed) { return cell }
    }
    return nil
  }

  /// Empty texts and results that are not there hide nothing.
  private func holdsSomething(_ cell: PackedCell) -> Bool {
    switch cell.kind {
    case .uncomputed: false
    case .ownText, .error: !ownTexts.range(Int(cell.payload)).isEmpty
    case .decimal, .spelledNumber, .sharedText, .boolean: true
    }
  }
}
