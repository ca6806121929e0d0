import Filling
import Formula
import TestSupport
import Testing

@Suite struct `Formats of marked cells` {
  private func styles(_ book: MarkedWorkbook) throws -> String { try book.part("xl/styles.xml") }

  @Test func `are copies with another fill, whatever else they say`() throws {
    let format =
      "<xf numFmtId='4' fontId=\"3\" fillId=\"0\" borderId=\"2\" xfId=\"1\" quotePrefix=\"1\" applyFill=\"0\"><alignment horizontal=\"right\"/><protection locked=\"0\"/><extLst><ext uri=\"{>}\"/></extLst></xf>"
    let book = try MarkedWorkbook(.styled(format), ["A1": "注"])
    let text = try styles(book)
    let copy = format.replacing("fillId=\"0\"", with: "fillId=\"2\"").replacing(
      "applyFill=\"0\"", with: "applyFill=\"1\"")
    #expect(text.contains("<cellXfs count=\"2\">\(format)\(copy)</cellXfs>"))
    #expect(
      text.contains(
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC7CE\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
      ))
    #expect(text.contains("<fills count=\"3\">"))
    #expect(try book.sheet().contains("<c r=\"A1\" s=\"1\"><v>1</v></c>"))
  }

  @Test func `are made once for each format and colour`() throws {
    var builder = WorkbookBuilder.styled()
    builder.sheets = []
    builder.addSheet(
      rows: "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\"/><c r=\"C1\"/></row>")
    let marks = [
      ("A1", MarkedWorkbook.red), ("B1", MarkedWorkbook.amber), ("C1", MarkedWorkbook.red),
    ]
    let book = try MarkedWorkbook(
      builder.bytes(),
      marks.map { CellMark(at: FilledWorkbook.place($0.0), color: $0.1, note: "", author: "") })
    #expect(
      try book.sheet().contains("<c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"2\"/><c r=\"C1\" s=\"1\"/>"))
    #expect(try styles(book).contains("<cellXfs count=\"3\">"))
    #expect(try styles(book).contains("rgb=\"FFFFE00A\""))
  }

  /// Excel takes the first two fills for none and for dots, whatever they are.
  @Test(arguments: [("<fills count=\"1\"><fill/></fills>", 2), ("<fills/>", 2), ("", 2)])
  func `never have one of the first two fills`(fills: String, place: Int) throws {
    var builder = WorkbookBuilder.styled()
    builder.styles = "<fonts><font/></fonts>\(fills)<borders/><cellXfs><xf/></cellXfs>"
    let text = try styles(try MarkedWorkbook(builder, ["A1": "注"]))
    #expect(text.contains("<xf fillId=\"\(place)\" applyFill=\"1\"/></cellXfs>"))
    #expect(
      text.contains(
        "<patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"))
    #expect(text.contains("</fonts><fills"))
    #expect(text.contains("</fills><borders/>"))
  }

  @Test(arguments: ["<cellXfs/>", "<cellXfs count=\"0\"></cellXfs>", ""])
  func `stand behind that of all other cells, which is made where there is none`(
    formats: String
  ) throws {
    var builder = WorkbookBuilder.styled()
    builder.styles = "<cellStyleXfs><xf/></cellStyleXfs>\(formats)<cellStyles/>"
    let book = try MarkedWorkbook(builder, ["A1": "注"])
    #expect(try book.sheet().contains("s=\"1\""))
    let plain = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
    #expect(
      try styles(book).contains(
        ">\(plain)/><xf numFmtId=\"0\" fontId=\"0\" fillId=\"2\" borderId=\"0\" applyFill=\"1\"/></cellXfs><cellStyles/>"
      ))
  }

  @Test func `come with a part of styles where there is none`() throws {
    let book = try MarkedWorkbook(WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>"), ["A1": "注"])
    #expect(try book.part("xl/styles.xml").contains("<cellXfs count=\"2\">"))
    #expect(
      try book.part("xl/_rels/workbook.xml.rels").contains(
        "relationships/styles\" Target=\"/xl/styles.xml\""))
    #expect(try book.part("[Content_Types].xml").contains("PartName=\"/xl/styles.xml\""))
  }

  @Test func `of a style sheet with a prefix have it too`() throws {
    var builder = WorkbookBuilder.styled()
    builder.styles = nil
    builder.relationships =
      "<Relationship Id=\"t2\" Type=\"urn:x/styles\" Target=\"styles.xml\"/>"
    builder.add(
      "xl/styles.xml",
      "<x:styleSheet xmlns:x=\"\(WorkbookBuilder.transitional)\"><x:cellXfs><x:xf><x:alignment/></x:xf></x:cellXfs></x:styleSheet>"
    )
    let text = try styles(try MarkedWorkbook(builder, ["A1": "注"]))
    #expect(
      text.contains("<x:xf fillId=\"2\" applyFill=\"1\"><x:alignment/></x:xf></x:cellXfs>"))
    #expect(text.contains("<x:fgColor rgb=\"FFFFC7CE\"/>"))
  }
}
