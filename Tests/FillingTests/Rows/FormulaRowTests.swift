import Filling
import TestSupport
import Testing

/// Three rows behind row 19 of a list in rows 8 to 19.
@Suite struct `Formulas around new rows` {
  private func moved(_ formula: String, in cell: String = "C25") throws -> String {
    let row = cell.drop { $0.isLetter }
    var rows = numberRows(8...18)
    if row != "19" { rows += numberRows(19...19) }
    rows += "<row r=\"\(row)\"><c r=\"\(cell)\"><f>\(formula)</f><v>1</v></c></row>"
    if row == "1" {
      rows =
        "<row r=\"\(row)\"><c r=\"\(cell)\"><f>\(formula)</f><v>1</v></c></row>"
        + numberRows(8...19)
    }
    let sheet = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 19).sheet()
    let start = try #require(sheet.firstRange(of: "<f>"))
    let end = try #require(sheet.firstRange(of: "</f>"))
    return String(sheet[start.upperBound..<end.lowerBound])
  }

  @Test(arguments: [
    ("SUM(C8:C19)", "SUM(C8:C22)"), ("SUM($C$8:$C$19)", "SUM($C$8:$C$22)"),
    ("SUM(C19:C8)", "SUM(C22:C8)"), ("SUM(8:19)", "SUM(8:22)"),
    ("SUM(C8:C30)", "SUM(C8:C33)"), ("SUM(C20:C30)", "SUM(C23:C33)"),
    ("SUM(C8:C18)", "SUM(C8:C18)"), ("C19+C20", "C19+C23"), ("SUM(C19:F19)", "SUM(C19:F19)"),
  ])
  func `A range that ends in the row takes in the new ones, one of that row alone does not`(
    formula: String, expected: String
  ) throws {
    #expect(try moved(formula) == expected)
    #expect(try moved(formula, in: "C1") == expected)
  }

  @Test func `A running total of the row itself stays one, and so are its copies`() throws {
    let rows = "<row r=\"19\"><c r=\"D19\"><f>SUM(C$8:C19)</f><v>1</v></c></row>"
    let sheet = try WorkbookWithRows(
      WorkbookBuilder(rows: numberRows(8...18) + rows), behind: 19, 2
    ).sheet()
    #expect(sheet.contains("<f>SUM(C$8:C19)</f><v>1</v>"))
    #expect(sheet.contains("<c r=\"D20\"><f>SUM(C$8:C20)</f></c>"))
    #expect(sheet.contains("<c r=\"D21\"><f>SUM(C$8:C21)</f></c>"))
  }

  @Test func `A running total goes on where rows come in right above its row as well`() throws {
    let rows = (1...3).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\"><f>A\(max(1, $0 - 1))+B\($0)</f></c></row>"
    }.joined()
    let sheet = try WorkbookWithRows(
      WorkbookBuilder(rows: rows).bytes(),
      [AddedRows(sheet: 0, pattern: 2, count: 2), AddedRows(sheet: 0, pattern: 3, count: 2)]
    ).sheet()
    let formulas = ["A1+B1", "A1+B2", "A2+B3", "A3+B4", "A2+B5", "A5+B6", "A6+B7"]
    let expected = formulas.enumerated().map { index, formula in
      "<row r=\"\(index + 1)\"><c r=\"A\(index + 1)\"><f>\(formula)</f></c></row>"
    }.joined()
    #expect(sheet.contains("<sheetData>\(expected)</sheetData>"))
  }

  @Test func `Rows of two sheets that name each other go together`() throws {
    var builder = WorkbookBuilder(
      rows: "<row r=\"1\"><c r=\"A1\"><f>表2!B1</f></c></row>")
    builder.addSheet(rows: "<row r=\"1\"><c r=\"A1\"><f>表1!B1</f></c></row>")
    let book = try WorkbookWithRows(
      builder.bytes(),
      [AddedRows(sheet: 0, pattern: 1, count: 1), AddedRows(sheet: 1, pattern: 1, count: 1)])
    #expect(try book.sheet().contains("<c r=\"A2\"><f>表2!B2</f></c>"))
    #expect(try book.sheet(2).contains("<c r=\"A2\"><f>表1!B2</f></c>"))
  }

  @Test func `Other sheets follow, and a sheet that names none of its cells keeps its bytes`()
    throws
  {
    var builder = WorkbookBuilder(rows: numberRows(8...19))
    builder.addSheet(
      rows:
        "<row r=\"1\"><c r=\"A1\"><f>SUM(表1!A8:A19)&amp;&quot;表1!A20&quot;</f></c><c r=\"B1\"><f>A20</f></c></row>"
    )
    builder.addSheet(rows: "<row r=\"1\"><c r=\"A1\"><f>A20</f></c></row>")
    let book = try WorkbookWithRows(builder, behind: 19)
    #expect(
      try book.sheet(2).contains(
        "<f>SUM(表1!A8:A22)&amp;&quot;表1!A20&quot;</f></c><c r=\"B1\"><f>A20</f>"))
    #expect(
      try book.sheet(3) == FilledWorkbook.part("xl/worksheets/sheet3.xml", of: book.before))
  }

  @Test func `Nothing of a formula is spelled otherwise but rows`() throws {
    #expect(
      try moved("IF(A&#50;0&#x3e;&quot;&#22909;&quot;,B20,C8)")
        == "IF(A23&#x3e;&quot;&#22909;&quot;,B23,C8)")
    #expect(try moved("&apos;表1&apos;!A20&amp;A25") == "&apos;表1&apos;!A23&amp;A28")
    // Sections are not kept apart from what they hold.
    #expect(try moved("<![CDATA[A20&A8]]>") == "A23&amp;A8")
    #expect(try moved("<![CDATA[A9&A8]]>") == "<![CDATA[A9&A8]]>")
  }

  @Test func `A shared formula stays shared where all its cells still read alike`() throws {
    let rows =
      "<row r=\"20\"><c r=\"A20\"><f t=\"shared\" ref=\"A20:A21\" si=\"0\">B20+$C$19</f><v>1</v></c></row>"
      + "<row r=\"21\"><c r=\"A21\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
    let sheet = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 19).sheet()
    #expect(
      sheet.contains(
        "<row r=\"23\"><c r=\"A23\"><f t=\"shared\" ref=\"A23:A24\" si=\"0\">B23+$C$19</f><v>1</v></c></row><row r=\"24\"><c r=\"A24\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
      ))
  }

  @Test func `A shared formula that rows come into is written out, and copied from its member`()
    throws
  {
    let rows =
      "<row r=\"18\"><c r=\"A18\"><f t=\"shared\" ref=\"A18:A20\" si=\"0\">B18-B20</f><v>1</v></c></row>"
      + "<row r=\"19\"><c r=\"A19\"><f t=\"shared\" ca=\"1\" si=\"0\"/><v>2</v></c></row>"
      + "<row r=\"20\"><c r=\"A20\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row>"
    let book = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 19, 1)
    let sheet = try book.sheet()
    #expect(sheet.contains("<c r=\"A18\"><f>B18-B21</f><v>1</v></c>"))
    #expect(sheet.contains("<c r=\"A19\"><f ca=\"1\">B19-B22</f><v>2</v></c>"))
    #expect(sheet.contains("<c r=\"A20\"><f>B20-B23</f></c>"))
    #expect(sheet.contains("<c r=\"A21\"><f>B21-B23</f><v>3</v></c>"))
  }

  @Test func `A member of a group that stays shared gives its own formula to the new rows`() throws
  {
    let rows =
      "<row r=\"18\"><c r=\"A18\"><f t=\"shared\" ref=\"A18:A19\" si=\"0\">B18*2</f></c></row>"
      + "<row r=\"19\"><c r=\"A19\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
    let sheet = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 19, 1).sheet()
    #expect(sheet.contains("ref=\"A18:A19\" si=\"0\">B18*2</f>"))
    #expect(sheet.contains("<c r=\"A20\"><f>B20*2</f></c>"))
  }

  @Test func `Ranges of arrays and data tables move with their formulas`() throws {
    let rows =
      "<row r=\"21\"><c r=\"A21\"><f t=\"array\" ref=\"A21:B22\">C21:D22*E$19</f><v>1</v></c></row>"
      + "<row r=\"30\"><c r=\"B30\"><f t=\"dataTable\" ref=\"B30:C31\" dt2D=\"1\" dtr=\"1\" r1=\"F9\" r2=\"F29\"/><v>1</v></c></row>"
    let sheet = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 19).sheet()
    #expect(sheet.contains("<f t=\"array\" ref=\"A24:B25\">C24:D25*E$19</f>"))
    #expect(
      sheet.contains(
        "<f t=\"dataTable\" ref=\"B33:C34\" dt2D=\"1\" dtr=\"1\" r1=\"F9\" r2=\"F32\"/>"))
  }

  @Test func `Where one counts rows, programs are asked to compute on opening`() throws {
    let rows = "<row r=\"20\"><c r=\"A20\"><f>ROW()-7</f><v>13</v></c></row>"
    let book = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 19)
    #expect(book.codes == ["L113"])
    #expect(try book.part("xl/workbook.xml").contains("<calcPr fullCalcOnLoad=\"1\"/>"))
  }
}
