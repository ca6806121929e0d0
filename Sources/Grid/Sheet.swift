/// One worksheet: its cells, sparse and in order, with merges and hidden parts.
///
/// Only cells with a value are here; a cell with a style and nothing in it costs nothing.
public struct Sheet: Sendable {
  /// Whether a person sees the sheet; `veryHidden` is what only a program can show.
  public enum Visibility: String, Sendable {
    case visible, hidden, veryHidden
  }

  /// As the workbook spells it, blanks at the ends included.
  public var name: String
  /// Whether it is shown.
  public var visibility: Visibility
  /// Rectangles drawn as one cell; the value is in the first cell of each.
  public var merges: [CellRange] = []
  /// Ascending; no two overlap or touch.
  public var hiddenRows: [ClosedRange<Int>] = []
  /// Ascending; no two overlap or touch.
  public var hiddenColumns: [ClosedRange<Int>] = []
  /// What each of the workbook's cell formats shows numbers as; a format beyond the list shows
  /// figures, and so do all where nobody asked for the formats.
  public var displays: [DisplayKind] = []
  /// What each of them prints beyond the figure; empty where none does, or nobody asked.
  package var printedForms: [PrintedForm?] = []
  /// The formulas in reading order.
  public var formulas: [FormulaCell] = []

  /// The last row in which the file has a cell, be it blank; zero where it has none.
  package var lastCellRow = 0

  /// The cells that hold something, in reading order.
  package var cells: ContiguousArray<PackedCell> = []
  /// The rows that hold a cell, by ascending number.
  package var rowStarts: ContiguousArray<RowStart> = []
  /// Texts that cells of this sheet hold themselves, errors and spelled numbers too.
  package var ownTexts = TextTable()
  /// The workbook's texts that cells share.
  package var sharedTexts = TextTable()

  /// An empty sheet.
  public init(name: String, visibility: Visibility = .visible) {
    self.name = name
    self.visibility = visibility
  }

  /// How many cells hold a value.
  public var cellCount: Int { cells.count }

  /// The rows that hold a value, ascending.
  public var rows: Rows { Rows(sheet: self) }

  /// The value of a cell; nil where it is blank.
  public subscript(cell: CellReference) -> CellValue? {
    guard let packed = packed(row: cell.row, column: cell.column) else { return nil }
    return value(of: packed)
  }

  /// The index of the cell's format in the workbook's styles; nil for a blank cell.
  public func style(of cell: CellReference) -> Int? {
    packed(row: cell.row, column: cell.column).map { Int($0.style) }
  }

  /// What the format of a cell shows numbers as.
  package func display(of cell: PackedCell) -> DisplayKind {
    displays.indices.contains(Int(cell.style)) ? displays[Int(cell.style)] : .figure
  }

  /// What the format of a cell prints beyond the figure; nil where it prints no more.
  package func printedForm(of cell: PackedCell) -> PrintedForm? {
    let style = Int(cell.style)
    return style < printedForms.count ? printedForms[style] : nil
  }

  /// What a person reads in a cell of which the format prints words: `0"年度"` makes 2024年度 of 2024,
  /// `"部门："@` puts the word in front of a name. Nil where the cell reads as it is stored, and for
  /// numbers whose words are those of an amount (元, 万).
  package func printedText(of cell: PackedCell) -> String? {
    guard let form = printedForm(of: cell) else { return nil }
    switch cell.kind {
    case .decimal where !form.announces, .spelledNumber where !form.announces: return nil
    case .decimal: return cell.wholeNumber.flatMap { Self.words(form, $0) }
    case .spelledNumber:
      let number = ownTexts[Int(cell.payload)].flatMap { Double($0) }
      return number.flatMap { Int64(exactly: $0) }.flatMap { Self.words(form, $0) }
    case .sharedText: return Self.words(form, sharedTexts, Int(cell.payload))
    case .ownText: return Self.words(form, ownTexts, Int(cell.payload))
    case .boolean, .error, .uncomputed: return nil
    }
  }

  private static func words(_ form: PrintedForm, _ texts: TextTable, _ index: Int) -> String? {
    guard form.text != nil, texts.range(index).count <= mostWords else { return nil }
    return texts[index].flatMap { form.printed($0) }
  }

  /// Longer texts, in bytes, are none to which a format adds a word.
  private static let mostWords = 600

  private static func words(_ form: PrintedForm, _ number: Int64) -> String? {
    form.printed(number).flatMap { text in
      text.contains("年") || text.contains(":") || text.contains("：") ? text : nil
    }
  }

  /// The cell of a row and a column, both counted from one; nil for a blank one.
  package func packed(row: Int, column: Int) -> PackedCell? {
    let place = rowStarts.firstPlace { $0.row >= row }
    guard place < rowStarts.count, rowStarts[place].row == row else { return nil }
    return cellIndices(rowAt: place).lazy.map { cells[$0] }.first { $0.column == column }
  }

  /// The cells of the n-th row that holds any.
  package func cellIndices(rowAt index: Int) -> Range<Int> {
    let start = Int(rowStarts[index].start)
    let end = index + 1 < rowStarts.count ? Int(rowStarts[index + 1].start) : cells.count
    return start..<end
  }

  /// What a cell of this sheet holds, as a value of its own.
  package func value(of cell: PackedCell) -> CellValue {
    switch cell.kind {
    case .decimal:
      return .number(Decimals.storedNumber(digits: cell.payload, scale: Int(cell.detail)))
    case .spelledNumber:
      let text = ownTexts[Int(cell.payload)] ?? ""
      return .number(StoredNumber(text: text, double: Double(text) ?? .nan))
    case .sharedText: return .text(sharedTexts[Int(cell.payload)] ?? "")
    case .ownText: return .text(ownTexts[Int(cell.payload)] ?? "")
    case .boolean: return .boolean(cell.payload != 0)
    case .error: return .error(ownTexts[Int(cell.payload)] ?? "")
    case .uncomputed: return .uncomputed
    }
  }
}

extension Sheet {
  /// The rows of a sheet that hold a value.
  public struct Rows: RandomAccessCollection, Sendable {
    let sheet: Sheet
    /// Zero.
    public var startIndex: Int { 0 }
    /// How many rows hold a value.
    public var endIndex: Int { sheet.rowStarts.count }
    /// The n-th row that holds a value.
    public subscript(index: Int) -> Row {
      Row(
        sheet: sheet, number: Int(sheet.rowStarts[index].row),
        indices: sheet.cellIndices(rowAt: index))
    }
  }

  /// One row: its number, and its cells from left to right.
  public struct Row: RandomAccessCollection, Sendable {
    let sheet: Sheet
    /// Its row number, from 1.
    public let number: Int
    /// Places among all cells of the sheet.
    public let indices: Range<Int>
    /// The place of the first cell.
    public var startIndex: Int { indices.lowerBound }
    /// The place behind the last cell.
    public var endIndex: Int { indices.upperBound }
    /// A cell of the row: its column, counted from 1, and what it holds.
    public subscript(index: Int) -> (column: Int, value: CellValue) {
      let cell = sheet.cells[index]
      return (Int(cell.column), sheet.value(of: cell))
    }
  }
}
