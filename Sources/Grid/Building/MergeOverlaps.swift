/// Which of many ranges share cells.
enum MergeOverlaps {
  /// Gives each range that overlaps one before it, in the order of the sheet. Looks at no more than
  /// `budget` pairs: a sheet of a million merges that all reach to its end is nobody's table.
  static func find(
    in ranges: [CellRange], budget: Int = 8_000_000, _ found: (CellRange, CellRange) -> Void
  ) {
    guard ranges.count > 1 else { return }
    var left = budget
    var open: [CellRange] = []
    for range in ranges.sorted(by: { $0.first < $1.first }) where left > 0 {
      left -= open.count + 1
      open.removeAll { $0.last.row < range.first.row }
      if let other = open.first(where: { $0.overlaps(range) }) { found(other, range) }
      if open.count < 1_000 { open.append(range) }
    }
  }
}
