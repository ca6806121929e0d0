import FinalAccounts
import TestSupport
import Testing

@Suite("X-53: T3 is T5, T7 and T8 where all money is fiscal")
struct FiscalOnlyTests {
  /// The clean submission without any money that is not fiscal.
  private var submission: Submission {
    var submission = Submission.clean()
    submission["T2[total].total"] = "1593.45"
    submission["T1[income.surplus-used].amount"] = "0.00"
    submission["T1[income.opening].amount"] = "58.40"
    submission["T1[expenditure.closing].amount"] = "35.05"
    let rows = Set(submission[.t3]?.facts.map(\.row) ?? [])
    for row in rows {
      for column in ["total", "basic", "project"] {
        let parts = ["T5", "T7", "T8"].compactMap { submission["\($0)[\(row)].\(column)"] }
        let sum = parts.compactMap { Amount($0)?.digits }.reduce(0, +)
        submission["T3[\(row)].\(column)"] = Amount(digits: sum, scale: 2).description
      }
      for column in ["remitted", "operating", "aid"] {
        submission["T3[\(row)].\(column)"] = "0.00"
      }
    }
    return submission
  }

  @Test("does not apply where other money comes in") func otherMoney() throws {
    #expect(try Checking(.clean(), "X-53").appliesNot)
  }

  @Test("holds row by row") func holds() throws {
    #expect(try Checking(submission, "X-53").holds)
  }

  @Test("finds the cell that differs") func differs() throws {
    var submission = submission
    submission["T5[2010302].project"] = "146.28"
    let checked = try Checking(submission, "X-53")
    #expect(checked.told == ["error X-53/T3[2010302].project"])
    #expect(checked.cells == ["T3!E11", "T5!E11"])
    #expect(checked.report.findings.first?.gap == Amount("0.54"))
  }

  @Test("takes the classes of T7 where its line of the total holds words of the header")
  func withoutTotal() throws {
    var submission = submission
    submission.change(.t7) { table in
      table.facts.removeAll {
        $0.row == "total" && ["total", "basic", "project"].contains($0.column)
      }
    }
    #expect(try Checking(submission, "X-53").holds)
    submission["T7[212].project"] = "301.25"
    #expect(
      try Checking(submission, "X-53").told == [
        "error X-53/T3[total].project", "error X-53/T3[212].project",
      ])
  }

  @Test("finds a row of T3 that none of them has") func lone() throws {
    var submission = submission
    submission["T3[2010350].basic"] = "88.40"
    #expect(try Checking(submission, "X-53").told == ["error X-53/T3[2010350].basic"])
  }

  @Test("notes what rounding explains") func tail() throws {
    var submission = submission
    submission["T5[2010302].project"] = "146.83"
    let checked = try Checking(submission, "X-53")
    #expect(checked.told == ["info X-53/T3[2010302].project"])
    #expect(checked.report.counts.tail == 1)
  }
}
