internal import Grid

/// The cells of a sheet as they arrive, before they are put in order.
struct SheetStore {
  /// How many cells may still be stored.
  var room: Int
  let usesEpoch1904: Bool
  var cells: ContiguousArray<PackedCell> = []
  var rowStarts: ContiguousArray<RowStart> = []
  var ownTexts = TextTable()
  var merges: [CellRange] = []
  var hiddenRows: [ClosedRange<Int>] = []
  var hiddenColumns: [ClosedRange<Int>] = []
  var columnDefinitions = 0
  var formulas: [FormulaCell] = []
  var notices: [StoreNotice] = []
  var noticeCount = 0
  var noticeLimit: Int

  private var row: Int32 = 0
  private var lastColumn: UInt16 = 0
  /// True where rows or cells did not ascend.
  private(set) var isDisordered = false

  /// A notice whose place is still a row and a column.
  struct StoreNotice {
    var message: Message
    var arguments: [String]
    var cell: CellReference?
  }

  /// `partBytes` is what the part is said to hold: a hint how many cells to make room for, which
  /// costs nothing until they come.
  init(room: Int, usesEpoch1904: Bool, noticeLimit: Int, partBytes: Int) {
    cells.reserveCapacity(min(max(partBytes, 0) / 40, 4_000_000, max(room, 0)))
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
    formulas.sort { $0.cell < $1.cell }
    isDisordered = false
    if !hasDuplicates { notice(.disorder, row: nil, column: nil) }
  }
}
