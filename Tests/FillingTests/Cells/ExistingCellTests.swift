import Filling
import TestSupport
import Testing

@Suite struct `A cell that is there` {
  private func row(_ cells: String, _ value: FillValue, at cell: String = "B1") throws -> String {
    let filled = try FilledWorkbook(WorkbookBuilder(cells: cells), [cell: value])
    return String(try filled.rows().dropFirst("<row r=\"1\">".count).dropLast("</row>".count))
  }

  @Test func `keeps its tag but for the type`() throws {
    #expect(
      try row("<c r=\"B1\" s='3' ph=\"1\" t=\"s\"><v>0</v></c>", .number("12.50"))
        == "<c r=\"B1\" s='3' ph=\"1\"><v>12.5</v></c>")
    #expect(
      try row("<c t=\"str\" r=\"B1\"><v>x</v></c>", .boolean(true))
        == "<c t=\"b\" r=\"B1\"><v>1</v></c>")
    #expect(
      try row("<c r=\"B1\" t=\"n\"><v>1</v></c>", .number("2"))
        == "<c r=\"B1\" t=\"n\"><v>2</v></c>")
  }

  @Test func `may have been empty`() throws {
    #expect(try row("<c r=\"B1\" s=\"2\"/>", .number("1")) == "<c r=\"B1\" s=\"2\"><v>1</v></c>")
    #expect(
      try row("<c r=\"B1\" s=\"2\" ></c>", .number("1")) == "<c r=\"B1\" s=\"2\" ><v>1</v></c>")
    #expect(
      try row("<c r=\"B1\" s=\"2\" />", .boolean(false))
        == "<c r=\"B1\" s=\"2\" t=\"b\" ><v>0</v></c>")
  }

  @Test func `becomes blank and keeps its format`() throws {
    #expect(try row("<c r=\"B1\" s=\"2\" t=\"s\"><v>0</v></c>", .blank) == "<c r=\"B1\" s=\"2\"/>")
    #expect(try row("<c r=\"B1\" s=\"2\"/>", .blank) == "<c r=\"B1\" s=\"2\"/>")
    #expect(
      try row("<c r=\"B1\"><v>1</v><extLst><ext/></extLst></c>", .blank)
        == "<c r=\"B1\"><extLst><ext/></extLst></c>")
  }

  @Test func `keeps what else is in it`() throws {
    #expect(
      try row("<c r=\"B1\"><!-- a --><v>1</v><extLst><ext/></extLst></c>", .number("2"))
        == "<c r=\"B1\"><!-- a --><v>2</v><extLst><ext/></extLst></c>")
  }

  @Test func `loses the inline text and the value beside it: T59`() throws {
    #expect(
      try row("<c r=\"B1\" t=\"inlineStr\"><v>20</v><is><t>1</t></is></c>", .number("3"))
        == "<c r=\"B1\"><v>3</v></c>")
  }

  @Test func `loses what metadata said of its value, keeps what they said of the cell`() throws {
    #expect(
      try row("<c r=\"B1\" cm=\"1\" vm=\"2\" t=\"e\"><v>#VALUE!</v></c>", .number("3"))
        == "<c r=\"B1\" cm=\"1\"><v>3</v></c>")
  }

  @Test func `is found by counting where it has no address: T01`() throws {
    #expect(
      try row("<c><v>1</v></c><c s=\"4\"><v>2</v></c><c><v>3</v></c>", .number("9"))
        == "<c><v>1</v></c><c s=\"4\"><v>9</v></c><c><v>3</v></c>")
  }

  @Test func `is changed wherever it is repeated: T08`() throws {
    #expect(
      try row("<c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>", .number("9"))
        == "<c r=\"B1\"><v>9</v></c><c r=\"B1\"><v>9</v></c>")
  }

  @Test func `that has the value already changes nothing at all`() throws {
    let workbook = WorkbookBuilder(cells: "<c r=\"B1\"><v>1.5</v></c><c r=\"C1\"/>")
    let filled = try FilledWorkbook(workbook, ["B1": .number("1.50"), "C1": .blank, "Z9": .blank])
    #expect(filled.filled.changesNothing)
    #expect(filled.bytes == filled.before)
  }

  @Test func `keeps the prefix of its element: T35`() throws {
    let part =
      "<x:worksheet xmlns:x=\"\(WorkbookBuilder.transitional)\"><x:sheetData><x:row r=\"1\">"
      + "<x:c r=\"B1\"/></x:row></x:sheetData></x:worksheet>"
    let filled = try FilledWorkbook(
      WorkbookBuilder(part: part), ["B1": .text("a"), "C1": .number("1"), "A2": .boolean(true)]
    ) { $0.textPlacement = .inline }
    #expect(
      try filled.rows(in: "x:sheetData") == "<x:row r=\"1\">"
        + "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c><x:c r=\"C1\"><x:v>1</x:v></x:c>"
        + "</x:row><x:row r=\"2\"><x:c r=\"A2\" t=\"b\"><x:v>1</x:v></x:c></x:row>")
  }
}
