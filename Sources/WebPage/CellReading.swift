internal import Document
internal import Grid

/// What a cell of a page is: as its marks say, else as a spreadsheet would take what it prints.
struct CellReading {
  var formats = FormatTable()
  var stylesheet = Stylesheet()
  private let limits: Limits

  init(_ limits: Limits) { self.limits = limits }

  mutating func cell(
    _ attributes: Attributes, text buffer: [UInt8], tableIsText: Bool
  ) -> PageCell {
    var cell = value(attributes, Array(TextBuffer.trimmed(buffer[...])), tableIsText)
    cell.columns = min(max(1, attributes.count(.colspan) ?? 1), CellReference.columnLimit)
    cell.rows = min(attributes.count(.rowspan) ?? 1, CellReference.rowLimit)
    if let formula = attributes[.fmla], formula.unicodeScalars.count <= limits.formulaCharacters {
      cell.formula = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    }
    return cell
  }

  private mutating func value(
    _ attributes: Attributes, _ shown: [UInt8], _ tableIsText: Bool
  ) -> PageCell {
    if let error = attributes.bytes(.err) {
      var cell = PageCell(text: error.isEmpty ? shown : error)
      if cell.kind == .text { cell.kind = .error }
      return cell
    }
    if let truth = attributes[.bool]?.lowercased(), truth == "true" || truth == "false" {
      var cell = PageCell()
      (cell.kind, cell.digits) = (.boolean, truth == "true" ? 1 : 0)
      return cell
    }
    if let text = attributes.bytes(.str) { return PageCell(text: text.isEmpty ? shown : text) }
    if let number = attributes.bytes(.num) {
      let code = stylesheet.format(style: attributes[.style], classes: attributes[.class])
      return self.number(number.isEmpty ? nil : number, shown, code)
    }
    if let number = attributes.bytes(.sdval) {
      let code = attributes[.sdnum].flatMap { text in
        text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).dropFirst(2)
          .first
      }
      return self.number(number, shown, code.map(String.init))
    }
    guard !tableIsText, !shown.isEmpty, let figure = PrintedFigure.value(shown[...]) else {
      return PageCell(text: shown)
    }
    let code = stylesheet.format(style: attributes[.style], classes: attributes[.class])
    return code == "@" ? PageCell(text: shown) : self.figure(figure, code)
  }

  /// A number that is marked as one: of its value where that is given, else of what is shown.
  private mutating func number(
    _ value: [UInt8]?, _ shown: [UInt8], _ code: String?
  ) -> PageCell {
    guard let value else {
      return PrintedFigure.value(shown[...]).map { figure($0, code) } ?? PageCell(text: shown)
    }
    var cell = PageCell()
    cell.style = code.map { formats.index($0, limit: limits.cellFormats) } ?? 0
    switch value.withUnsafeBufferPointer({ NumberText.parse($0, limit: limits.numberBytes) }) {
    case .decimal(let digits, let scale):
      (cell.kind, cell.digits, cell.scale) = (.number, digits, scale)
    case .spelled:
      cell.kind = .spelledNumber
      cell.text = value.withUnsafeBufferPointer { Array(NumberText.trimmed($0)) }
    case .none: return PageCell(text: shown.isEmpty ? value : shown)
    }
    return cell
  }

  private mutating func figure(_ figure: PrintedFigure.Value, _ code: String?) -> PageCell {
    var cell = PageCell()
    (cell.kind, cell.digits, cell.scale) = (.number, figure.digits, figure.scale)
    cell.style =
      code.map { formats.index($0, limit: limits.cellFormats) } ?? (figure.isPercentage ? 1 : 0)
    return cell
  }
}
