internal import Document
internal import Grid

/// Reads the records of one sheet into its cells ([MS-XLS] §2.1.7.20.5).
struct SheetReader {
  var builder: SheetBuilder
  let version: Int
  let codePage: CodePage
  let limits: Limits
  let name: String
  let sharedStringCount: Int
  let keepsFormulas: Bool

  /// The formula whose result is a text that is still to come.
  var waiting: (row: Int32, column: Int32, style: UInt32)?
  var results = FormulaResults()
  /// The formulas as the file has them, where they are wanted.
  var formulas: [StoredFormula] = []
  var groups: [FormulaGroup] = []
  var isDialog = false
  /// False until the record that ends the sheet.
  var isEnded = false

  private var text: [UInt8] = []
  private var rowUnderWay: Int32 = 0
  private var tellsUnknownText = true
  private var tellsOddRecord = true
  /// Where the cell of the record before stands, or the last of its cells; nil behind any other.
  private var before: (row: UInt16, column: UInt16)?

  init(
    _ builder: SheetBuilder, _ globals: WorkbookGlobals, limits: Limits, name: String,
    sharedStringCount: Int, keepsFormulas: Bool
  ) {
    self.builder = builder
    version = globals.version
    codePage = globals.codePage
    self.limits = limits
    self.name = name
    self.sharedStringCount = sharedStringCount
    self.keepsFormulas = keepsFormulas
  }

  /// Takes the records of a substream up to its end, charts within it left out.
  mutating func read(_ substream: Substream, _ stream: RawSpan) throws(Fault) {
    var cursor = RecordCursor(at: substream.next)
    var depth = 1
    var isBehindRow = false
    while let record = cursor.next(stream) {
      if Substream.begins(record.kind) {
        depth += 1
      } else if record.kind == .end {
        depth -= 1
        if depth == 0 {
          isEnded = true
          break
        }
      } else if depth == 1 {
        let last = before
        before = nil
        try take(record, stream)
        if record.kind == .row {
          // Of rows that follow each other the cells of the first come first.
          before = isBehindRow ? last : placeBefore(record, stream) ?? last
        } else if let last, before == nil {
          lookForCell(record, behind: last, stream)
        }
        isBehindRow = record.kind == .row
      }
    }
    endWaiting()
    results.settle(&builder)
    builder.putInOrder()
  }

  @inline(__always)
  private mutating func take(_ record: Record, _ stream: RawSpan) throws(Fault) {
    switch record.kind {
    case .sharedLabel:
      guard let at = try cell(ofLength: 10, record, stream) else { return }
      takeSharedText(stream.uint32(record.start + 6), at)
    case .packedNumber:
      guard let at = try cell(ofLength: 10, record, stream) else { return }
      append(CellNumber.unpacked(stream.uint32(record.start + 6)), at, isResult: false)
    case .number:
      guard let at = try cell(ofLength: 14, record, stream) else { return }
      append(stream.double(record.start + 6), at, isResult: false)
    case .packedNumbers: try takeNumbers(record, stream)
    case .formula, .formula3, .formula4: try takeFormula(record, stream)
    case .text, .text2: takeResult(record, stream)
    case .label, .richLabel:
      guard let at = try cell(record, version >= 8 ? 9 : 8, stream) else { return }
      takeText(record, at: 6, hasShortLength: false, stream)
      appendText(at)
    case .booleanOrError:
      guard let at = try cell(ofLength: 8, record, stream) else { return }
      append(stream.uint8(record.start + 6), isError: stream.uint8(record.start + 7) != 0, at)
    case .blank: takeBlanks(record, span: 0, stream)
    case .blanks: takeBlanks(record, span: 2, stream)
    case .row: takeRow(record, stream)
    case .columns: try takeColumns(record, stream)
    case .merges: try takeMerges(record, stream)
    case .sheetOptions: isDialog = stream.uint16(record.start) & 0x10 != 0
    case .uncalculated: builder.notice(.uncalculated, row: nil, column: nil)
    case .sharedFormula, .array, .table: takeGroup(record, stream)
    default: try takeOld(record, stream)
    }
  }

