import FinalAccounts
import TestSupport
import Testing

@Suite("X-52: fiscal codes are among those of T3")
struct CodeSubsetTests {
  @Test("holds where they are") func holds() throws {
    #expect(try Checking(.clean(), "X-52").holds)
  }

  @Test("finds the row that T3 lacks") func lacking() throws {
    var submission = Submission.clean()
    submission.removeRow(.t3, "2101101")
    let checked = try Checking(submission, "X-52")
    #expect(checked.told == ["error X-52/T5[2101101].total"])
    #expect(checked.cells == ["T5!C19", "T5!D19", "T3!"])
  }

  @Test("passes over rows without figures, and levels that T3 does not print") func silent() throws
  {
    var submission = Submission.clean()
    submission.addRow(.t5, "2080501", "行政单位离退休", ["0.00", "0.00", "0.00"])
    for row in submission[.t3]?.facts.map(\.row) ?? [] where row.utf8.count == 7 {
      submission.removeRow(.t3, row)
    }
    #expect(try Checking(submission, "X-52").holds)
  }

  @Test("is undecided without rows of codes in T3") func undecided() throws {
    var submission = Submission.clean()
    submission.removeCodes(.t3)
    #expect(try Checking(submission, "X-52").unchecked == ["X-52: T3 prints no rows of codes"])
  }
}

@Suite("X-55: income and expenditure of a code without carry-over")
struct MirrorTests {
  private var submission: Submission {
    var submission = Submission.clean()
    submission["T1[income.opening].amount"] = "0.00"
    submission["T1[expenditure.closing].amount"] = "0.00"
    return submission
  }

  @Test("does not apply where money is carried over") func carried() throws {
    #expect(try Checking(.clean(), "X-55").appliesNot)
  }

  @Test("holds where both tables have the codes") func holds() throws {
    #expect(try Checking(submission, "X-55").holds)
  }

  @Test("notes codes of one table alone") func alone() throws {
    var submission = submission
    submission.removeRow(.t2, "2010302")
    let checked = try Checking(submission, "X-55")
    #expect(checked.told == ["info X-55/T3[2010302].total"])
    #expect(checked.cells == ["T3!C11"])
  }
}
