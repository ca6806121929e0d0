import Document
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Missing parts` {
  private func bytes(_ workbook: WorkbookBuilder, without name: String) -> [UInt8] {
    workbook.bytes { entries in entries.removeAll { $0.name.elementsEqual(name.utf8) } }
  }

  @Test func `Without styles numbers are plain: T42`() throws {
    let reading = try Reading(WorkbookBuilder(cells: "<c r=\"A1\" s=\"5\"><v>45291</v></c>"))
    #expect(reading.text("A1") == "45291")
    #expect(reading.format("A1")?.kind == .general)
    #expect(reading.codes == [])
  }

  @Test func `Styles that are named and missing are told`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" s=\"5\"><v>45291</v></c>")
    workbook.styles = ""
    #expect(try Reading(bytes(workbook, without: "xl/styles.xml")).codes == ["W117"])
  }

  @Test func `Strings that no cell asks for may be missing: T43`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>")
    workbook.sharedStrings = ""
    let reading = try Reading(bytes(workbook, without: "xl/sharedStrings.xml"))
    #expect(reading.text("A1") == "1")
    #expect(reading.codes == [])
  }

  @Test func `Strings that a cell asks for are told with both`() throws {
    var workbook = WorkbookBuilder(
      cells: "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>")
    workbook.sharedStrings = ""
    let reading = try Reading(bytes(workbook, without: "xl/sharedStrings.xml"))
    #expect(reading["A1"] == .error("#REF!"))
    #expect(reading.codes == ["W116", "W102", "W102"])
    #expect(reading.notices.first?.place.part == "xl/sharedStrings.xml")
  }

  @Test func `Strings that are missing are told once, however many sheets ask for them`() throws {
    let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    var workbook = WorkbookBuilder(rows: row)
    workbook.addSheet(rows: row)
    workbook.sharedStrings = ""
    let reading = try Reading(bytes(workbook, without: "xl/sharedStrings.xml"))
    #expect(reading.codes == ["W116", "W102", "W102"])
  }

  @Test func `A style that does not exist is none: T44`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" s=\"999\"><v>45291</v></c>")
    workbook.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    let reading = try Reading(workbook)
    #expect(reading.text("A1") == "45291")
    #expect(reading.format("A1")?.kind == .general)
  }

  @Test func `A sheet without its part fails alone, and is told`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>")
    workbook.addSheet(rows: "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")
    let reading = try Reading(bytes(workbook, without: "xl/worksheets/sheet1.xml"))
    #expect(reading.codes == ["W115"])
    #expect(reading.cells(0) == [:])
    #expect(reading.cells(1).mapValues(\.plain) == ["A1": "2"])
  }

  @Test func `A sheet that names no relationship is told by it`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>")
    workbook.sheets[0].kind = "worksheet"
    let bytes = workbook.bytes { entries in
      for index in entries.indices
      where entries[index].name.elementsEqual("xl/workbook.xml".utf8) {
        let text = String(decoding: entries[index].content, as: UTF8.self)
        entries[index].content = Array(text.replacing("r:id=\"s1\"", with: "r:id=\"rIdX\"").utf8)
      }
    }
    let reading = try Reading(bytes)
    #expect(reading.codes == ["W115"])
    #expect(reading.notices.first?.arguments == ["表1", "rIdX"])
  }

  @Test func `A workbook that is named and missing is refused by name`() {
    let fault = fault(bytes(WorkbookBuilder(rows: ""), without: "xl/workbook.xml"))
    #expect(fault?.message.code == "W016")
    #expect(fault?.arguments == ["xl/workbook.xml", "_rels/.rels"])
  }

  @Test func `No relationships, no workbook`() {
    let bytes = WorkbookBuilder(rows: "").bytes { entries in
      entries.removeAll { $0.name.elementsEqual("_rels/.rels".utf8) }
    }
    #expect(refusal(bytes) == "W015")
  }

  @Test func `A workbook without sheets is refused`() {
    #expect(refusal(WorkbookBuilder()) == "W017")
  }
}
