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
      var place = firstRow(from: Int32(range.first.row))
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

  /// The index of the first row with cells at or below a number.
  private func firstRow(from row: Int32) -> Int {
    var low = 0
    var high = rowStarts.count
    while low < high {
      let middle = (low + high) / 2
      if rowStarts[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func coveredCell(rowAt place: Int, _ range: CellRange) -> CellReference? {
    let row = Int(rowStarts[place].row)
    var low = Int(rowStarts[place].start)
    let end = place + 1 < rowStarts.count ? Int(rowStarts[place + 1].start) : cells.count
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if Int(cells[middle].column) < range.first.column { low = middle + 1 } else { high = middle }
    }
    while low < end, Int(cells[low].column) <= range.last.column {
      let cell = CellReference(row: row, column: Int(cells[low].column))
      if let cell, cell != range.first, holdsSomething(cells[low]) { return cell }
      low += 1
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
