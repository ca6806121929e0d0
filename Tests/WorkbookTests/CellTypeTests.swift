import Grid
import TestSupport
import Testing

@Suite struct `Types of cells` {
  private func read(_ type: String, _ value: String) throws -> Reading {
    try Reading(WorkbookBuilder(cells: "<c r=\"A1\" t=\"\(type)\"><v>\(value)</v></c>"))
  }

  @Test(arguments: [("1", true), ("0", false), ("true", true), ("FALSE", false), ("True", true)])
  func `Booleans in words and figures: T20`(text: String, value: Bool) throws {
    let reading = try read("b", text)
    #expect(reading["A1"] == .boolean(value))
    #expect(reading.codes == [])
  }

  @Test(arguments: ["2", "yes", "是"])
  func `Anything else is no boolean: text, and told`(text: String) throws {
    let reading = try read("b", text)
    #expect(reading["A1"] == .text(text))
    #expect(reading.codes == ["W104"])
  }

  @Test(arguments: ["#DIV/0!", "#SPILL!", "#GETTING_DATA", "#N/A", "#将来!"])
  func `Errors are kept as spelled, new ones too: T21`(text: String) throws {
    let reading = try read("e", text)
    #expect(reading["A1"] == .error(text))
    #expect(reading.codes == [])
  }

  @Test(arguments: [
    ("2024-12-31", "45657"), ("2024-12-31T12:00:00", "45657.5"),
    ("2024-12-31T12:00:00Z", "45657.5"),
    ("1900-01-01", "1"), ("1900-02-28", "59"), ("1900-03-01", "61"), ("06:00:00", "0.25"),
    ("2024-02-29T00:00:00.000", "45351"),
  ])
  func `Dates written out are serial numbers: T22`(text: String, serial: String) throws {
    let reading = try read("d", text)
    #expect(reading.text("A1") == serial)
    #expect(reading.codes == [])
  }

  @Test(arguments: [
    "2024-13-01", "2023-02-29", "T", "T08:30", "2024", "不详", "10000-01-01", "12:61",
  ])
  func `What is no date is text, and told`(text: String) throws {
    let reading = try read("d", text)
    #expect(reading["A1"] == .text(text))
    #expect(reading.codes == ["W105"])
  }

  @Test func `Texts that look like numbers are texts: T28`() throws {
    let reading = try Reading(
      WorkbookBuilder(
        cells: "<c r=\"A1\" t=\"str\"><v>1,234.50</v></c><c r=\"B1\" t=\"str\"><v/></c>"
          + "<c r=\"C1\" t=\"str\"><v> 12 </v></c><c r=\"D1\" t=\"str\"/>"))
    #expect(reading["A1"] == .text("1,234.50"))
    #expect(reading["B1"] == .text(""))
    #expect(reading["C1"] == .text(" 12 "))
    #expect(reading["D1"] == nil)
    #expect(reading.codes == [])
  }

  @Test func `An unknown type is told, and the content counts`() throws {
    let reading = try read("z", "5")
    #expect(reading.text("A1") == "5")
    #expect(reading.codes == ["W111"])
  }
}
