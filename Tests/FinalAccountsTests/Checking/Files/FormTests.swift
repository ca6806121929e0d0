import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-13, FIL-14: known forms and continuations")
struct FormTests {
  @Test("FIL-13 warns of unknown columns and rows, wrong line numbers and missing columns")
  func unknown() throws {
    let found = try FindingsOf("FIL-13") { submission in
      submission.tell(.unknownColumn, ["其他支出", "I8"], .t3, at: "I8")
      submission.tell(.unknownRow, ["其中：利息", "3.00"], .t2, at: "B9")
      submission.tell(.columnsMissing, ["T5", "项目支出"], .t5)
    }
    #expect(
      found.lines == ["warning 公开03表!I8", "warning 公开02表!B9", "warning 公开05表"])
  }

  @Test("FIL-13 is silent about columns that forms may well have beside the figures")
  func remarks() throws {
    let found = try FindingsOf("FIL-13") { $0.tell(.ignoredColumn, ["备注", "I8"], .t3, at: "I8") }
    #expect(found.lines == [])
    #expect(try FindingsOf("FIL-13") { _ in }.lines == [])
  }

  @Test("FIL-14 fires at a continuation that was not joined")
  func continuation() throws {
    let found = try FindingsOf("FIL-14") { submission in
      submission.tell(.continuationFarAway, ["T3", "支出决算表（续）", "附 A1"], .t3, sheet: "附")
      submission.tell(.continuationDiffers, ["T3", "支出决算表（续）", "附 A40"], .t3, sheet: "附")
    }
    #expect(found.lines == ["error 附", "error 附"])
    #expect(try FindingsOf("FIL-14") { _ in }.lines == [])
  }
}
