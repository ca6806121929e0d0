import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Merged ranges` {
  private func read(_ merges: String, _ cells: String = "<c r=\"A1\"><v>1</v></c>") throws
    -> Reading
  {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: "<row r=\"1\">\(cells)</row>", tail: "<mergeCells>\(merges)</mergeCells>")
    return try Reading(workbook)
  }

  @Test func `The value stands in the first cell, covered cells are blank`() throws {
    let reading = try read(
      "<mergeCell ref=\"A1:C2\"/>", "<c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"3\"/>")
    #expect(reading.sheets[0].merges.map(\.description) == ["A1:C2"])
    #expect(reading.cells().mapValues(\.plain) == ["A1": "1"])
    #expect(reading.codes == [])
  }

  @Test func `A value under a merge is told with its cell`() throws {
    let reading = try read(
      "<mergeCell ref=\"A1:C2\"/><mergeCell ref=\"D1:E1\"/>",
      "<c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c><c r=\"D1\"><v>4</v></c>"
    )
    #expect(reading.codes == ["W121"])
    #expect(reading.notices.first?.place.range?.description == "B1")
    #expect(reading.text("B1") == "2")
  }

  @Test func `Empty texts under a merge hide nothing`() throws {
    let reading = try read(
      "<mergeCell ref=\"A1:C2\"/>",
      "<c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"str\"><v/></c><c r=\"C1\"><f>A1</f></c>")
    #expect(reading.codes == [])
  }

  @Test func `A range that comes twice is told, as overlapping ones are: T64`() throws {
    #expect(try read("<mergeCell ref=\"A1:B2\"/><mergeCell ref=\"A1:B2\"/>").codes == ["W112"])
    #expect(try read("<mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/>").codes == ["W112"])
    #expect(try read("<mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1:C3\"/>").codes == [])
  }

  @Test(arguments: ["", "A1:B2:C3", "XFE1:XFE2", "A0:B1", "Sheet!A1:B2"])
  func `What is no range is told and left out`(text: String) throws {
    let reading = try read("<mergeCell ref=\"\(text)\"/>")
    #expect(reading.sheets[0].merges == [])
    #expect(reading.codes == ["W113"])
  }
}
