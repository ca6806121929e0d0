import Filling
import TestSupport
import Testing

/// Three rows behind row 19.
@Suite struct `Elements of a sheet around new rows` {
  private func check(_ old: String, _ new: String) throws {
    let sheet = try WorkbookWithRows(.sheet(tail: old), behind: 19).sheet()
    let end = try #require(sheet.firstRange(of: "</sheetData>"))
    #expect(String(sheet[end.upperBound...].dropLast("</worksheet>".count)) == new)
  }

  private func checkHead(_ old: String, _ new: String, behind row: Int = 19) throws {
    let sheet = try WorkbookWithRows(.sheet(head: old), behind: row).sheet()
    let start = try #require(sheet.firstRange(of: WorkbookBuilder.transitional + "\">"))
    let end = try #require(sheet.firstRange(of: "<sheetData>"))
    #expect(String(sheet[start.upperBound..<end.lowerBound]) == new)
  }

  @Test(arguments: [("A1:F20", "A1:F23"), ("A1:F19", "A1:F22"), ("A1:F10", "A1:F10")])
  func `The dimension`(old: String, new: String) throws {
    try checkHead("<dimension ref=\"\(old)\"/>", "<dimension ref=\"\(new)\"/>")
  }

  @Test func `What is seen and selected`() throws {
    func views(_ corner: String, _ pane: String, _ cell: String, _ cells: String) -> String {
      "<sheetViews><sheetView topLeftCell=\"\(corner)\" workbookViewId=\"0\"><pane ySplit=\"3000\" topLeftCell=\"\(pane)\"/><selection activeCell=\"\(cell)\" sqref=\"\(cells)\"/></sheetView></sheetViews>"
    }
    try checkHead(
      views("A20", "A21", "B20", "A19 B20:B25"), views("A20", "A24", "B23", "A19 B23:B28"))
  }

  @Test(arguments: [
    // Rows that come between frozen ones are frozen; those behind them are not, and are seen.
    (3, 5, "A6", 8, "A9"), (5, 5, "A6", 5, "A6"), (6, 5, "A6", 5, "A6"), (6, 5, "A9", 5, "A12"),
  ])
  func `Frozen rows`(
    pattern: Int, rows: Int, corner: String, newRows: Int, newCorner: String
  ) throws {
    func view(_ rows: Int, _ corner: String) -> String {
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(rows)\" topLeftCell=\"\(corner)\" state=\"frozen\"/></sheetView></sheetViews>"
    }
    try checkHead(view(rows, corner), view(newRows, newCorner), behind: pattern)
  }

  @Test func `Filters and sorting`() throws {
    func filter(_ all: String, _ rows: String, _ key: String) -> String {
      "<autoFilter ref=\"\(all)\"><filterColumn colId=\"0\"/><sortState ref=\"\(rows)\"><sortCondition ref=\"\(key)\"/></sortState></autoFilter>"
    }
    try check(filter("A7:D19", "A8:D19", "B8:B19"), filter("A7:D22", "A8:D22", "B8:B22"))
    try check(filter("A7:D25", "A20:D25", "B1:B5"), filter("A7:D28", "A23:D28", "B1:B5"))
  }

  @Test func `Links and where they lead`() throws {
    func links(_ cells: [String]) -> String {
      "<hyperlinks>"
        + "<hyperlink ref=\"\(cells[0])\" location=\"\(cells[1])\" display=\"A20\"/><hyperlink ref=\"A19\" location='\(cells[2])'/></hyperlinks>"
    }
    try check(
      links(["B20", "表1!A25", "&apos;表1&apos;!A20"]),
      links(["B23", "表1!A28", "&apos;表1&apos;!A23"]))
  }

  @Test func `Page breaks between rows, and not between columns`() throws {
    func breaks(_ first: Int, _ second: Int, _ third: Int) -> String {
      "<rowBreaks count=\"3\" manualBreakCount=\"3\"><brk id=\"\(first)\" max=\"16383\" man=\"1\"/><brk id=\"\(second)\" man=\"1\"/><brk id=\"\(third)\"/></rowBreaks><colBreaks><brk id=\"25\" max=\"1048575\"/></colBreaks>"
    }
    // A page that ends with the row ends with the last new one.
    try check(breaks(18, 19, 25), breaks(18, 22, 28))
  }

  @Test func `Open ranges of a protected sheet and errors that are ignored`() throws {
    func ranges(_ first: String, _ second: String) -> String {
      "<protectedRanges><protectedRange sqref=\"\(first)\" name=\"填\"/></protectedRanges><ignoredErrors><ignoredError sqref=\"\(second)\" numberStoredAsText=\"1\"/></ignoredErrors>"
    }
    try check(ranges("B8:C19 E25", "A19"), ranges("B8:C22 E28", "A19:A22"))
  }

  @Test func `Sparklines, whose place takes in nothing`() throws {
    func sparklines(_ data: String, _ place: String) -> String {
      "<extLst><ext xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\" uri=\"{3}\"><x14:sparklineGroups><x14:sparklineGroup><xm:f>表1!A30</xm:f><x14:sparklines><x14:sparkline><xm:f>\(data)</xm:f><xm:sqref>\(place)</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
    }
    try check(
      sparklines("表1!B8:B19", "G19"),
      sparklines("表1!B8:B22", "G19").replacing("A30", with: "A33"))
    try check(
      sparklines("表1!B20:F20", "G20"),
      sparklines("表1!B23:F23", "G23").replacing("A30", with: "A33"))
  }

  @Test func `Watched cells, scenarios, smart tags and consolidations`() throws {
    func all(_ cell: String, _ range: String) -> String {
      "<scenarios sqref=\"\(cell)\"><scenario name=\"甲\"><inputCells r=\"\(cell)\" val=\"20\"/></scenario></scenarios>"
        + "<dataConsolidate><dataRefs count=\"2\"><dataRef ref=\"\(range)\" sheet=\"表1\"/><dataRef ref=\"A8:B19\" sheet=\"表9\"/></dataRefs></dataConsolidate>"
        + "<cellWatches><cellWatch r=\"\(cell)\"/></cellWatches><smartTags><cellSmartTags r=\"\(cell)\"/></smartTags>"
    }
    try check(all("A20", "A8:B19"), all("A23", "A8:B22"))
  }

  @Test func `Controls and embedded objects, with their linked cells`() throws {
    func controls(_ cell: String, _ rows: (Int, Int), _ fixed: (Int, Int)) -> String {
      func anchor(_ attributes: String, _ rows: (Int, Int)) -> String {
        "<anchor\(attributes)><from><xdr:col>1</xdr:col><xdr:row>\(rows.0)</xdr:row></from><to><xdr:col>2</xdr:col><xdr:row>\(rows.1)</xdr:row></to></anchor>"
      }
      return
        "<oleObjects><oleObject shapeId=\"1\"><objectPr defaultSize=\"0\">\(anchor(" moveWithCells=\"1\" sizeWithCells=\"1\"", rows))</objectPr></oleObject></oleObjects>"
        + "<controls xmlns:xdr=\"urn:xdr\"><control shapeId=\"2\"><controlPr linkedCell=\"\(cell)\" listFillRange=\"表1!$A$\(cell == "B20" ? 25 : 28)\">\(anchor("", fixed))</controlPr></control></controls>"
    }
    let namespace = "<oleObjects xmlns:xdr=\"urn:xdr\">"
    func spelled(_ text: String) -> String { text.replacing("<oleObjects>", with: namespace) }
    try check(
      spelled(controls("B20", (10, 25), (19, 25))), spelled(controls("B23", (10, 28), (19, 25))))
  }
}
