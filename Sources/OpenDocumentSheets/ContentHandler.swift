internal import Document
internal import Grid
internal import XML

/// Takes the parts of a document: styles, then settings, then sheet by sheet.
struct ContentHandler: XMLHandler {
  private(set) var content = WorkbookContent()
  /// True where the part is one of this format.
  private(set) var isDocument = false
  /// True where the document is a spreadsheet.
  private(set) var isSpreadsheet = false
  /// Why the parse was ended.
  private var problem: Problem?

  private let limits: Limits
  private var room: StorageRoom
  private var copiesLeft: Int
  private var regions: [Region] = []
  private var region = Region.outside
  private var styles = StyleTable()
  private var printedForms: [PrintedForm?]?
  private var usesEpoch1904 = false
  private var sheet: SheetUnderWay?
  /// Sheets of other files, of which copies are kept, are none of the document's.
  private var isForeign = false
  private var cell: CellUnderWay?
  /// The groups of rows or columns that are open, and whether they are folded.
  private var groups: [Bool] = []
  /// A part of a number format, and its text.
  private var formatPart: (name: Name, attributes: Attributes, text: [UInt8])?

  init(limits: Limits) {
    self.limits = limits
    room = StorageRoom(limits)
    copiesLeft = limits.repeatedCells
  }

  /// The sheet that is being read, for whoever says what is wrong.
  var sheetUnderWay: String? { sheet?.name }

  /// Another part of the same document begins.
  mutating func beginPart() {
    regions = []
    region = .outside
    isDocument = false
  }

  /// Why the parse was ended at an offset; nil where the handler did not end it.
  func fault(in part: String, at offset: Int) -> Fault? {
    let place = Place(part: part, sheet: sheetUnderWay, offset: offset)
    switch problem {
    case .limit(let name)?:
      return Fault(.limit(name), [part, "\(limits.value(of: name))"], at: place)
    case .place(let text)?: return Fault(.badReference, [part, "\(offset)", text], at: place)
    case .misplaced(let name)?:
      return Fault(.misplacedElement, [part, "\(offset)", name], at: place)
    case nil: return isDocument ? nil : Fault(.wrongRoot, [part], at: place)
    }
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    regions.append(region)
    guard region != .skipped else { return true }
    let (namespace, name) = (Namespace(name), Name(name))
    region = region.inside(namespace, name)
    if regions.count == 1 {
      isDocument = region == .root
      return isDocument
    }
    guard region != .skipped else { return true }
    do throws(Problem) {
      try start(name, Attributes(attributes))
      return true
    } catch { return stop(error) }
  }

  private mutating func start(_ name: Name, _ attributes: Attributes) throws(Problem) {
    switch region {
    case .spreadsheet: isSpreadsheet = true
    case .style, .dataStyle:
      guard styles.count <= limits.cellFormats else { throw .limit("cellFormats") }
      if region == .style {
        styles.begin(attributes)
      } else {
        styles.dataStyles.begin(name, attributes[.style, .name] ?? "")
      }
    case .table: try begin(sheet: attributes)
    case .rows, .columns: groups.append(attributes[.table, .display] == "false")
    case .row:
      try sheet?.begin(row: attributes, isHidden: groups.contains(true), styles)
    case .cell:
      cell = try CellUnderWay(attributes, isCovered: name == .coveredTableCell)
    case .paragraph: cell?.text.beginParagraph()
    case .leaf: try take(leaf: name, attributes)
    case .outside, .root, .body, .styles, .names, .settings, .inline, .list, .skipped: break
    }
  }

