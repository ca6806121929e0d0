import Exchange
import FinalAccounts
import Grid
import Testing

@Suite struct `Sheets that begin with white space` {
  @Test(arguments: ["\r", " ", "\u{3000}", "\u{200B}", "\"", ""])
  func `Are looked at like any other`(text: String) throws {
    var sheet = Sheet(name: "表")
    let cell = try #require(CellReference("A1"))
    sheet.set(.text(text), at: cell)
    let recognition = try Recognizer(layouts: .embedded()).recognize([sheet])
    #expect(recognition.tables.isEmpty)
  }
}
