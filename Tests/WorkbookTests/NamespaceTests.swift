import Document
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Namespaces` {
  @Test func `The strict form reads as the other: T34`() throws {
    var workbook = WorkbookBuilder()
    workbook.isStrict = true
    workbook.sharedStrings = "<si><t>项目</t></si>"
    workbook.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    workbook.addSheet(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\" t=\"d\">"
        + "<v>2024-12-31</v></c></row>")
    let reading = try Reading(workbook)
    #expect(reading.cells().mapValues(\.plain) == ["A1": "项目", "B1": "45657"])
    #expect(reading.format("B1")?.kind == .date)
    #expect(reading.codes == [])
  }

  @Test(arguments: [
    "<sheetData xmlns=\"\"><row r=\"1\"/></sheetData>",
    "<sheetData><row xmlns=\"\" r=\"1\"/></sheetData>",
    "<sheetData><row r=\"1\"><c xmlns=\"\" r=\"A1\"><v>1</v></c></row></sheetData>",
    "<sheetData><row r=\"1\"><c r=\"A1\"><v xmlns=\"\">1</v></c></row></sheetData>",
  ])
  func `Cells without a namespace are refused, not lost: T65`(inner: String) {
    let part = "<worksheet xmlns=\"\(WorkbookBuilder.transitional)\">\(inner)</worksheet>"
    let fault = fault(WorkbookBuilder(part: part).bytes())
    #expect(fault?.message.code == "W020")
    #expect((fault?.place.offset ?? 0) > 0)
  }

  @Test func `Noise of other namespaces is passed over`() throws {
    let part =
      "<worksheet xmlns=\"\(WorkbookBuilder.transitional)\" xmlns:xr=\"urn:r\" xmlns:x14ac=\"urn:a\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xr:uid=\"{0}\" "
      + "mc:Ignorable=\"xr x14ac\"><mc:AlternateContent><mc:Choice Requires=\"xr\"><row r=\"9\"/>"
      + "</mc:Choice></mc:AlternateContent><sheetData><row r=\"1\" x14ac:dyDescent=\"0.2\">"
      + "<c r=\"A1\" xr:r=\"Z9\" xr:t=\"s\"><v>1</v><extLst><ext><v>7</v></ext></extLst></c></row>"
      + "</sheetData><xr:x><xr:v>3</xr:v></xr:x></worksheet>"
    let reading = try Reading(WorkbookBuilder(part: part))
    #expect(reading.cells().mapValues(\.plain) == ["A1": "1"])
    #expect(reading.codes == [])
  }

  @Test(arguments: ["<worksheet/>", "<x xmlns=\"urn:x\"/>", "<html xmlns=\"urn:h\"><body/></html>"])
  func `A root of another format is refused`(part: String) {
    #expect(refusal(WorkbookBuilder(part: part)) == "W018")
  }

  @Test(arguments: ["xl/sharedStrings.xml", "xl/workbook.xml"])
  func `A part of another format is refused`(name: String) {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    workbook.sharedStrings = ""
    let bytes = workbook.bytes { entries in
      for index in entries.indices where entries[index].name.elementsEqual(name.utf8) {
        entries[index].content = Array("<sst xmlns=\"urn:other\"/>".utf8)
      }
    }
    #expect(refusal(bytes) == "W018")
  }
}
