public import Document
package import Grid
internal import XML

/// The formats of a workbook's cells, as far as they say what a number means.
public struct Styles: Sendable {
  package struct CellFormat: Sendable {
    package var numberFormat = 0
    package var hasQuotePrefix = false

    package init(numberFormat: Int = 0) { self.numberFormat = numberFormat }
  }

  package var cellFormats: [CellFormat] = []
  /// The codes of number formats by their numbers.
  package var codes: [Int: String] = [:]

  /// Formats of no cell.
  package init() {}

  /// The number format of a cell format; General where the index is out of range.
  public func numberFormat(style: Int) -> NumberFormat {
    guard cellFormats.indices.contains(style) else { return .general }
    let id = cellFormats[style].numberFormat
    if let code = codes[id] { return NumberFormat(code: code) }
    return NumberFormat(builtIn: id)
  }

  /// What each cell format shows numbers as.
  package var displays: [DisplayKind] {
    var known: [Int: DisplayKind] = [:]
    return cellFormats.indices.map { style in
      let id = cellFormats[style].numberFormat
      if let display = known[id] { return display }
      let display = numberFormat(style: style).display
      known[id] = display
      return display
    }
  }

  /// What each cell format prints beyond the figure; empty where none does.
  package func printedForms(usesEpoch1904: Bool) -> [PrintedForm?] {
    var spoken: [Int: PrintedForm] = [:]
    for (id, code) in codes {
      spoken[id] = PrintedForm(code: code, usesEpoch1904: usesEpoch1904)
    }
    return spoken.isEmpty ? [] : cellFormats.map { spoken[$0.numberFormat] }
  }

  /// True where a leading apostrophe says "text by intent" (§18.8.45).
  public func hasQuotePrefix(style: Int) -> Bool {
    cellFormats.indices.contains(style) && cellFormats[style].hasQuotePrefix
  }
}

/// Reads number formats and cell formats from the styles part (§18.8.39).
struct StylesHandler: PartHandler {
  var styles = Styles()
  /// The name of the limit that was met.
  var exceeded: String?
  private let limits: Limits
  private var isInCellFormats = false
  /// Differential formats hold number formats too, which are no cell's.
  private var isInNumberFormats = false

  init(limits: Limits) { self.limits = limits }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    guard Namespace(name) == .main else { return true }
    switch Name(name) {
    case .cellXfs: isInCellFormats = true
    case .numFmts: isInNumberFormats = true
    case .xf where isInCellFormats:
      guard styles.cellFormats.count < limits.cellFormats else {
        exceeded = "cellFormats"
        return false
      }
      var format = Styles.CellFormat()
      attributes.each { name, value in
        switch Name(name) {
        case .numFmtId: format.numberFormat = value.wholeNumber ?? 0
        case .quotePrefix: format.hasQuotePrefix = value.boolean ?? false
        default: break
        }
      }
      styles.cellFormats.append(format)
    case .numFmt where isInNumberFormats:
      var id: Int?
      var code: String?
      attributes.each { name, value in
        switch Name(name) {
        case .numFmtId: id = value.wholeNumber
        case .formatCode: code = value.string
        default: break
        }
      }
      guard styles.codes.count < limits.cellFormats else {
        exceeded = "cellFormats"
        return false
      }
      if let id, let code { styles.codes[id] = code }
    default: break
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    switch Name(name) {
    case .cellXfs: isInCellFormats = false
    case .numFmts: isInNumberFormats = false
    default: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}
