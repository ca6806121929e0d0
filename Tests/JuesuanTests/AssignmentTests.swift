import Filling
import Testing

@testable import juesuan

@Suite struct `An assignment` {
  private func sheetAndCell(_ text: String) -> String? {
    Assignment(text).map { "\($0.sheet)|\($0.cell)" }
  }

  @Test func `names a sheet and a cell`() {
    #expect(sheetAndCell("公开01表!B3=5") == "公开01表|B3")
    #expect(sheetAndCell("a b!$b$3=5") == "a b|B3")
    #expect(sheetAndCell("'表 1'!B3=5") == "表 1|B3")
    #expect(sheetAndCell("'it''s = a!b'!B3=5") == "it's = a!b|B3")
    #expect(sheetAndCell("S!A1=x!B2=c") == "S|A1")
    #expect(sheetAndCell("a!b!A1=") == "a!b|A1")
  }

  @Test(arguments: [
    "B3=5", "S!B3", "!B3=5", "S!B0=5", "S!B3:C4=5", "'S!B3=5", "''!B3=5", "'S'B3=5", "", "S!=5",
    "S!XFE1=1",
  ])
  func `that is none is told so`(text: String) { #expect(Assignment(text) == nil) }

  @Test(arguments: [
    ("12.50", FillValue.number("12.5")), ("-3", .number("-3")), ("1e3", .number("1E+3")),
    ("0", .number("0")), ("0.5", .number("0.5")), ("true", .boolean(true)),
    ("FALSE", .boolean(false)),
    ("", .blank), ("\"\"", .text("")), ("\"12\"", .text("12")), ("\"a\"\"b\"", .text("a\"b")),
    ("文本", .text("文本")), ("=A1", .text("=A1")), ("\"", .text("\"")), ("a=b", .text("a=b")),
  ])
  func `says what the value is`(text: String, value: FillValue) {
    #expect(Assignment("S!A1=" + text)?.value == value)
    #expect(Assignment("S!A1=" + text)?.isDoubtfulText == false)
  }

  @Test(arguments: ["007", "-01", "1,234.50", "１２", "12%", "¥5", "5万元", "(3)"])
  func `keeps as text what is no plain number, and says so`(text: String) {
    #expect(Assignment("S!A1=" + text)?.value == .text(text))
    #expect(Assignment("S!A1=" + text)?.isDoubtfulText == true)
    #expect(Assignment("S!A1=\"" + text + "\"")?.isDoubtfulText == false)
  }
}
