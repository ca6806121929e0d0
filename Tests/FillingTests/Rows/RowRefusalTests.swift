import Filling
import Grid
import TestSupport
import Testing

@Suite struct `Rows that are not put in` {
  @Test func `have no sheet, or no place in one`() throws {
    let bytes = WorkbookBuilder.sheet().bytes()
    func refused(_ sheet: Int, _ pattern: Int, _ count: Int) throws -> [String] {
      try rowRefusals(bytes, [AddedRows(sheet: sheet, pattern: pattern, count: count)])
    }
    #expect(try refused(1, 1, 1) == ["L009 #2"])
    #expect(try refused(-1, 1, 1) == ["L009 #0"])
    #expect(try refused(.max, 1, 1).count == 1)
    #expect(try refused(0, 0, 1) == ["L016 1"])
    #expect(try refused(0, 1, -1) == ["L016 -1"])
    #expect(try refused(0, 1_048_576, 1) == ["L016 1"])
    #expect(try refused(0, 1, .max) == ["L016 \(Int.max)"])
    #expect(try refused(0, 21, 1_048_555) == [])
  }

  @Test func `would push a row off the sheet, be it an empty one with a format`() throws {
    let rows = "<row r=\"1\"/><row r=\"1048575\" s=\"1\" customFormat=\"1\"/>"
    #expect(try rowRefusals(WorkbookBuilder(rows: rows), behind: 1, 2) == ["L017 1048575:1048575"])
    #expect(try rowRefusals(WorkbookBuilder(rows: rows), behind: 1, 1) == [])
  }

  @Test(arguments: [
    ("", "<mergeCells><mergeCell ref=\"A1048575:B1048575\"/></mergeCells>", "A1048575:B1048575"),
    ("", "<rowBreaks><brk id=\"1048575\"/></rowBreaks>", nil),
    ("<row r=\"1\"><c r=\"A1\"><f>A1048575</f></c></row>", "", "A1048575"),
    ("<row r=\"1\"><c r=\"A1\"><f>SUM(A2:A1048576)</f></c></row>", "", nil),
    (
      "",
      "<conditionalFormatting sqref=\"A1048575\"><cfRule><formula>1</formula></cfRule></conditionalFormatting>",
      "A1048575"
    ),
  ])
  func `would push off what something names`(rows: String, tail: String, lost: String?) throws {
    var builder = WorkbookBuilder()
    builder.addSheet(rows: rows, tail: tail)
    #expect(try rowRefusals(builder, behind: 1, 2) == (lost.map { ["L017 \($0)"] } ?? []))
  }

  @Test(arguments: [
    ("SUM(表1:表2!A20)", ["L018 表1:表2!A20"]), ("SUM(表2:表3!A20)", []),
    ("SUM(表1:表2!A5)", []), ("SUM(表1:表2!A5:A20)", ["L018 表1:表2!A5:A20"]),
    ("SUM(表1:缺!A5)", ["L018 表1:缺!A5"]), ("INDIRECT(\"A1\")", ["L018 INDIRECT"]),
    ("OFFSET(A1,1,1)", []),
  ])
  func `would leave formulas with other cells than they mean`(
    formula: String, expected: [String]
  ) throws {
    var builder = WorkbookBuilder.sheet()
    builder.addSheet(rows: "<row r=\"1\"><c r=\"B1\"><f>\(formula)</f></c></row>")
    builder.addSheet(rows: "")
    #expect(try rowRefusals(builder, behind: 19) == expected)
  }

