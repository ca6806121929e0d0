/// Columns without a heading of their own, under those of others.
extension LayoutFit {
  /// Takes those columns for gaps whose last text is that of the column before, or heads columns
  /// that have texts of their own below it.
  mutating func findGaps(_ tree: HeaderTree) {
    let inner = Set(tree.columns.flatMap { $0.cells.dropLast().map(\.cell) })
    var shared: Set<Int> = []
    var previous: Int?
    for column in tree.columns {
      guard let cell = column.cells.last?.cell else { continue }
      if cell == previous || inner.contains(cell) { shared.insert(column.column) }
      previous = cell
    }
    guard !shared.isEmpty else { return }
    gaps = (unknown + ignored).filter { shared.contains($0.column) }
    unknown.removeAll { shared.contains($0.column) }
    ignored.removeAll { shared.contains($0.column) }
    guard !gaps.isEmpty else { return }
    headings = tree.columns.compactMap { column in
      column.cells.last.map { (column.column, $0.cell) }
    }
  }

  /// Moves a heading that is merged over two columns to the second one where the amounts stand in
  /// that and none in the first.
  mutating func settleGaps(in rows: Range<Int>, of view: SheetView) {
    func holds(_ column: Int) -> Bool {
      rows.contains { view.cell($0, column).map(view.isAmountLike) ?? false }
    }
    for (index, gap) in gaps.enumerated() {
      for block in blocks.indices {
        guard
          let place = blocks[block].values.firstIndex(where: { value in
            value.column < gap.column
              && headings.contains { $0.column == value.column && $0.cell == gap.cell }
          })
        else { continue }
        let column = blocks[block].values[place].column
        guard !holds(column), holds(gap.column) else { continue }
        blocks[block].values[place].column = gap.column
        gaps[index].column = column
      }
    }
  }
}
