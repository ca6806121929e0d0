import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-03: no amount below zero")
struct NegativeTests {
  @Test("warns of a negative figure, in the group of the sign that explains it")
  func negative() throws {
    let found = try FindingsOf("CEL-03") { $0["T3[2080505].basic"] = "-96.48" }
    #expect(found.lines == ["warning T3[2080505].basic"])
    #expect(found.findings.first?.group == "g1")
  }

  @Test("warns of negative income and use of surplus")
  func income() throws {
    let found = try FindingsOf("CEL-03") { $0["T1[income.surplus-used].amount"] = "-6.00" }
    #expect(found.lines == ["warning T1[income.surplus-used].amount"])
  }

  @Test("only tells carry-overs and distribution below zero")
  func carryOvers() throws {
    let found = try FindingsOf("CEL-03") { submission in
      submission["T1[expenditure.closing].amount"] = "-1.00"
      submission["T4[expenditure.closing].general"] = "-1.00"
      submission["T7[212].closing"] = "-1.00"
    }
    #expect(
      found.lines == [
        "info T1[expenditure.closing].amount", "info T4[expenditure.closing].general",
        "info T7[212].closing",
      ])
    #expect(try FindingsOf("CEL-03") { _ in }.lines == [])
  }
}
