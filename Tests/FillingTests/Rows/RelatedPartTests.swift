import Filling
import TestSupport
import Testing

/// Three rows behind row 19.
@Suite struct `Parts of a sheet around new rows` {
  private func check(_ kind: String, _ old: String, _ new: String) throws {
    let part = "xl/parts/part1.xml"
    let book = try WorkbookWithRows(.sheet(kind: kind, part: part, old), behind: 19)
    #expect(try book.part(part) == new)
    // The same part of a sheet that gets no rows.
    var other = WorkbookBuilder.sheet()
    other.addSheet(rows: numberRows(1...20))
    other.relate("xl/worksheets/sheet2.xml", to: [(kind, "/" + part)])
    other.add(part, old)
    #expect(try WorkbookWithRows(other, behind: 19).part(part) == old)
  }

  @Test func `Comments`() throws {
    func comments(_ first: String, _ second: String) -> String {
      "<comments xmlns=\"\(WorkbookBuilder.transitional)\"><commentList><comment ref=\"\(first)\" authorId=\"0\"><text><t>A20</t></text></comment><comment ref=\"\(second)\" authorId=\"0\"/></commentList></comments>"
    }
    try check("comments", comments("A19", "B20"), comments("A19", "B23"))
  }

  @Test func `Threads of comments`() throws {
    func comments(_ first: String, _ second: String) -> String {
      "<ThreadedComments xmlns=\"urn:t\"><threadedComment ref=\"\(first)\" id=\"{1}\"><text>A20</text></threadedComment><threadedComment ref=\"\(second)\" id=\"{2}\"/></ThreadedComments>"
    }
    try check("threadedComment", comments("A19", "B20"), comments("A19", "B23"))
  }

  @Test func `Boxes of comments go with their cells, and keep their size`() throws {
    func shapes(_ row: Int, _ box: String, _ button: String, _ link: String) -> String {
      "<xml xmlns:v=\"urn:v\" xmlns:x=\"urn:x\"><v:shape><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:Anchor>\(box)</x:Anchor><x:Row>\(row)</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>"
        + "<v:shape><x:ClientData ObjectType=\"Checkbox\"><x:Anchor>\(button)</x:Anchor><x:FmlaLink>\(link)</x:FmlaLink></x:ClientData></v:shape></xml>"
    }
    try check(
      "vmlDrawing",
      shapes(19, "\n 1, 15, 18, 2, 3, 15, 22, 4", "1, 0, 10, 0, 2, 0, 25, 0", "$A$20"),
      shapes(22, "\n 1, 15, 21, 2, 3, 15, 25, 4", "1, 0, 10, 0, 2, 0, 25, 0", "$A$23"))
    try check(
      "vmlDrawing", shapes(18, "1, 15, 19, 2, 3, 15, 23, 4", "1,0,20,0,2,0,25,0", "B1"),
      shapes(18, "1, 15, 19, 2, 3, 15, 23, 4", "1,0,23,0,2,0,28,0", "B1"))
  }

  @Test(arguments: [
    ("", 10, 25, 10, 28), ("", 19, 25, 22, 28), ("", 10, 18, 10, 18),
    (" editAs=\"oneCell\"", 10, 25, 10, 25), (" editAs=\"oneCell\"", 19, 25, 22, 28),
    (" editAs=\"absolute\"", 19, 25, 19, 25),
  ])
  func `Pictures move and grow as they are anchored`(
    edit: String, first: Int, last: Int, newFirst: Int, newLast: Int
  ) throws {
    func drawing(_ first: Int, _ last: Int) -> String {
      "<xdr:wsDr xmlns:xdr=\"urn:xdr\"><xdr:twoCellAnchor\(edit)><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(first)</xdr:row><xdr:rowOff>25</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>\(last)</xdr:row></xdr:to><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>"
    }
    try check("drawing", drawing(first, last), drawing(newFirst, newLast))
  }

  @Test func `Shapes that show a cell`() throws {
    func drawing(_ row: Int, _ cell: Int) -> String {
      "<xdr:wsDr xmlns:xdr=\"urn:xdr\"><xdr:oneCellAnchor><xdr:from><xdr:row>\(row)</xdr:row></xdr:from><xdr:sp macro=\"\" textlink=\"$A$\(cell)\"/></xdr:oneCellAnchor></xdr:wsDr>"
    }
    try check("drawing", drawing(19, 20), drawing(22, 23))
  }

  @Test func `Tables, with their filter and formulas`() throws {
    func table(_ range: String, _ filter: String, _ formula: String, _ totals: String = "")
      -> String
    {
      "<table xmlns=\"\(WorkbookBuilder.transitional)\" id=\"1\" name=\"甲\" displayName=\"甲\" ref=\"\(range)\"\(totals)><autoFilter ref=\"\(filter)\"/><tableColumns count=\"1\"><tableColumn id=\"1\" name=\"A20\"><calculatedColumnFormula>\(formula)</calculatedColumnFormula></tableColumn></tableColumns></table>"
    }
    try check("table", table("A7:D19", "A7:D19", "$A$20"), table("A7:D22", "A7:D22", "$A$23"))
    let totals = " totalsRowCount=\"1\""
    try check(
      "table", table("A7:D20", "A7:D19", "B1", totals), table("A7:D23", "A7:D22", "B1", totals))
    // The totals are the last row of their table, whatever is put behind them.
    try check(
      "table", table("A7:D19", "A7:D18", "B1", totals), table("A7:D19", "A7:D18", "B1", totals))
  }