  /// Cells of version 2: three bytes of looks, of which the second names the number format.
  private mutating func takeOld(_ record: Record, _ stream: RawSpan) throws(Fault) {
    switch record.kind {
    case .integer2:
      guard let at = try cell(record, 9, stream) else { return }
      append(Double(stream.uint16(record.start + 7)), at, isResult: false)
    case .number2:
      guard let at = try cell(record, 15, stream) else { return }
      append(stream.double(record.start + 7), at, isResult: false)
    case .label2:
      guard let at = try cell(record, 8, stream) else { return }
      takeText(record, at: 7, hasShortLength: true, stream)
      appendText(at)
    case .booleanOrError2:
      guard let at = try cell(record, 9, stream) else { return }
      append(stream.uint8(record.start + 7), isError: stream.uint8(record.start + 8) != 0, at)
    case .blank2: noteRow(record, stream)
    default: if !record.kind.mayBe { tellOdd(record) }
    }
  }

  /// Cells without content: one, or a run whose last column stands at the end.
  private mutating func takeBlanks(_ record: Record, span: Int, _ stream: RawSpan) {
    noteRow(record, stream)
    let row = stream.uint16(record.start)
    let first = stream.uint16(record.start + 2)
    if span == 0 {
      if record.count != 6 { tellOdd(record) }
      before = (row, first)
    } else {
      checkRun(record, first, each: 2, stream)
      before = (row, stream.uint16(max(record.start, record.end - 2)))
    }
  }

  /// A run of cells says its last column, and its length does.
  private mutating func checkRun(
    _ record: Record, _ first: UInt16, each length: Int, _ stream: RawSpan
  ) {
    let count = Int(stream.uint16(max(record.start, record.end - 2))) - Int(first) + 1
    if record.count != 6 + length * count { tellOdd(record) }
  }

  /// The place in front of the first cell that a row says to have; nil for the first row, whose numbers
  /// begin too many records.
  private func placeBefore(_ record: Record, _ stream: RawSpan) -> (row: UInt16, column: UInt16)? {
    guard record.count >= 4, stream.uint16(record.start) > 0 else { return nil }
    return (stream.uint16(record.start), stream.uint16(record.start + 2) &- 1)
  }

  /// Where the next cell should be, in its row or first in the next one, a record that is no cell but names its place was one: its
  /// kind is damaged. Records that may stand behind cells and begin with other numbers are left out.
  private mutating func lookForCell(
    _ record: Record, behind last: (row: UInt16, column: UInt16), _ stream: RawSpan
  ) {
    guard version >= 3, record.count >= 6, !record.kind.mayFollowCells else { return }
    let (row, column) = (stream.uint16(record.start), stream.uint16(record.start + 2))
    let isNext = row == last.row && column == last.column &+ 1
    if isNext || row == last.row &+ 1 && column == 0 { tellOdd(record) }
  }

  /// Tells once a sheet that a record is none that any program writes: its head is damaged, and what
  /// it swallowed, or was, is lost.
  mutating func tellOdd(_ record: Record) {
    guard tellsOddRecord else { return }
    tellsOddRecord = false
    builder.notice(.oddRecord, ["\(record.start - 4)"], row: nil, column: nil)
  }

  // MARK: Places

  /// Where the cell of a record stands; nil, and told, where the record is too short for one.
  @inline(__always)
  mutating func cell(
    _ record: Record, _ length: Int, _ stream: RawSpan
  ) throws(Fault) -> CellPlace? {
    guard record.count >= length else {
      builder.notice(.shortRecord, ["\(record.start - 4)"], row: nil, column: nil)
      return nil
    }
    let style =
      version == 2
      ? UInt32(stream.uint8(record.start + 5) & 0x3F) : UInt32(stream.uint16(record.start + 4))
    return try place(
      row: stream.uint16(record.start), column: stream.uint16(record.start + 2), style,
      record.start)
  }

