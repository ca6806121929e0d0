import Archive
import Document
import Filling
import Grid
import TestSupport
import Testing
import Workbook

/// A list put in front of a workbook made of strings, or in one of its own.
struct ListedWorkbook {
  let before: [UInt8]
  let bytes: [UInt8]
  let name: String

  init(_ workbook: WorkbookBuilder, _ sheet: NewSheet = .sample) throws {
    before = workbook.bytes()
    var package = try SpreadsheetPackage.open(ArchiveBytes(before))
    let added = try package.adding(sheet)
    name = added.name
    bytes = try package.bytes(of: added.filled)
  }

  func part(_ name: String) throws -> String { try FilledWorkbook.part(name, of: bytes) }
}

extension NewSheet {
  static var sample: NewSheet {
    var sheet = NewSheet(
      name: "清单", title: "一 & 二", columns: [.init("问题", width: 40), .init("数", width: 12)])
    var amount = NewLook()
    amount.isAmount = true
    sheet.rows = [[.text("=1+1"), Cell(.number("8806.70"), amount)]]
    return sheet
  }

  fileprivate static func cells(_ cells: Cell...) -> NewSheet {
    var sheet = NewSheet.sample
    sheet.rows = [cells]
    return sheet
  }

  /// The rows below the headings, as the part has them.
  fileprivate func rows() throws -> String {
    let part = try FilledWorkbook.part("xl/worksheets/sheet1.xml", of: workbook())
    let start = part.firstRange(of: "<row r=\"2\"")?.upperBound ?? part.endIndex
    return String(part[start...].drop { $0 != "<" })
  }
}

@Suite struct `A list as a workbook of its own` {
  @Test func `holds what was put into it`() throws {
    var package = try SpreadsheetPackage.open(ArchiveBytes(try NewSheet.sample.workbook()))
    #expect(package.sheets.map(\.name) == ["清单"])
    let sheet = try package.readSheet(0)
    #expect(CellReference("A1").flatMap { sheet[$0] } == .text("问题"))
    #expect(CellReference("A2").flatMap { sheet[$0] } == .text("=1+1"))
    #expect(package.notices.isEmpty)
  }

  @Test func `is the same bytes each time`() throws {
    #expect(try NewSheet.sample.workbook() == NewSheet.sample.workbook())
  }

  @Test func `has its elements in the order of the schema`() throws {
    var sheet = NewSheet.sample
    sheet.rows[0][0].link = .file(address: "a.xlsx", sheet: nil, nil)
    let part = try FilledWorkbook.part("xl/worksheets/sheet1.xml", of: sheet.workbook())
    let elements = [
      "<sheetPr>", "<dimension ", "<sheetViews>", "<sheetFormatPr ", "<cols>", "<sheetData>",
      "<autoFilter ref=\"A1:B2\"/>", "<hyperlinks>", "<pageMargins ", "<pageSetup ",
      "<headerFooter>",
    ]
    let places = elements.compactMap { part.firstRange(of: $0)?.lowerBound }
    #expect(places.count == elements.count && places == places.sorted())
    #expect(part.contains("<oddHeader>&amp;C一 &amp;&amp; 二</oddHeader>"))
  }

  @Test func `keeps a text that begins like a formula a text, when it is edited too`() throws {
    let styles = try FilledWorkbook.part("xl/styles.xml", of: NewSheet.sample.workbook())
    #expect(styles.contains("quotePrefix=\"1\""))
    #expect(try NewSheet.sample.rows().hasPrefix("<c r=\"A2\" s=\"2\" t=\"inlineStr\">"))
  }

  @Test(arguments: [
    ("8806.70", "<v>8806.7</v>"), ("-0.05", "<v>-0.05</v>"),
    ("12345678901234.56", ">12345678901234.56</t>"), ("—", ">—</t>"),
  ])
  func `writes a number where programs keep all of its digits`(
    text: String, written: String
  ) throws {
    #expect(try NewSheet.cells(NewSheet.Cell(.number(text))).rows().contains(written))
  }

  @Test func `makes a row as high as its longest text needs`() throws {
    func height(_ text: String) throws -> String {
      let part = try FilledWorkbook.part(
        "xl/worksheets/sheet1.xml", of: NewSheet.cells(.text(text)).workbook())
      let start = part.firstRange(of: "<row r=\"2\" ht=\"")?.upperBound ?? part.endIndex
      return String(part[start...].prefix { $0 != "\"" })
    }
    #expect(try height("短") == "18.0")
    #expect(try height("一行\n二行") == "31.5")
    // Twenty wide signs a line.
    #expect(try height(String(repeating: "长", count: 21)) == "31.5")
    #expect(try height(String(repeating: "长", count: 9_000)) == "409.0")
  }

  @Test func `cuts a text that no cell holds`() throws {
    let rows = try NewSheet.cells(.text(String(repeating: "长", count: 40_000))).rows()
    #expect(rows.contains("长…</t>"))
    #expect(rows.count < 33_200)
  }