  private mutating func take(leaf name: Name, _ attributes: Attributes) throws(Problem) {
    switch name {
    case .tableProperties: styles.take(tableProperties: attributes)
    case .map: styles.dataStyles.map(attributes)
    case .nullDate: usesEpoch1904 = attributes[.table, .dateValue]?.hasPrefix("1904") == true
    case .namedRange, .namedExpression: try take(definedName: attributes)
    case .tableColumn:
      try sheet?.take(column: attributes, isHidden: groups.contains(true), styles, limits)
    case .tab, .lineBreak: cell?.text.append(name, count: 1)
    case .s:
      let count = attributes[.text, .c].flatMap { Int($0) } ?? 1
      guard count <= limits.cellTextBytes else { throw .limit("cellTextBytes") }
      cell?.text.append(.s, count: max(0, count))
      try checkText()
    default: if regions.last == .dataStyle { formatPart = (name, attributes, []) }
    }
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    let ended = region
    region = regions.popLast() ?? .outside
    do throws(Problem) {
      switch ended {
      case .style: styles.end()
      case .dataStyle: styles.dataStyles.end()
      case .leaf:
        if let part = formatPart {
          styles.dataStyles.add(
            part.name, part.attributes, text: String(decoding: part.text, as: UTF8.self))
          formatPart = nil
        }
      case .rows, .columns: groups.removeLast()
      case .cell:
        if let cell { try sheet?.end(cell: cell, styles, limits) }
        cell = nil
      case .row: try sheet?.endRow(limits)
      case .table: endSheet()
      default: break
      }
      return true
    } catch { return stop(error) }
  }

  mutating func characters(_ piece: Span<UInt8>) -> Bool {
    if formatPart != nil {
      piece.withUnsafeBufferPointer { formatPart?.text.append(contentsOf: $0.prefix(255)) }
      return true
    }
    guard region == .paragraph || region == .inline else { return true }
    cell?.text.append(piece)
    do throws(Problem) {
      try checkText()
      return true
    } catch { return stop(error) }
  }

  private func checkText() throws(Problem) {
    guard (cell?.text.bytes.count ?? 0) <= limits.cellTextBytes else {
      throw .limit("cellTextBytes")
    }
  }

  private mutating func begin(sheet attributes: Attributes) throws(Problem) {
    guard content.sheets.count < limits.sheets else { throw .limit("sheets") }
    let name = attributes[.table, .name] ?? ""
    isForeign = name.hasPrefix("'file:")
    let isHidden =
      attributes[.table, .styleName].map { styles.hiddenTables.contains($0) } ?? false
    sheet = SheetUnderWay(
      name: name, visibility: isHidden ? .hidden : .visible,
      SheetBuilder(room: room, usesEpoch1904: usesEpoch1904, noticeLimit: limits.notices),
      copiesLeft: copiesLeft)
  }

  private mutating func endSheet() {
    guard var ended = sheet else { return }
    sheet = nil
    copiesLeft = ended.copiesLeft
    guard !isForeign else { return }
    room.take(ended.builder)
    ended.builder.tell(&content.notices, limit: limits.notices, sheet: ended.name)
    var sheet = Sheet(ended.builder, name: ended.name, visibility: ended.visibility)
    sheet.displays = styles.displays
    let forms = printedForms ?? styles.printedForms(usesEpoch1904: usesEpoch1904)
    printedForms = forms
    sheet.printedForms = forms
    content.sheets.append(sheet)
  }

  private mutating func take(definedName attributes: Attributes) throws(Problem) {
    guard content.definedNames.count < limits.definedNames else { throw .limit("definedNames") }
    let text =
      attributes[.table, .cellRangeAddress].map { FormulaNotation.range($0) }
      ?? FormulaNotation.a1(attributes[.table, .expression] ?? "")
    guard text.utf8.count <= limits.formulaCharacters else { throw .limit("formulaCharacters") }
    content.definedNames.append(
      DefinedName(
        name: attributes[.table, .name] ?? "",
        sheet: sheet == nil ? nil : content.sheets.count, isHidden: false, text: text))
  }

  private mutating func stop(_ problem: Problem) -> Bool {
    self.problem = problem
    return false
  }
}

/// What one pass over the content gives.
struct WorkbookContent {
  var sheets: [Sheet] = []
  var definedNames: [DefinedName] = []
  var notices: [Notice] = []
}
