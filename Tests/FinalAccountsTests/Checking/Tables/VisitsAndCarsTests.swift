import FinalAccounts
import TestSupport
import Testing

@Suite("X-65: an empty T9 and the items of T6")
struct EmptyVisitsTests {
  @Test("holds where T9 has figures, or T6 none") func holds() throws {
    #expect(try Checking(.clean(), "X-65").holds)
    var submission = Submission.clean()
    submission.empty(.t9)
    for code in ["30212", "31013", "30231", "30217"] { submission["T6[\(code)].amount"] = "0.00" }
    #expect(try Checking(submission, "X-65").holds)
  }

  @Test("finds the items of T6") func found() throws {
    var submission = Submission.clean()
    submission.empty(.t9)
    submission["T6[31013].amount"] = "0.00"
    let checked = try Checking(submission, "X-65")
    #expect(checked.told == ["error X-65/T6[30212].amount"])
    #expect(checked.cells == ["T6!C19", "T6!C21", "T6!C20", "T9!"])
  }
}

@Suite("X-61 to X-64: items of T6 within those of T9")
struct VisitsWithinTests {
  /// Nothing is said of travel abroad, and vehicles and receptions are all there is.
  private var submission: Submission {
    var submission = Submission.clean()
    submission["T9[unit].final.total"] = "31.90"
    submission["T9[unit].final.abroad"] = nil
    return submission
  }

  @Test("find spending that T9 leaves no room for") func noRoom() throws {
    let checked = try Checking(submission)
    #expect(checked.told.filter { !$0.hasPrefix("info") } == ["error X-61/T6[30212].amount"])
    #expect(checked.report.findings.first?.gap == Amount("3.20"))
    #expect(checked.told.contains("info T9-04/T9[unit].final.abroad"))
  }

  @Test("take a dash for the zero that it is meant to be") func dash() throws {
    var submission = submission
    submission["T9[unit].final.abroad"] = "—"
    #expect(try Checking(submission, "X-61").told == ["error X-61/T6[30212].amount"])
  }

  @Test("hold where T6 has nothing either") func nothing() throws {
    var submission = submission
    submission["T6[30212].amount"] = "0.00"
    #expect(try Checking(submission, "X-61").holds)
  }

  @Test("are undecided where the total is not told, or leaves something over") func open() throws {
    var submission = submission
    for item in ["total", "purchase"] { submission["T9[unit].final.\(item)"] = nil }
    #expect(
      try Checking(submission, "X-61").unchecked == ["X-61: T9[unit].final.abroad is blank"])
  }
}

@Suite("X-67: items of T9 and T6 without project spending")
struct EqualVisitsTests {
  @Test("does not apply with project spending") func projects() throws {
    #expect(try Checking(.clean(), "X-67").appliesNot)
  }

  @Test("notes the item of which T9 has more") func more() throws {
    var submission = Submission.clean()
    submission["T3[total].project"] = "0.00"
    let checked = try Checking(submission, "X-67")
    #expect(checked.told == ["info X-67/T9[unit].final.operation"])
    #expect(checked.cells == ["T9!K8", "T6!C21"])
    submission["T6[30231].amount"] = "11.45"
    #expect(try Checking(submission, "X-67").holds)
  }
}
