internal import Grid
internal import Workbook
internal import XML

/// What marking has to know of a worksheet beyond its cells: where an element for the drawing of
/// comments stands or goes (§18.3.1.99), which cells are merged, how wide and high they are, and the
/// highest number of a format that is used.
struct SheetFrame: PartHandler {
  private(set) var root: StartTag?
  /// The element that leads to the drawing of comments, and the id that it states.
  private(set) var drawing: (tag: StartTag, id: String)?
  /// Where that element goes.
  private(set) var drawingPlace = 0
  private(set) var merges: [CellRange] = []
  private(set) var highestFormat = 0
  private(set) var size = CellSizes()
  /// False where the part is not built as its places are taken to be.
  private(set) var isSound = true

  private let bytes: [UInt8]
  private let position: XMLPosition
  /// False where only the formats are of interest.
  private let isMarked: Bool
  private var depth = 0
  private var child = FillName.unknown
  private var isAlternative = false
  /// True where the child of the root belongs in front of the drawing of comments.
  private var isInFront = false
  private var row = 0

  init(_ bytes: [UInt8], _ position: XMLPosition, isMarked: Bool) {
    self.bytes = bytes
    self.position = position
    self.isMarked = isMarked
  }

  /// Children of a worksheet that stand in front of `legacyDrawing`, by the schema (§A.2).
  private static let inFront: Set = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing",
  ]

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    let element = FillName(name)
    switch depth {
    case 1: root = StartTag(bytes, endingAt: position.offset)
    case 2: beginChild(name, element, attributes)
    case 3 where child == .sheetData && element == .row: beginRow(attributes)
    case 3 where child == .cols && element == .col: readColumn(attributes)
    case 3 where child == .mergeCells && element == .mergeCell && isMarked:
      attributes.each { name, value in
        if FillName(name) == .ref, let range = CellRange(value.string) { merges.append(range) }
      }
    case 4 where child == .sheetData && element == .c:
      attributes.each { name, value in
        if FillName(name) == .s { use(value.wholeNumber) }
      }
    case 4 where isAlternative: readAlternative()
    default: break
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    if depth == 2, isInFront { drawingPlace = position.offset }
    depth -= 1
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }

  private mutating func use(_ format: Int?) {
    if let format, format > highestFormat { highestFormat = format }
  }

  private mutating func beginChild(
    _ name: XMLName, _ element: FillName, _ attributes: XMLAttributes
  ) {
    child = element
    isAlternative = Namespace(name) == .compatibility
    let tag = StartTag(bytes, endingAt: position.offset)
    isInFront = Namespace(name) == .main && Self.inFront.contains(tag.localName(in: bytes))
    switch element {
    case .legacyDrawing:
      isSound = isSound && drawing == nil && tag.isSound
      var id = ""
      attributes.each { name, value in
        if Namespace(name) == .officeRelationships, FillName(name) == .id { id = value.string }
      }
      drawing = (tag, id)
    case .sheetFormatPr where isMarked: size.readDefaults(attributes)
    default: break
    }
  }

  /// What a newer program reads in the place of an element belongs where that one does.
  private mutating func readAlternative() {
    let name = StartTag(bytes, endingAt: position.offset).localName(in: bytes)
    if name == "legacyDrawing" { isSound = false }
    if Self.inFront.contains(name) { isInFront = true }
  }

  private mutating func beginRow(_ attributes: XMLAttributes) {
    row += 1
    var height: Double?
    var isHidden = false
    attributes.each { name, value in
      switch FillName(name) {
      case .r: row = value.wholeNumber ?? row
      case .s: use(value.wholeNumber)
      case .ht: height = isMarked ? Double(value.string) : nil
      case .hidden: isHidden = value.boolean ?? false
      default: break
      }
    }
    guard isMarked else { return }
    if isHidden { height = 0 }
    if let height { size.setHeight(height, ofRow: row) }
  }

  private mutating func readColumn(_ attributes: XMLAttributes) {
    var (first, last): (Int?, Int?)
    var width: Double?
    attributes.each { name, value in
      switch FillName(name) {
      case .min: first = value.wholeNumber
      case .max: last = value.wholeNumber
      case .style: use(value.wholeNumber)
      case .width: width = Double(value.string)
      case .hidden where value.boolean ?? false: width = 0
      default: break
      }
    }
    guard isMarked, let first, let last, let width else { return }
    size.setWidth(width, ofColumns: first, to: last)
  }
}
