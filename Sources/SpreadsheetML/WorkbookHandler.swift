internal import Document
internal import Grid
internal import XML

/// Takes the one XML file of a workbook: styles and names first, then sheet by sheet.
struct WorkbookHandler: XMLHandler {
  private(set) var content = WorkbookContent()
  private(set) var isWorkbook = false
  /// Why the parse was ended.
  private var problem: Problem?

  private let limits: Limits
  private let part: String
  private var room: StorageRoom
  private var depth = 0
  private var styles = StyleTable()
  private var usesEpoch1904 = false
  private var sheet: SheetUnderWay?
  /// The text of an element whose content matters; nil elsewhere.
  private var text: [UInt8]?
  /// Comments hold `Data` too, which is no cell's.
  private var isInComment = false

  init(limits: Limits, part: String) {
    self.limits = limits
    self.part = part
    room = StorageRoom(limits)
  }

  /// The sheet that is being read, for whoever says what is wrong.
  var sheetUnderWay: String? { sheet?.name }

  /// Why the parse was ended at an offset; nil where the handler did not end it.
  func fault(at offset: Int) -> Fault? {
    let place = Place(part: part, sheet: sheetUnderWay, offset: offset)
    switch problem {
    case .limit(let name)?:
      return Fault(.limit(name), [part, "\(limits.value(of: name))"], at: place)
    case .place(let text)?: return Fault(.badReference, [part, "\(offset)", text], at: place)
    case .misplaced(let name)?:
      return Fault(.misplacedElement, [part, "\(offset)", name], at: place)
    case nil: return isWorkbook ? nil : Fault(.wrongRoot, [part], at: place)
    }
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    let namespace = Namespace(name)
    if depth == 1 {
      isWorkbook = namespace == .spreadsheet && Name(name) == .workbook
      return isWorkbook
    }
    do throws(Problem) {
      switch namespace {
      case .spreadsheet: try start(Name(name), Attributes(attributes))
      case .excel: if [.date1904, .visible].contains(Name(name)) { text = [] }
      // Text with formats: `<B>`, `<Font>` in `Data`.
      case .other: break
      }
      return true
    } catch { return stop(error) }
  }

  private mutating func start(_ name: Name, _ attributes: Attributes) throws(Problem) {
    switch name {
    case .comment: isInComment = true
    case .style:
      guard styles.count <= limits.cellFormats else { throw .limit("cellFormats") }
      styles.begin(attributes[.id] ?? "", parent: attributes[.parent])
    case .numberFormat:
      styles.setFormat(attributes[.format] ?? "General", usesEpoch1904: usesEpoch1904)
    case .namedRange: try take(definedName: attributes)
    case .worksheet:
      guard sheet == nil else { throw .misplaced("Worksheet") }
      try begin(sheet: attributes)
    case .table: try sheet?.begin(table: attributes)
    case .column: try sheet?.take(column: attributes, limits)
    case .row: try sheet?.begin(row: attributes)
    case .cell: try sheet?.begin(cell: attributes, styles, limits)
    case .data where !isInComment && sheet != nil:
      guard text == nil else { throw .misplaced("Data") }
      try sheet?.begin(data: attributes[.type] ?? "")
      text = []
    default: break
    }
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    depth -= 1
    switch (Namespace(name), Name(name)) {
    case (.spreadsheet, .comment): isInComment = false
    case (.spreadsheet, .style): styles.end()
    case (.spreadsheet, .data) where !isInComment:
      if let text { sheet?.end(data: text) }
      text = nil
    case (.spreadsheet, .cell):
      do throws(Problem) { try sheet?.endCell(limits) } catch { return stop(error) }
    case (.spreadsheet, .row): sheet?.endRow()
    case (.spreadsheet, .worksheet): endSheet()
    case (.excel, .date1904):
      // An empty element says yes.
      usesEpoch1904 = String(decoding: text ?? [], as: UTF8.self) != "0"
      text = nil
    case (.excel, .visible):
      sheet?.setVisibility(String(decoding: text ?? [], as: UTF8.self))
      text = nil
    default: break
    }
    return true
  }

  mutating func characters(_ piece: Span<UInt8>) -> Bool {
    guard text != nil else { return true }
    piece.withUnsafeBufferPointer { text?.append(contentsOf: $0) }
    guard (text?.count ?? 0) <= limits.cellTextBytes else {
      return stop(.limit("cellTextBytes"))
    }
    return true
  }

  private mutating func begin(sheet attributes: Attributes) throws(Problem) {
    guard content.sheets.count < limits.sheets else { throw .limit("sheets") }
    sheet = SheetUnderWay(
      name: attributes[.name] ?? "",
      SheetBuilder(room: room, usesEpoch1904: usesEpoch1904, noticeLimit: limits.notices))
  }

  private mutating func endSheet() {
    guard var ended = sheet else { return }
    sheet = nil
    ended.builder.putInOrder()
    room.take(ended.builder)
    ended.builder.tell(&content.notices, limit: limits.notices, sheet: ended.name)
    var sheet = Sheet(ended.builder, name: ended.name, visibility: ended.visibility)
    sheet.displays = styles.displays
    sheet.printedForms = styles.printedForms
    content.sheets.append(sheet)
  }

  private mutating func take(definedName attributes: Attributes) throws(Problem) {
    guard content.definedNames.count < limits.definedNames else { throw .limit("definedNames") }
    let text = attributes[.refersTo] ?? ""
    content.definedNames.append(
      DefinedName(
        name: attributes[.name] ?? "", sheet: sheet == nil ? nil : content.sheets.count,
        isHidden: attributes[.hidden] == "1",
        text: ReferenceNotation.a1(
          text.hasPrefix("=") ? text.dropFirst() : text[...], row: 1, column: 1)))
  }

  private mutating func stop(_ problem: Problem) -> Bool {
    self.problem = problem
    return false
  }
}
