import Filling
import TestSupport
import Testing

@Suite struct `The first cell of a shared formula, overwritten` {
  private func rows(_ cells: KeyValuePairs<String, FillValue>, members: Int = 3) throws -> String {
    var rows =
      "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A4\" si=\"0\">B1&lt;$C$1</f><v>1</v></c></row>"
    for row in 2...(members + 1) {
      rows +=
        "<row r=\"\(row)\"><c r=\"A\(row)\" s=\"2\"><f t=\"shared\" ca=\"1\" si=\"0\"/><v>\(row)</v></c></row>"
    }
    return try FilledWorkbook(WorkbookBuilder(rows: rows), cells) { $0.overwritesFormulas = true }
      .rows()
  }

  @Test func `leaves the formula to the next one, shifted, with the range of those left`() throws {
    let rows = try rows(["A1": .number("5")])
    #expect(rows.hasPrefix("<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>"))
    #expect(
      rows.contains(
        "<c r=\"A2\" s=\"2\"><f t=\"shared\" ref=\"A2:A4\" si=\"0\" ca=\"1\">B2&lt;$C$1</f><v>2</v></c>"
      ))
    #expect(rows.contains("<c r=\"A3\" s=\"2\"><f t=\"shared\" ca=\"1\" si=\"0\"/><v>3</v></c>"))
  }

  @Test func `passes over those that are overwritten too`() throws {
    let rows = try rows(["A1": .number("5"), "A2": .number("6")])
    #expect(rows.contains("<f t=\"shared\" ref=\"A3:A4\" si=\"0\" ca=\"1\">B3&lt;$C$1</f>"))
  }

  @Test func `leaves a single one its own formula`() throws {
    #expect(try rows(["A1": .number("5")], members: 1).contains("<f ca=\"1\">B2&lt;$C$1</f>"))
  }

  @Test func `changes no other where a member is overwritten`() throws {
    let rows = try rows(["A3": .number("5")])
    #expect(rows.contains("<f t=\"shared\" ref=\"A1:A4\" si=\"0\">B1&lt;$C$1</f>"))
    #expect(rows.contains("<c r=\"A3\" s=\"2\"><v>5</v></c>"))
  }
}
