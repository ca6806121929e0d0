extension Sheet {
  /// Puts a value into a cell, or takes it out with nil; for sheets built in code, cell by cell.
  ///
  /// Costs time in proportion to the cells behind the place: readers fill sheets in order instead.
  public mutating func set(_ value: CellValue?, at cell: CellReference, style: Int = 0) {
    let low = rowStarts.firstPlace { $0.row >= cell.row }
    let hasRow = low < rowStarts.count && rowStarts[low].row == cell.row
    let range =
      hasRow
      ? cellIndices(rowAt: low)
      : {
        let start = low < rowStarts.count ? Int(rowStarts[low].start) : cells.count
        return start..<start
      }()
    var index = range.lowerBound
    while index < range.upperBound, cells[index].column < cell.column { index += 1 }
    let exists = index < range.upperBound && cells[index].column == cell.column
    guard let value else {
      guard exists else { return }
      cells.remove(at: index)
      if range.count == 1 { rowStarts.remove(at: low) }
      shiftRows(from: range.count == 1 ? low : low + 1, by: -1)
      return
    }
    let packed = pack(value, column: UInt16(cell.column), style: UInt32(clamping: style))
    if exists {
      cells[index] = packed
      return
    }
    cells.insert(packed, at: index)
    if !hasRow { rowStarts.insert(RowStart(row: Int32(cell.row), start: Int32(index)), at: low) }
    shiftRows(from: low + 1, by: 1)
  }

  private mutating func shiftRows(from index: Int, by offset: Int32) {
    for row in rowStarts.indices.dropFirst(index) { rowStarts[row].start += offset }
  }

  private mutating func pack(_ value: CellValue, column: UInt16, style: UInt32) -> PackedCell {
    switch value {
    case .number(let number):
      let index = ownTexts.append(Array(number.text.utf8))
      return PackedCell(
        kind: .spelledNumber, column: column, style: style, payload: Int64(index))
    case .text(let text):
      let index = ownTexts.append(Array(text.utf8))
      return PackedCell(kind: .ownText, column: column, style: style, payload: Int64(index))
    case .boolean(let flag):
      return PackedCell(kind: .boolean, column: column, style: style, payload: flag ? 1 : 0)
    case .error(let text):
      let index = ownTexts.append(Array(text.utf8))
      return PackedCell(kind: .error, column: column, style: style, payload: Int64(index))
    case .uncomputed:
      return PackedCell(kind: .uncomputed, column: column, style: style, payload: 0)
    }
  }
}
