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
      var low = 0
      var high = sheet.rowStarts.count
      while low < high {
        let middle = (low + high) / 2
        if Int(sheet.rowStarts[middle].row) < merge.first.row {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < sheet.rowStarts.count, Int(sheet.rowStarts[low].row) <= merge.last.row, budget > 0
      {
        entries.append(
          Entry(
            row: Int32(low), columns: Int32(merge.first.column)...Int32(merge.last.column),
            firstRow: Int32(merge.first.row), lastRow: Int32(merge.last.row)))
        low += 1
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
    let low = Int(starts[row])
    var first = low
    var behind = Int(starts[row + 1])
    while first < behind {
      let middle = (first + behind) / 2
      if Int(entries[middle].columns.lowerBound) <= column {
        first = middle + 1
      } else {
        behind = middle
      }
    }
    if first > low, Int(entries[first - 1].columns.upperBound) >= column {
      return entries[first - 1]
    }
    return nil
  }
}