  @Test func `spells what XML does not hold`() throws {
    #expect(try NewSheet.cells(.text("a\u{1}<b>")).rows().contains(">a_x0001_&lt;b&gt;</t>"))
  }

  @Test func `leads to cells of other files and of its own`() throws {
    guard let cell = CellReference("D62") else { return }
    let sheet = NewSheet.cells(
      .text("一", link: .file(address: "../a&b.xlsx", sheet: "表'一", cell)),
      .text("二", link: .cell(sheet: "表 2", cell)))
    let rows = try sheet.rows()
    #expect(
      rows.contains("<hyperlink ref=\"A2\" r:id=\"rId1\" location=\"'表''一'!D62\"/>"))
    #expect(rows.contains("<hyperlink ref=\"B2\" location=\"'表 2'!D62\"/>"))
    let relationships = try FilledWorkbook.part(
      "xl/worksheets/_rels/sheet1.xml.rels", of: sheet.workbook())
    #expect(relationships.contains("Target=\"../a&amp;b.xlsx\" TargetMode=\"External\"/>"))
    #expect(!relationships.contains("rId2"))
  }
}

@Suite struct `A list in front of other sheets` {
  private func workbook() -> WorkbookBuilder {
    var workbook = WorkbookBuilder.styled()
    workbook.workbookHead =
      "<bookViews><workbookView firstSheet=\"1\" activeTab=\"1\"/></bookViews>"
    workbook.workbookTail =
      "<definedNames><definedName name=\"a\">表1!$A$1</definedName><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">表1!$A$1</definedName></definedNames>"
    return workbook
  }

  @Test func `counts one more where others count sheets`() throws {
    let book = try ListedWorkbook(workbook())
    let part = try book.part("xl/workbook.xml")
    #expect(part.contains("<workbookView firstSheet=\"0\" activeTab=\"0\"/>"))
    #expect(part.contains("<definedName name=\"a\">表1!$A$1</definedName>"))
    #expect(part.contains("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">"))
    #expect(part.contains("localSheetId=\"0\">'清单'!$1:$1</definedName></definedNames>"))
    #expect(
      try SpreadsheetPackage.open(ArchiveBytes(book.bytes)).sheets.map(\.name) == ["清单", "表1"])
  }

  @Test func `makes a list of names where there is none, behind what stands in front of it`() throws
  {
    var workbook = WorkbookBuilder.styled()
    workbook.workbookTail = "<externalReferences/><calcPr calcId=\"1\"/>"
    let part = try ListedWorkbook(workbook).part("xl/workbook.xml")
    #expect(part.contains("<externalReferences/><definedNames><definedName "))
    #expect(part.contains("</definedNames><calcPr "))
  }

  @Test func `is the only one selected`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: "", head: "<sheetViews><sheetView tabSelected='1' workbookViewId='0'/></sheetViews>")
    let part = try ListedWorkbook(workbook).part("xl/worksheets/sheet1.xml")
    #expect(part.contains("<sheetView tabSelected='0' workbookViewId='0'/>"))
  }

  @Test func `gets a number where a sheet has its name`() throws {
    var workbook = WorkbookBuilder()
    for name in ["清单", "清单 (2)"] { workbook.addSheet(name, rows: "") }
    #expect(try ListedWorkbook(workbook).name == "清单 (3)")
  }

  @Test func `leaves all other parts and formats as they are`() throws {
    let book = try ListedWorkbook(.styled())
    let changed = try FilledWorkbook.changedParts(book.before, book.bytes)
    #expect(
      changed == [
        "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml",
        "xl/worksheets/sheet2.xml",
      ])
    let styles = try book.part("xl/styles.xml")
    #expect(styles.contains("<cellXfs count=\"4\"><xf numFmtId=\"4\" fillId=\"0\"/><xf "))
    #expect(styles.contains("</fills><borders count=\"1\">"))
    #expect(styles.hasPrefix("<styleSheet xmlns=\"\(WorkbookBuilder.transitional)\"><fonts count"))
  }

  @Test func `is Strict where the workbook is`() throws {
    var workbook = WorkbookBuilder()
    workbook.isStrict = true
    workbook.addSheet(rows: "")
    let book = try ListedWorkbook(workbook)
    #expect(
      try book.part("xl/worksheets/sheet2.xml").contains(
        "<worksheet xmlns=\"\(WorkbookBuilder.strict)\""))
    let relationships = try book.part("xl/_rels/workbook.xml.rels")
    #expect(
      relationships.contains(
        "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"/xl/worksheets/sheet2.xml\""
      ))
  }

  @Test func `is refused by a signed workbook`() throws {
    var workbook = WorkbookBuilder.styled()
    workbook.add("_xmlsignatures/sig1.xml", "<Signature/>")
    #expect(throws: Fault.self) { try ListedWorkbook(workbook) }
  }
}