  @inline(__always)
  mutating func place(
    row: UInt16, column: UInt16, _ style: UInt32, _ offset: Int
  ) throws(Fault) -> CellPlace {
    guard column < CellReference.columnLimit else {
      throw Fault(
        .badReference, [name, "\(offset)", "R\(Int(row) + 1)C\(Int(column) + 1)"],
        at: Place(sheet: name, offset: offset))
    }
    guard builder.cells.count < builder.room.cells else {
      throw Fault(.limit("storedCells"), [name, "\(limits.storedCells)"], at: Place(sheet: name))
    }
    before = (row, column)
    let row = Int32(row) + 1
    if row != rowUnderWay {
      rowUnderWay = row
      builder.beginRow(row)
      builder.lastCellRow = max(builder.lastCellRow, row)
    }
    return CellPlace(row: row, column: Int32(column) + 1, style: style)
  }

  /// The same for a record that has one length, whoever wrote it.
  @inline(__always)
  private mutating func cell(
    ofLength length: Int, _ record: Record, _ stream: RawSpan
  ) throws(Fault) -> CellPlace? {
    if record.count > length { tellOdd(record) }
    return try cell(record, length, stream)
  }

  private mutating func noteRow(_ record: Record, _ stream: RawSpan) {
    builder.lastCellRow = max(builder.lastCellRow, Int32(stream.uint16(record.start)) + 1)
  }

  // MARK: Values

  @inline(__always)
  mutating func append(_ value: Double, _ at: CellPlace, isResult: Bool) {
    builder.append(number: value, at.row, at.column, at.style, isResult: isResult)
  }

  mutating func append(_ value: UInt8, isError: Bool, _ at: CellPlace) {
    if isError {
      let text = Array(CellError.text(value).utf8)
      builder.append(.error, at.row, at.column, at.style, text: text)
    } else {
      builder.append(.boolean, at.row, at.column, at.style, value != 0 ? 1 : 0)
    }
  }

  private mutating func takeSharedText(_ index: UInt32, _ at: CellPlace) {
    if index < sharedStringCount {
      builder.append(.sharedText, at.row, at.column, at.style, Int64(index))
    } else {
      builder.notice(.sharedStringOutOfRange, ["\(index)"], row: at.row, column: at.column)
      builder.append(.error, at.row, at.column, at.style, text: Array("#REF!".utf8))
    }
  }

  private mutating func takeNumbers(_ record: Record, _ stream: RawSpan) throws(Fault) {
    let row = stream.uint16(record.start)
    var column = stream.uint16(record.start + 2)
    checkRun(record, column, each: 6, stream)
    var place = record.start + 4
    while place + 6 <= record.end - 2 {
      let at = try self.place(row: row, column: column, UInt32(stream.uint16(place)), place)
      append(CellNumber.unpacked(stream.uint32(place + 2)), at, isResult: false)
      place += 6
      column &+= 1
    }
  }

  // MARK: Texts

  /// Reads the text of a record into `text`.
  mutating func takeText(
    _ record: Record, at offset: Int, hasShortLength: Bool, _ stream: RawSpan
  ) {
    text.removeAll(keepingCapacity: true)
    let length = record.start + offset
    // Some programs leave out how a text is spelled, and write one byte a character.
    let isBare =
      offset > 0 && !hasShortLength && record.count > offset + 2
      && record.count == offset + 2 + Int(stream.uint16(length))
    if version >= 8, !isBare {
      var cursor = TextCursor(record, at: offset)
      cursor.appendText(hasShortLength: hasShortLength, stream, to: &text)
      return
    }
    let start = min(length + (hasShortLength ? 1 : 2), record.end)
    let count = hasShortLength ? Int(stream.uint8(length)) : Int(stream.uint16(length))
    let known = codePage.append(
      stream.extracting(start..<min(start + count, record.end)), to: &text)
    if !known, tellsUnknownText {
      tellsUnknownText = false
      builder.notice(.unknownCodePage, ["\(codePage.number)"], row: nil, column: nil)
    }
  }

  /// Puts `text` into a cell.
  mutating func appendText(_ at: CellPlace) {
    if text.count > limits.cellTextUnits,
      String(decoding: text, as: UTF8.self).utf16.count > limits.cellTextUnits
    {
      builder.notice(.longText, row: at.row, column: at.column)
    }
    builder.append(.ownText, at.row, at.column, at.style, text: text)
  }
}

/// Where a cell stands, counted from one, and which format it has.
struct CellPlace {
  var row: Int32
  var column: Int32
  var style: UInt32
}
