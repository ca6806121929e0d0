/// The cells of a sheet as a reader meets them, row by row; put in order at the end.
///
/// For readers of every format: appending costs the same for the first cell and the millionth, and
/// rows or cells that do not ascend are put in order once, and told.
package struct SheetBuilder: Sendable {
  package let room: StorageRoom
  package let usesEpoch1904: Bool
  package var cells: ContiguousArray<PackedCell> = []
  package var rowStarts: ContiguousArray<RowStart> = []
  package var ownTexts = TextTable()
  package var merges: [CellRange] = []
  package var hiddenRows: [ClosedRange<Int>] = []
  package var hiddenColumns: [ClosedRange<Int>] = []
  package var columnDefinitions = 0
  /// The last row with a cell, be it blank.
  package var lastCellRow: Int32 = 0
  package var formulas: [FormulaCell] = []
  package var notices: [BuildingNotice] = []
  package var noticeCount = 0
  package var noticeLimit: Int

  @usableFromInline var row: Int32 = 0
  @usableFromInline var lastColumn: UInt16 = 0
  /// True where rows or cells did not ascend.
  package internal(set) var isDisordered = false

  /// A notice whose place is still a row and a column.
  package struct BuildingNotice: Sendable {
    package var message: Message
    package var arguments: [String]
    package var cell: CellReference?
  }

  /// `partBytes` is what the part is said to hold: a hint how many cells to make room for, which
  /// costs nothing until they come.
  package init(
    room: StorageRoom, usesEpoch1904: Bool = false, noticeLimit: Int, partBytes: Int = 0
  ) {
    cells.reserveCapacity(min(max(partBytes, 0) / 40, 4_000_000, max(room.cells, 0)))
    self.room = room
    self.usesEpoch1904 = usesEpoch1904
    self.noticeLimit = noticeLimit
  }

  /// A row begins, whatever its number; its cells follow.
  package mutating func beginRow(_ number: Int32) {
    row = number
    lastColumn = 0
  }

  /// A row is hidden; rows come ascending.
  package mutating func hide(row: Int) {
    if let last = hiddenRows.last, last.upperBound + 1 == row {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...row
    } else {
      hiddenRows.append(row...row)
    }
  }

  /// Adds a cell of the row that began; `payload` and `detail` as `PackedCell` says.
  @inlinable @inline(__always)
  package mutating func append(
    _ kind: PackedCell.Kind, _ row: Int32, _ column: Int32, _ style: UInt32, _ payload: Int64,
    _ detail: UInt8 = 0
  ) {
    let column = UInt16(truncatingIfNeeded: column)
    if lastColumn == 0 {
      if let last = rowStarts.last, last.row >= row { isDisordered = true }
      rowStarts.append(RowStart(row: row, start: Int32(truncatingIfNeeded: cells.count)))
    } else if column <= lastColumn {
      isDisordered = true
    }
    lastColumn = column
    cells.append(
      PackedCell(kind: kind, column: column, style: style, payload: payload, detail: detail))
  }

  /// Adds a cell whose text is its own: `ownText`, `spelledNumber` or `error`.
  package mutating func append(
    _ kind: PackedCell.Kind, _ row: Int32, _ column: Int32, _ style: UInt32, text: [UInt8]
  ) {
    append(kind, row, column, style, Int64(ownTexts.append(text)))
  }

  /// Says something of a cell, or of the sheet.
  package mutating func notice(
    _ message: Message, _ arguments: [String] = [], row: Int32?, column: Int32?
  ) {
    noticeCount += 1
    guard notices.count < noticeLimit else { return }
    var cell: CellReference?
    if let row, let column { cell = CellReference(row: Int(row), column: Int(column)) }
    notices.append(BuildingNotice(message: message, arguments: arguments, cell: cell))
  }

  /// A notice of the part as a whole stands before those of its cells.
  package mutating func noticeFirst(_ message: Message, _ arguments: [String]) {
    noticeCount += 1
    notices.insert(BuildingNotice(message: message, arguments: arguments), at: 0)
    if notices.count > noticeLimit { notices.removeLast() }
  }

  /// Puts rows and cells in order where they are not; of a cell that comes twice the last counts.
  package mutating func putInOrder() {
    guard isDisordered else { return }
    var order: [(key: Int64, index: Int)] = []
    order.reserveCapacity(cells.count)
    for (place, start) in rowStarts.enumerated() {
      let end = place + 1 < rowStarts.count ? Int(rowStarts[place + 1].start) : cells.count
      for index in Int(start.start)..<end {
        order.append((Int64(start.row) << 16 | Int64(cells[index].column), index))
      }
    }
    order.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
    var sorted: ContiguousArray<PackedCell> = []
    sorted.reserveCapacity(cells.count)
    var starts: ContiguousArray<RowStart> = []
    var hasDuplicates = false
    for (place, item) in order.enumerated() {
      let row = Int32(truncatingIfNeeded: item.key >> 16)
      if place + 1 < order.count, order[place + 1].key == item.key {
        hasDuplicates = true
        notice(.duplicateCell, row: row, column: Int32(cells[item.index].column))
        continue
      }
      if starts.last?.row != row {
        starts.append(RowStart(row: row, start: Int32(truncatingIfNeeded: sorted.count)))
      }
      sorted.append(cells[item.index])
    }
    cells = sorted
    rowStarts = starts
    putFormulasInOrder()
    isDisordered = false
    if !hasDuplicates { notice(.disorder, row: nil, column: nil) }
  }
}

extension SheetBuilder {
  /// Of a cell that comes twice the last formula counts, as the last value does.
  fileprivate mutating func putFormulasInOrder() {
    var latest: [CellReference: FormulaCell] = [:]
    for formula in formulas { latest[formula.cell] = formula }
    formulas = latest.values.sorted { $0.cell < $1.cell }
  }
}
