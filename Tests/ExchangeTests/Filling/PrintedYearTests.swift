import Document
import Exchange
import FinalAccounts
import Grid
import Testing

/// Forms whose year is a number or a date that a format prints.
@Suite struct `A year that a format prints` {
  private func filled(_ code: String, _ number: String) -> FormFilling {
    var sheet = form(frame: "部门： | | \(number) | | 金额单位：万元")
    sheet.printedForms = [PrintedForm(code: code, usesEpoch1904: false)]
    return plan([fact("total", "total", "7.00")], sheet)
  }

  @Test func `is written as the number that it is`() {
    #expect(filled("0\"年度\"", "2023")["C2"] == .number("2024"))
  }

  @Test func `is written as a date of the new year`() {
    // 2023-12-31 becomes 2024-12-31.
    #expect(filled("yyyy\"年度\"", "45291")["C2"] == .number("45657"))
  }

  @Test func `stays where it is right`() {
    let filling = filled("0\"年度\"", "2024")
    #expect(filling["C2"] == nil && !filling.codes.contains("P008"))
  }
}
