internal import Document
internal import Grid

/// Takes the part of a sheet ([MS-XLSB] §2.1.7.61): rows and cells, merged ranges, what is hidden.
struct SheetRecords: RecordHandler {
  var builder: SheetBuilder
  private let limits: Limits
  private let sharedCount: Int
  private var isSheet = false
  private var isInCells = false
  private var row: Int32 = 0
  private var column: Int32 = 0
  private var text: [UInt8] = []

  init(_ builder: SheetBuilder, sharedCount: Int, _ limits: Limits) {
    self.builder = builder
    self.sharedCount = sharedCount
    self.limits = limits
  }

  @inline(__always)
  static func wants(_ record: UInt16) -> Bool {
    record <= Record.shortShared
      || [
        Record.column, Record.cellRichText, Record.beginSheet, Record.beginCells, Record.endCells,
        Record.merge,
      ].contains(record)
  }

  @inline(__always)
  mutating func take(_ record: UInt16, _ content: Span<UInt8>) throws(Problem) {
    if record <= Record.shortShared, isInCells {
      return record == Record.rowHeader ? try begin(row: content) : try take(cell: record, content)
    }
    try takeRarer(record, content)
  }

  private mutating func takeRarer(_ record: UInt16, _ content: Span<UInt8>) throws(Problem) {
    switch record {
    case Record.beginSheet: isSheet = true
    case _ where !isSheet: throw .wrongPart
    case Record.beginCells: isInCells = true
    case Record.endCells: isInCells = false
    case Record.cellRichText where isInCells: try take(cell: record, content)
    case Record.column: try take(column: content)
    case Record.merge: try take(merge: content)
    default: break
    }
  }

  /// A sheet without the end of its cells was cut off.
  mutating func finish() throws(Problem) {
    guard isSheet else { throw .wrongPart }
    guard !isInCells else { throw .broken }
  }

  // MARK: Rows and cells

  private mutating func begin(row content: Span<UInt8>) throws(Problem) {
    let index = try content.number(UInt32.self, at: 0)
    guard index < UInt32(CellReference.rowLimit) else { throw .place("R\(Int(index) + 1)") }
    row = Int32(index) + 1
    column = 0
    builder.beginRow(row)
    if content.count > 11, content[11] & 0x10 != 0 { builder.hide(row: Int(row)) }
  }

  /// A cell begins with its column, unless it is a short one, and its format (§2.5.8).
  @inline(__always)
  private mutating func take(cell record: UInt16, _ content: Span<UInt8>) throws(Problem) {
    let isShort = record >= Record.shortBlank && record <= Record.shortShared
    let head = isShort ? 0 : 4
    if isShort {
      column += 1
    } else {
      let index = try content.number(UInt32.self, at: 0)
      guard index < UInt32(CellReference.columnLimit) else { throw .place("C\(Int(index) + 1)") }
      column = Int32(index) + 1
    }
    guard row > 0, column <= Int32(CellReference.columnLimit) else {
      throw .place("R\(row)C\(column)")
    }
    let style = try content.number(UInt32.self, at: head) & 0xFF_FFFF
    if builder.lastCellRow < row { builder.lastCellRow = row }
    try takeValue(
      isShort ? record - (Record.shortBlank - Record.cellBlank) : record, content, head + 4, style)
    guard builder.cells.count <= builder.room.cells else { throw .limit("storedCells") }
  }

