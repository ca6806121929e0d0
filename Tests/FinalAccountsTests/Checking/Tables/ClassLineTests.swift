import FinalAccounts
import TestSupport
import Testing

@Suite("X-12: classes of T1 and T3 go together")
struct ClassLineTests {
  @Test("holds where they do") func holds() throws {
    #expect(try Checking(.clean(), "X-12").holds)
  }

  @Test("finds an emptied class of T1, though sums with it stay open") func emptied() throws {
    var submission = Submission.clean()
    submission["T1[expenditure.208].amount"] = nil
    let checked = try Checking(submission, "X-12")
    #expect(checked.told == ["error X-12/T1[expenditure.208].amount"])
    #expect(checked.cells == ["T1!F14", "T3!C14"])
  }

  @Test("finds a class that T3 has no row of") func noRow() throws {
    var submission = Submission.clean()
    submission["T1[expenditure.204].amount"] = "3.00"
    let checked = try Checking(submission, "X-12")
    #expect(checked.told == ["error X-12/T1[expenditure.204].amount"])
    #expect(checked.cells == ["T1!F10", "T3!"])
  }

  @Test("holds where T3 prints items alone, of each class of T1 some") func itemsAlone() throws {
    var submission = Submission.clean()
    submission.change(.t3) { table in
      table.facts.removeAll { ($0.code?.utf8.count ?? 7) < 7 }
    }
    #expect(try Checking(submission, "X-12").holds)
    submission["T1[expenditure.204].amount"] = "3.00"
    #expect(try Checking(submission, "X-12").told == ["error X-12/T1[expenditure.204].amount"])
  }

  @Test("is undecided without rows of codes in T3") func undecided() throws {
    var submission = Submission.clean()
    submission.removeCodes(.t3)
    #expect(try Checking(submission, "X-12").unchecked == ["X-12: T3 prints no rows of codes"])
  }

  @Test("belongs to the cause of the relations that break with it") func grouped() throws {
    var submission = Submission.clean()
    submission["T1[expenditure.208].amount"] = "0.00"
    let checked = try Checking(submission)
    #expect(Set(checked.report.findings.map(\.group)) == ["g1"])
    #expect(checked.report.groups.first?.count == checked.report.findings.count)
    #expect(checked.report.findings.contains { $0.rule.id == "X-12" })
  }
}
