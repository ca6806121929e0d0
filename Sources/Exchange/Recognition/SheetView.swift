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
  private var own: [Int32]
  private let hiddenRows: [ClosedRange<Int>]
  private let hiddenColumns: [ClosedRange<Int>]

  init(_ original: Sheet, texts: TextCache) {
    self.texts = texts
    own = Array(repeating: -1, count: original.ownTexts.count)
    texts.prepare(for: original)
    let sheet = Self.withoutBlankTexts(original, texts, &own)
    self.sheet = sheet
    stored = sheet.cells
    rowStarts = sheet.rowStarts
    merges = MergeIndex(sheet)
    hiddenRows = sheet.hiddenRows.sorted { $0.lowerBound < $1.lowerBound }
    hiddenColumns = sheet.hiddenColumns.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func withoutBlankTexts(
    _ sheet: Sheet, _ texts: TextCache, _ own: inout [Int32]
  ) -> Sheet {
    var blanks: Set<Int> = []
    for cell in sheet.cells.indices {
      let packed = sheet.cells[cell]
      guard packed.kind == .sharedText || packed.kind == .ownText else { continue }
      if texts.plain(number(of: packed, in: sheet, texts, &own)).isEmpty { blanks.insert(cell) }
    }
    guard !blanks.isEmpty else { return sheet }
    var result = sheet
    result.cells = []
    result.rowStarts = []
    for row in sheet.rowStarts.indices {
      let start = result.cells.count
      for cell in sheet.cellIndices(rowAt: row) where !blanks.contains(cell) {
        result.cells.append(sheet.cells[cell])
      }
      if result.cells.count > start {
        result.rowStarts.append(RowStart(row: sheet.rowStarts[row].row, start: Int32(start)))
      }
    }
    return result
  }

  private static func number(
    of packed: PackedCell, in sheet: Sheet, _ texts: TextCache, _ own: inout [Int32]
  ) -> Int32 {
    let index = Int(packed.payload)
    switch packed.kind {
    case .sharedText: return texts.shared(index, in: sheet.sharedTexts)
    case .ownText:
      guard own.indices.contains(index) else { return -1 }
      if own[index] < 0 {
        own[index] = texts.add(sheet.ownTexts.bytes[sheet.ownTexts.range(index)])
      }
      return own[index]
    default: return -1
    }
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
    let kind = stored[cell].kind
    return kind == .sharedText || kind == .ownText
  }

  /// The number of the cell's text in the cache; -1 for a cell without text.
  func text(_ cell: Int) -> Int32 { Self.number(of: stored[cell], in: sheet, texts, &own) }

  func term(_ cell: Int) -> Int32 { texts.term(text(cell)) }

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

  func string(_ cell: Int) -> String { String(decoding: raw(cell), as: UTF8.self) }

  /// The cell of a column in a row; nil where it is blank.
  func cell(_ row: Int, _ column: Int) -> Int? {
    var low = cells(row).lowerBound
    var high = cells(row).upperBound
    while low < high {
      let middle = (low + high) / 2
      if self.column(middle) < column { low = middle + 1 } else { high = middle }
    }
    return low < cells(row).upperBound && self.column(low) == column ? low : nil
  }

  /// The first cell of a row at or behind a column.
  func firstCell(_ row: Int, from column: Int) -> Int {
    var low = cells(row).lowerBound
    var high = cells(row).upperBound
    while low < high {
      let middle = (low + high) / 2
      if self.column(middle) < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The cells of a row within some columns.
  func cells(_ row: Int, in columns: ClosedRange<Int>) -> Range<Int> {
    let first = firstCell(row, from: columns.lowerBound)
    return first..<max(first, firstCell(row, from: columns.upperBound + 1))
  }

  /// A small whole number in a cell, typed as number or as text; nil for anything else.
  func smallInteger(_ cell: Int) -> Int? {
    let packed = stored[cell]
    switch packed.kind {
    case .decimal:
      guard packed.detail <= 6 else { return nil }
      var value = packed.payload
      for _ in 0..<packed.detail {
        guard value % 10 == 0 else { return nil }
        value /= 10
      }
      return 0...999_999_999 ~= value ? Int(value) : nil
    case .spelledNumber:
      let text = String(
        decoding: sheet.ownTexts.bytes[sheet.ownTexts.range(Int(packed.payload))], as: UTF8.self)
      guard let amount = Amount(text)?.withoutTrailingZeros, amount.scale == 0,
        0...999_999_999 ~= amount.digits
      else { return nil }
      return Int(amount.digits)
    case .sharedText, .ownText:
      let folded = texts.plain(text(cell))
      guard 1...9 ~= folded.count, folded.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      return folded.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    default: return nil
    }
  }

  /// True for anything that can stand in an amount's place: a number, a dash, a text that is one.
  func isAmountLike(_ cell: Int) -> Bool {
    guard isText(cell) else { return stored[cell].kind != .boolean }
    return AmountText(folded: texts.plain(text(cell))) != .other
  }

  /// True for a number other than zero.
  func isFigure(_ cell: Int) -> Bool {
    let packed = stored[cell]
    switch packed.kind {
    case .decimal: return packed.payload != 0
    case .spelledNumber:
      let text = String(
        decoding: sheet.ownTexts.bytes[sheet.ownTexts.range(Int(packed.payload))], as: UTF8.self)
      return Amount(text)?.isZero == false
    case .sharedText, .ownText:
      guard case .amount(let amount) = AmountText(folded: texts.plain(text(cell))) else {
        return false
      }
      return !amount.isZero
    case .boolean, .error, .uncomputed: return false
    }
  }

  func isHidden(row: Int) -> Bool { Self.contains(row, in: hiddenRows) }
  func isHidden(column: Int) -> Bool { Self.contains(column, in: hiddenColumns) }

  private static func contains(_ number: Int, in ranges: [ClosedRange<Int>]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= number { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(number)
  }

  var hidesParts: Bool { !hiddenRows.isEmpty || !hiddenColumns.isEmpty }

  func reference(_ cell: Int, row: Int) -> CellReference? {
    CellReference(row: rowNumber(row), column: column(cell))
  }
}
