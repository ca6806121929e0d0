import Exchange
import FinalAccounts
import Grid
import Testing

struct StateTests {
  private func fact(_ cell: String) -> (Fact?, WorkbookRecognition) {
    let drawing = Drawing.t5.replacing("财政事务 | 12 |", with: "财政事务 | \(cell) |")
    let found = recognizer.recognize([Sheet("x", drawing)])
    return (found[.t5]?.fact("20106", "total"), found)
  }

  @Test func `a blank is a slot without amount, not zero`() {
    let (fact, _) = fact("")
    #expect(fact?.state == .blank)
    #expect(fact?.amount == nil)
    #expect(fact?.cell?.description == "C6")
  }

  @Test(arguments: ["—", "'-", "－", "–", "/", "无", "一", "——"])
  func `a dash is its own state`(dash: String) {
    let (fact, _) = fact(dash)
    #expect(fact?.state == .dash)
    #expect(fact?.raw == (dash == "'-" ? "-" : dash))
  }

  @Test func `a number stored as text is read, told, and kept as written`() {
    let (fact, found) = fact("1,234.50")
    #expect(fact?.amount?.description == "1234.50")
    #expect(fact?.raw == "1,234.50")
    #expect(found.notice("R040")?.arguments.prefix(2) == ["1", "C6"])
  }

  @Test(arguments: [
    ("'1409.9500000000003", "1409.95"), ("'0.8399999999999999", "0.84"),
    ("'9746.4987", "9746.4987"),
    ("'0.1234567", "0.1234567"),
  ])
  func `noise in a number stored as text goes, precision stays`(text: String, amount: String) {
    let (fact, _) = fact(text)
    #expect(fact?.amount?.description == amount)
    #expect(fact?.raw == (text == "'" + amount ? nil : String(text.dropFirst())))
  }

  @Test func `text in an amount's place is told`() {
    let (fact, found) = fact("见附件")
    #expect(fact?.state == .text)
    #expect(found.notice("R041")?.arguments == ["1", "C6", "见附件"])
  }

  @Test func `error values and formulas without result are states of their own`() {
    #expect(fact("#N/A").0?.state == .error)
    #expect(fact("#N/A").0?.raw == "#N/A")
    #expect(fact("=?").0?.state == .uncomputed)
    #expect(fact("=?").1.codes.contains("R043"))
  }

  @Test func `an amount shown as a date, a time or a percentage is told`() {
    var sheet = Sheet("x", Drawing.t5)
    if let cell = CellReference("C6"), let value = sheet[cell] {
      sheet.set(value, at: cell, style: 1)
    }
    #expect(recognizer.recognize([sheet]).notice("R044") == nil)
    for display in [DisplayKind.date, .time, .percentage] {
      sheet.displays = [.figure, display]
      let found = recognizer.recognize([sheet])
      #expect(found.notice("R044")?.arguments.prefix(2) == ["1", "C6"])
      #expect(found[.t5]?.table.facts.first { $0.cell?.description == "C6" }?.state == .number)
    }
  }

  @Test func `what a cell holds is given whenever it differs from the amount`() {
    #expect(fact("12.3").0?.raw == "12.3")
    #expect(fact("12.34").0?.raw == nil)
    let (noisy, _) = fact("1677.5999999999999")
    #expect(noisy?.amount?.description == "1677.60")
    #expect(noisy?.raw == "1677.5999999999999")
  }

  @Test func `a figure under a merge is not read, and told`() {
    var sheet = Sheet("x", Drawing.t5)
    if let merge = CellRange("C5:D5") { sheet.merges.append(merge) }
    let found = recognizer.recognize([sheet])
    #expect(found[.t5]?.fact("201", "basic")?.state == .blank)
    #expect(found.notice("R037")?.arguments == ["D5"])
  }

  @Test func `cells of white space are blank, also where a row numbers its columns`() {
    var sheet = Sheet(
      "x", Drawing.t1.replacing("栏次 | | 1 | 栏次 | | 2", with: "· | ⏎ | 1 | · | · | 2"))
    if let cell = CellReference("C6") { sheet.set(.text(" "), at: cell) }
    let found = recognizer.recognize([sheet])
    #expect(found[.t1]?.fact("income.general", "amount")?.state == .blank)
    #expect(found.codes == ["R010"])
  }
}