  @inline(__always)
  private mutating func takeValue(
    _ record: UInt16, _ content: Span<UInt8>, _ place: Int, _ style: UInt32
  ) throws(Problem) {
    switch record {
    case Record.cellPacked: append(try content.packedReal(at: place), style)
    case Record.cellReal:
      builder.append(number: try content.real(at: place), row, column, style, isResult: false)
    case Record.cellShared:
      let index = try content.number(UInt32.self, at: place)
      guard index < UInt32(clamping: sharedCount) else { return appendMissing(index, style) }
      builder.append(.sharedText, row, column, style, Int64(index))
    case Record.formulaNumber:
      builder.append(number: try content.real(at: place), row, column, style, isResult: true)
    case Record.cellBoolean, Record.formulaBoolean:
      let value = try content.number(UInt8.self, at: place)
      builder.append(.boolean, row, column, style, value == 0 ? 0 : 1)
    case Record.cellError, Record.formulaError:
      let code = try content.number(UInt8.self, at: place)
      builder.append(.error, row, column, style, text: Array(Self.error(code).utf8))
    case Record.cellText, Record.formulaText: try appendText(content, place, style)
    // Runs of formats stand behind the text, and a byte that says so before it (§2.5.121).
    case Record.cellRichText: try appendText(content, place + 1, style)
    default: break
    }
  }

  private mutating func append(_ number: PackedReal, _ style: UInt32) {
    switch number {
    case .whole(let digits, false): builder.append(.decimal, row, column, style, Int64(digits))
    case .whole(let digits, true):
      var (digits, scale) = (Int64(digits), UInt8(2))
      while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
      builder.append(.decimal, row, column, style, digits, scale)
    case .real(let value):
      builder.append(number: value, row, column, style, isResult: false)
    }
  }

  private mutating func appendMissing(_ index: UInt32, _ style: UInt32) {
    builder.notice(.sharedStringOutOfRange, ["\(index)"], row: row, column: column)
    builder.append(.error, row, column, style, text: Array("#REF!".utf8))
  }

  private mutating func appendText(
    _ content: Span<UInt8>, _ place: Int, _ style: UInt32
  ) throws(Problem) {
    text.removeAll(keepingCapacity: true)
    // A formula without a text that is its result has none that is known.
    guard try content.appendText(at: place, to: &text, limit: limits.cellTextBytes) != nil else {
      return builder.append(.uncomputed, row, column, style, 0)
    }
    if text.count > limits.cellTextUnits,
      String(decoding: text, as: UTF8.self).utf16.count > limits.cellTextUnits
    {
      builder.notice(.longText, row: row, column: column)
    }
    builder.append(.ownText, row, column, style, text: text)
    guard builder.ownTexts.byteCount <= builder.room.textBytes else {
      throw .limit("storedTextBytes")
    }
  }

  /// The errors by their numbers (§2.5.97.2, BErr).
  private static func error(_ code: UInt8) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    case 0x2A: "#N/A"
    case 0x2B: "#GETTING_DATA"
    default: "#ERR\(code)!"
    }
  }

  // MARK: What lies over the cells

  private mutating func take(column content: Span<UInt8>) throws(Problem) {
    builder.columnDefinitions += 1
    guard builder.columnDefinitions <= limits.columnsPerSheet else {
      throw .limit("columnsPerSheet")
    }
    let first = try content.number(UInt32.self, at: 0)
    let last = try content.number(UInt32.self, at: 4)
    guard try content.number(UInt16.self, at: 16) & 1 != 0, first <= last,
      last < UInt32(CellReference.columnLimit)
    else { return }
    builder.hiddenColumns.append(Int(first) + 1...Int(last) + 1)
  }

  private mutating func take(merge content: Span<UInt8>) throws(Problem) {
    guard builder.merges.count < limits.mergesPerSheet else { throw .limit("mergesPerSheet") }
    var numbers: [Int] = []
    for place in stride(from: 0, to: 16, by: 4) {
      numbers.append(Int(try content.number(UInt32.self, at: place)) + 1)
    }
    guard let first = CellReference(row: numbers[0], column: numbers[2]),
      let last = CellReference(row: numbers[1], column: numbers[3]), first.row <= last.row,
      first.column <= last.column
    else {
      let shown = "R\(numbers[0])C\(numbers[2]):R\(numbers[1])C\(numbers[3])"
      return builder.notice(.badMerge, [shown], row: nil, column: nil)
    }
    builder.merges.append(CellRange(first, last))
  }
}
