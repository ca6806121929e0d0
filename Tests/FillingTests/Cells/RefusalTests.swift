import Filling
import Grid
import TestSupport
import Testing

@Suite struct `Cells that are not written` {
  private func workbook(_ rows: String, tail: String = "") -> WorkbookBuilder {
    var workbook = WorkbookBuilder()
    workbook.addSheet(rows: rows, tail: tail)
    return workbook
  }

  @Test func `lie under a merge, whose first cell is named`() throws {
    let merged = workbook(
      "", tail: "<mergeCells count=\"1\"><mergeCell ref=\"B2:C3\"/></mergeCells>")
    #expect(try refusals(merged, ["B2": .number("1"), "A2": .number("1")]) == [])
    #expect(
      try refusals(merged, ["C3": .number("1"), "B3": .blank, "A1": .number("1")])
        == ["L001 B3", "L001 C3"])
    do {
      _ = try FilledWorkbook(merged, ["C2": .number("1")])
    } catch let fault as Fault {
      #expect(fault.reasons[0].text(.english).contains("write to B2"))
    }
  }

  @Test func `hold formulas, unless asked`() throws {
    let formulas = workbook(
      "<row r=\"1\"><c r=\"A1\"><f>B1*2</f><v>2</v></c><c r=\"B1\"><v>1</v></c></row>")
    #expect(try refusals(formulas, ["A1": .number("1")]) == ["L002 A1"])
    let filled = try FilledWorkbook(formulas, ["A1": .number("7")]) { $0.overwritesFormulas = true }
    #expect(try filled.rows().hasPrefix("<row r=\"1\"><c r=\"A1\"><v>7</v></c>"))
    #expect(filled.codes == ["L104"])
  }

  @Test(arguments: ["array", "dataTable"])
  func `belong to an array or table that is not replaced as a whole`(kind: String) throws {
    let code = kind == "array" ? "L003" : "L004"
    let spilled = workbook(
      "<row r=\"1\"><c r=\"A1\" cm=\"1\"><f t=\"\(kind)\" ref=\"A1:B1\">C1:D1</f><v>1</v></c>"
        + "<c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>1</v></c></row>")
    let all: (inout FillOptions) -> Void = { $0.overwritesFormulas = true }
    #expect(try refusals(spilled, ["B1": .number("1")]) == ["\(code) B1"])
    #expect(try refusals(spilled, ["A1": .number("1")]) == ["\(code) A1"])
    #expect(try refusals(spilled, ["A1": .number("1")], all) == ["\(code) A1"])
    #expect(
      try refusals(spilled, ["A1": .number("1"), "B1": .blank]) == ["\(code) A1", "\(code) B1"])
    #expect(try refusals(spilled, ["C1": .number("1")]) == [])
    let filled = try FilledWorkbook(spilled, ["A1": .number("8"), "B1": .number("9")], all)
    #expect(
      try filled.rows().hasPrefix(
        "<row r=\"1\"><c r=\"A1\"><v>8</v></c><c r=\"B1\"><v>9</v></c>"))
  }

  @Test func `are locked on a protected sheet, unless asked`() throws {
    var locked = workbook(
      "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\" s=\"1\"/></row>",
      tail: "<sheetProtection sheet=\"1\" objects=\"1\"/><protectedRanges>"
        + "<protectedRange sqref=\"D1:D2\" name=\"a\"/>"
        + "<protectedRange sqref=\"E1\" name=\"b\" password=\"CC1A\"/></protectedRanges>")
    locked.styles =
      "<cellXfs><xf/><xf applyProtection=\"1\"><protection locked=\"0\"/></xf></cellXfs>"
    #expect(try refusals(locked, ["B1": .number("1"), "D2": .number("1")]) == [])
    #expect(
      try refusals(locked, ["A1": .number("1"), "C1": .number("1"), "E1": .number("1")])
        == ["L005 A1", "L005 C1", "L005 E1"])
    let filled = try FilledWorkbook(locked, ["A1": .number("1")]) { $0.ignoresProtection = true }
    #expect(try filled.part("xl/worksheets/sheet1.xml").contains("<sheetProtection sheet=\"1\""))
    locked.sheets[0].part = Array(
      String(decoding: locked.sheets[0].part, as: UTF8.self)
        .replacing("sheet=\"1\"", with: "sheet=\"0\"").utf8)
    #expect(try refusals(locked, ["A1": .number("1")]) == [])
  }

  @Test func `are headings of a table`() throws {
    var workbook = workbook("<row r=\"1\"><c r=\"A1\"/></row>")
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table"
    func set(_ headers: String) {
      workbook.extraEntries = [
        ZipBuilder.Entry(
          "xl/worksheets/_rels/sheet1.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r\" Type=\"\(type)\" Target=\"../tables/table1.xml\"/></Relationships>"
        ),
        ZipBuilder.Entry(
          "xl/tables/table1.xml",
          "<table xmlns=\"\(WorkbookBuilder.transitional)\" ref=\"A1:B3\" displayName=\"T\"\(headers)/>"
        ),
      ]
    }
    set("")
    #expect(
      try refusals(workbook, ["A1": .text("a"), "A2": .number("1"), "C1": .text("c")])
        == ["L013 A1"])
    set(" headerRowCount=\"0\"")
    #expect(try refusals(workbook, ["A1": .text("a")]) == [])
  }

  @Test func `are on no sheet, or given twice`() throws {
    let one = workbook("")
    #expect(try refusals(one, ["9!A1": .number("1")]) == ["L009"])
    #expect(try refusals(one, ["A1": .number("1"), "A1": .number("2")]) == ["L010 A1"])
  }

  @Test func `are all named at once, and nothing is written for any`() throws {
    let mixed = workbook(
      "<row r=\"1\"><c r=\"A1\"><f>1</f></c></row>",
      tail: "<mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>")
    #expect(
      try refusals(
        mixed, ["A1": .number("1"), "C3": .number("1"), "D1": .number("x"), "E1": .number("1")])
        == ["L008 D1", "L001 C3", "L002 A1"])
  }

  @Test(arguments: ["GBK", "ISO-8859-1"])
  func `stand in a part whose bytes are not what is parsed`(encoding: String) throws {
    let part =
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><worksheet xmlns=\"\(WorkbookBuilder.transitional)\">"
      + "<sheetData/></worksheet>"
    #expect(try refusals(WorkbookBuilder(part: part), ["A1": .number("1")]) == ["L011"])
  }
}
