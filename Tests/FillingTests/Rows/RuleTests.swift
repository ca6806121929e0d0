import Filling
import TestSupport
import Testing

@Suite struct `Conditional formats and validations around new rows` {
  private func tail(_ tail: String) throws -> String {
    let sheet = try WorkbookWithRows(.sheet(tail: tail), behind: 19).sheet()
    let end = try #require(sheet.firstRange(of: "</sheetData>"))
    return String(sheet[end.upperBound...].dropLast("</worksheet>".count))
  }

  private func format(_ cells: String, _ formula: String) -> String {
    "<conditionalFormatting sqref=\"\(cells)\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>\(formula)</formula></cfRule></conditionalFormatting>"
  }

  @Test(arguments: [
    // Those of the row are for the new ones too; those in front of it and behind it are not.
    ("A19", "A19&gt;1", "A19:A22", "A19&gt;1"),
    ("B8:B19 D19", "B8&gt;1", "B8:B22 D19:D22", "B8&gt;1"),
    ("A18", "A18&gt;$B$20", "A18", "A18&gt;$B$23"),
    ("A20", "A20&gt;A25", "A23", "A23&gt;A28"),
    ("A20:A25", "A20&gt;$A$8", "A23:A28", "A23&gt;$A$8"),
    ("A8:A30", "$A8&gt;SUM(B$8:B$19)", "A8:A33", "$A8&gt;SUM(B$8:B$22)"),
    // A rule of several rows that looks at the next row goes on doing so.
    ("A19:A25", "A20&gt;A19", "A19:A28", "A20&gt;A19"),
  ])
  func `A conditional format`(
    cells: String, formula: String, newCells: String, newFormula: String
  ) throws {
    #expect(try tail(format(cells, formula)) == format(newCells, newFormula))
  }

  @Test func `Thresholds of scales and bars are formulas as well`() throws {
    func scale(_ cells: String, _ cell: String) -> String {
      "<conditionalFormatting sqref=\"\(cells)\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale><cfvo type=\"formula\" val=\"\(cell)\"/><cfvo type=\"num\" val=\"25\"/></colorScale></cfRule></conditionalFormatting>"
    }
    #expect(try tail(scale("A8:A19", "$A$25")) == scale("A8:A22", "$A$28"))
  }

  @Test func `A validation`() throws {
    func validations(_ cells: String, _ first: String, _ second: String) -> String {
      "<dataValidations count=\"1\"><dataValidation type=\"decimal\" sqref=\"\(cells)\"><formula1>\(first)</formula1><formula2>\(second)</formula2></dataValidation></dataValidations>"
    }
    #expect(
      try tail(validations("C8:C19", "$H$8:$H$19", "表1!$A$25"))
        == validations("C8:C22", "$H$8:$H$22", "表1!$A$28"))
  }

  @Test func `Those of extensions, whose formulas come in front of their cells`() throws {
    func extensions(_ format: (String, String, String), _ list: (String, String, String)) -> String
    {
      "<extLst><ext xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\" uri=\"{1}\"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type=\"dataBar\"><x14:dataBar><x14:cfvo type=\"formula\"><xm:f>\(format.0)</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><x14:cfRule><xm:f>\(format.1)</xm:f></x14:cfRule><xm:sqref>\(format.2)</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>"
        + "<ext xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\" uri=\"{2}\"><x14:dataValidations count=\"1\"><x14:dataValidation type=\"list\"><x14:formula1><xm:f>\(list.0)</xm:f></x14:formula1><x14:formula2><xm:f>\(list.1)</xm:f></x14:formula2><xm:sqref>\(list.2)</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    }
    #expect(
      try tail(
        extensions(("$A$25", "A20&gt;表1!$B$20", "A19:B25"), ("表1!$A$8:$A$19", "B20", "B19")))
        == extensions(
          ("$A$28", "A20&gt;表1!$B$23", "A19:B28"), ("表1!$A$8:$A$22", "B23", "B19:B22")))
  }

  @Test func `A list that a text makes is left, and told`() throws {
    let validation =
      "<dataValidations><dataValidation type=\"list\" sqref=\"B8\"><formula1>INDIRECT($A8)</formula1></dataValidation></dataValidations>"
    let book = try WorkbookWithRows(.sheet(tail: validation), behind: 19)
    #expect(book.codes == ["L112"])
    #expect(try book.sheet().contains(validation))
  }

  @Test func `Those of other sheets follow the sheet that got rows`() throws {
    var builder = WorkbookBuilder.sheet()
    func validation(_ list: String) -> String {
      "<dataValidations><dataValidation type=\"list\" sqref=\"B19:B25\"><formula1>\(list)</formula1></dataValidation></dataValidations>"
    }
    builder.addSheet(rows: "", tail: validation("表1!$A$8:$A$19"))
    #expect(
      try WorkbookWithRows(builder, behind: 19).sheet(2).contains(validation("表1!$A$8:$A$22")))
  }
}
