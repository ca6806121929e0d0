import Archive
import Document
import Door
import Grid
import Testing

@Suite struct `XML Spreadsheet 2003` {
  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:x="urn:schemas-microsoft-com:office:excel"
     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:html="http://www.w3.org/TR/REC-html40">
    """

  private func open(_ body: String, limits: Limits = Limits()) throws(Fault) -> any OpenDocument {
    let text = Self.head + body + "</Workbook>"
    return try DocumentFormats.open(
      ArchiveBytes(Array(text.utf8)), OpeningOptions(name: "a.xls", limits: limits))
  }

  private func sheet(
    _ table: String, before: String = "", after: String = "", formulas: Bool = false
  ) throws -> Sheet {
    let document = try open(
      before + "<Worksheet ss:Name=\"表1\"><Table>\(table)</Table>\(after)</Worksheet>")
    #expect(document.format == .xml2003)
    return try #require(try document.readSheets(formulas: formulas).first)
  }

  private func value(_ sheet: Sheet, _ cell: String) -> CellValue? {
    CellReference(cell).flatMap { sheet[$0] }
  }

  @Test func `gives numbers, texts, truth values, errors and dates as they are stored`() throws {
    let sheet = try sheet(
      """
      <Row><Cell><Data ss:Type="Number">1677.5999999999999</Data></Cell>
       <Cell><Data ss:Type="String"> 合计&#10;&amp; </Data></Cell>
       <Cell><Data ss:Type="Boolean">1</Data></Cell>
       <Cell><Data ss:Type="Error">#REF!</Data></Cell>
       <Cell><Data ss:Type="DateTime">2024-12-31T00:00:00.000</Data></Cell></Row>
      """)
    #expect(value(sheet, "A1") == .number(StoredNumber(text: "1677.5999999999999", double: 1677.6)))
    #expect(value(sheet, "B1") == .text(" 合计\n& "))
    #expect(value(sheet, "C1") == .boolean(true))
    #expect(value(sheet, "D1") == .error("#REF!"))
    #expect(value(sheet, "E1") == .number(StoredNumber(text: "45657", double: 45657)))
  }

  @Test func `counts dates from 1904 where the workbook says so`() throws {
    let sheet = try sheet(
      "<Row><Cell><Data ss:Type=\"DateTime\">2024-12-31T00:00:00.000</Data></Cell></Row>",
      before:
        "<ExcelWorkbook xmlns=\"urn:schemas-microsoft-com:office:excel\"><Date1904/></ExcelWorkbook>"
    )
    #expect(value(sheet, "A1") == .number(StoredNumber(text: "44195", double: 44195)))
  }

  @Test func `steps over what Index leaves out and what merges cover`() throws {
    let sheet = try sheet(
      """
      <Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">a</Data></Cell>
       <Cell><Data ss:Type="String">b</Data></Cell></Row>
      <Row><Cell ss:Index="5"><Data ss:Type="String">c</Data></Cell></Row>
      <Row ss:Span="2"/>
      <Row><Cell><Data ss:Type="String">d</Data></Cell></Row>
      """)
    #expect(value(sheet, "B3") == .text("a"))
    #expect(value(sheet, "E3") == .text("b"))
    #expect(value(sheet, "E4") == .text("c"))
    #expect(value(sheet, "A8") == .text("d"))
    #expect(sheet.merges == [try #require(CellRange("B3:D4"))])
  }

  @Test func `takes text with formats as one text, and leaves comments out`() throws {
    let sheet = try sheet(
      """
      <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>本年</B><Font>收入</Font></ss:Data>
       <Comment ss:Author="甲"><ss:Data xmlns="http://www.w3.org/TR/REC-html40">不是内容</ss:Data></Comment></Cell></Row>
      """)
    #expect(value(sheet, "A1") == .text("本年收入"))
    #expect(sheet.cellCount == 1)
  }

  @Test func `knows hidden sheets, rows and columns`() throws {
    let sheet = try sheet(
      """
      <Column ss:Hidden="1"/><Column ss:Index="4" ss:Span="1" ss:Hidden="1"/>
      <Row ss:Hidden="1" ss:Span="1"><Cell><Data ss:Type="Number">1</Data></Cell></Row>
      """,
      after:
        "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetVeryHidden</Visible></WorksheetOptions>"
    )
    #expect(sheet.visibility == .veryHidden)
    #expect(sheet.hiddenColumns == [1...1, 4...5])
    #expect(sheet.hiddenRows == [1...2])
  }

  @Test func `says what formats show numbers as`() throws {
    let sheet = try sheet(
      """
      <Row><Cell ss:StyleID="d"><Data ss:Type="Number">1</Data></Cell>
       <Cell ss:StyleID="p"><Data ss:Type="Number">1</Data></Cell>
       <Cell ss:StyleID="c"><Data ss:Type="Number">1</Data></Cell>
       <Cell><Data ss:Type="Number">1</Data></Cell></Row>
      """,
      before: """
        <Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
        <Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
        <Style ss:ID="c" ss:Parent="d"/></Styles>
        """)
    let kinds = ["A1", "B1", "C1", "D1"].map { cell in
      CellReference(cell).flatMap { sheet.style(of: $0) }.map { sheet.displays[$0] }
    }
    #expect(kinds == [.date, .percentage, .date, .figure])
  }

  @Test func `knows what formats print, and is not misled by a style that is its own parent`()
    throws
  {
    let sheet = try sheet(
      """
      <Row><Cell ss:StyleID="y"><Data ss:Type="Number">2024</Data></Cell>
       <Cell ss:StyleID="c"><Data ss:Type="Number">8613300</Data></Cell></Row>
      """,
      before: """
        <Styles><Style ss:ID="y"><NumberFormat ss:Format="0&quot;年度&quot;"/></Style>
        <Style ss:ID="w"><NumberFormat ss:Format="0\\.0000"/></Style>
        <Style ss:ID="c" ss:Parent="w"/><Style ss:ID="s" ss:Parent="s"/></Styles>
        """)
    let cells = [1, 2].compactMap { sheet.packed(row: 1, column: $0) }
    #expect(cells.map { sheet.printedText(of: $0) } == ["2024年度", nil])
    #expect(cells.last.flatMap { sheet.printedForm(of: $0) }?.section(for: 1)?.scale == 4)
  }

  @Test func `keeps formulas in the notation of all others, and tells a missing result`() throws {
    let sheet = try sheet(
      """
      <Row ss:Index="5"><Cell ss:Index="3" ss:Formula="=SUM(R[-3]C:R[-1]C)+RC[-2]*R1C2"><Data ss:Type="Number">7</Data></Cell>
       <Cell ss:Formula="='R C'!R1C1&amp;&quot;RC&quot;"/></Row>
      """, formulas: true)
    #expect(sheet.formulas.map(\.text) == ["SUM(C2:C4)+A5*$B$1", "'R C'!$A$1&\"RC\""])
    #expect(value(sheet, "D5") == .uncomputed)
  }

  @Test(arguments: [
    ("R", "5:5"), ("C[1]", "D:D"), ("R[-9]C", "#REF!"), ("RC(1)", "RC(1)"),
    ("ROUND(RC,2)", "ROUND(C5,2)"),
    ("R1:R2", "$1:$2"), ("名称R1", "名称R1"), ("RATE", "RATE"),
  ])
  func `takes for references only what is one`(formula: String, wanted: String) throws {
    let sheet = try sheet(
      "<Row ss:Index=\"5\"><Cell ss:Index=\"3\" ss:Formula=\"=\(formula)\"/></Row>", formulas: true)
    #expect(sheet.formulas.first?.text == wanted)
  }

  @Test func `names defined names and their sheets`() throws {
    let document = try open(
      """
      <Names><NamedRange ss:Name="全部" ss:RefersTo="=表1!R1C1:R2C3"/></Names>
      <Worksheet ss:Name="表1"><Names><NamedRange ss:Name="Print_Area" ss:RefersTo="=表1!R1C1"/></Names><Table/></Worksheet>
      """)
    #expect(document.definedNames.map(\.text) == ["表1!$A$1:$C$2", "表1!$A$1"])
    #expect(document.definedNames.map(\.sheet) == [nil, 0])
  }

  @Test func `keeps what is not what its type says as text, and tells it`() throws {
    let document = try open(
      """
      <Worksheet ss:Name="表1"><Table><Row><Cell><Data ss:Type="Number">1,5</Data></Cell>
      <Cell><Data ss:Type="Money">5</Data></Cell></Row></Table></Worksheet>
      """)
    let sheet = try #require(try document.readSheets(formulas: false).first)
    #expect(value(sheet, "A1") == .text("1,5"))
    #expect(value(sheet, "B1") == .number(StoredNumber(text: "5", double: 5)))
    #expect(document.notices.map(\.message.code) == ["W103", "W111"])
    #expect(document.notices.first?.place.sheet == "表1")
  }

  @Test(arguments: [
    ("<Row ss:Index=\"1048577\"/>", "W019"), ("<Row><Cell ss:Index=\"16385\"/></Row>", "W019"),
    ("<Row><Cell ss:MergeAcross=\"16384\"/></Row>", "W019"),
    ("<Column ss:Span=\"16384\"/>", "W019"),
    ("<Row><Cell></Row>", "W003"),
  ])
  func `refuses what no sheet holds, naming the sheet`(table: String, code: String) throws {
    do throws(Fault) {
      _ = try open("<Worksheet ss:Name=\"表1\"><Table>\(table)</Table></Worksheet>")
      Issue.record("it was read")
    } catch {
      #expect(error.message.code == code)
      #expect(error.place.sheet == "表1")
    }
  }

  @Test(arguments: [
    (
      "storedCells",
      "<Row><Cell><Data ss:Type=\"Number\">1</Data></Cell><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>"
    ),
    ("storedTextBytes", "<Row><Cell><Data ss:Type=\"String\">ab</Data></Cell></Row>"),
    ("mergesPerSheet", "<Row><Cell ss:MergeAcross=\"1\"/><Cell ss:MergeAcross=\"1\"/></Row>"),
    ("columnsPerSheet", "<Column/><Column/>"),
    ("cellTextBytes", "<Row><Cell><Data ss:Type=\"String\">ab</Data></Cell></Row>"),
    ("formulaCharacters", "<Row><Cell ss:Formula=\"=1+1\"/></Row>"),
  ])
  func `keeps the limits, each by its name`(name: String, table: String) throws {
    var limits = Limits()
    limits[name] = 1
    do throws(Fault) {
      _ = try open("<Worksheet ss:Name=\"表1\"><Table>\(table)</Table></Worksheet>", limits: limits)
      Issue.record("it was read")
    } catch {
      #expect(error.text(.english).contains("--limit \(name)=NUMBER"))
    }
  }

  @Test(arguments: ["9999999999", "-3", "5.0", "", "x", "+5"])
  func `does not move cells by a place that is no plain number`(number: String) throws {
    for place in ["Row ss:Index", "Cell ss:Index", "Cell ss:MergeAcross", "Row ss:Span"] {
      let element = "<\(place)=\"\(number)\"/>"
      let table = place.hasPrefix("Row") ? element : "<Row>\(element)</Row>"
      do throws(Fault) {
        _ = try open("<Worksheet ss:Name=\"表1\"><Table>\(table)</Table></Worksheet>")
        Issue.record("\(element) was read")
      } catch { #expect(error.message.code == "W019") }
    }
  }

  @Test func `takes a place with blanks around it, and a table that begins elsewhere`() throws {
    let document = try open(
      """
      <Worksheet ss:Name="表1"><Table ss:TopCell="5" ss:LeftCell="3">
      <Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell ss:Index=" 3 "><Data ss:Type="Number">2</Data></Cell></Row>
      </Table></Worksheet>
      """)
    let sheet = try #require(try document.readSheets(formulas: false).first)
    #expect(sheet.cellCount == 2)
    #expect(value(sheet, "C5") != nil)
    #expect(value(sheet, "E5") != nil)
  }

  @Test func `takes no style of the file for that of cells without one`() throws {
    let sheet = try sheet(
      """
      <Row><Cell><Data ss:Type="Number">1</Data></Cell>
       <Cell ss:StyleID="none"><Data ss:Type="Number">1</Data></Cell></Row>
      """,
      before: "<Styles><Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style></Styles>"
    )
    for cell in ["A1", "B1"] {
      let style = try #require(CellReference(cell).flatMap { sheet.style(of: $0) })
      #expect(sheet.displays[style] == .figure)
    }
  }

  @Test(arguments: [
    "<Row><Row/></Row>", "<Cell/>", "<Row><Cell><Cell/></Cell></Row>",
    "<Row><Cell><Data ss:Type=\"String\">a<Data ss:Type=\"Number\">5</Data></Data></Cell></Row>",
    "<Row><Cell><Data ss:Type=\"Number\">1</Data><Data ss:Type=\"Number\">2</Data></Cell></Row>",
    "<Worksheet ss:Name=\"b\"/>",
  ])
  func `refuses what stands where it cannot`(table: String) throws {
    do throws(Fault) {
      _ = try open("<Worksheet ss:Name=\"表1\"><Table>\(table)</Table></Worksheet>")
      Issue.record("it was read")
    } catch {
      #expect(error.message.code == "W025")
      #expect(error.place.sheet == "表1")
    }
  }

  @Test(arguments: ["Number", "Boolean", "DateTime", "Error"])
  func `has no value where there is nothing but a type`(type: String) throws {
    let document = try open(
      """
      <Worksheet ss:Name="表1"><Table><Row><Cell><Data ss:Type="\(type)"/></Cell>
      <Cell ss:Formula="=1"><Data ss:Type="\(type)"></Data></Cell></Row></Table></Worksheet>
      """)
    let sheet = try #require(try document.readSheets(formulas: false).first)
    #expect(sheet.cellCount == 1)
    #expect(value(sheet, "B1") == .uncomputed)
    #expect(document.notices.isEmpty)
  }

  @Test func `whose root is another element is refused as such`() throws {
    let text =
      "<?xml version=\"1.0\"?><a xmlns:b=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
    do throws(Fault) {
      _ = try DocumentFormats.open(ArchiveBytes(Array(text.utf8)))
      Issue.record("it was read")
    } catch { #expect(error.message.code == "W018") }
  }

  @Test func `without sheets is refused`() throws {
    do throws(Fault) {
      _ = try open("<Styles/>")
      Issue.record("it was read")
    } catch { #expect(error.message.code == "W017") }
  }
}

@Suite struct `The door` {
  @Test func `does not let what is only read be changed`() {
    let text = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
    do throws(Fault) {
      _ = try DocumentFormats.openForChange(ArchiveBytes(Array(text.utf8)))
      Issue.record("it was opened")
    } catch { #expect(error.message.code == "W024") }
  }

  @Test(arguments: ["", "%PDF-1.7", "决算", "{}"])
  func `says what a file is that it does not read`(text: String) {
    do throws(Fault) {
      _ = try DocumentFormats.open(ArchiveBytes(Array(text.utf8)))
      Issue.record("it was opened")
    } catch { #expect(error.message.code == "W001") }
  }
}
