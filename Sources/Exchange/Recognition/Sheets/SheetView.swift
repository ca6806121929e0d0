internal import FinalAccounts
internal import Grid

/// A sheet as recognition looks at it: rows by their place among the rows that hold anything.
final class SheetView {
  /// The sheet without cells that hold nothing but white space.
  let sheet: Sheet
  let texts: TextCache
  let merges: MergeIndex
  private let stored: ContiguousArray<PackedCell>
  private let rowStarts: ContiguousArray<RowStart>
  private let looks: ContiguousArray<TextLook>
  private let displays: [DisplayKind]
  private let hiddenRows: [ClosedRange<Int>]
  private let hiddenColumns: [ClosedRange<Int>]

  init(_ stored: Sheet, texts: TextCache) {
    self.texts = texts
    let original = stored.asPrinted
    var looks = texts.looks(at: original)
    if looks.contains(where: { $0.signs.contains(.blank) }) {
      sheet = Self.withoutBlankTexts(original, &looks)
    } else {
      sheet = original
    }
    self.looks = looks
    self.stored = sheet.cells
    rowStarts = sheet.rowStarts
    displays = sheet.displays
    merges = MergeIndex(sheet)
    hiddenRows = sheet.hiddenRows.sorted { $0.lowerBound < $1.lowerBound }
    hiddenColumns = sheet.hiddenColumns.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func withoutBlankTexts(
    _ whole: Sheet, _ looks: inout ContiguousArray<TextLook>
  ) -> Sheet {
    var sheet = whole
    let all = looks
    sheet.cells = []
    sheet.rowStarts = []
    looks = []
    for row in whole.rowStarts.indices {
      let start = sheet.cells.count
      for cell in whole.cellIndices(rowAt: row) where !all[cell].signs.contains(.blank) {
        sheet.cells.append(whole.cells[cell])
        looks.append(all[cell])
      }
      if sheet.cells.count > start {
        sheet.rowStarts.append(RowStart(row: whole.rowStarts[row].row, start: Int32(start)))
      }
    }
    return sheet
  }

  var vocabulary: Vocabulary { texts.vocabulary }
  var rowCount: Int { rowStarts.count }
  func rowNumber(_ row: Int) -> Int { Int(rowStarts[row].row) }
  func cells(_ row: Int) -> Range<Int> {
    let end = row + 1 < rowStarts.count ? Int(rowStarts[row + 1].start) : stored.count
    return Int(rowStarts[row].start)..<end
  }
  func column(_ cell: Int) -> Int { Int(stored[cell].column) }

  func isText(_ cell: Int) -> Bool {
    switch stored[cell].kind {
    case .sharedText, .ownText: true
    default: false
    }
  }

  /// The number of the cell's text in the cache; -1 for a cell without text.
  func text(_ cell: Int) -> Int32 { looks[cell].number }

  func term(_ cell: Int) -> Int32 { looks[cell].term }

  /// What the term of the cell's text can mean.
  func flags(_ cell: Int) -> TermFlags { looks[cell].flags }

  func signs(_ cell: Int) -> TextSigns { looks[cell].signs }

  /// The folded text of a cell.
  func folded(_ cell: Int) -> ArraySlice<UInt8> { texts.plain(looks[cell].number) }

  /// The text as the file holds it; "" for a cell without text.
  func raw(_ cell: Int) -> ArraySlice<UInt8> {
    let packed = stored[cell]
    let index = Int(packed.payload)
    switch packed.kind {
    case .sharedText: return sheet.sharedTexts.bytes[sheet.sharedTexts.range(index)]
    case .ownText: return sheet.ownTexts.bytes[sheet.ownTexts.range(index)]
    default: return []
    }
  }

  /// What a cell holds, as text.
  func spelling(_ cell: Int) -> String {
    let packed = stored[cell]
    return switch packed.kind {
    case .decimal: Decimals.text(digits: packed.payload, scale: Int(packed.detail))
    case .spelledNumber, .error: String(decoding: bytes(of: packed), as: UTF8.self)
    case .sharedText, .ownText: string(cell)
    case .boolean: packed.payload != 0 ? "TRUE" : "FALSE"
    case .uncomputed: ""
    }
  }

  func packed(_ cell: Int) -> PackedCell { stored[cell] }

  /// The text as a label (`LabelText`).
  func label(_ cell: Int) -> String { texts.label(looks[cell].number, raw(cell)) }

  func string(_ cell: Int) -> String { String(decoding: raw(cell), as: UTF8.self) }

  /// The cell of a column in a row; nil where it is blank.
  func cell(_ row: Int, _ column: Int) -> Int? {
    let cell = firstCell(row, from: column)
    return cell < cells(row).upperBound && self.column(cell) == column ? cell : nil
  }

  /// The first cell of a row at or behind a column.
  func firstCell(_ row: Int, from column: Int) -> Int {
    let cells = cells(row)
    guard let first = cells.first else { return cells.lowerBound }
    // Most rows have no gaps.
    let likely = first + column - self.column(first)
    if cells.contains(likely), self.column(likely) == column { return likely }
    return cells.firstPlace { self.column($0) >= column }
  }

  /// The cells of a row within some columns.
  func cells(_ row: Int, in columns: ClosedRange<Int>) -> Range<Int> {
    if columns.count == CellReference.columnLimit { return cells(row) }
    let first = firstCell(row, from: columns.lowerBound)
    return first..<max(first, firstCell(row, from: columns.upperBound + 1))
  }

  /// A small whole number in a cell, typed as number or as text; nil for anything else.
  func smallInteger(_ cell: Int) -> Int? {
    let packed = stored[cell]
    switch packed.kind {
    case .decimal:
      guard packed.detail <= 6 else {
        return Self.smallInteger(
          Amount.stored(digits: packed.payload, scale: Int(packed.detail)).amount)
      }
      var value = packed.payload
      for _ in 0..<packed.detail {
        guard value % 10 == 0 else { return nil }
        value /= 10
      }
      return 0...999_999_999 ~= value ? Int(value) : nil
    case .spelledNumber:
      return Amount(storedNumber: bytes(of: packed)).flatMap(Self.smallInteger)
    case .sharedText, .ownText:
      var folded = texts.plain(text(cell))
      // 2024.0 is how programs write a whole number that they hold as a fraction.
      if folded.count > 2, folded.suffix(2).elementsEqual(".0".utf8) { folded.removeLast(2) }
      guard 1...9 ~= folded.count, folded.allSatisfy(\.isDigit) else { return nil }
      return folded.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    default: return nil
    }
  }

  private static func smallInteger(_ amount: Amount) -> Int? {
    let amount = amount.withoutTrailingZeros
    return amount.scale == 0 && 0...999_999_999 ~= amount.digits ? Int(amount.digits) : nil
  }

  /// The text of a number spelled otherwise or of an error.
  func bytes(of packed: PackedCell) -> ArraySlice<UInt8> {
    sheet.ownTexts.bytes[sheet.ownTexts.range(Int(packed.payload))]
  }

  /// True for anything that can stand in an amount's place: a number, a dash, a text that is one.
  func isAmountLike(_ cell: Int) -> Bool {
    switch stored[cell].kind {
    case .boolean: false
    case .sharedText, .ownText: looks[cell].signs.contains(.amountLike)
    default: true
    }
  }

  /// True where the format of a number shows it as a date, a time or a percentage.
  func isShownOtherwise(_ cell: Int) -> Bool {
    let style = Int(stored[cell].style)
    guard style < displays.count else { return false }
    switch displays[style] {
    case .figure: return false
    default: return true
    }
  }

  /// True for a number other than zero.
  func isFigure(_ cell: Int) -> Bool {
    let packed = stored[cell]
    switch packed.kind {
    case .decimal: return packed.payload != 0
    case .spelledNumber:
      return Amount(utf8: bytes(of: packed))?.isZero == false
    case .sharedText, .ownText: return looks[cell].signs.contains(.figure)
    case .boolean, .error, .uncomputed: return false
    }
  }

  /// True for what somebody meant as an amount other than zero, readable or not: a number, an error,
  /// a formula without result, a truth value, a text that begins with a number (12.5万元).
  func meansAmount(_ cell: Int) -> Bool {
    let packed = stored[cell]
    switch packed.kind {
    case .boolean, .error, .uncomputed: return true
    case .decimal, .spelledNumber: return isFigure(cell)
    case .sharedText, .ownText:
      if looks[cell].signs.contains(.amountLike) { return isFigure(cell) }
      return looks[cell].term < 0 && AmountText.leads(folded(cell), others: vocabulary.notAmounts)
    }
  }

  func isHidden(row: Int) -> Bool { Self.contains(row, in: hiddenRows) }
  func isHidden(column: Int) -> Bool { Self.contains(column, in: hiddenColumns) }

  private static func contains(_ number: Int, in ranges: [ClosedRange<Int>]) -> Bool {
    let behind = ranges.firstPlace { $0.lowerBound > number }
    return behind > 0 && ranges[behind - 1].contains(number)
  }

  var hidesParts: Bool { !hiddenRows.isEmpty || !hiddenColumns.isEmpty }

  func reference(_ cell: Int, row: Int) -> CellReference? {
    CellReference(row: rowNumber(row), column: column(cell))
  }
}
