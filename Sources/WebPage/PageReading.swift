package import Document
package import Grid

/// The sheets of one page or of several that belong together, with what is left of what may be stored.
package struct PageReading {
  /// What is known of a page besides its bytes.
  package struct Page {
    /// The encoding that stands beside it, in the header of a message.
    package var declared: TextEncoding?
    /// Styles that stand in another file.
    package var stylesheet = Stylesheet()
    /// What another page calls the sheet.
    package var entry: ExcelSheets.Entry?

    package init() {}
  }

  package private(set) var sheets: [Sheet] = []
  package private(set) var notices: [Notice] = []
  /// What the page that was read last says of the sheets of other pages.
  package private(set) var excel = ExcelSheets()
  /// True for a page of a server: without a list, for signing in, or of an error without a figure.
  package var isAnswer: Bool { !hasList || asksPassword || saysError && !hasFigures }

  private var asksPassword = false
  private var saysError = false
  private var hasFigures = false
  /// True where a table has several rows of several columns.
  private var hasList = false

  private let limits: Limits
  private let part: String
  private var room: StorageRoom
  private var names: Set<String> = []

  package init(_ limits: Limits, part: String) {
    self.limits = limits
    self.part = part
    room = StorageRoom(limits)
  }

  /// Reads a page: each of its tables is a sheet.
  package mutating func read(_ bytes: [UInt8], _ page: Page) throws(Fault) {
    guard bytes.count <= limits.textBytes else {
      throw Fault(.limit("textBytes"), ["\(bytes.count)", "\(limits.textBytes)"])
    }
    let encoding = TextEncoding(of: bytes, declared: DeclaredEncoding.of(bytes) ?? page.declared)
    var reader = PageReader(limits, part: part, stylesheet: page.stylesheet)
    try reader.read(encoding.utf8(bytes, replacing: true) ?? [])
    excel = reader.excel
    asksPassword = asksPassword || reader.asksPassword
    saysError = saysError || Self.saysError(Self.text(reader.title))
    let entries = page.entry.map { [$0] } ?? reader.excel.entries
    let isGnumeric = reader.generator.lowercased().hasPrefix("gnumeric")
    for (index, block) in PageSheets.blocks(reader.flow).enumerated() {
      guard sheets.count < limits.sheets else {
        throw Fault(.limit("sheets"), [part, "\(limits.sheets)"])
      }
      let entry = index < entries.count ? entries[index] : nil
      let table = block.table
      let name = [
        entry?.name ?? "", Self.text(table.name), Self.text(table.caption),
        Self.title(block.above + table.rows.prefix(1).map(\.cells)),
      ].first { !$0.isEmpty }
      var grid = SheetGrid(limits, room: room, part: part)
      if !isGnumeric, !table.caption.isEmpty, table.caption != Self.firstText(table) {
        try grid.add(line: [PageCell(text: table.caption)])
      }
      for line in block.above { try grid.add(line: line) }
      try grid.add(table)
      for line in block.below { try grid.add(line: line) }
      hasList = hasList || Self.isList(table)
      hasFigures =
        hasFigures || table.rows.contains { $0.cells.contains { $0.kind == .number } }
      finish(
        grid.builder, name ?? "", isHidden: table.isHidden || entry?.isHidden == true,
        reader.cells.formats, isCut: table.isCut)
    }
  }

  /// A sheet without a cell.
  package mutating func addEmpty(_ entry: ExcelSheets.Entry) {
    let name = unused(entry.name.isEmpty ? "Sheet\(sheets.count + 1)" : entry.name)
    sheets.append(Sheet(name: name, visibility: entry.isHidden ? .hidden : .visible))
  }

  private mutating func finish(
    _ built: SheetBuilder, _ wanted: String, isHidden: Bool, _ formats: FormatTable, isCut: Bool
  ) {
    var builder = built
    room.take(builder)
    let name = unused(wanted.isEmpty ? "Sheet\(sheets.count + 1)" : wanted)
    if isCut {
      notices.append(Notice(.pageCut, at: Place(part: part, sheet: name)))
    }
    builder.tell(&notices, limit: limits.notices, sheet: name)
    var sheet = Sheet(builder, name: name, visibility: isHidden ? .hidden : .visible)
    sheet.displays = formats.displays
    sheet.printedForms = formats.printedForms
    sheets.append(sheet)
  }

  /// No two sheets have one name.
  private mutating func unused(_ wanted: String) -> String {
    let wanted = String(wanted.prefix(200))
    var name = wanted
    var count = 1
    while !names.insert(name).inserted {
      count += 1
      name = "\(wanted) (\(count))"
    }
    return name
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The first line that stands alone and says no more than what the table is.
  private static func title(_ lines: [[PageCell]]) -> String {
    let shown = lines.first.map { $0.filter { $0.kind != .blank } } ?? []
    guard shown.count == 1, let cell = shown.first, cell.kind == .text, cell.text.count <= 150
    else { return "" }
    let title = text(cell.text)
    return title.contains(where: { $0 == ":" || $0 == "：" || $0.isNewline }) ? "" : title
  }

  private static func firstText(_ table: PageTable) -> [UInt8]? {
    table.rows.first { $0.cells.contains { $0.kind != .blank } }?.cells.first {
      $0.kind != .blank
    }?.text
  }

  /// What the titles of such pages say.
  private static func saysError(_ title: String) -> Bool {
    let title = title.lowercased()
    return ["error", "错误", "出错", "异常", "登录", "登陆", "login", "sign in", "404", "500", "403"]
      .contains { title.contains($0) }
  }

  private static func isList(_ table: PageTable) -> Bool {
    table.rows.lazy.filter { row in
      row.cells.count { $0.kind != .blank } > 1
    }.prefix(2).count > 1
  }
}
