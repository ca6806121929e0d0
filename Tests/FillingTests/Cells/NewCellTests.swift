import Filling
import TestSupport
import Testing

@Suite struct `A cell that is not there` {
  private func rows(_ rows: String, _ cells: KeyValuePairs<String, FillValue>) throws -> String {
    try FilledWorkbook(WorkbookBuilder(rows: rows), cells).rows()
  }

  @Test func `goes where its column is`() throws {
    #expect(
      try rows(
        "<row r=\"1\"><c r=\"B1\"/><!-- --> <c r=\"D1\"/></row>",
        ["A1": .number("1"), "C1": .number("2"), "E1": .number("3"), "F1": .number("4")])
        == "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/><!-- --> <c r=\"C1\"><v>2</v></c>"
        + "<c r=\"D1\"/><c r=\"E1\"><v>3</v></c><c r=\"F1\"><v>4</v></c></row>")
  }

  @Test func `gets a row where there is none`() throws {
    #expect(
      try rows(
        "<row r=\"2\"/><row r=\"5\"/>",
        ["A1": .number("1"), "B3": .number("3"), "A3": .number("2"), "A9": .number("4")])
        == "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"/>"
        + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\"><v>3</v></c></row><row r=\"5\"/>"
        + "<row r=\"9\"><c r=\"A9\"><v>4</v></c></row>")
  }

  @Test func `goes into an empty row, with tags or without`() throws {
    #expect(
      try rows(
        "<row r=\"1\" ht=\"20\"/><row r=\"2\"></row>", ["A1": .number("1"), "A2": .number("2")])
        == "<row r=\"1\" ht=\"20\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"
    )
  }

  @Test func `goes into a sheet without rows`() throws {
    let part =
      "<worksheet xmlns=\"\(WorkbookBuilder.transitional)\"><sheetData/><pageMargins/></worksheet>"
    let filled = try FilledWorkbook(
      WorkbookBuilder(part: part), ["B2": .number("1"), "A3": .number("2")])
    #expect(
      try filled.part("xl/worksheets/sheet1.xml").contains(
        "<sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>2</v></c>"
          + "</row></sheetData><pageMargins/>"))
  }

  @Test func `finds its place among rows and cells without numbers: T01`() throws {
    #expect(
      try rows(
        "<row><c/><c/></row><row r=\"4\"><c/></row>", ["D1": .number("1"), "A3": .number("2")])
        == "<row><c/><c/><c r=\"D1\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>2</v></c></row>"
        + "<row r=\"4\"><c/></row>")
  }

  @Test func `finds its place among rows and cells out of order: T06, T07`() throws {
    let filled = try FilledWorkbook(
      WorkbookBuilder(rows: "<row r=\"3\"><c r=\"C3\"/><c r=\"A3\"/></row><row r=\"1\"/>"),
      ["B3": .number("1"), "A2": .number("2"), "B1": .number("3")])
    let read = try Reading(filled.bytes)
    #expect(read.cells().mapValues(\.plain) == ["B3": "1", "A2": "2", "B1": "3"])
    #expect(try filled.rows().contains("<c r=\"A3\"/></row>"))
  }

  @Test func `takes the format of its row, else of its column`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: "<row r=\"1\" s=\"5\" customFormat=\"1\"/><row r=\"2\" s=\"6\"/>",
      head: "<cols><col min=\"2\" max=\"3\" style=\"7\"/></cols>")
    let filled = try FilledWorkbook(
      workbook,
      ["B1": .number("1"), "C2": .number("1"), "D2": .number("1"), "B4": .number("1")])
    #expect(
      try filled.rows()
        == "<row r=\"1\" s=\"5\" customFormat=\"1\"><c r=\"B1\" s=\"5\"><v>1</v></c></row>"
        + "<row r=\"2\" s=\"6\"><c r=\"C2\" s=\"7\"><v>1</v></c><c r=\"D2\"><v>1</v></c></row>"
        + "<row r=\"4\"><c r=\"B4\" s=\"7\"><v>1</v></c></row>")
  }

  @Test func `extends the dimension and the spans of its row, where they do not cover it`() throws {
    func filled(_ cell: String, dimension: String) throws -> String {
      var workbook = WorkbookBuilder()
      workbook.addSheet(
        rows: "<row r=\"2\" spans=\"2:3\"/>", head: "<dimension ref=\"\(dimension)\"/>")
      return try FilledWorkbook(workbook, [cell: .number("1")]).part("xl/worksheets/sheet1.xml")
    }
    let wider = try filled("D2", dimension: "B2:C4")
    #expect(wider.contains("<dimension ref=\"B2:D4\"/>") && wider.contains("spans=\"2:4\""))
    let same = try filled("C2", dimension: "B2:C4")
    #expect(same.contains("<dimension ref=\"B2:C4\"/>") && same.contains("spans=\"2:3\""))
    let lower = try filled("A9", dimension: "B2:C4")
    #expect(lower.contains("<dimension ref=\"A2:C9\"/>") && lower.contains("spans=\"2:3\""))
    #expect(try filled("A9", dimension: "").contains("<dimension ref=\"\"/>"))
  }

  @Test func `that is to be blank gets no element`() throws {
    #expect(try rows("<row r=\"1\"/>", ["A1": .blank, "A2": .blank]) == "<row r=\"1\"/>")
  }
}
