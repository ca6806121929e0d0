internal import Document
internal import Grid

/// Reads a page from its first tag to its last: tables within tables, and the text between them.
///
/// Tables are open until their end tag; rows and cells end where another begins, as browsers have it.
struct PageReader {
  private(set) var flow: [FlowItem] = []
  private(set) var cells: CellReading
  private(set) var title: [UInt8] = []
  private(set) var excel = ExcelSheets()
  /// True where the page asks for a password.
  private(set) var asksPassword = false
  /// The program that wrote the page, as it says.
  private(set) var generator = ""

  private let limits: Limits
  private let part: String
  private var tables: [OpenTable] = []
  private var line = TextBuffer()
  /// True where not all of the line leads elsewhere.
  private var isOwnLine = false
  private var links = 0
  private var preformatted = 0
  /// Text within `<![if supportMisalignedColumns]>`, which no spreadsheet reads.
  private var isIgnored = false
  private var cellCount = 0
  /// Where LibreOffice names the sheet: `<a name="table0"><h1>Sheet 1: <em>…</em></h1></a>`.
  private var heading: (isOpen: Bool, isName: Bool, name: [UInt8])?
  private var rawTag: Tag?

  init(_ limits: Limits, part: String, stylesheet: Stylesheet) {
    self.limits = limits
    self.part = part
    cells = CellReading(limits)
    cells.stylesheet = stylesheet
  }

  mutating func read(_ page: [UInt8]) throws(Fault) {
    var tokenizer = Tokenizer(page)
    while let token = tokenizer.next() {
      switch token {
      case .comment(let text): take(comment: text)
      case _ where isIgnored: break
      case .text(let text): take(text: text)
      case .start(let tag, let attributes): try start(tag, attributes)
      case .end(let tag): end(tag)
      }
    }
    while !tables.isEmpty { endTable(isCut: true) }
    endLine()
  }

  // MARK: Text

  private mutating func take(text: ArraySlice<UInt8>) {
    if let rawTag {
      self.rawTag = nil
      switch rawTag {
      case .style: cells.stylesheet.add(String(decoding: text, as: UTF8.self))
      case .title where title.isEmpty: title = Entities.decoded(text)
      case .xml: excel.add(text)
      case .textarea: append(Entities.decoded(text))
      default: break
      }
      return
    }
    append(Entities.decoded(text))
  }

  private mutating func append(_ text: [UInt8]) {
    let isPreformatted = preformatted > 0
    guard !tables.isEmpty else {
      if heading?.isName == true { heading?.name += text }
      line.append(text, preformatted: isPreformatted)
      // Signs between links are no words.
      if links == 0, !isOwnLine {
        isOwnLine = String(decoding: text, as: UTF8.self).contains { $0.isLetter || $0.isNumber }
      }
      return
    }
    tables[tables.count - 1].append(text, preformatted: isPreformatted)
  }

  /// Conditional comments hold what only Office reads.
  private mutating func take(comment: ArraySlice<UInt8>) {
    let head = String(decoding: comment.prefix(64), as: UTF8.self).lowercased()
    if head.hasPrefix("[if supportmisalignedcolumns]"), !head.contains("]>") {
      isIgnored = true
    } else if head.hasPrefix("[endif]") {
      isIgnored = false
    } else if head.hasPrefix("[if gte mso") || head.hasPrefix("[if mso") {
      excel.add(comment)
    }
  }

  private mutating func endLine() {
    defer {
      line = TextBuffer()
      isOwnLine = false
    }
    guard isOwnLine, !line.isBlank else { return }
    flow.append(.line([PageCell(text: Array(TextBuffer.trimmed(line.bytes[...])))]))
  }

  // MARK: Tags

