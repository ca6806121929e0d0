internal import Document
internal import Grid

/// One cell between its tags: what its attributes say of its value, and its text.
struct CellUnderWay {
  var text = ParagraphText()
  let count: Int
  let isCovered: Bool
  let spans: (columns: Int, rows: Int)
  let formula: String?
  let matrix: (columns: Int, rows: Int)?
  let style: String?
  private let type: String
  private let isError: Bool
  private let value: [UInt8]?

  init(_ attributes: Attributes, isCovered: Bool) throws(Problem) {
    self.isCovered = isCovered
    count = try attributes.count(.numberColumnsRepeated)
    spans = (
      try attributes.count(.numberColumnsSpanned), try attributes.count(.numberRowsSpanned)
    )
    formula = attributes[.table, .formula]
    matrix =
      attributes.bytes(.table, .numberMatrixColumnsSpanned) == nil
      ? nil
      : (
        try attributes.count(.numberMatrixColumnsSpanned),
        try attributes.count(.numberMatrixRowsSpanned)
      )
    style = attributes[.table, .styleName]
    type = attributes[.office, .valueType] ?? ""
    isError = attributes[.calc, .valueType] == "error"
    let place: Name =
      switch type {
      case "date": .dateValue
      case "time": .timeValue
      case "boolean": .booleanValue
      case "string": .stringValue
      default: .value
      }
    value = attributes.bytes(.office, place)
  }

  /// What the cell holds; nil for nothing. What is not what it claims is told.
  func content(_ limits: Limits, usesEpoch1904: Bool) -> CellContent? {
    if isError || showsError { return CellContent(.error, text: text.bytes) }
    switch type {
    case "float", "currency", "percentage":
      guard let value else { return shown(limits) }
      return number(value, type == "percentage" ? .percentage : .figure, limits)
    case "date":
      guard let value else { return shown(limits) }
      guard let serial = ISODate.serial(value, epoch1904: usesEpoch1904) else {
        return told(.notADate, value, limits)
      }
      return CellContent(.spelledNumber, text: Array(serial.utf8), display: .date)
    case "time":
      guard let value else { return shown(limits) }
      guard let days = Duration.days(value) else { return told(.notADate, value, limits) }
      return CellContent(.spelledNumber, text: Array(days.utf8), display: .time)
    case "boolean":
      switch String(decoding: value ?? text.bytes, as: UTF8.self).lowercased() {
      case "true", "1": return CellContent(.boolean, payload: 1)
      case "false", "0": return CellContent(.boolean, payload: 0)
      default: return told(.notABoolean, value ?? [], limits)
      }
    case "string":
      // What is shown may be a format's; the value is the attribute, where there is one.
      if let value, !value.isEmpty || text.bytes.isEmpty { return words(value, limits) }
      return words(text.bytes, limits)
    case "", "void": return shown(limits)
    default:
      var content = shown(limits) ?? CellContent(.ownText)
      content.notice = (.unknownCellType, [String(type.prefix(40))])
      return content
    }
  }

  /// Programs before LibreOffice 4 wrote an error as a number of zero, and others write it as a text:
  /// what a formula shows tells it.
  private var showsError: Bool {
    guard formula != nil, type == "float" || type == "string" || type.isEmpty,
      3...12 ~= text.bytes.count
    else { return false }
    let shown = String(decoding: text.bytes, as: UTF8.self)
    let isError =
      ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"].contains(shown)
      || shown.hasPrefix("Err:") && shown.dropFirst(4).allSatisfy(\.isNumber)
    guard isError else { return false }
    // A formula may give the word itself, as a text.
    return type != "string" || value?.isEmpty != false || value == text.bytes
  }

  private func shown(_ limits: Limits) -> CellContent? {
    guard !text.bytes.isEmpty else {
      return formula == nil ? nil : CellContent(.uncomputed)
    }
    return words(text.bytes, limits)
  }

  private func number(
    _ bytes: [UInt8], _ display: DisplayKind, _ limits: Limits
  ) -> CellContent {
    switch bytes.withUnsafeBufferPointer({ NumberText.parse($0, limit: limits.numberBytes) }) {
    case .decimal(let digits, let scale):
      return CellContent(.decimal, payload: digits, detail: scale, display: display)
    case .spelled:
      let text = bytes.withUnsafeBufferPointer { Array(NumberText.trimmed($0)) }
      return CellContent(.spelledNumber, text: text, display: display)
    case .none: return told(.notANumber, bytes, limits)
    }
  }

  private func words(_ bytes: [UInt8], _ limits: Limits) -> CellContent {
    var content = CellContent(.ownText, text: bytes)
    if bytes.count > limits.cellTextUnits,
      String(decoding: bytes, as: UTF8.self).utf16.count > limits.cellTextUnits
    {
      content.notice = (.longText, [])
    }
    return content
  }

  /// What is not what its type says stays as the text that is shown, and is told.
  private func told(_ message: Message, _ value: [UInt8], _ limits: Limits) -> CellContent {
    var content = words(text.bytes.isEmpty ? value : text.bytes, limits)
    let shown = String(String(decoding: value.prefix(160), as: UTF8.self).prefix(40))
    content.notice = (message, [shown])
    return content
  }
}

/// What a cell holds, as a sheet stores it.
struct CellContent {
  var kind: PackedCell.Kind
  var payload: Int64 = 0
  var detail: UInt8 = 0
  /// Of the kinds whose text is their own.
  var text: [UInt8]?
  var display = DisplayKind.figure
  var notice: (message: Message, arguments: [String])?

  init(
    _ kind: PackedCell.Kind, payload: Int64 = 0, detail: UInt8 = 0,
    display: DisplayKind = .figure
  ) {
    (self.kind, self.payload, self.detail, self.display) = (kind, payload, detail, display)
    if kind == .ownText { text = [] }
  }

  init(_ kind: PackedCell.Kind, text: [UInt8], display: DisplayKind = .figure) {
    (self.kind, self.text, self.display) = (kind, text, display)
  }
}
