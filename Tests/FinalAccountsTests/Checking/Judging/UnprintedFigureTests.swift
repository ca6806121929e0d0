import Exchange
import FinalAccounts
import TestSupport
import Testing

/// Forms that print a total alone, or leave one out.
@Suite("A figure that a form does not print")
struct UnprintedFigureTests {
  /// A submission whose tables leave nothings blank, as most do, and some more.
  private func form(_ ids: TableID...) -> Submission {
    var submission = Submission.clean()
    for id in ids {
      submission.change(id) { table in
        for index in table.facts.indices where table.facts[index].amount?.isZero == true {
          table.facts[index].amount = nil
          table.facts[index].state = .blank
        }
        for row in ["expenditure.215", "expenditure.216", "expenditure.217"] {
          var fact = table.facts[0]
          fact.row = row
          (fact.amount, fact.raw, fact.state, fact.cell) = (nil, nil, .blank, nil)
          if !table.facts.contains(where: { $0.row == row }) { table.facts.append(fact) }
        }
      }
    }
    return submission
  }

  @Test("leaves undecided what rests on it, where its total is printed")
  func partsOfOpening() throws {
    var submission = form(.t4)
    for budget in ["general", "fund", "capital"] {
      submission["T4[opening.\(budget)].amount"] = nil
    }
    let report = try Checking(submission, "T4-02", "T4-08").report
    #expect(report.counts.error == 0 && report.counts.unchecked > 0)
  }

  @Test("leaves undecided what is made of a total that is left out")
  func totalOfIncome() throws {
    var submission = form(.t1)
    submission["T1[income.total].amount"] = "—"
    submission["T1[expenditure.total].amount"] = "—"
    let report = try Checking(submission, "T1-01", "T1-02", "T1-03", "T1-04").report
    #expect(report.counts.error == 0 && report.counts.unchecked == 4)
  }

  @Test("hides nothing where all is printed")
  func printed() throws {
    var submission = Submission.clean()
    submission["T4[opening.general].amount"] = "123456.00"
    #expect(try Checking(submission, "T4-08").report.counts.error == 1)
  }
}
