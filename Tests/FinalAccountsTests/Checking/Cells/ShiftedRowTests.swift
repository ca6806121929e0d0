import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-06: no row stands one column off")
struct ShiftedRowTests {
  @Test("fires at the row, in the group that explains it")
  func shifted() throws {
    let found = try FindingsOf("CEL-06") { submission in
      submission["T3[total].total"] = "0.00"
      submission["T3[total].basic"] = "1726.40"
      submission["T3[total].project"] = "1169.44"
      submission["T3[total].remitted"] = "535.76"
      submission["T3[total].operating"] = "4.00"
      submission["T3[total].aid"] = "11.20"
    }
    #expect(found.lines == ["error T3[total].total"])
    #expect(found.cells.allSatisfy { $0.hasPrefix("T3[total].") })
    #expect(found.findings.first?.group == "g1")
  }

  @Test("is silent about one wrong figure")
  func oneFigure() throws {
    #expect(try FindingsOf("CEL-06") { $0["T3[total].basic"] = "1169.00" }.lines == [])
    #expect(try FindingsOf("CEL-06") { _ in }.lines == [])
  }
}
