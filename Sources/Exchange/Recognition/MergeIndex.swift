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

  /// No merges.
  init() {}

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
  }

  /// The merge over a cell; the row is counted among the rows that hold anything.
  func merge(row: Int, column: Int) -> Entry? {
    guard !entries.isEmpty else { return nil }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].row < Int32(row) { low = middle + 1 } else { high = middle }
    }
    // The last merge of the row that begins at or before the column.
    var first = low
    var behind = entries.count
    while first < behind {
      let middle = (first + behind) / 2
      let entry = entries[middle]
      if entry.row == Int32(row), entry.columns.lowerBound <= Int32(column) {
        first = middle + 1
      } else {
        behind = middle
      }
    }
    if first > low, entries[first - 1].columns.contains(Int32(column)) { return entries[first - 1] }
    return nil
  }
}
