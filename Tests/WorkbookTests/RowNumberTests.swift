import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Numbers of rows and cells` {
  @Test func `Without any address cells count on: T01`() throws {
    let reading = try Reading(
      WorkbookBuilder(
        rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
    #expect(reading.cells().mapValues(\.plain) == ["A1": "1", "B1": "2", "A2": "3"])
    #expect(reading.codes == [])
  }

  @Test func `An address here and there anchors the count anew: T02`() throws {
    let reading = try Reading(
      WorkbookBuilder(
        rows: "<row r=\"3\"><c><v>1</v></c><c r=\"D3\"><v>2</v></c><c><v>3</v></c></row>"
          + "<row><c r=\"B4\"><v>4</v></c></row>"))
    #expect(reading.cells().mapValues(\.plain) == ["A3": "1", "D3": "2", "E3": "3", "B4": "4"])
    #expect(reading.codes == [])
  }

  @Test(arguments: [
    "<dimension ref=\"A1\"/>", "", "<dimension ref=\"\"/>", "<dimension ref=\"A1:WVF45\"/>",
    "<dimension ref=\"A1:XFD1048576\"/>",
  ])
  func `What the sheet says of its size decides nothing: T03 T04 T05`(head: String) throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows:
        "<row r=\"9\"><c r=\"C9\"><v>1</v></c></row><row r=\"50\"><c r=\"A50\"><v>2</v></c></row>",
      head: head)
    let reading = try Reading(workbook)
    #expect(reading.cells().mapValues(\.plain) == ["C9": "1", "A50": "2"])
    #expect(reading.codes == [])
  }

  @Test func `Rows out of order are sorted, and told: T06`() throws {
    let reading = try Reading(
      WorkbookBuilder(
        rows:
          "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"
      ))
    #expect(reading.sheets[0].rows.map(\.number) == [2, 5])
    #expect(reading.codes == ["W107"])
  }

  @Test func `Cells out of order are sorted, and told: T07`() throws {
    let reading = try Reading(
      WorkbookBuilder(cells: "<c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c>"))
    #expect(reading.sheets[0].rows.first?.map(\.column) == [1, 3])
    #expect(reading.codes == ["W107"])
  }

  @Test func `Of a cell that comes twice the last counts, and its place is told: T08`() throws {
    let reading = try Reading(
      WorkbookBuilder(cells: "<c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"))
    #expect(reading.cells().mapValues(\.plain) == ["B1": "2"])
    #expect(reading.codes == ["W106"])
    #expect(reading.notices.first?.place.range?.description == "B1")
  }

  @Test func `A row that comes twice is one row`() throws {
    let reading = try Reading(
      WorkbookBuilder(
        rows:
          "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>2</v></c></row>"
      ))
    #expect(reading.sheets[0].rows.count == 1)
    #expect(reading.cells().mapValues(\.plain) == ["A1": "1", "B1": "2"])
  }

  @Test func `Letters of addresses may be small: T09`() throws {
    let reading = try Reading(WorkbookBuilder(cells: "<c r=\"b1\"><v>1</v></c>"))
    #expect(reading.text("B1") == "1")
    #expect(reading.codes == [])
  }

  @Test func `A cell that names another row counts by its name, and is told`() throws {
    let reading = try Reading(
      WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>"))
    #expect(reading.cells().mapValues(\.plain) == ["A2": "1"])
    #expect(reading.codes == ["W108"])
  }

  @Test func `The two ends of a sheet cost two cells: T31`() throws {
    let reading = try Reading(
      WorkbookBuilder(
        rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
          + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"))
    #expect(reading.sheets[0].cellCount == 2)
    #expect(reading.text("XFD1048576") == "2")
  }

  @Test(arguments: [
    "<row r=\"4294967297\"/>", "<row r=\"1048577\"/>", "<row r=\"0\"/>", "<row r=\"-1\"/>",
    "<row r=\"99999999999999999999\"/>", "<row r=\"\"/>", "<row r=\"1.5\"/>", "<row r=\"nan\"/>",
    "<row r=\"1\"><c r=\"ZZZZZZZZZ1\"/></row>", "<row r=\"1\"><c r=\"XFE1\"/></row>",
    "<row r=\"1\"><c r=\"A0\"/></row>", "<row r=\"1\"><c r=\"A1048577\"/></row>",
    "<row r=\"1\"><c r=\"A99999999999999999999\"/></row>", "<row r=\"1\"><c r=\"1\"/></row>",
    "<row r=\"1\"><c r=\"A-1\"/></row>", "<row r=\"1\"><c r=\"\"/></row>",
    "<row r=\"1048576\"/><row/>", "<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
  ])
  func `A place outside a sheet is refused with part and byte: T32 T33`(rows: String) throws {
    let fault = fault(WorkbookBuilder(rows: rows).bytes())
    #expect(fault?.message.code == "W019")
    #expect(fault?.place.part == "xl/worksheets/sheet1.xml")
    #expect((fault?.place.offset ?? 0) > 0)
  }

  @Test func `A row's number may be spelled with a point: T52`() throws {
    let reading = try Reading(WorkbookBuilder(rows: "<row r=\"3.0\"><c><v>1</v></c></row>"))
    #expect(reading.text("A3") == "1")
    #expect(reading.codes == [])
  }
}
