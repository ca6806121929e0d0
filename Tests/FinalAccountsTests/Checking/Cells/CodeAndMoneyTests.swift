import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-07: codes and money are not taken for each other")
struct CodeAndMoneyTests {
  @Test("fires at an amount that is the code of its row")
  func codeAsAmount() throws {
    let found = try FindingsOf("CEL-07") { $0["T3[2080505].basic"] = "2080505" }
    #expect(found.lines == ["error T3[2080505].basic"])
  }

  @Test("fires at a column of short codes, not at a single such amount")
  func shortCodes() throws {
    let column = try FindingsOf("CEL-07") { submission in
      for code in ["201", "208", "210"] { submission["T3[\(code)].aid"] = code }
    }
    #expect(column.lines == ["error T3[201].aid", "error T3[208].aid", "error T3[210].aid"])
    #expect(try FindingsOf("CEL-07") { $0["T3[208].total"] = "208.00" }.lines == [])
  }

  @Test("fires at a row whose code is none and which has no name")
  func amountAsCode() throws {
    let found = try FindingsOf("CEL-07") { $0.addRow(.t3, "98765", "", ["1.00", "1.00"]) }
    #expect(found.lines == ["error T3[98765].total"])
  }

  @Test("is silent about known codes without a name, and unknown ones with a name")
  func otherRows() throws {
    let found = try FindingsOf("CEL-07") { submission in
      submission.addRow(.t3, "20101", "", ["1.00", "1.00"])
      submission.addRow(.t3, "2019777", "某项支出", ["1.00", "1.00"])
    }
    #expect(found.lines == [])
    #expect(try FindingsOf("CEL-07") { _ in }.lines == [])
  }
}
