import Document
import Grid
import TestSupport
import Testing
import Workbook

/// What is large and true passes with the limits as they are.
@Suite struct `Honest extremes` {
  private func deflated(_ workbook: WorkbookBuilder) -> [UInt8] {
    var workbook = workbook
    workbook.isDeflated = true
    return workbook.bytes()
  }

  @Test func `A million cells with a style and nothing in them`() throws {
    let row = "<row>" + String(repeating: "<c s=\"1\"/>", count: 1_000) + "</row>"
    let reading = try Reading(
      deflated(
        WorkbookBuilder(rows: String(repeating: row, count: 1_000) + "<row><c><v>1</v></c></row>")))
    #expect(reading.cells().mapValues(\.plain) == ["A1001": "1"])
    #expect(reading.codes == [])
  }

  @Test func `Sixty-four thousand formats that inflate three hundred times`() throws {
    var workbook = WorkbookBuilder(cells: "<c s=\"63999\"><v>45291</v></c>")
    let format =
      "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    workbook.styles = "<cellXfs>\(String(repeating: format, count: 64_000))</cellXfs>"
    let bytes = deflated(workbook)
    #expect((workbook.styles?.utf8.count ?? 0) / bytes.count > 100)
    let reading = try Reading(bytes)
    #expect(reading.format("A1")?.kind == .date)
    #expect(reading.codes == [])
  }

  @Test func `A cell of twenty thousand characters`() throws {
    let text = String(repeating: "决算", count: 10_000)
    let reading = try Reading(
      deflated(WorkbookBuilder(cells: "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>")))
    #expect(reading.text("A1") == text)
    #expect(reading.codes == [])
  }

  @Test func `A thousand merged ranges`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: (1...1_000).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined(),
      tail: "<mergeCells>"
        + (1...1_000).map { "<mergeCell ref=\"A\($0):D\($0)\"/>" }.joined() + "</mergeCells>")
    let reading = try Reading(deflated(workbook))
    #expect(reading.sheets[0].merges.count == 1_000)
    #expect(reading.codes == [])
  }

  @Test func `A formula as long as Excel allows`() throws {
    let formula = String(repeating: "1+", count: 4_095) + "11"
    let reading = try Reading(WorkbookBuilder(cells: "<c><f>\(formula)</f><v>1</v></c>"))
    #expect(reading.sheets[0].formulas.first?.text == formula)
  }
}