  @Test(arguments: [
    ("A18:A20", 19, true), ("A18:A20", 18, true), ("A18:A20", 20, true), ("A18:A20", 17, false),
    ("A18:A20", 21, false), ("A18:B18", 18, true),
  ])
  func `would come into an array, or be made like a part of one`(
    range: String, pattern: Int, isRefused: Bool
  ) throws {
    for kind in ["array", "dataTable"] {
      let rows =
        "<row r=\"18\"><c r=\"A18\"><f t=\"\(kind)\" ref=\"\(range)\">B18:B20</f><v>1</v></c></row>"
      #expect(
        try rowRefusals(WorkbookBuilder(rows: rows), behind: pattern)
          == (isRefused ? ["L020 \(range)"] : []))
    }
  }

  @Test func `would come into a pivot table`() throws {
    let builder = WorkbookBuilder.sheet(
      kind: "pivotTable", part: "xl/pivotTables/p1.xml",
      "<pivotTableDefinition xmlns=\"\(WorkbookBuilder.transitional)\"><location ref=\"A10:D19\"/></pivotTableDefinition>"
    )
    #expect(try rowRefusals(builder, behind: 18) == ["L021 xl/pivotTables/p1.xml"])
    #expect(try rowRefusals(builder, behind: 19) == [])
    #expect(try rowRefusals(builder, behind: 9) == [])
  }

  @Test func `go into a sheet with parts of a kind that nobody knows`() throws {
    let builder = WorkbookBuilder.sheet(kind: "holograms", part: "xl/h1.xml", "<h/>")
    #expect(try rowRefusals(builder, behind: 19) == ["L021 xl/h1.xml"])
  }

  @Test(arguments: ["revisionHeaders", "volatileDependencies", "xlMacrosheet"])
  func `go into a workbook with parts that name cells their own way`(kind: String) throws {
    var builder = WorkbookBuilder.sheet()
    builder.relationships =
      "<Relationship Id=\"p1\" Type=\"urn:x/\(kind)\" Target=\"other.xml\"/>"
    #expect(try rowRefusals(builder, behind: 19) == ["L021 xl/other.xml"])
  }

  @Test func `go in beside parts of the workbook that nobody knows, which is told`() throws {
    var builder = WorkbookBuilder.sheet()
    builder.relationships =
      "<Relationship Id=\"p1\" Type=\"urn:x/holograms\" Target=\"h1.xml\"/>"
    #expect(try WorkbookWithRows(builder, behind: 19).codes.isEmpty)
    builder.add("xl/h1.xml", "<h/>")
    let book = try WorkbookWithRows(builder, behind: 19)
    #expect(book.codes == ["L114"])
    #expect(book.result.notices.first?.arguments == ["xl/h1.xml", "holograms"])
  }

  @Test func `go into a sheet that is protected against them, unless asked`() throws {
    func builder(_ attributes: String) -> WorkbookBuilder {
      .sheet(tail: "<sheetProtection \(attributes)/>")
    }
    #expect(try rowRefusals(builder("sheet=\"1\""), behind: 19) == ["L022"])
    #expect(try rowRefusals(builder("sheet=\"1\" insertRows=\"0\""), behind: 19) == [])
    #expect(try rowRefusals(builder("sheet=\"0\""), behind: 19) == [])
    #expect(
      try rowRefusals(builder("sheet=\"1\""), behind: 19) { $0.ignoresProtection = true } == [])
  }

  @Test func `go into a signed workbook, unless asked, without its signature`() throws {
    var builder = WorkbookBuilder.sheet()
    builder.add("_xmlsignatures/sig1.xml", "<s/>")
    #expect(try rowRefusals(builder, behind: 19) == ["L006 _xmlsignatures/sig1.xml"])
    let book = try WorkbookWithRows(builder, behind: 19) { $0.dropsSignatures = true }
    #expect(book.codes == ["L103"])
    #expect(try book.part("_xmlsignatures/sig1.xml").isEmpty)
  }

  @Test(arguments: [
    numberRows(2...2) + numberRows(1...1), numberRows(1...1) + numberRows(1...1),
    "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"A2\"/></row>",
    "<row r=\"0\"/>", "<row r=\"x\"/>",
  ])
  func `go into rows or cells that are out of order`(rows: String) throws {
    // What the reader refuses is told in its own words.
    let codes = try rowRefusals(WorkbookBuilder(rows: rows), behind: 1)
    #expect(codes.count == 1)
  }

  @Test func `would make a part longer than is allowed`() throws {
    let bytes = WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\"/></row>").bytes()
    #expect(
      try rowRefusals(bytes, [AddedRows(sheet: 0, pattern: 1, count: 1_000_000)], limit: 1 << 20)
        == ["L023 xl/worksheets/sheet1.xml"])
    #expect(
      try rowRefusals(bytes, [AddedRows(sheet: 0, pattern: 1, count: 1_000)], limit: 1 << 20)
        == [])
  }

  @Test func `go into a sheet whose part is another's as well`() throws {
    var builder = WorkbookBuilder.sheet()
    builder.addSheet(rows: "")
    builder.sheets[1].target = builder.sheets[0].target
    #expect(try rowRefusals(builder, behind: 19) == ["L012 xl/worksheets/sheet1.xml"])
  }
}
