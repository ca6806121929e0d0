internal import Document
internal import Grid
internal import XML

/// Reads the part that lists the sheets (§18.2.27).
struct WorkbookHandler: PartHandler {
  var sheets: [ListedSheet] = []
  var definedNames: [DefinedName] = []
  var usesEpoch1904 = false
  var isWorkbook = false
  /// The name of the limit that was met.
  var exceeded: String?

  private let limits: Limits
  private var depth = 0
  private var skipDepth = 0
  private var name = ""
  private var sheetIndex: Int?
  private var isHidden = false
  private var text: [UInt8]?

  init(limits: Limits) { self.limits = limits }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    if depth == 1 {
      isWorkbook = Name(name) == .workbook && Namespace(name) == .main
      return isWorkbook
    }
    if skipDepth > 0 || Namespace(name) != .main {
      skipDepth += 1
      return true
    }
    switch Name(name) {
    case .workbookPr:
      attributes.each { name, value in
        if Name(name) == .date1904 { usesEpoch1904 = value.boolean ?? false }
      }
    case .sheet:
      guard sheets.count < limits.sheets else { return stop("sheets") }
      sheets.append(Self.sheet(attributes))
    case .definedName:
      guard definedNames.count < limits.definedNames else { return stop("definedNames") }
      beginDefinedName(attributes)
    default: break
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    depth -= 1
    if skipDepth > 0 {
      skipDepth -= 1
    } else if Name(name) == .definedName, let text {
      definedNames.append(
        DefinedName(
          name: self.name, sheet: sheetIndex, isHidden: isHidden,
          text: String(decoding: text, as: UTF8.self)))
      self.text = nil
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool {
    guard skipDepth == 0, let count = self.text?.count else { return true }
    guard count + text.count <= limits.cellTextBytes else { return stop("cellTextBytes") }
    text.withUnsafeBufferPointer { self.text?.append(contentsOf: $0) }
    return true
  }

  private mutating func stop(_ limit: String) -> Bool {
    exceeded = limit
    return false
  }

  private static func sheet(_ attributes: XMLAttributes) -> ListedSheet {
    var sheet = ListedSheet()
    attributes.each { name, value in
      switch Name(name) {
      case .name: sheet.name = value.string
      case .state: sheet.visibility = Sheet.Visibility(rawValue: value.string) ?? .visible
      case .id where Namespace(name) == .officeRelationships: sheet.relationship = value.string
      default: break
      }
    }
    return sheet
  }

  private mutating func beginDefinedName(_ attributes: XMLAttributes) {
    name = ""
    sheetIndex = nil
    isHidden = false
    text = []
    attributes.each { name, value in
      switch Name(name) {
      case .name: self.name = value.string
      case .localSheetId: sheetIndex = value.wholeNumber
      case .hidden: isHidden = value.boolean ?? false
      default: break
      }
    }
  }
}
