internal import Workbook
internal import XML

/// Where the part of the workbook (§18.2.27) lists its sheets, and what counts them from the first.
struct WorkbookScan: PartHandler {
  private(set) var root: StartTag?
  private(set) var sheets: StartTag?
  private(set) var definedNames: StartTag?
  /// Just past the last defined name; where there is none, past the tag of their list.
  private(set) var definedNamesEnd = 0
  /// Where a list of defined names goes that the part lacks.
  private(set) var placeOfNames: Int?
  /// The names of all sheets, and the highest of the numbers that stay theirs.
  private(set) var names: [String] = []
  private(set) var highestNumber = 0
  /// Defined names of one sheet, with the place of that among all of them.
  private(set) var namesOfSheets: [(tag: StartTag, sheet: Int)] = []
  /// The windows in which the workbook opens.
  private(set) var views: [StartTag] = []
  private(set) var isSound = true

  private let bytes: [UInt8]
  private let position: XMLPosition
  private var depth = 0
  private var child = FillName.unknown
  private var childName = ""

  /// Children of a workbook that stand in front of its defined names (§A.2).
  private static let inFront: Set = ["sheets", "functionGroups", "externalReferences"]

  init(_ bytes: [UInt8], _ position: XMLPosition) {
    self.bytes = bytes
    self.position = position
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    guard depth <= 3 else { return true }
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    let tag = StartTag(bytes, endingAt: position.offset)
    isSound = isSound && tag.isSound
    switch (depth, element) {
    case (1, _):
      root = tag
      isSound = isSound && element == .workbook
    case (2, _):
      child = element
      childName = tag.localName(in: bytes)
      if element == .sheets {
        isSound = isSound && sheets == nil
        sheets = tag
      }
      if element == .definedNames {
        isSound = isSound && definedNames == nil
        definedNames = tag
        definedNamesEnd = tag.range.upperBound
      }
    case (3, .sheet) where child == .sheets: readSheet(attributes)
    case (3, .workbookView) where child == .bookViews:
      views.append(tag)
    case (3, .definedName) where child == .definedNames:
      attributes.each { name, value in
        guard FillName(name) == .localSheetId, let number = value.wholeNumber else { return }
        namesOfSheets.append((tag, number))
      }
    default: break
    }
    return isSound
  }

  private mutating func readSheet(_ attributes: XMLAttributes) {
    attributes.each { name, value in
      switch FillName(name) {
      case .name: names.append(value.string)
      case .sheetId: highestNumber = max(highestNumber, value.wholeNumber ?? 0)
      default: break
      }
    }
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    if depth == 2, Self.inFront.contains(childName) { placeOfNames = position.offset }
    if depth == 3, child == .definedNames { definedNamesEnd = position.offset }
    depth -= 1
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}
