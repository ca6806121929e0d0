import Filling
import TestSupport
import Testing

@Suite struct `Marks of cells with a thread of comments` {
  @Test func `keep the thread, and say that Excel shows nothing else`() throws {
    let thread =
      "<ThreadedComments xmlns=\"urn:t\"><threadedComment ref=\"A1\" id=\"{1}\"><text>核对</text></threadedComment></ThreadedComments>"
    var builder = WorkbookBuilder.commented()
    builder.extraEntries.removeAll { $0.name == Array("xl/worksheets/_rels/sheet1.xml.rels".utf8) }
    builder.relate(
      "xl/worksheets/sheet1.xml",
      to: [
        ("comments", "../comments1.xml"), ("vmlDrawing", "../drawings/vmlDrawing1.vml"),
        ("threadedComment", "../threadedComments/threadedComment1.xml"),
      ])
    builder.add("xl/threadedComments/threadedComment1.xml", thread)
    let book = try MarkedWorkbook(builder, ["A1": "注", "B1": "注"])
    #expect(book.codes == ["L124", "L125"])
    #expect(try book.part("xl/threadedComments/threadedComment1.xml") == thread)
    #expect(try book.part("xl/comments1.xml").contains("<t>原有\n\n注</t>"))
  }
}