  @Test func `Properties of controls`() throws {
    func properties(_ row: Int) -> String {
      "<formControlPr xmlns=\"urn:x14\" objectType=\"Drop\" fmlaLink=\"$A$\(row)\" fmlaRange=\"$B$8:$B$\(row)\"/>"
    }
    try check("ctrlProp", properties(20), properties(23))
  }

  @Test func `Cells mapped to XML, and views of a sheet`() throws {
    func cells(_ row: Int) -> String {
      "<singleXmlCells xmlns=\"urn:m\"><singleXmlCell id=\"1\" r=\"A\(row)\" connectionId=\"0\"/></singleXmlCells>"
    }
    try check("tableSingleCells", cells(20), cells(23))
    func view(_ row: Int) -> String {
      "<namedSheetViews xmlns=\"urn:n\"><namedSheetView name=\"甲\"><nsvFilter filterId=\"{1}\" ref=\"A7:D\(row)\"/></namedSheetView></namedSheetViews>"
    }
    try check("namedSheetView", view(19), view(22))
  }

  @Test func `A pivot table behind the rows`() throws {
    func pivot(_ range: String) -> String {
      "<pivotTableDefinition xmlns=\"\(WorkbookBuilder.transitional)\" name=\"甲\"><location ref=\"\(range)\" firstHeaderRow=\"1\"/></pivotTableDefinition>"
    }
    try check("pivotTable", pivot("A20:D25"), pivot("A23:D28"))
    try check("pivotTable", pivot("A8:D19"), pivot("A8:D19"))
  }

  @Test func `Charts, wherever they are, with what their drawing shows`() throws {
    func chart(_ row: Int, _ last: Int) -> String {
      "<c:chartSpace xmlns:c=\"urn:c\" xmlns:c15=\"urn:c15\"><c:cat><c:strRef><c:f>表1!$A$8:$A$\(last)</c:f><c:strCache><c:pt><c:v>A20</c:v></c:pt></c:strCache></c:strRef></c:cat><c15:formulaRef><c15:sqref>(表1!$B$8:$B$\(last),表1!$C$\(row))</c15:sqref></c15:formulaRef></c:chartSpace>"
    }
    func shapes(_ row: Int) -> String {
      "<c:userShapes xmlns:c=\"urn:c\" xmlns:cdr=\"urn:cdr\"><cdr:sp textlink=\"表1!$A$\(row)\"/></c:userShapes>"
    }
    var builder = WorkbookBuilder.sheet()
    builder.addSheet(rows: "")
    builder.relate("xl/worksheets/sheet2.xml", to: [("drawing", "../drawings/drawing1.xml")])
    builder.add("xl/drawings/drawing1.xml", "<xdr:wsDr xmlns:xdr=\"urn:xdr\"/>")
    builder.relate(
      "xl/drawings/drawing1.xml",
      to: [
        ("chart", "../charts/chart1.xml"), ("hyperlink", "#表1!A20"),
        ("hyperlink", "http://x.cn/#表1!A20"), ("hyperlink", "#%E8%A1%A81!A20"),
        ("hyperlink", "#%zz表1!A20"),
      ])
    builder.add("xl/charts/chart1.xml", chart(20, 19))
    builder.relate(
      "xl/charts/chart1.xml", to: [("chartUserShapes", "../drawings/drawing2.xml")])
    builder.add("xl/drawings/drawing2.xml", shapes(20))
    let book = try WorkbookWithRows(builder, behind: 19)
    #expect(try book.part("xl/charts/chart1.xml") == chart(23, 22))
    #expect(try book.part("xl/drawings/drawing2.xml") == shapes(23))
    let links = try book.part("xl/drawings/_rels/drawing1.xml.rels")
    #expect(links.contains("Target=\"#表1!A23\""))
    #expect(links.contains("Target=\"#%E8%A1%A81!A23\""))
    #expect(links.contains("Target=\"#%zz表1!A20\""))
    #expect(links.contains("Target=\"http://x.cn/#表1!A20\""))
  }

  @Test func `Sources of pivot tables, which are to be refreshed`() throws {
    func cache(_ range: String) -> String {
      "<pivotCacheDefinition xmlns=\"\(WorkbookBuilder.transitional)\" xmlns:r=\"urn:r\"><cacheSource type=\"worksheet\"><worksheetSource ref=\"\(range)\" sheet=\"表1\"/></cacheSource><rangeSets><rangeSet ref=\"A20\" sheet=\"表2\"/><rangeSet ref=\"A20\" sheet=\"表1\" r:id=\"r1\"/></rangeSets></pivotCacheDefinition>"
    }
    var builder = WorkbookBuilder.sheet()
    builder.relationships =
      "<Relationship Id=\"p1\" Type=\"urn:x/pivotCacheDefinition\" Target=\"pivotCache/cache1.xml\"/>"
    builder.add("xl/pivotCache/cache1.xml", cache("A7:D19"))
    let book = try WorkbookWithRows(builder, behind: 19)
    #expect(try book.part("xl/pivotCache/cache1.xml") == cache("A7:D22"))
    #expect(book.codes == ["L108"])
  }
}
