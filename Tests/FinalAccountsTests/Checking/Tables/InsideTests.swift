import FinalAccounts
import TestSupport
import Testing

@Suite("T6-02: classes of T6 have sections")
struct ClassesWithoutSectionsTests {
  @Test("holds where each has") func holds() throws {
    #expect(try Checking(.clean(), "T6-02").holds)
  }

  @Test("finds the class without any") func without() throws {
    var submission = Submission.clean()
    for row in ["30302", "30305"] { submission.removeRow(.t6, row) }
    let checked = try Checking(submission, "T6-02")
    #expect(checked.told == ["warning T6-02/T6[303].amount"])
    #expect(checked.cells == ["T6!C24"])
  }

  @Test("finds the class whose sections are all blank, where other sections are not")
  func blankSections() throws {
    var submission = Submission.clean()
    for row in ["30302", "30305"] { submission["T6[\(row)].amount"] = nil }
    #expect(try Checking(submission, "T6-02").told == ["warning T6-02/T6[303].amount"])
    for row in submission[.t6]?.facts.map(\.row) ?? [] where row.utf8.count == 5 {
      submission["T6[\(row)].amount"] = nil
    }
    #expect(try Checking(submission, "T6-02").told == [])
  }

  @Test("does not apply where the form prints classes alone") func classesAlone() throws {
    var submission = Submission.clean()
    for row in submission[.t6]?.facts.map(\.row) ?? [] where row.utf8.count == 5 {
      submission.removeRow(.t6, row)
    }
    #expect(try Checking(submission, "T6-02").appliesNot)
  }
}

@Suite("T9-04: blanks that can only be zero")
struct BlankItemTests {
  @Test("notes them in one line") func blank() throws {
    var submission = Submission.clean()
    submission["T9[unit].budget.total"] = "33.50"
    submission["T9[unit].budget.abroad"] = nil
    submission["T9[unit].final.total"] = "17.10"
    submission["T9[unit].final.vehicles"] = "11.45"
    submission["T9[unit].final.purchase"] = nil
    submission["T9[unit].final.abroad"] = "3.20"
    let checked = try Checking(submission, "T9-04")
    #expect(checked.told == ["info T9-04/T9[unit].budget.abroad"])
    #expect(checked.cells == ["T9!B8", "T9!J8"])
  }

  @Test("is silent where figures stand, or a blank is not zero") func silent() throws {
    var submission = Submission.clean()
    #expect(try Checking(submission, "T9-04").holds)
    submission["T9[unit].budget.abroad"] = nil
    #expect(try Checking(submission, "T9-04").holds)
  }
}
