import Grid
import TestSupport
import Testing

@Suite struct `Numbers` {
  private func read(_ value: String) throws -> Reading {
    try Reading(WorkbookBuilder(cells: "<c r=\"A1\"><v>\(value)</v></c>"))
  }

  private func number(_ value: String) throws -> StoredNumber? {
    guard case .number(let number)? = try read(value)["A1"] else { return nil }
    return number
  }

  @Test(arguments: [
    ("1677.5999999999999", 1677.5999999999999), ("4.0000000000000002E-4", 4.0000000000000002E-4),
    ("1e5", 1e5), ("+5", 5), (" 12 ", 12), ("-0", -0.0), (".5", 0.5), ("5.", 5), ("007", 7),
    ("0.00", 0), ("1E-400", 0), ("999999999999.99", 999999999999.99),
  ])
  func `Every spelling of the format is that very double: T26`(text: String, double: Double) throws
  {
    let number = try number(text)
    #expect(number?.double == double)
    #expect(try read(text).codes == [])
  }

  @Test func `The spelling of the file is kept`() throws {
    for text in ["1677.5999999999999", "4.0000000000000002E-4", "12.50", "-0.05", "0"] {
      #expect(try number(text)?.text == text)
    }
  }

  @Test(arguments: [
    "1E400", "-1E400", "NaN", "INF", "-INF", "Infinity", "0x10", "1,234.5", "28.01.2007", "1e",
    "--1",
    "1 2", "٣",
  ])
  func `What is no finite number is text, and told: T26`(text: String) throws {
    let reading = try read(text)
    #expect(reading["A1"] == .text(text))
    #expect(reading.codes == ["W103"])
    #expect(reading.notices.first?.place.range?.description == "A1")
  }

  @Test func `Full-width digits are no number of the format: T66`() throws {
    let reading = try read("１２")
    #expect(reading["A1"] == .text("１２"))
    #expect(reading.codes == ["W103"])
  }

  @Test func `Comments, CDATA and entities do not cut a number: T18`() throws {
    #expect(try number("1<!-- -->2")?.double == 12)
    #expect(try number("<![CDATA[12]]>.<![CDATA[5]]>")?.double == 12.5)
    #expect(try number("1&#50;3")?.double == 123)
    #expect(try number("0<?x?>0.5")?.double == 0.5)
  }

  @Test(arguments: [
    "110101199001011234", "1.1010119900101E+17", "6222021234567890", "-1000000000000000",
    "1234567890123456.78",
  ])
  func `A number too long for a spreadsheet is kept as spelled, and told: T26`(text: String) throws
  {
    let reading = try read(text)
    #expect(reading.text("A1") == text)
    #expect(reading.codes == ["W122"])
  }

  @Test(arguments: ["999999999999999", "1234567890.12345678", "1E+300", "0.1000000000000000055"])
  func `Long fractions, small integers and giants are no account numbers`(text: String) throws {
    #expect(try read(text).codes == [])
  }

  @Test func `The result of a formula was not typed, so no digits of it are lost`() throws {
    let reading = try Reading(
      WorkbookBuilder(cells: "<c r=\"A1\"><f>10^16</f><v>10000000000000000</v></c>"))
    #expect(reading.codes == [])
  }

  @Test func `Of two values in a cell the last counts, and it is told`() throws {
    let reading = try Reading(WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v><v>2</v></c>"))
    #expect(reading.text("A1") == "2")
    #expect(reading.codes == ["W123"])
  }

  @Test func `The length of a number has a limit`() throws {
    #expect(try read("0." + String(repeating: "1", count: 62)).codes == [])
    #expect(try read("0." + String(repeating: "1", count: 63)).codes == ["W103"])
  }
}
