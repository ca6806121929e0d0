internal import Grid
internal import Workbook
internal import XML

// The part comes in one piece, so that a place among the bytes is one in the part.
extension SheetMapHandler: RowsHandler {
  var isBetweenItems: Bool { context == .sheetData && !isSkipping }

  var isInRow: Bool {
    get { context == .row }
    set { context = newValue ? .row : .sheetData }
  }

  mutating func parserIsBehind(by bytes: Int) { unseen = bytes }

  mutating func endPlainRow(at end: Int) { endRow(at: end) }

  mutating func readPlainRow(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome? {
    var row = PlainRow()
    if let outcome = row.read(bytes, &place) { return outcome }
    var number: Int32?
    if let spelled = row.number {
      number = SheetCursor.rowNumber(bytes.extracting(spelled))
      // What it is called in the message is told by the parser.
      if number == nil { return .other }
    }
    let isCustom = row.customFormat.flatMap { bytes.extracting($0).boolean } ?? false
    let style = isCustom ? row.style.flatMap { bytes.extracting($0).wholeNumber } : nil
    guard beginRow(number, style: style, tagEnd: row.end(place)) else { return .stopped }
    if row.isEmpty { endRow(at: place) }
    isInRow = !row.isEmpty
    return nil
  }

  mutating func readPlainCell(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome? {
    var plain = PlainCell()
    if let outcome = plain.read(bytes, &place) { return outcome }
    if looksAtTexts, !plain.isWellFormed(bytes, &textRoom) { return .other }
    var reference: (row: Int32, column: Int32)?
    if plain.reference.lowerBound > 0 {
      reference = ReferenceText.parse(bytes.extracting(plain.reference))
      if reference == nil { return .other }
    }
    guard let target = target(at: reference, tagEnd: plain.startEnd) else {
      return badReference == nil ? nil : .stopped
    }
    let style = plain.style.isEmpty ? 0 : bytes.extracting(plain.style).wholeNumber ?? 0
    let isSharedText =
      plain.type.count == 1 && bytes[plain.type.lowerBound] == UInt8(ascii: "s")
    begin(target, tagEnd: plain.startEnd, style: style, isSharedText: isSharedText)
    takeChildren(bytes, plain)
    endCell(at: place)
    return nil
  }

  /// Takes down where the children of a plain cell stand.
  private mutating func takeChildren(_ bytes: Span<UInt8>, _ cell: PlainCell) {
    guard bytes[cell.startEnd] == UInt8(ascii: ">") else { return }
    var place = cell.startEnd + 1
    while true {
      PlainMarkup.skipBlanks(bytes, &place)
      let start = place
      let kind: SheetMap.Child.Kind
      switch bytes[place + 1] {
      case UInt8(ascii: "v"): kind = .value
      case UInt8(ascii: "f"): kind = .formula
      case UInt8(ascii: "i"): kind = .inline
      default: return
      }
      PlainCell.skipChild(bytes, &place)
      map.children.append(SheetMap.Child(kind: kind, range: start..<place))
    }
  }
}
