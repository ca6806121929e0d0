import Archive
import Document
import Grid
import Testing

@Suite struct `Formats of text` {
  private func format(_ text: String) -> FileFormat {
    FileFormat.sniff(ArchiveBytes(Array(text.utf8)))
  }

  private static let long =
    "<?xml version=\"1.0\"?><!-- " + String(repeating: "<x> ", count: 5_000) + "--><?a b?>"

  @Test(arguments: [
    ("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", FileFormat.xml2003),
    ("<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">", .fods),
    ("<html xmlns=\"a\">", .html), ("<response/>", .xml),
  ])
  func `are told by their root behind long comments`(root: String, format: FileFormat) {
    #expect(self.format(Self.long + root) == format)
  }

  @Test(arguments: [
    ("项目|金额\n甲|1\n", FileFormat.csv), ("收入表\n甲;1\n乙;2\n丙;3\n", .csv),
    ("第一句，甲。\n第二句。\n", .text), ("Warning: x<br>\n<table><tr><td>1", .html),
  ])
  func `have columns, sentences or tables`(text: String, format: FileFormat) {
    #expect(self.format(text) == format)
  }
}
