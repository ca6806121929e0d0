internal import Document
internal import Grid
internal import XML

/// One `<c>` (§18.3.1.4) between its tags. What it means is decided at its end, since its children
/// come in any order and its text in any number of pieces.
struct CellUnderWay {
  enum DeclaredType: UInt8 {
    case number, shared, formulaText, inline, boolean, error, date, unknown

    @inline(__always)
    init(_ text: Span<UInt8>) {
      switch text.count {
      case 1:
        switch text[0] {
        case UInt8(ascii: "s"): self = .shared
        case UInt8(ascii: "n"): self = .number
        case UInt8(ascii: "b"): self = .boolean
        case UInt8(ascii: "e"): self = .error
        case UInt8(ascii: "d"): self = .date
        default: self = .unknown
        }
      case 0: self = .number
      case 3: self = text.string == "str" ? .formulaText : .unknown
      default: self = text.string == "inlineStr" ? .inline : .unknown
      }
    }
  }

  /// Two of the reader's limits: all of them would be copied with each cell.
  private let cellTextUnits: Int
  private let numberBytes: Int

  var type = DeclaredType.number
  var unknownType: String?
  var style: UInt32 = 0
  var hasValue = false
  var hasFormula = false
  var hasInline = false
  /// The text of `<v>`; empty while `plain` stands for it.
  private(set) var value: [UInt8] = []
  /// The text of `<v>` where it came in one piece and is a plain decimal, as nearly all do.
  private var plain: (digits: Int64, scale: UInt8)?
  var formula: [UInt8] = []
  private(set) var formulaCharacters = 0
  var formulaType = ""
  var formulaGroup: Int?
  var formulaRange: CellRange?
  var inlineElement = TextElement()
  private var inline: [UInt8] = []

  /// Texts that were spelled with references, decoded and not yet taken.
  private var decodedValue: [UInt8] = []
  private var decodedFormula: [UInt8] = []

  init(_ limits: Limits) {
    cellTextUnits = limits.cellTextUnits
    numberBytes = limits.numberBytes
  }

  var inlineByteCount: Int { inline.count + inlineElement.bytes.count }

  @inline(__always)
  mutating func reset() {
    if hasFormula {
      formula.removeAll(keepingCapacity: true)
      formulaCharacters = 0
      formulaType = ""
      formulaGroup = nil
      formulaRange = nil
      hasFormula = false
    }
    if hasInline {
      inline.removeAll(keepingCapacity: true)
      hasInline = false
    }
    if hasValue { forgetValue() }
  }

  @inline(__always)
  mutating func forgetValue() {
    if !value.isEmpty { value.removeAll(keepingCapacity: true) }
    plain = nil
    hasValue = false
  }

  /// Counts the characters of a piece of the formula, whether it is kept or not.
  mutating func countFormula(_ piece: Span<UInt8>) {
    for index in piece.indices where piece[index] & 0xC0 != 0x80 { formulaCharacters += 1 }
  }

  var valueByteCount: Int { value.count }

  /// Takes the next piece of the text of `<v>`.
  @inline(__always)
  mutating func appendValue(_ piece: Span<UInt8>) {
    if value.isEmpty, plain == nil {
      plain = piece.withUnsafeBufferPointer { NumberText.plainDecimal($0) }
      if plain != nil { return }
    }
    appendRarerValue(piece)
  }

  private mutating func appendRarerValue(_ piece: Span<UInt8>) {
    spellOut()
    piece.withUnsafeBufferPointer { value.append(contentsOf: $0) }
  }

  /// Decodes a value for `takeDecodedValue`; false where it is not well-formed.
  mutating func decode(_ text: PlainText, of bytes: Span<UInt8>) -> Bool {
    decodedValue.removeAll(keepingCapacity: true)
    return text.append(of: bytes, to: &decodedValue)
  }

  mutating func takeDecodedValue() { value.append(contentsOf: decodedValue) }

  /// Decodes a formula for `takeDecodedFormula`; false where it is not well-formed.
  mutating func decode(formula: PlainText, of bytes: Span<UInt8>) -> Bool {
    decodedFormula.removeAll(keepingCapacity: true)
    return formula.append(of: bytes, to: &decodedFormula)
  }

