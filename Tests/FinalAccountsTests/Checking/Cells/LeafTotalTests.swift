import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-09: no row repeats the total above it")
struct LeafTotalTests {
  @Test("fires at the row that repeats its class, in the group that explains it")
  func repeated() throws {
    let found = try FindingsOf("CEL-09") { submission in
      submission["T6[30299].amount"] = "145.33"
      submission["T6[30239].amount"] = "52.93"
    }
    #expect(found.lines == ["error T6[30299].amount"])
    #expect(found.cells == ["T6[30299].amount", "T6[302].amount"])
    #expect(found.findings.first?.group == "g1")
  }

  @Test("and nothing that could not stand in a cell is told as the cause")
  func noNegative() throws {
    let found = try FindingsOf("CEL-09") { submission in
      submission["T6[30299].amount"] = "145.33"
      submission["T6[30201].amount"] = "63.30"
      // Too much for T9 as well: one negative figure would put both right.
      submission["T6[30217].amount"] = "5.45"
    }
    let suggestion = try #require(found.report.groups.first?.suggestion)
    #expect(suggestion.cells.map(\.row) == ["30299"])
    #expect(suggestion.value == Amount("0.00"))
    #expect(
      found.report.findings.filter { $0.severity == .error }.map(\.rule.id)
        == ["T6-01", "X-64", "CEL-09"])
  }

  @Test("is silent about the only row that has an amount")
  func onlyRow() throws {
    let found = try FindingsOf("CEL-09") { submission in
      for code in ["30201", "30207", "30211", "30212", "30217", "30231", "30239"] {
        submission["T6[\(code)].amount"] = "0.00"
      }
      submission["T6[30299].amount"] = "145.33"
    }
    #expect(found.lines == [])
    #expect(try FindingsOf("CEL-09") { _ in }.lines == [])
  }

  @Test("is silent where the others do not come to the total")
  func otherSum() throws {
    #expect(try FindingsOf("CEL-09") { $0["T6[30299].amount"] = "145.33" }.lines == [])
  }
}
