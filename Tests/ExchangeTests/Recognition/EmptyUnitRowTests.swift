import Exchange
import FinalAccounts
import Grid
import Testing

struct EmptyUnitRowTests {
  private func t9(_ rows: String) -> WorkbookRecognition {
    recognizer.recognize([Sheet("x", Drawing.t9.replacing(Self.amounts, with: rows))])
  }

  private static let amounts = "9 | 0 | 6 | 2 | 4 | 3 | 8 | 0 | 6 | 2 | 4 | 2"

  @Test(arguments: ["\n注：本表反映支出情况。", ""])
  func `a blank row under the header is the row of amounts`(rows: String) {
    let table = t9(rows)[.t9]
    #expect(table?.table.facts.count == 12)
    #expect(table?.table.facts.allSatisfy { $0.state == .blank } == true)
    #expect(table?.fact("unit", "budget.total")?.cell?.description == "A7")
  }

  @Test func `texts under the header are texts of the amounts`() {
    let found = t9("8.5万元 | 0万元 | | 0万元\n注：本表反映支出情况。")
    #expect(found[.t9]?.fact("unit", "budget.total")?.state == .text)
    #expect(found[.t9]?.fact("unit", "budget.total")?.raw == "8.5万元")
    #expect(found[.t9]?.table.facts.count == 12)
    #expect(found.notice("R041")?.arguments.first == "3")
  }

  @Test func `amounts further down go before blanks`() {
    #expect(t9("\n" + Self.amounts)[.t9]?.amount("unit", "budget.total") == "9.00")
    #expect(t9("\n" + Self.amounts)[.t9]?.table.facts.count == 12)
  }

  @Test func `a note right under the header leaves no room for amounts`() {
    let found = t9("注：本表反映支出情况。\n说明：本年度没有支出。")
    #expect(found[.t9]?.table.facts.isEmpty == true)
    #expect(found[.t9]?.table.note == "注：本表反映支出情况。\n说明：本年度没有支出。")
  }
}