  private mutating func start(_ tag: Tag, _ attributes: Attributes) throws(Fault) {
    if tag.isRaw { rawTag = tag }
    switch tag {
    case .table: try startTable(attributes)
    case .tr:
      try ensureTable()
      tables[tables.count - 1].startRow(isHidden: attributes.isHidden, &cells)
    case .td, .th:
      try ensureTable()
      cellCount += 1
      guard cellCount <= limits.pageCells else {
        throw Fault(.limit("pageCells"), [part, "\(limits.pageCells)"])
      }
      tables[tables.count - 1].startCell(attributes, &cells)
    case .thead, .tbody, .tfoot:
      if !tables.isEmpty { tables[tables.count - 1].startSection(&cells) }
    case .caption: if !tables.isEmpty { tables[tables.count - 1].isInCaption = true }
    case .col: if !tables.isEmpty { tables[tables.count - 1].add(column: attributes) }
    case .colgroup: if !tables.isEmpty { tables[tables.count - 1].add(group: attributes) }
    case .br:
      if tables.isEmpty { endLine() } else { tables[tables.count - 1].endLine() }
    case .hr:
      guard tables.isEmpty else { return endBlock() }
      endLine()
      flow.append(.rule)
    case .a:
      if attributes.bytes(.href) != nil { links += 1 }
      if attributes[.name]?.hasPrefix("table") == true { heading = (false, false, []) }
    case .em: if heading?.isOpen == true { heading?.isName = true }
    case .meta:
      if attributes[.name]?.lowercased() == "generator" { generator = attributes[.content] ?? "" }
    case .input: if attributes[.type]?.lowercased() == "password" { asksPassword = true }
    case .pre:
      preformatted += 1
      endBlock()
    case .h1:
      endBlock()
      if heading != nil { heading?.isOpen = true }
    default: if tag.isBlock { endBlock() }
    }
  }

  private mutating func end(_ tag: Tag) {
    switch tag {
    case .table: if !tables.isEmpty { endTable(isCut: false) }
    case .tr: if !tables.isEmpty { tables[tables.count - 1].endRow(&cells) }
    case .td, .th: if !tables.isEmpty { tables[tables.count - 1].endCell(&cells) }
    case .thead, .tbody, .tfoot:
      if !tables.isEmpty { tables[tables.count - 1].startSection(&cells) }
    case .caption: if !tables.isEmpty { tables[tables.count - 1].isInCaption = false }
    case .a: links = max(0, links - 1)
    case .em: heading?.isName = false
    case .h1 where heading?.isOpen == true:
      // The line is the program's, not the author's.
      heading?.isOpen = false
      if heading?.name.isEmpty == false { line = TextBuffer() }
      endBlock()
    case .pre:
      preformatted = max(0, preformatted - 1)
      endBlock()
    default: if tag.isBlock { endBlock() }
    }
  }

  private mutating func endBlock() {
    if tables.isEmpty { endLine() } else { tables[tables.count - 1].endBlock() }
  }

  // MARK: Tables

  /// Rows without a table are those of one that the page forgot to begin.
  private mutating func ensureTable() throws(Fault) {
    if tables.isEmpty { try startTable(Attributes(), isImplied: true) }
  }

  private mutating func startTable(
    _ attributes: Attributes, isImplied: Bool = false
  ) throws(Fault) {
    // One that begins outside the cells of another ends it.
    if let open = tables.last, !open.hasOpenCell { endTable(isCut: false) }
    guard tables.count < limits.pageDepth else {
      throw Fault(.limit("pageDepth"), [part, "\(limits.pageDepth)"])
    }
    if tables.isEmpty { endLine() }
    var table = PageTable()
    table.isHidden = attributes.isHidden
    table.isText = attributes.bytes(.str) != nil
    if tables.isEmpty, let heading {
      table.name = Array(TextBuffer.trimmed(heading.name[...]))
      self.heading = nil
    }
    tables.append(OpenTable(table, isImplied: isImplied))
  }

  private mutating func endTable(isCut: Bool) {
    guard var open = tables.popLast() else { return }
    open.endRow(&cells)
    var table = open.table
    table.isCut = isCut && !open.isImplied
    let items = Layout.items(table)
    guard !tables.isEmpty else {
      flow += items
      return
    }
    tables[tables.count - 1].append(items)
  }
}
