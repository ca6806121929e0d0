import Grid
import TestSupport
import Testing

@Suite struct `Inline texts` {
  private func read(_ cell: String) throws -> Reading { try Reading(WorkbookBuilder(cells: cell)) }

  @Test func `Plain, rich and with a reading: T19`() throws {
    let reading = try read(
      "<c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
        + "<c r=\"B1\" t=\"inlineStr\"><is><r><t>b</t></r><r><rPr/><t xml:space=\"preserve\"> c</t></r></is></c>"
        + "<c r=\"C1\" t=\"inlineStr\"><is><t>项</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>")
    #expect(reading.cells().mapValues(\.plain) == ["A1": "a", "B1": "b c", "C1": "项"])
    #expect(reading.codes == [])
  }

  @Test func `With a value beside it the inline text counts, in either order: T59`() throws {
    let reading = try read(
      "<c r=\"A1\" t=\"inlineStr\"><v>20</v><is><t>1</t></is></c>"
        + "<c r=\"B1\" t=\"inlineStr\"><is><t>1</t></is><v>20</v></c>")
    #expect(reading["A1"] == .text("1"))
    #expect(reading["B1"] == .text("1"))
  }

  @Test func `A value alone is the text, and told: T59`() throws {
    let reading = try read("<c r=\"A1\" t=\"inlineStr\"><v>20</v></c>")
    #expect(reading["A1"] == .text("20"))
    #expect(reading.codes == ["W110"])
  }

  @Test func `An empty first run does not empty the text: T60`() throws {
    let reading = try read(
      "<c r=\"A1\" t=\"inlineStr\"><is><r><t></t></r><r><t>OLAY</t></r></is></c>")
    #expect(reading.text("A1") == "OLAY")
  }

  @Test func `Inline text under another type is text, and told: T63`() throws {
    let reading = try read(
      "<c r=\"A1\"><is><t>a</t></is></c><c r=\"B1\" t=\"s\"><is><t>b</t></is></c>")
    #expect(reading["A1"] == .text("a"))
    #expect(reading["B1"] == .text("b"))
    #expect(reading.codes == ["W109", "W109"])
  }

  @Test func `An inline cell with nothing in it is blank`() throws {
    let reading = try read("<c r=\"A1\" t=\"inlineStr\"/>")
    #expect(reading.cells() == [:])
    #expect(reading.codes == [])
  }
}
