internal import Grid
internal import Workbook
internal import XML

/// Takes down the formats of chosen cells, the widths of all columns, and headers and footers.
struct SheetLooksScan: RowsHandler {
  /// By the cell's place among those that were asked for; nil for a cell that is not there.
  private(set) var styles: [Int?]
  private(set) var pageTexts: [(kind: TextBesideCells.Kind, text: String)] = []

  private let wanted: [CellReference]
  private var columns: [(range: ClosedRange<Int>, style: Int?, width: Double?)] = []
  private var rowStyles: [Int: Int] = [:]
  /// The columns of merges by their first cells, as far as those were asked for.
  private var merged: [CellReference: ClosedRange<Int>] = [:]
  private var defaultWidth = 8.43
  private var cursor = SheetCursor()
  private var depth = 0
  /// True where the tag of the row that comes next was read already.
  var resumesRow = false
  private var child = FillName.unknown
  private var pageText: [UInt8]?

  /// No sheet states more ranges of columns than it has columns; a file may.
  private static let mostColumns = CellReference.columnLimit
  private static let longestPageText = 4_096

  /// `wanted` in reading order, each once.
  init(_ wanted: [CellReference]) {
    self.wanted = wanted
    styles = Array(repeating: nil, count: wanted.count)
  }

  /// The format of one of the cells: its own, else that of its row, else that of its column.
  func style(_ place: Int) -> Int {
    let cell = wanted[place]
    return styles[place] ?? rowStyles[cell.row]
      ?? columns.last { $0.range.contains(cell.column) }?.style ?? 0
  }

  /// The width of one of the cells: that of its column, or of all columns that it is merged over.
  func width(_ place: Int) -> Double {
    let cell = wanted[place]
    let columns = merged[cell] ?? cell.column...cell.column
    return columns.reduce(0) { $0 + width(ofColumn: $1) }
  }

  private func width(ofColumn column: Int) -> Double {
    columns.last { $0.range.contains(column) && $0.width != nil }?.width ?? defaultWidth
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    switch (depth, child, element) {
    case (2, _, _):
      child = element
      if element == .sheetFormatPr { readDefaults(attributes) }
    case (3, .cols, .col): readColumn(attributes)
    case (3, .sheetData, .row): beginRow(attributes)
    case (4, .sheetData, .c): readCell(attributes)
    case (3, .mergeCells, .mergeCell):
      attributes.each { name, value in
        guard FillName(name) == .ref, let range = CellRange(value.string) else { return }
        let place = wanted.firstPlace { $0 >= range.first }
        guard place < wanted.count, wanted[place] == range.first else { return }
        merged[range.first] = range.first.column...range.last.column
      }
    case (3, .headerFooter, .oddHeader), (3, .headerFooter, .evenHeader),
      (3, .headerFooter, .firstHeader), (3, .headerFooter, .oddFooter),
      (3, .headerFooter, .evenFooter), (3, .headerFooter, .firstFooter):
      pageText = []
    default: break
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    depth -= 1
    guard depth == 2, let bytes = pageText else { return true }
    pageText = nil
    let isFooter = [.oddFooter, .evenFooter, .firstFooter].contains(FillName(name))
    let text = PageText.plain(String(decoding: bytes, as: UTF8.self))
    if !text.isEmpty { pageTexts.append((isFooter ? .pageFooter : .pageHeader, text)) }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool {
    guard pageText != nil else { return true }
    for index in text.indices where pageText?.count ?? 0 < Self.longestPageText {
      pageText?.append(text[index])
    }
    return true
  }

  private mutating func readDefaults(_ attributes: XMLAttributes) {
    attributes.each { name, value in
      if FillName(name) == .defaultColWidth { defaultWidth = Self.width(value) ?? defaultWidth }
    }
  }

  private mutating func readColumn(_ attributes: XMLAttributes) {
    var (first, last, style): (Int?, Int?, Int?)
    var width: Double?
    attributes.each { name, value in
      switch FillName(name) {
      case .min: first = value.wholeNumber
      case .max: last = value.wholeNumber
      case .style: style = value.wholeNumber
      case .width: width = Self.width(value)
      default: break
      }
    }
    guard let first, let last, first <= last, columns.count < Self.mostColumns else { return }
    columns.append((first...last, style, width))
  }

  private static func width(_ value: Span<UInt8>) -> Double? {
    Double(value.string).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  private mutating func beginRow(_ attributes: XMLAttributes) {
    if resumesRow {
      resumesRow = false
      return
    }
    var (number, style): (Int32?, Int?)
    var isCustom = false
    attributes.each { name, value in
      guard name.namespace == XMLName.noNamespace else { return }
      switch FillName(name) {
      case .r: number = SheetCursor.rowNumber(value)
      case .s: style = value.wholeNumber
      case .customFormat: isCustom = value.boolean ?? false
      default: break
      }
    }
    begin(number, style: isCustom ? style : nil)
  }

  private mutating func begin(_ number: Int32?, style: Int?) {
    _ = cursor.begin(row: cursor.number(number))
    if let style { rowStyles[Int(cursor.row)] = style }
  }

  private mutating func readCell(_ attributes: XMLAttributes) {
    var place: (row: Int32, column: Int32)?
    var style = 0
    attributes.each { name, value in
      guard name.namespace == XMLName.noNamespace else { return }
      switch FillName(name) {
      case .r: place = ReferenceText.parse(value)
      case .s: style = value.wholeNumber ?? 0
      default: break
      }
    }
    take(place, style)
  }

  private mutating func take(_ place: (row: Int32, column: Int32)?, _ style: Int) {
    _ = cursor.step(to: place)
    guard let cell = CellReference(row: Int(cursor.row), column: Int(cursor.column)) else { return }
    let index = wanted.firstPlace { $0 >= cell }
    if index < wanted.count, wanted[index] == cell { styles[index] = style }
  }
}

// MARK: Reading plain rows

extension SheetLooksScan {
  /// The depth of what stands in a worksheet's list of rows, and in a row.
  private static let depths = (ofList: 2, ofRow: 3)

  var isBetweenItems: Bool { child == .sheetData && depth == Self.depths.ofList }

  var isInRow: Bool {
    get { child == .sheetData && depth == Self.depths.ofRow }
    set { depth = newValue ? Self.depths.ofRow : Self.depths.ofList }
  }

  mutating func endPlainRow(at end: Int) {}

  mutating func readPlainRow(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome? {
    var row = PlainRow()
    if let outcome = row.read(bytes, &place) { return outcome }
    let isCustom = row.customFormat.flatMap { bytes.extracting($0).boolean } ?? false
    begin(
      row.number.flatMap { SheetCursor.rowNumber(bytes.extracting($0)) },
      style: isCustom ? row.style.flatMap { bytes.extracting($0).wholeNumber } : nil)
    isInRow = !row.isEmpty
    return nil
  }

  mutating func readPlainCell(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome? {
    var plain = PlainCell()
    if let outcome = plain.read(bytes, &place) { return outcome }
    let isPlaced = plain.reference.lowerBound > 0
    take(
      isPlaced ? ReferenceText.parse(bytes.extracting(plain.reference)) : nil,
      plain.style.isEmpty ? 0 : bytes.extracting(plain.style).wholeNumber ?? 0)
    return nil
  }
}