  /// Takes the formula; its text is kept only on request.
  mutating func takeDecodedFormula(keeping: Bool) {
    hasFormula = true
    if keeping { formula.append(contentsOf: decodedFormula) }
  }

  /// Turns a plain decimal back into the text that it was.
  private mutating func spellOut() {
    guard let (digits, scale) = plain else { return }
    plain = nil
    Decimals.append(digits: digits, scale: Int(scale), to: &value)
  }

  mutating func endInlineText() {
    CellText.append(
      inlineElement.bytes, preservingSpace: inlineElement.preservesSpace, to: &inline)
  }

  /// Decides what the cell holds and puts it into the store.
  @inline(__always)
  mutating func finish(
    row: Int32, column: Int32, sharedStringCount: Int, keepsFormulas: Bool,
    into store: inout SheetBuilder
  ) {
    if hasFormula, keepsFormulas { keepFormula(row, column, &store) }
    if let (digits, scale) = plain, !hasInline {
      if type == .number {
        if digits.magnitude >= Self.longInteger { noticeIfLong(digits, scale, row, column, &store) }
        return store.append(.decimal, row, column, style, digits, scale)
      }
      if type == .shared, scale == 0, digits >= 0, digits < sharedStringCount {
        return store.append(.sharedText, row, column, style, digits)
      }
    }
    spellOut()
    finishRarer(row, column, sharedStringCount, &store)
  }

  private func finishNumber(
    _ number: NumberText.Value, _ row: Int32, _ column: Int32, _ store: inout SheetBuilder
  ) {
    let text = value.withUnsafeBufferPointer { Array(NumberText.trimmed($0)) }
    if case .spelled(let value) = number {
      if value.magnitude >= Double(Self.longInteger), value.magnitude < 1e21 {
        noticeLongNumber(row, column, &store)
      }
      return store.append(.spelledNumber, row, column, style, text: text)
    }
    guard !text.isEmpty else { return finishWithoutValue(row, column, &store) }
    store.notice(.notANumber, [shown(value)], row: row, column: column)
    store.append(.ownText, row, column, style, text: value)
  }

  /// The first whole number with more digits than the fifteen that Excel keeps of what is typed.
  private static let longInteger: UInt64 = 1_000_000_000_000_000

  /// Digits behind the point are the noise of binary fractions; those in front are figures.
  private func noticeIfLong(
    _ digits: Int64, _ scale: UInt8, _ row: Int32, _ column: Int32, _ store: inout SheetBuilder
  ) {
    var whole = digits.magnitude
    for _ in 0..<scale { whole /= 10 }
    if whole >= Self.longInteger { noticeLongNumber(row, column, &store) }
  }

  /// An identity or account number typed as a number ends in digits that nobody typed.
  private func noticeLongNumber(_ row: Int32, _ column: Int32, _ store: inout SheetBuilder) {
    guard !hasFormula else { return }
    var text = value
    if let (digits, scale) = plain { Decimals.append(digits: digits, scale: Int(scale), to: &text) }
    store.notice(.longNumber, [shown(text)], row: row, column: column)
  }

  private func finishSharedOutOfRange(_ row: Int32, _ column: Int32, _ store: inout SheetBuilder) {
    store.notice(.sharedStringOutOfRange, [shown(value)], row: row, column: column)
    store.append(.error, row, column, style, text: Array("#REF!".utf8))
  }

  private func finishWithoutValue(_ row: Int32, _ column: Int32, _ store: inout SheetBuilder) {
    if hasFormula { store.append(.uncomputed, row, column, style, 0) }
  }

