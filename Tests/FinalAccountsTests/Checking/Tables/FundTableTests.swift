import FinalAccounts
import TestSupport
import Testing

@Suite("X-28: budgets of T4 and their tables go together")
struct FundTableTests {
  @Test("holds with figures on both sides, and with none") func holds() throws {
    #expect(try Checking(.clean(), "X-28").holds)
    var submission = Submission.clean()
    submission.empty(.t7)
    submission.empty(.t8)
    submission.empty(.t4)
    #expect(try Checking(submission, "X-28").holds)
  }

  @Test("finds figures of T4 whose table is empty") func emptyTable() throws {
    var submission = Submission.clean()
    submission.empty(.t8)
    let checked = try Checking(submission, "X-28")
    #expect(checked.told == ["error X-28/T4[income.capital].amount"])
    #expect(checked.cells.last == "T8!")
    #expect(checked.cells.first == "T4!C9")
  }

  @Test("finds figures of a table that T4 knows nothing of") func unknownToT4() throws {
    var submission = Submission.clean()
    submission.empty(.t4)
    #expect(
      try Checking(submission, "X-28").told == [
        "error X-28/T7[total].opening", "error X-28/T8[total].income",
      ])
  }

  @Test("is undecided where a table is missing") func missing() throws {
    var submission = Submission.clean()
    submission.tables.removeAll { $0.id == .t7 }
    #expect(try Checking(submission, "X-28").unchecked == ["X-28: T7 is missing"])
  }
}
