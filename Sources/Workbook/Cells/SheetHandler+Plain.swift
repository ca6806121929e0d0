internal import Grid
internal import XML

extension SheetHandler: RowsHandler {
  var isBetweenItems: Bool { context == .sheetData && !isSkipping }

  var isInRow: Bool {
    get { context == .row }
    set { context = newValue ? .row : .sheetData }
  }

  mutating func endPlainRow(at end: Int) {}

  mutating func readPlainRow(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome? {
    var row = PlainRow()
    if let outcome = row.read(bytes, &place) { return outcome }
    let isHidden = row.hidden.flatMap { bytes.extracting($0).boolean } ?? false
    guard beginRow(bytes, row.number, isHidden) else {
      place = row.end(place)
      return .stopped
    }
    if row.isEmpty { context = .sheetData }
    return nil
  }

  private mutating func beginRow(
    _ bytes: Span<UInt8>, _ number: Range<Int>?, _ isHidden: Bool
  ) -> Bool {
    guard let number else { return beginRow(stated: nil, isHidden: isHidden) }
    let text = bytes.extracting(number)
    guard let stated = SheetCursor.rowNumber(text) else { return stop(.badReference(text.string)) }
    return beginRow(stated: stated, isHidden: isHidden)
  }

  @inline(__always)
  mutating func readPlainCell(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome? {
    var plain = PlainCell()
    if let outcome = plain.read(bytes, &place) { return outcome }
    // Nothing is done before everything is known to be as it should.
    if plain.formula != nil || plain.inline != nil || plain.value.map({ !$0.isLiteral }) ?? false {
      guard decode(plain, bytes) else { return .other }
    } else if let value = plain.value, value.range.count > limits.cellTextBytes {
      return .other
    }
    guard begin(plain, bytes) else {
      place = plain.startEnd
      return .stopped
    }
    if plain.formula != nil { cell.takeDecodedFormula(keeping: options.keepsFormulas) }
    if let value = plain.value {
      _ = beginValue()
      if !value.isLiteral {
        cell.takeDecodedValue()
      } else if !value.range.isEmpty {
        cell.appendValue(bytes.extracting(value.range))
      }
    }
    if plain.inline != nil {
      cell.hasInline = true
      cell.endInlineText()
    }
    context = .row
    return endCell() ? nil : .stopped
  }

  @inline(__always)
  private mutating func begin(_ plain: PlainCell, _ bytes: Span<UInt8>) -> Bool {
    var place: (row: Int32, column: Int32)?
    if plain.reference.lowerBound > 0 {
      let text = bytes.extracting(plain.reference)
      place = ReferenceText.parse(text)
      guard place != nil else { return stop(.badReference(text.string)) }
    }
    var type = CellUnderWay.DeclaredType.number
    var unknownType: String?
    if plain.type.lowerBound > 0 {
      let text = bytes.extracting(plain.type)
      type = CellUnderWay.DeclaredType(text)
      if type == .unknown { unknownType = text.string }
    }
    let style = plain.style.isEmpty ? 0 : bytes.extracting(plain.style).wholeNumber ?? 0
    return beginCell(at: place, type, unknownType, style: UInt32(style))
  }

  /// Texts that are no numbers, decoded; false where one of them is the parser's to judge.
  private mutating func decode(_ plain: PlainCell, _ bytes: Span<UInt8>) -> Bool {
    if let value = plain.value {
      guard value.range.count <= limits.cellTextBytes else { return false }
      if !value.isLiteral {
        guard cell.decode(value, of: bytes) else { return false }
      }
    }
    if let formula = plain.formula {
      // What kind of formula it is matters only to those who keep formulas.
      guard !options.keepsFormulas || !plain.formulaHasAttributes,
        formula.range.count <= limits.formulaCharacters
      else { return false }
      guard cell.decode(formula: formula, of: bytes) else { return false }
    }
    if let inline = plain.inline {
      guard inline.text.range.count <= limits.cellTextBytes else { return false }
      return cell.inlineElement.take(inline, of: bytes)
    }
    return true
  }
}
