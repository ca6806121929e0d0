import Document
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `The list of sheets` {
  @Test func `A plain workbook reads without a word: T00`() throws {
    var workbook = WorkbookBuilder(
      cells: "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>2</v></c>")
    workbook.sharedStrings = "<si><t>a</t></si>"
    workbook.styles = "<cellXfs><xf numFmtId=\"0\"/></cellXfs>"
    workbook.isDeflated = true
    let reading = try Reading(workbook)
    #expect(reading.cells().mapValues(\.plain) == ["A1": "a", "B1": "2"])
    #expect(reading.codes == [])
  }

  @Test func `Hidden and very hidden sheets are read, and say so: T51`() throws {
    var workbook = WorkbookBuilder()
    for (name, state) in [("a", ""), ("b", "state=\"hidden\""), ("c", "state=\"veryHidden\"")] {
      workbook.addSheet(
        name, attributes: state,
        part: Array("<worksheet xmlns=\"\(WorkbookBuilder.transitional)\"/>".utf8))
    }
    #expect(try Reading(workbook).sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
  }

  @Test func `Names of sheets come as they are`() throws {
    var workbook = WorkbookBuilder()
    let names = [
      "R&amp;D", "表 1（公开）", " a ", "A", "a", "&lt;&quot;&#39;", String(repeating: "长", count: 40),
    ]
    for name in names { workbook.addSheet(name, rows: "") }
    #expect(
      try Reading(workbook).sheets.map(\.name) == [
        "R&D", "表 1（公开）", " a ", "A", "a", "<\"'", String(repeating: "长", count: 40),
      ])
  }

  @Test func `A chart among the sheets keeps its place and is told`() throws {
    var workbook = WorkbookBuilder(rows: "")
    workbook.sheets[0].kind = "chartsheet"
    workbook.addSheet(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    let reading = try Reading(workbook)
    #expect(reading.sheets.map(\.cellCount) == [0, 1])
    #expect(reading.codes == ["W114"])
  }

  @Test func `Relationships of other programs do no harm: T48`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>")
    workbook.relationships =
      "<Relationship Id=\"w1\" Type=\"http://www.wps.cn/officeDocument/2020/cellImage\" Target=\"cellimages.xml\"/>"
      + "<Relationship Id=\"g1\" Type=\"http://customschemas.google.com/relationships/workbookmetadata\" Target=\"metadata\"/>"
      + "<Relationship Id=\"e1\" Type=\"urn:x/externalLink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>"
    let reading = try Reading(workbook)
    #expect(reading.text("A1") == "1")
    #expect(reading.codes == [])
  }

  @Test func `The epoch of 1904 is known: T24`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"d\"><v>1904-01-02</v></c>")
    #expect(try !Reading(workbook).usesEpoch1904)
    workbook.workbookHead = "<workbookPr date1904=\"1\"/>"
    let reading = try Reading(workbook)
    #expect(reading.usesEpoch1904)
    #expect(reading.text("A1") == "1")
  }

  @Test func `Defined names come with their sheet and formula`() throws {
    var workbook = WorkbookBuilder(rows: "")
    workbook.workbookTail =
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'表1'!$A$1:$C$9</definedName>"
      + "<definedName name=\"x\" hidden=\"1\">&quot;a&amp;b&quot;</definedName></definedNames>"
    let names = try Reading(workbook).definedNames
    #expect(names.map(\.name) == ["_xlnm.Print_Area", "x"])
    #expect(names.map(\.sheet) == [0, nil])
    #expect(names.map(\.isHidden) == [false, true])
    #expect(names.map(\.text) == ["'表1'!$A$1:$C$9", "\"a&b\""])
  }

  @Test func `Hidden rows and columns are known`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: "<row r=\"2\" hidden=\"1\"/><row r=\"3\" hidden=\"true\"/><row r=\"5\" hidden=\"0\"/>",
      head:
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"99999\" hidden=\"1\"/>"
        + "<col min=\"0\" max=\"1\" hidden=\"1\"/><col min=\"5\" max=\"4\" hidden=\"1\"/></cols>")
    let sheet = try Reading(workbook).sheets[0]
    #expect(sheet.hiddenRows == [2...3])
    #expect(sheet.hiddenColumns == [2...3, 9...16_384])
  }
}
