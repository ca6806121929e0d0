internal import Document
internal import Grid
internal import XML

/// Takes the one XML file of a workbook: styles and names first, then sheet by sheet.
struct WorkbookHandler: XMLHandler {
  private(set) var content = WorkbookContent()
  private(set) var isWorkbook = false
  /// Why the parse was ended.
  private(set) var fault: Fault?

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

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    let namespace = Namespace(name)
    if depth == 1 {
      isWorkbook = namespace == .spreadsheet && Name(name) == .workbook
      return isWorkbook
    }
    switch namespace {
    case .spreadsheet: return start(Name(name), Attributes(attributes))
    case .excel:
      if [.date1904, .visible].contains(Name(name)) { text = [] }
      return true
    // Text with formats: `<B>`, `<Font>` in `Data`.
    case .other: return true
    }
  }

  private mutating func start(_ name: Name, _ attributes: Attributes) -> Bool {
    switch name {
    case .comment: isInComment = true
    case .style:
      guard styles.count < limits.cellFormats else {
        return stop(.limit("cellFormats"), limits.cellFormats)
      }
      styles.begin(attributes[.id] ?? "", parent: attributes[.parent])
    case .numberFormat: styles.setFormat(attributes[.format] ?? "General")
    case .namedRange: return take(definedName: attributes)
    case .worksheet: return begin(sheet: attributes)
    case .column: return sheet?.take(column: attributes, limits) ?? true || stopSheet()
    case .row: return sheet?.begin(row: attributes) ?? true || stopSheet()
    case .cell:
      text = nil
      return sheet?.begin(cell: attributes, styles, limits) ?? true || stopSheet()
    case .data where !isInComment && sheet != nil:
      sheet?.begin(data: attributes[.type] ?? "")
      text = []
    default: break
    }
    return true
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
      if sheet?.endCell(limits) == false { return stopSheet() }
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
      return stop(.limit("cellTextBytes"), limits.cellTextBytes)
    }
    return true
  }

  private mutating func begin(sheet attributes: Attributes) -> Bool {
    guard content.sheets.count < limits.sheets else { return stop(.limit("sheets"), limits.sheets) }
    sheet = SheetUnderWay(
      name: attributes[.name] ?? "",
      SheetBuilder(room: room, usesEpoch1904: usesEpoch1904, noticeLimit: limits.notices))
    return true
  }

  private mutating func endSheet() {
    guard var ended = sheet else { return }
    sheet = nil
    ended.builder.putInOrder()
    room.take(ended.builder)
    ended.builder.tell(&content.notices, limit: limits.notices, sheet: ended.name)
    var sheet = Sheet(ended.builder, name: ended.name, visibility: ended.visibility)
    sheet.displays = styles.displays
    content.sheets.append(sheet)
  }

  private mutating func take(definedName attributes: Attributes) -> Bool {
    guard content.definedNames.count < limits.definedNames else {
      return stop(.limit("definedNames"), limits.definedNames)
    }
    let text = attributes[.refersTo] ?? ""
    content.definedNames.append(
      DefinedName(
        name: attributes[.name] ?? "", sheet: sheet == nil ? nil : content.sheets.count,
        isHidden: attributes[.hidden] == "1",
        text: ReferenceNotation.a1(
          text.hasPrefix("=") ? text.dropFirst() : text[...], row: 1, column: 1)))
    return true
  }

  private mutating func stop(_ message: Message, _ limit: Int) -> Bool {
    fault = Fault(message, [part, "\(limit)"], at: Place(sheet: sheetUnderWay))
    return false
  }

  /// Ends the parse for what a sheet met.
  private mutating func stopSheet() -> Bool {
    switch sheet?.problem {
    case .limit(let name)?: return stop(.limit(name), limits.value(of: name))
    case .place(let text)?:
      fault = Fault(.badReference, [part, "?", text], at: Place(sheet: sheetUnderWay))
      return false
    case nil: return false
    }
  }
}

/// The attributes that are understood, of either namespace and of none.
struct Attributes {
  private var values: [(name: Name, text: String)] = []

  init(_ attributes: XMLAttributes) {
    var found: [(name: Name, text: String)] = []
    attributes.each { name, value in
      let name = Name(name)
      guard name != .unknown else { return }
      found.append(
        (name, String(decoding: value.withUnsafeBufferPointer { Array($0) }, as: UTF8.self)))
    }
    values = found
  }

  subscript(name: Name) -> String? { values.first { $0.name == name }?.text }

  /// A whole number that is not negative; nil where there is none.
  func number(_ name: Name) -> Int? {
    guard let text = self[name], text.utf8.count <= 9, let number = Int(text), number >= 0 else {
      return nil
    }
    return number
  }
}
