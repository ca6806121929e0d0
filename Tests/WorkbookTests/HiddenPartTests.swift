import Archive
import Grid
import TestSupport
import Testing
import Workbook

struct HiddenPartTests {
  @Test func `Column ranges that overlap hide each column once`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
      head: "<cols><col min=\"1\" max=\"100\" hidden=\"1\"/><col min=\"5\" max=\"5\" hidden=\"1\"/>"
        + "<col min=\"101\" max=\"102\" hidden=\"1\"/><col min=\"200\" max=\"200\"/></cols>")
    var package = try SpreadsheetPackage.open(ArchiveBytes(workbook.bytes()))
    #expect(try package.readSheet(0).hiddenColumns == [1...102])
  }
}
