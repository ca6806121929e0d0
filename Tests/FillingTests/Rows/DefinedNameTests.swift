import Filling
import TestSupport
import Testing

@Suite struct `Defined names and new rows` {
  private func names(_ names: String, sheets: Int = 2) throws -> String {
    var builder = WorkbookBuilder()
    for _ in 0..<sheets { builder.addSheet(rows: numberRows(1...20)) }
    builder.workbookTail = "<definedNames>\(names)</definedNames>"
    return try WorkbookWithRows(builder, behind: 19).part("xl/workbook.xml")
  }

  @Test(arguments: [
    ("name=\"总\"", "表1!$A$25", "表1!$A$28"),
    ("name=\"列\"", "表1!$A$8:$A$19", "表1!$A$8:$A$22"),
    ("name=\"它\"", "表2!$A$25+SUM(表1!$A$20)", "表2!$A$25+SUM(表1!$A$23)"),
    // Of the workbook itself: print area and titles, the range of a filter.
    (
      "name=\"_xlnm.Print_Area\" localSheetId=\"0\"", "表1!$A$1:$F$19,表1!$H$20:$J$30",
      "表1!$A$1:$F$22,表1!$H$23:$J$33"
    ),
    ("name=\"_xlnm.Print_Area\" localSheetId=\"0\"", "表1!A1:F40", "表1!A1:F43"),
    ("name=\"_xlnm.Print_Titles\" localSheetId=\"0\"", "表1!$A:$B,表1!$1:$3", "表1!$A:$B,表1!$1:$3"),
    ("name=\"_xlnm.Print_Titles\" localSheetId=\"0\"", "表1!$20:$21", "表1!$23:$24"),
    (
      "name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\"", "表1!$A$7:$D$19",
      "表1!$A$7:$D$22"
    ),
    ("name=\"藏\" hidden=\"1\"", "表1!$A$20", "表1!$A$23"),
    // References without a sheet are to the sheet of the name.
    ("name=\"内\" localSheetId=\"0\"", "$A$20", "$A$23"),
    ("name=\"外\" localSheetId=\"1\"", "$A$20", "$A$20"),
    ("name=\"无\"", "$A$20", "$A$20"),
    // What is not fixed means a distance from wherever the name is used.
    ("name=\"上\"", "表1!A1048576", "表1!A1048576"),
    ("name=\"累计\"", "SUM(表1!$A$20:$A25)", "SUM(表1!$A$23:$A25)"),
  ])
  func `Names move as the cells do that they mean`(
    attributes: String, text: String, expected: String
  ) throws {
    let name = "<definedName \(attributes)>"
    #expect(
      try names("\(name)\(text)</definedName>").contains("\(name)\(expected)</definedName>"))
  }

  @Test func `A name that does not say what it means is refused by name`() throws {
    var builder = WorkbookBuilder.sheet()
    builder.workbookTail =
      "<definedNames><definedName name=\"动\">INDIRECT(\"A9\")</definedName></definedNames>"
    #expect(try rowRefusals(builder, behind: 19) == ["L019 动"])
  }
}
