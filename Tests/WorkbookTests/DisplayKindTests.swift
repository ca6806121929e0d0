import Archive
import Grid
import TestSupport
import Testing
import Workbook

struct DisplayKindTests {
  @Test func `Formats say which numbers are shown as dates, times and percentages`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" s=\"1\"><v>45657</v></c>")
    workbook.styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/>"
      + "<numFmt numFmtId=\"171\" formatCode=\"0.00&quot;%&quot;\"/></numFmts>"
      + "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"10\"/>"
      + "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"4\"/></cellXfs>"
    var package = try SpreadsheetPackage.open(ArchiveBytes(workbook.bytes()))
    let sheet = try #require(try package.readSheets().first)
    #expect(
      sheet.displays == [.figure, .date, .time, .percentage, .percentage, .figure, .figure])
  }
}
