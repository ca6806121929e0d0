internal import Grid
internal import Workbook
internal import XML

// The part comes in one piece, so that a place among the bytes is one in the part.
extension SheetMapHandler: PartHandler {
  static var listName: StaticString? { "sheetData" }
  static var itemEnd: StaticString { "</row>" }

  mutating func readPlain(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome {
    while true {
      PlainMarkup.skipBlanks(bytes, &place)
      var next = place
      guard bytes[next] == UInt8(ascii: "<") else { return PlainMarkup.verdict(bytes, next) }
      next += 1
      let outcome: PlainMarkup.Outcome?
      if context != .row {
        outcome = readPlainRow(bytes, &next)
      } else if bytes[next] == UInt8(ascii: "c") {
        next += 1
        outcome = readPlainCell(bytes, &next)
      } else if PlainMarkup.skip("/row>", bytes, &next) {
        endRow(at: next)
        setInRow(false)
        outcome = nil
      } else {
        outcome = PlainMarkup.verdict(bytes, next)
      }
      if let outcome { return outcome }
      place = next
    }
  }

  /// Reads the start tag of a row, behind its `<`; nil where all is well.
  private mutating func readPlainRow(
    _ bytes: Span<UInt8>, _ place: inout Int
  ) -> PlainMarkup.Outcome? {
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
    setInRow(!row.isEmpty)
    return nil
  }

  /// Reads a cell behind its `<c`; nil where all is well.
  private mutating func readPlainCell(
    _ bytes: Span<UInt8>, _ place: inout Int
  ) -> PlainMarkup.Outcome? {
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
