import Exchange
import Grid
import TestSupport
import Testing

@testable import FinalAccounts

@Suite("The gate")
struct GateTests {
  /// A T3 of so many rows, of which the first few do not add up.
  private func damaged(
    rows: Int, broken: Int, explained: Int = 0
  ) throws -> [TableID] {
    var table = AccountTable(id: .t3, title: "", sheet: "3", moneyUnit: .tenThousandYuan)
    for row in 0..<rows {
      for (column, text) in [("total", row < broken ? "9.00" : "3.00"), ("basic", "3.00")] {
        table.facts.append(
          Fact(
            row: "\(201 + row)", column: column, code: "\(201 + row)", label: "", state: .number,
            amount: Amount(text), cell: nil))
      }
    }
    var submission = Submission(unit: nil, unitCode: nil, year: nil, sources: [])
    submission.tables = [table]
    let rules = try RuleSet.embedded().filtered { $0.id == "T3-01" }.rules
    let reconciliation = Reconciliation(WorkingPaper(submission), rules)
    try #require(reconciliation.broken.count == broken)
    let cause = Cause(
      hypothesis: Hypothesis(changes: [0: 0], slip: .other, head: 0),
      identities: Array(reconciliation.broken.prefix(explained)))
    return DamagedTables.find(reconciliation, explained > 0 ? [cause] : [])
  }

  @Test("closes above a third of the relations") func third() throws {
    #expect(try damaged(rows: 18, broken: 6) == [])
    #expect(try damaged(rows: 18, broken: 7) == [.t3])
    #expect(try damaged(rows: 17, broken: 6) == [.t3])
  }

  @Test("closes at no fewer than six") func six() throws {
    #expect(try damaged(rows: 5, broken: 5) == [])
    #expect(try damaged(rows: 6, broken: 6) == [.t3])
  }

  @Test("stays open where one cause explains four fifths") func explained() throws {
    #expect(try damaged(rows: 10, broken: 10, explained: 7) == [.t3])
    #expect(try damaged(rows: 10, broken: 10, explained: 8) == [])
  }

  @Test("closes on a table whose lines stand in no order that anybody could name")
  func shuffledLines() throws {
    var submission = Submission.clean()
    submission.change(.t5) { table in
      let amounts = table.facts.map(\.amount)
      let lines = amounts.count / 3
      // Each line still adds up.
      for index in table.facts.indices {
        let (line, column) = (index / 3, index % 3)
        table.facts[index].amount = amounts[(line * 5 + 3) % lines * 3 + column]
      }
    }
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission)
    #expect(report.findings.filter { $0.severity > .info }.map(\.id) == ["GATE/T5"])
  }

  @Test("stays open on a table whose lines all slipped down")
  func slippedLines() throws {
    var submission = Submission.clean()
    _ = submission.slip(.t5, 0..<16, by: 2, .turned)
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission)
    #expect(!report.findings.contains { $0.rule.id == "GATE" })
    #expect(report.groups.first?.suggestion?.slip == .slippedRows)
  }
}
