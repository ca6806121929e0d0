internal import Grid

/// The part of a new sheet (§18.3.1.99) and that of what its links lead to.
struct NewSheetPart {
  private let sheet: NewSheet
  /// The number of each look's format.
  private let formats: [NewLook: Int]
  private let addresses: Addresses
  private var links: [UInt8] = []
  private var linkCount = 0
  private var targets: [UInt8] = []
  private var targetCount = 0
  private var rows: [UInt8] = []

  /// Rows of a sheet, headings included.
  static let mostRows = 1_048_576
  /// Links that Excel keeps of a sheet.
  private static let mostLinks = 65_530
  /// UTF-16 units that a cell holds.
  private static let mostUnits = 32_767

  /// What the parts of the workbook say that their names are of.
  struct Addresses {
    /// Of elements.
    let main: String
    /// Of the types of relationships, without a slash behind it.
    let relationships: String
  }

  init(_ sheet: NewSheet, _ formats: [NewLook: Int], _ addresses: Addresses) {
    self.sheet = sheet
    self.formats = formats
    self.addresses = addresses
    addRow(1, sheet.columns.map { .text($0.heading, .heading) })
    for (index, cells) in sheet.rows.prefix(Self.mostRows - 1).enumerated() {
      addRow(index + 2, cells)
    }
  }

  /// All looks of a sheet, each once, in the order in which they come.
  static func looks(_ sheet: NewSheet) -> [NewLook] {
    var (looks, seen): ([NewLook], Set<NewLook>) = ([.heading], [.heading])
    for cell in sheet.rows.joined() where seen.insert(cell.look).inserted {
      looks.append(cell.look)
    }
    return looks
  }

  /// The number of rows of a sheet, headings included.
  static func rowCount(_ sheet: NewSheet) -> Int { min(sheet.rows.count + 1, mostRows) }

  // MARK: Parts

  /// The part of the sheet: its elements in the order of the schema (§A.2).
  var bytes: [UInt8] {
    let last = "\(CellReference.columnName(sheet.columns.count))\(Self.rowCount(sheet))"
    var part = Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
      <worksheet xmlns="\(addresses.main)" xmlns:r="\(addresses.relationships)">\
      <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:\(last)"/>\
      <sheetViews><sheetView tabSelected="1" workbookViewId="0">\
      <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
      <selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>\
      <sheetFormatPr defaultRowHeight="15"/><cols>
      """.utf8)
    for (index, column) in sheet.columns.enumerated() {
      part +=
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\"/>"
        .utf8
    }
    part += "</cols><sheetData>".utf8
    part += rows
    part += "</sheetData><autoFilter ref=\"A1:\(last)\"/>".utf8
    if !links.isEmpty { part += "<hyperlinks>".utf8 + links + "</hyperlinks>".utf8 }
    part +=
      """
      <pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
      <headerFooter><oddHeader>&amp;C
      """.utf8
    part += TextSpelling.content(sheet.title.replacing("&", with: "&&"))
    part +=
      "</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>".utf8
    return part
  }

  /// The part of relationships; nil where no link leads out of the workbook.
  var relationships: [UInt8]? {
    guard targetCount > 0 else { return nil }
    return Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        .utf8) + targets + Array("</Relationships>".utf8)
  }

  // MARK: Rows

  private mutating func addRow(_ row: Int, _ cells: [NewSheet.Cell]) {
    rows += "<row r=\"\(row)\" ht=\"\(NewRowHeight.points(cells, sheet.columns))\">".utf8
    for (index, cell) in cells.prefix(sheet.columns.count).enumerated() {
      guard let place = CellReference(row: row, column: index + 1) else { continue }
      addCell(cell, at: place)
      if let link = cell.link { add(link, at: place) }
    }
    rows += "</row>".utf8
  }

  private mutating func addCell(_ cell: NewSheet.Cell, at place: CellReference) {
    rows += "<c r=\"\(place)\" s=\"\(formats[cell.look] ?? 0)\"".utf8
    switch cell.content {
    case .blank: rows += "/>".utf8
    case .number(let text):
      guard let number = DecimalSpelling.canonical(text),
        DecimalSpelling.significantDigits(number) <= 15
      else { return addText(text) }
      rows += "><v>\(number)</v></c>".utf8
    case .text(let text): addText(text)
    }
  }

  private mutating func addText(_ text: String) {
    rows += " t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
    rows += TextSpelling.content(TextSpelling.xstring(Self.fitting(text)))
    rows += "</t></is></c>".utf8
  }

  /// As much of a text as a cell holds.
  private static func fitting(_ text: String) -> String {
    guard text.utf16.count > mostUnits else { return text }
    var (units, end) = (0, text.startIndex)
    for index in text.indices {
      units += text[index].utf16.count
      if units >= mostUnits { break }
      end = text.index(after: index)
    }
    return text[..<end] + "…"
  }

  // MARK: Links

  private mutating func add(_ link: NewSheet.Link, at place: CellReference) {
    guard linkCount < Self.mostLinks else { return }
    linkCount += 1
    links += "<hyperlink ref=\"\(place)\"".utf8
    switch link {
    case .cell(let sheet, let cell): addLocation(sheet, cell)
    case .file(let address, let sheet, let cell):
      targetCount += 1
      links += " r:id=\"rId\(targetCount)\"".utf8
      targets += "<Relationship Id=\"rId\(targetCount)\" Type=\"".utf8
      targets += "\(addresses.relationships)/hyperlink\" Target=\"".utf8
      targets += TextSpelling.attribute(address)
      targets += "\" TargetMode=\"External\"/>".utf8
      if let sheet, let cell { addLocation(sheet, cell) }
    }
    links += "/>".utf8
  }

  private mutating func addLocation(_ sheet: String, _ cell: CellReference) {
    links += " location=\"".utf8
    links += TextSpelling.attribute("\(Self.quoted(sheet))!\(cell)")
    links += "\"".utf8
  }

  /// The name of a sheet as formulas, links and defined names quote it.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }
}
