extension SheetBuilder {
  /// Adds what was read of a later piece of the same sheet.
  package mutating func append(_ other: SheetBuilder) {
    if let last = rowStarts.last, let first = other.rowStarts.first, first.row <= last.row {
      isDisordered = true
    }
    isDisordered = isDisordered || other.isDisordered
    let base = Int32(truncatingIfNeeded: cells.count)
    let textBase = Int64(ownTexts.count)
    rowStarts.append(
      contentsOf: other.rowStarts.lazy.map { RowStart(row: $0.row, start: $0.start + base) })
    if textBase == 0 || other.ownTexts.count == 0 {
      cells.append(contentsOf: other.cells)
      if textBase == 0 { ownTexts = other.ownTexts }
    } else {
      cells.append(contentsOf: other.cells.lazy.map { $0.movingOwnText(by: textBase) })
      ownTexts.append(contentsOf: other.ownTexts)
    }
    lastCellRow = max(lastCellRow, other.lastCellRow)
    merges += other.merges
    hiddenColumns += other.hiddenColumns
    appendHiddenRows(other.hiddenRows)
    formulas += other.formulas
    noticeCount += other.noticeCount
    notices += other.notices.prefix(max(0, noticeLimit - notices.count))
  }

  /// A run of hidden rows may have been cut in two.
  private mutating func appendHiddenRows(_ later: [ClosedRange<Int>]) {
    var later = later[...]
    if let last = hiddenRows.last, let first = later.first,
      last.upperBound + 1 == first.lowerBound
    {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...first.upperBound
      later = later.dropFirst()
    }
    hiddenRows += later
  }

  /// Takes out all rows but the one that is still under way.
  package mutating func takeCompleteRows() -> SheetBuilder {
    var complete = self
    self = SheetBuilder(
      room: room, usesEpoch1904: usesEpoch1904, noticeLimit: noticeLimit, partBytes: 0)
    row = complete.row
    lastColumn = complete.lastColumn
    // A row that has begun and holds no cell yet leaves nothing behind.
    guard lastColumn != 0, let last = complete.rowStarts.popLast() else { return complete }
    rowStarts = [RowStart(row: last.row, start: 0)]
    for cell in complete.cells[Int(last.start)...] {
      var moved = cell
      if cell.hasOwnText {
        let range = complete.ownTexts.range(Int(cell.payload))
        moved.payload = Int64(ownTexts.append(Array(complete.ownTexts.bytes[range])))
      }
      if let previous = cells.last, previous.column >= cell.column { isDisordered = true }
      cells.append(moved)
    }
    complete.cells.removeSubrange(Int(last.start)...)
    while let formula = complete.formulas.last, formula.cell.row == Int(last.row) {
      formulas.append(complete.formulas.removeLast())
    }
    formulas.reverse()
    return complete
  }
}

extension PackedCell {
  /// True where the payload is the index of one of the sheet's own texts.
  var hasOwnText: Bool {
    switch kind {
    case .spelledNumber, .ownText, .error: true
    case .decimal, .sharedText, .boolean, .uncomputed: false
    }
  }

  func movingOwnText(by offset: Int64) -> PackedCell {
    guard hasOwnText else { return self }
    var moved = self
    moved.payload += offset
    return moved
  }
}
