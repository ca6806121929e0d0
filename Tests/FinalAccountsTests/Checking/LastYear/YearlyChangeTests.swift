import FinalAccounts
import TestSupport
import Testing

@Suite("PY-05: changes by more than half")
struct YearlyChangeTests {
  @Test("hold where figures are alike, and without last year do not apply") func holds() throws {
    #expect(try Checking(.clean(), "PY-05", previous: .clean(year: 2023)).holds)
    #expect(try Checking(.clean(), "PY-05").appliesNot)
  }

  @Test("are one line a table") func changed() throws {
    var previous = Submission.clean(year: 2023)
    previous["T1[expenditure.208].amount"] = "90.00"
    previous["T1[expenditure.221].amount"] = "200.00"
    previous["T9[unit].final.reception"] = "1.00"
    // From nothing there is no percentage.
    previous["T1[expenditure.210].amount"] = "0.00"
    let checked = try Checking(.clean(), "PY-05", previous: previous)
    #expect(
      checked.told == [
        "info PY-05/T1[expenditure.208].amount", "info PY-05/T9[unit].final.reception",
      ])
    #expect(checked.cells == ["T1!F14", "T1!F25"])
  }

  @Test("are not told where a note gives the reason, nor at just one half") func silent() throws {
    var previous = Submission.clean(year: 2023)
    previous["T1[expenditure.208].amount"] = "96.48"
    #expect(try Checking(.clean(), "PY-05", previous: previous).holds)
    previous["T1[expenditure.208].amount"] = "10.00"
    var submission = Submission.clean()
    submission.change(.t1) { $0.note = "注：社会保障支出增加，主要是补缴养老保险。" }
    #expect(try Checking(submission, "PY-05", previous: previous).report.findings.isEmpty)
  }
}

@Suite("PY-07: the figures are not last year's")
struct CopiedYearTests {
  @Test("finds the same figures, in whatever unit") func same() throws {
    let checked = try Checking(.clean(), "PY-07", previous: .clean(year: 2023))
    #expect(checked.told == ["error PY-07/T1[income.general].amount"])
    #expect(checked.cells == ["T1!C7"])
    #expect(
      try Checking(.clean(), "PY-07", previous: Submission.clean(year: 2023).inYuan).told.count == 1
    )
  }

  @Test("is silent where one figure differs, and without last year") func differs() throws {
    var previous = Submission.clean(year: 2023)
    previous["T9[unit].final.reception"] = "2.46"
    #expect(try Checking(.clean(), "PY-07", previous: previous).holds)
    #expect(try Checking(.clean(), "PY-07").appliesNot)
  }
}