  private mutating func finishRarer(
    _ row: Int32, _ column: Int32, _ sharedStringCount: Int, _ store: inout SheetBuilder
  ) {
    if let unknownType {
      store.notice(.unknownCellType, [unknownType], row: row, column: column)
    }
    if hasInline, type == .inline || !hasValue || value.isEmpty {
      if type != .inline { store.notice(.inlineWithoutType, row: row, column: column) }
      return finishText(inline, row, column, &store)
    }
    switch type {
    case .number, .unknown, .shared, .date:
      guard !value.isEmpty else { return finishWithoutValue(row, column, &store) }
      finishTyped(row, column, sharedStringCount, &store)
    case .inline:
      guard !value.isEmpty else { return finishWithoutValue(row, column, &store) }
      store.notice(.valueInInline, row: row, column: column)
      finishText(value, row, column, &store)
    case .formulaText:
      // `<v/>` is a result (empty text); no `<v>` at all is none.
      guard hasValue else { return finishWithoutValue(row, column, &store) }
      var text: [UInt8] = []
      CellText.append(value, preservingSpace: true, to: &text)
      finishText(text, row, column, &store)
    case .boolean: finishBoolean(row, column, &store)
    case .error:
      guard !value.isEmpty else { return finishWithoutValue(row, column, &store) }
      store.append(.error, row, column, style, text: value)
    }
  }

  private func finishTyped(
    _ row: Int32, _ column: Int32, _ sharedStringCount: Int, _ store: inout SheetBuilder
  ) {
    if type == .date {
      if let serial = ISODate.serial(value, epoch1904: store.usesEpoch1904) {
        return store.append(.spelledNumber, row, column, style, text: Array(serial.utf8))
      }
      store.notice(.notADate, [shown(value)], row: row, column: column)
      return store.append(.ownText, row, column, style, text: value)
    }
    if type == .shared {
      let text = value.withUnsafeBufferPointer { NumberText.trimmed($0) }
      if let index = Int(String(decoding: text, as: UTF8.self)), 0..<sharedStringCount ~= index {
        return store.append(.sharedText, row, column, style, Int64(index))
      }
      return finishSharedOutOfRange(row, column, &store)
    }
    let number = value.withUnsafeBufferPointer {
      NumberText.parse($0, limit: numberBytes)
    }
    if case .decimal(let digits, let scale) = number {
      if digits.magnitude >= Self.longInteger { noticeIfLong(digits, scale, row, column, &store) }
      return store.append(.decimal, row, column, style, digits, scale)
    }
    finishNumber(number, row, column, &store)
  }

  private func finishText(
    _ text: [UInt8], _ row: Int32, _ column: Int32, _ store: inout SheetBuilder
  ) {
    if text.count > cellTextUnits,
      String(decoding: text, as: UTF8.self).utf16.count > cellTextUnits
    {
      store.notice(.longText, row: row, column: column)
    }
    store.append(.ownText, row, column, style, text: text)
  }

  private func finishBoolean(_ row: Int32, _ column: Int32, _ store: inout SheetBuilder) {
    let text = value.withUnsafeBufferPointer { NumberText.trimmed($0) }
    guard !text.isEmpty else { return finishWithoutValue(row, column, &store) }
    switch String(decoding: text, as: UTF8.self).lowercased() {
    case "1", "true": store.append(.boolean, row, column, style, 1)
    case "0", "false": store.append(.boolean, row, column, style, 0)
    default:
      store.notice(.notABoolean, [shown(value)], row: row, column: column)
      store.append(.ownText, row, column, style, text: value)
    }
  }

  private func keepFormula(_ row: Int32, _ column: Int32, _ store: inout SheetBuilder) {
    guard let cell = CellReference(row: Int(row), column: Int(column)) else { return }
    let kind: FormulaCell.Kind
    switch formulaType {
    case "shared":
      guard let group = formulaGroup else {
        kind = .normal
        break
      }
      kind =
        formula.isEmpty
        ? .sharedMember(group: group) : .sharedMaster(group: group, range: formulaRange)
    case "array": kind = .array(range: formulaRange)
    case "dataTable": kind = .dataTable(range: formulaRange)
    default: kind = .normal
    }
    store.formulas.append(
      FormulaCell(cell: cell, kind: kind, text: String(decoding: formula, as: UTF8.self)))
  }

  /// As much of a text as a message needs.
  private func shown(_ bytes: [UInt8]) -> String {
    String(String(decoding: bytes.prefix(160), as: UTF8.self).prefix(40))
  }
}
