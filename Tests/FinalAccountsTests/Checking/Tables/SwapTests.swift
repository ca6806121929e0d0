import FinalAccounts
import TestSupport
import Testing

@Suite("X-70: figures that stand crosswise in another table")
struct SwapTests {
  @Test("holds where none do") func holds() throws {
    #expect(try Checking(.clean(), "X-70").holds)
  }

  @Test("finds 基本支出 and 项目支出 of a row") func kinds() throws {
    var submission = Submission.clean()
    submission["T5[2010302].basic"] = "146.82"
    submission["T5[2010302].project"] = "0.00"
    let checked = try Checking(submission, "X-70")
    #expect(checked.told == ["warning X-70/T5[2010302].basic"])
    #expect(checked.cells == ["T5!D11", "T5!E11", "T3!D11", "T3!E11"])
  }

  @Test("finds two rows beside each other") func rows() throws {
    var submission = Submission.clean()
    for column in ["total", "basic"] {
      submission["T5[2080505].\(column)"] = "48.24"
      submission["T5[2080506].\(column)"] = "96.48"
    }
    let checked = try Checking(submission, "X-70")
    #expect(checked.told == ["warning X-70/T5[2080505].total"])
    #expect(checked.cells.prefix(2) == ["T5!C15", "T5!D15"])
  }

  @Test("finds two classes of T1") func classes() throws {
    var submission = Submission.clean()
    submission["T1[expenditure.208].amount"] = "51.37"
    submission["T1[expenditure.210].amount"] = "144.72"
    let checked = try Checking(submission, "X-70")
    #expect(checked.told == ["warning X-70/T1[expenditure.208].amount"])
    #expect(checked.cells == ["T1!F14", "T1!F15", "T3!C14", "T3!C18"])
  }

  @Test("is silent where figures merely differ, or rounding is all between them") func silent()
    throws
  {
    var submission = Submission.clean()
    submission["T5[2010302].basic"] = "73.41"
    submission["T5[2010302].project"] = "73.42"
    submission["T3[2010302].basic"] = "73.42"
    submission["T3[2010302].project"] = "73.41"
    #expect(try Checking(submission, "X-70").holds)
  }
}
