import Filling
import TestSupport
import Testing

@Suite struct `Formats that no mark is added to` {
  @Test(arguments: [
    ("<row r=\"9\"><c r=\"A9\" s=\"1\"/></row>", ""), ("<row r=\"9\" s=\"1\"/>", ""),
    ("", "<cols><col min=\"1\" max=\"2\" style=\"1\"/></cols>"),
  ])
  func `A number without a format would mean a new one: on any sheet`(
    rows: String, head: String
  ) throws {
    var builder = WorkbookBuilder.styled()
    builder.addSheet(rows: rows, head: head)
    #expect(try markRefusals(builder.bytes()) == ["L122 xl/styles.xml"])
  }

  @Test func `A number far beyond all formats stays what it is; a marked cell shows the first`()
    throws
  {
    var builder = WorkbookBuilder.styled()
    builder.addSheet(rows: "<row r=\"1\"><c r=\"A1\" s=\"999\"/></row>")
    #expect(try markRefusals(builder.bytes()).isEmpty)
    let book = try MarkedWorkbook(builder, ["2!A1": "注"])
    #expect(try book.sheet(2).contains("<c r=\"A1\" s=\"1\"/>"))
  }

  @Test func `More than Excel opens`() throws {
    let full = WorkbookBuilder.styled(String(repeating: "<xf/>", count: 65_490))
    #expect(try markRefusals(full.bytes()) == ["L121 xl/styles.xml"])
    let most = WorkbookBuilder.styled(String(repeating: "<xf/>", count: 65_489))
    #expect(try markRefusals(most.bytes()).isEmpty)
  }

  @Test(arguments: [
    "<cellXfs><xf/><other/></cellXfs>", "<cellXfs><xf/></cellXfs><cellXfs><xf/></cellXfs>",
  ])
  func `Lists whose numbers nobody can tell`(lists: String) throws {
    var builder = WorkbookBuilder.styled()
    builder.styles = lists
    #expect(try markRefusals(builder.bytes()) == ["L012 xl/styles.xml"])
  }
}
