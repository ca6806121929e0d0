internal import Document
internal import Grid

/// Gives the cells of a table their rows and columns, as browsers do (HTML, §4.9.12): a cell takes the
/// next column that none from above reaches down to. Cells that reach over several are merged ranges.
struct SheetGrid {
  private(set) var builder: SheetBuilder
  private let limits: Limits
  private let part: String
  private var row = 0
  /// The cells from above that still reach down, by their columns.
  private var reaching: [(columns: ClosedRange<Int>, last: Int)] = []
  /// Steps over such cells that are left, over all rows of the sheet.
  private var steps = 20_000_000

  init(_ limits: Limits, room: StorageRoom, part: String) {
    self.limits = limits
    self.part = part
    builder = SheetBuilder(room: room, noticeLimit: limits.notices)
  }

  /// A row of text.
  mutating func add(line cells: [PageCell]) throws(Fault) {
    try beginRow()
    for (index, cell) in cells.enumerated() { try put(cell, index + 1) }
  }

  mutating func add(_ table: PageTable) throws(Fault) {
    let ends = sectionEnds(table.rows)
    for (index, row) in table.rows.enumerated() {
      try beginRow()
      if row.beginsSection { reaching = [] }
      if row.isHidden { builder.hide(row: self.row) }
      try add(row.cells, sectionEnd: self.row + ends[index] - index)
    }
    reaching = []
    builder.hiddenColumns += table.hiddenColumns
  }

  /// The last row of the section of each row.
  private func sectionEnds(_ rows: [PageRow]) -> [Int] {
    var ends = [Int](repeating: 0, count: rows.count)
    var end = rows.count - 1
    for index in rows.indices.reversed() {
      ends[index] = end
      if rows[index].beginsSection { end = index - 1 }
    }
    return ends
  }

  private mutating func beginRow() throws(Fault) {
    row += 1
    guard row <= CellReference.rowLimit else {
      throw Fault(.badReference, [part, "-", "\(row)"])
    }
    builder.beginRow(Int32(row))
  }

  private mutating func add(_ cells: [PageCell], sectionEnd: Int) throws(Fault) {
    if !reaching.isEmpty {
      steps -= reaching.count
      reaching.removeAll { $0.last < row }
    }
    var new: [(columns: ClosedRange<Int>, last: Int)] = []
    var column = 1
    var next = 0
    for cell in cells {
      while next < reaching.count, reaching[next].columns.lowerBound <= column {
        column = max(column, reaching[next].columns.upperBound + 1)
        next += 1
        steps -= 1
      }
      let columns = column...(column + cell.columns - 1)
      let last = cell.rows == 0 ? sectionEnd : min(row + cell.rows - 1, sectionEnd)
      if cell.kind != .blank || columns.count > 1 || last > row {
        try put(cell, column)
        try merge(columns, last)
      }
      if last > row { new.append((columns, last)) }
      column = columns.upperBound + 1
    }
    guard steps >= 0 else {
      throw Fault(.limit("mergesPerSheet"), [part, "\(limits.mergesPerSheet)"])
    }
    guard !new.isEmpty else { return }
    steps -= reaching.count + new.count
    reaching = (reaching + new).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
  }

  private mutating func merge(_ columns: ClosedRange<Int>, _ last: Int) throws(Fault) {
    guard columns.count > 1 || last > row,
      let first = CellReference(row: row, column: columns.lowerBound),
      let end = CellReference(
        row: last, column: min(columns.upperBound, CellReference.columnLimit))
    else { return }
    guard builder.merges.count < limits.mergesPerSheet else {
      throw Fault(.limit("mergesPerSheet"), [part, "\(limits.mergesPerSheet)"])
    }
    builder.merges.append(CellRange(first, end))
  }

  private mutating func put(_ cell: PageCell, _ column: Int) throws(Fault) {
    guard cell.kind != .blank else { return }
    guard let place = CellReference(row: row, column: column) else {
      throw Fault(.badReference, [part, "-", "R\(row)C\(column)"])
    }
    guard cell.text.count <= limits.cellTextBytes else {
      throw Fault(.limit("cellTextBytes"), [part, "\(limits.cellTextBytes)"])
    }
    let (line, place32) = (Int32(row), Int32(column))
    switch cell.kind {
    case .blank: break
    case .text: builder.append(.ownText, line, place32, cell.style, text: cell.text)
    case .error: builder.append(.error, line, place32, cell.style, text: cell.text)
    case .spelledNumber:
      builder.append(.spelledNumber, line, place32, cell.style, text: cell.text)
    case .number:
      builder.append(.decimal, line, place32, cell.style, cell.digits, cell.scale)
    case .boolean: builder.append(.boolean, line, place32, cell.style, cell.digits)
    }
    builder.lastCellRow = line
    if let formula = cell.formula {
      builder.formulas.append(FormulaCell(cell: place, kind: .normal, text: formula))
    }
    guard builder.cells.count <= builder.room.cells else {
      throw Fault(.limit("storedCells"), [part, "\(limits.storedCells)"])
    }
    guard builder.ownTexts.byteCount <= builder.room.textBytes else {
      throw Fault(.limit("storedTextBytes"), [part, "\(limits.storedTextBytes)"])
    }
  }
}
