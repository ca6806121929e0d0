internal import Grid

/// Which cells a merge covers, for the rows of a sheet that hold anything.
struct MergeIndex {
  struct Entry {
    let row: Int32
    let columns: ClosedRange<Int32>
    /// The row of the merge's first cell, as numbered in the sheet.
    let firstRow: Int32
    let lastRow: Int32
  }

  private var entries: [Entry] = []
  /// Of each row, where its entries begin; one more at the end.
  private var starts: [Int32] = []

  init(_ sheet: Sheet) {
    guard !sheet.merges.isEmpty else { return }
    // Merges do not overlap in a sound sheet; an unsound one must not cost more than a sound one.
    var budget = sheet.merges.count + 4 * sheet.rowStarts.count + 100_000
    for merge in sheet.merges {
      var row = sheet.rowStarts.firstPlace { Int($0.row) >= merge.first.row }
      while row < sheet.rowStarts.count, Int(sheet.rowStarts[row].row) <= merge.last.row, budget > 0
      {
        entries.append(
          Entry(
            row: Int32(row), columns: Int32(merge.first.column)...Int32(merge.last.column),
            firstRow: Int32(merge.first.row), lastRow: Int32(merge.last.row)))
        row += 1
        budget -= 1
      }
    }
    entries.sort {
      $0.row != $1.row ? $0.row < $1.row : $0.columns.lowerBound < $1.columns.lowerBound
    }
    starts = Array(repeating: 0, count: sheet.rowStarts.count + 1)
    for entry in entries { starts[Int(entry.row) + 1] += 1 }
    for row in 1..<starts.count { starts[row] += starts[row - 1] }
  }

  /// The merge over a cell; the row is counted among the rows that hold anything.
  func merge(row: Int, column: Int) -> Entry? {
    guard row >= 0, row + 1 < starts.count else { return nil }
    // The last merge of the row that begins at or before the column.
    let first = Int(starts[row])
    let behind = entries[first..<Int(starts[row + 1])]
      .firstPlace { Int($0.columns.lowerBound) > column }
    guard behind > first, Int(entries[behind - 1].columns.upperBound) >= column else { return nil }
    return entries[behind - 1]
  }
}
