import Exchange
import FinalAccounts
import Grid
import Testing

struct HiddenTests {
  @Test func `a hidden sheet is listed and told, not read`() {
    let decoy = Sheet("旧", Drawing.t5.replacing("12", with: "99"), visibility: .veryHidden)
    let found = recognizer.recognize([decoy, Sheet("x", Drawing.t5)])
    #expect(found[.t5]?.amount("total", "total") == "12.00")
    #expect(found.sheets.map(\.visibility) == [.veryHidden, .visible])
    #expect(found.sheets.first?.tables == [.t5])
    #expect(found.notice("R013")?.arguments == ["旧", "T5"])
  }

  @Test func `hidden sheets are read when asked for, and give way to visible ones`() {
    var options = RecognitionOptions()
    options.includesHiddenSheets = true
    let hidden = Sheet("h", Drawing.t3, visibility: .hidden)
    let both = recognizer.recognize(
      [Sheet("旧", Drawing.t5, visibility: .hidden), Sheet("x", Drawing.t5), hidden],
      options: options)
    #expect(both[.t5]?.table.sheet == "x")
    #expect(both[.t3]?.isHidden == true)
  }

  @Test func `figures in hidden rows are read and told`() {
    var sheet = Sheet("x", Drawing.t5)
    sheet.hiddenRows = [6...6]
    let found = recognizer.recognize([sheet])
    #expect(found[.t5]?.amount("20106", "total") == "12.00")
    #expect(found.notice("R035")?.arguments == ["C6 D6 E6"])
  }

  @Test func `a hidden row that gives way to a visible one is not said to be read`() {
    let lines = Drawing.t5.split(separator: "\n")
    let drawing = (lines + [lines[5]]).joined(separator: "\n")
    var sheet = Sheet("x", drawing)
    sheet.hiddenRows = [6...6]
    let found = recognizer.recognize([sheet])
    #expect(found.codes.contains("R034"))
    #expect(!found.codes.contains("R035"))
  }

  @Test func `hidden rows without figures are nothing to tell`() {
    var sheet = Sheet("x", Drawing.t5)
    sheet.hiddenRows = [30...40]
    #expect(!recognizer.recognize([sheet]).codes.contains("R035"))
  }
}
