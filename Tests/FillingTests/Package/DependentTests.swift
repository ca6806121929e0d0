import Filling
import Formula
import Grid
import TestSupport
import Testing

@Suite struct `Formulas that depend on a filled cell` {
  private func workbook(_ formulas: String) -> WorkbookBuilder {
    var workbook = WorkbookBuilder(
      rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
        + "<row r=\"2\">\(formulas)</row>")
    workbook.addSheet(
      "另表", rows: "<row r=\"1\"><c r=\"A1\"><f>表1!A2*2</f><v>4</v></c></row>")
    return workbook
  }

  @Test func `get fresh results, on other sheets too, and nothing else of them changes`() throws {
    let filled = try FilledWorkbook(
      workbook("<c r=\"A2\" s=\"3\"><f ca=\"1\">SUM(A1:B1)</f><v>3</v></c>"), ["A1": .number("0.5")]
    )
    #expect(
      try filled.rows() == "<row r=\"1\"><c r=\"A1\"><v>0.5</v></c><c r=\"B1\"><v>2</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" s=\"3\"><f ca=\"1\">SUM(A1:B1)</f><v>2.5</v></c></row>")
    #expect(try filled.rows(2) == "<row r=\"1\"><c r=\"A1\"><f>表1!A2*2</f><v>5</v></c></row>")
    #expect(filled.filled.recalculated.map(\.place.cell.description) == ["A2", "A1"])
    #expect(filled.filled.stale.isEmpty)
    #expect(try !filled.part("xl/workbook.xml").contains("fullCalcOnLoad"))
  }

  @Test(arguments: [
    ("A1&\"元\"", "<v>3</v>", "<c r=\"A2\" t=\"str\"><f>A1&amp;\"元\"</f><v>9元</v></c>"),
    ("A1>B1", "<v>3</v>", "<c r=\"A2\" t=\"b\"><f>A1&gt;B1</f><v>1</v></c>"),
    ("A1/0", "<v>3</v>", "<c r=\"A2\" t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>"),
    ("A1*2", "", "<c r=\"A2\"><f>A1*2</f><v>18</v></c>"),
  ])
  func `get results of every type`(formula: String, value: String, cell: String) throws {
    let text = formula.replacing("&", with: "&amp;").replacing(">", with: "&gt;")
    let filled = try FilledWorkbook(
      workbook("<c r=\"A2\"><f>\(text)</f>\(value)</c>"), ["A1": .number("9")])
    #expect(try filled.rows().contains(cell))
  }

  @Test func `that become numbers lose the type of text`() throws {
    let filled = try FilledWorkbook(
      workbook("<c r=\"A2\" t=\"str\"><f>IF(A1&gt;5,1,\"\")</f><v></v></c>"), ["A1": .number("9")])
    #expect(try filled.rows().contains("<c r=\"A2\"><f>IF(A1&gt;5,1,\"\")</f><v>1</v></c>"))
  }

  @Test func `whose results stay the same stay byte for byte`() throws {
    let filled = try FilledWorkbook(
      workbook("<c r=\"A2\"><f>B1+A1*0</f><v>2.0</v></c>"), ["A1": .number("9")])
    #expect(try filled.rows().contains("<c r=\"A2\"><f>B1+A1*0</f><v>2.0</v></c>"))
    #expect(filled.filled.recalculated.isEmpty)
  }

  @Test func `that cannot be evaluated keep their bytes, are listed, and set the flag`() throws {
    let filled = try FilledWorkbook(
      workbook("<c r=\"A2\"><f>BESSELI(A1,1)</f><v>0.6</v></c>"), ["A1": .number("9")])
    #expect(try filled.rows().contains("<c r=\"A2\"><f>BESSELI(A1,1)</f><v>0.6</v></c>"))
    #expect(filled.filled.stale.map(\.place.sheet) == [0, 1])
    #expect(try filled.part("xl/workbook.xml").contains("</sheets><calcPr fullCalcOnLoad=\"1\"/>"))
  }

  @Test(arguments: [
    ("<calcPr calcId=\"1\"/>", "<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>"),
    ("<calcPr fullCalcOnLoad='0'/>", "<calcPr fullCalcOnLoad='1'/>"),
    ("<calcPr fullCalcOnLoad=\"1\"/>", "<calcPr fullCalcOnLoad=\"1\"/>"),
    (
      "<definedNames/><oleSize ref=\"A1\"/>",
      "<definedNames/><calcPr fullCalcOnLoad=\"1\"/><oleSize"
    ),
  ])
  func `set the flag where the schema has it`(tail: String, expected: String) throws {
    var workbook = workbook("<c r=\"A2\"><f>BESSELI(A1,1)</f><v>0.6</v></c>")
    workbook.workbookTail = tail
    let filled = try FilledWorkbook(workbook, ["A1": .number("9")])
    #expect(try filled.part("xl/workbook.xml").contains("</sheets>" + expected))
  }

  @Test(arguments: ["0", "false", "1"])
  func `are listed, not evaluated, where the workbook computes with displayed numbers`(
    fullPrecision: String
  ) throws {
    var workbook = workbook("<c r=\"A2\"><f>A1/3</f><v>0.33</v></c>")
    workbook.workbookTail = "<calcPr fullPrecision=\"\(fullPrecision)\"/>"
    let filled = try FilledWorkbook(workbook, ["A1": .number("2")])
    guard fullPrecision != "1" else {
      #expect(filled.filled.stale.isEmpty)
      #expect(try filled.rows().contains("<f>A1/3</f><v>0.6666666666666666</v>"))
      return
    }
    #expect(filled.filled.stale.map(\.place.sheet) == [0, 1])
    #expect(Set(filled.filled.stale.map(\.reason.code)) == ["L115"])
    #expect(try filled.rows().contains("<f>A1/3</f><v>0.33</v>"))
    #expect(
      try filled.part("xl/workbook.xml").contains(
        "<calcPr fullPrecision=\"\(fullPrecision)\" fullCalcOnLoad=\"1\"/>"))
  }

  @Test func `elsewhere are left alone`() throws {
    let filled = try FilledWorkbook(
      workbook("<c r=\"A2\"><f>BESSELI(A1,1)</f><v>0.6</v></c><c r=\"B2\"><f>B1</f></c>"),
      ["C1": .number("9")])
    #expect(filled.filled.stale.isEmpty)
    #expect(filled.filled.recalculated.isEmpty)
    #expect(try filled.rows().contains("<c r=\"B2\"><f>B1</f></c>"))
  }
}
