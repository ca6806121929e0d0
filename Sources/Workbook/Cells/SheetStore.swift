internal import Grid

/// How much may still be stored, over all sheets.
struct StoreRoom: Sendable {
  var cells: Int
  var textBytes: Int

  init(_ limits: Limits) {
    cells = limits.storedCells
    // Texts are found by offsets of four bytes.
    textBytes = min(limits.storedTextBytes, Int(UInt32.max))
  }

  mutating func take(_ store: SheetStore) {
    cells -= store.cells.count
    textBytes -= store.ownTexts.byteCount
  }

  /// The limit that two stores together would exceed; nil where there is room for both.
  func limitExceeded(by store: SheetStore, and other: SheetStore) -> String? {
    if store.cells.count + other.cells.count > cells { return "storedCells" }
    let bytes = store.ownTexts.byteCount + other.ownTexts.byteCount
    return bytes > textBytes ? "storedTextBytes" : nil
  }
}

/// The cells of a sheet as they arrive, before they are put in order.
struct SheetStore {
  let room: StoreRoom
  let usesEpoch1904: Bool
  var cells: ContiguousArray<PackedCell> = []
  var rowStarts: ContiguousArray<RowStart> = []
  var ownTexts = TextTable()
  var merges: [CellRange] = []
  var hiddenRows: [ClosedRange<Int>] = []
  var hiddenColumns: [ClosedRange<Int>] = []
  var columnDefinitions = 0
  /// The last row with a cell, be it blank.
  var lastCellRow: Int32 = 0
  var formulas: [FormulaCell] = []
  var notices: [StoreNotice] = []
  var noticeCount = 0
  var noticeLimit: Int

  private var row: Int32 = 0
  private var lastColumn: UInt16 = 0
  /// True where rows or cells did not ascend.
  fileprivate(set) var isDisordered = false

  /// A notice whose place is still a row and a column.
  struct StoreNotice {
    var message: Message
    var arguments: [String]
    var cell: CellReference?
  }

  /// `partBytes` is what the part is said to hold: a hint how many cells to make room for, which
  /// costs nothing until they come.
  init(room: StoreRoom, usesEpoch1904: Bool, noticeLimit: Int, partBytes: Int) {
    cells.reserveCapacity(min(max(partBytes, 0) / 40, 4_000_000, max(room.cells, 0)))
    self.room = room
    self.usesEpoch1904 = usesEpoch1904
    self.noticeLimit = noticeLimit
  }

  mutating func beginRow(_ number: Int32) {
    row = number
    lastColumn = 0
  }

  mutating func hide(row: Int) {
    if let last = hiddenRows.last, last.upperBound + 1 == row {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...row
    } else {
      hiddenRows.append(row...row)
    }
  }

  @inline(__always)
  mutating func append(
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

  mutating func append(
    _ kind: PackedCell.Kind, _ row: Int32, _ column: Int32, _ style: UInt32, text: [UInt8]
  ) {
    append(kind, row, column, style, Int64(ownTexts.append(text)))
  }

  mutating func notice(
    _ message: Message, _ arguments: [String] = [], row: Int32?, column: Int32?
  ) {
    noticeCount += 1
    guard notices.count < noticeLimit else { return }
    var cell: CellReference?
    if let row, let column { cell = CellReference(row: Int(row), column: Int(column)) }
    notices.append(StoreNotice(message: message, arguments: arguments, cell: cell))
  }

  /// A notice of the part as a whole stands before those of its cells.
  mutating func noticeFirst(_ message: Message, _ arguments: [String]) {
    noticeCount += 1
    notices.insert(StoreNotice(message: message, arguments: arguments), at: 0)
    if notices.count > noticeLimit { notices.removeLast() }
  }

  /// Puts rows and cells in order where they are not; of a cell that comes twice the last counts.
  mutating func putInOrder() {
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

extension SheetStore {
  /// Of a cell that comes twice the last formula counts, as the last value does.
  fileprivate mutating func putFormulasInOrder() {
    var latest: [CellReference: FormulaCell] = [:]
    for formula in formulas { latest[formula.cell] = formula }
    formulas = latest.values.sorted { $0.cell < $1.cell }
  }
}

// MARK: Joining and splitting

extension SheetStore {
  /// Adds what was read of a later piece of the same sheet.
  mutating func append(_ other: SheetStore) {
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
  mutating func takeCompleteRows() -> SheetStore {
    var complete = self
    self = SheetStore(
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
