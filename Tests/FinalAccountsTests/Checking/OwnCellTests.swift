import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

/// Cells name their file by its place among the sources of what is checked: one of another submission
/// would be taken for a cell of that.
@Suite("Findings against other submissions")
struct OwnCellTests {
  @Test("name cells of the submission that is checked, and no other's")
  func ownCells() throws {
    let submission = Submission.clean()
    func elsewhere(_ other: Submission, _ sheet: String) -> Submission {
      var other = other
      for table in other.tables.indices {
        other.tables[table].sheet = sheet
        for fact in other.tables[table].facts.indices {
          let amount = other.tables[table].facts[fact].amount
          other.tables[table].facts[fact].cell = CellReference(row: 900 + fact, column: 90)
          other.tables[table].facts[fact].amount = amount?.shifted(byPowerOfTen: 1)
        }
      }
      return other
    }
    var inputs = Checker.Inputs()
    inputs.yuan = elsewhere(submission.inYuan, "元")
    inputs.previous = elsewhere(.clean(year: 2023), "上年")
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission, inputs)
    let rules = Set(report.findings.map(\.rule.id))
    #expect(rules.contains("CEL-10") && rules.contains("PY-01"))
    let own = Set(submission.tables.map(\.sheet))
    let cells =
      report.findings.flatMap(\.cells) + report.findings.flatMap { $0.suggestion?.cells ?? [] }
      + report.groups.flatMap { $0.suggestion?.cells ?? [] }
    #expect(!cells.isEmpty)
    for cell in cells {
      #expect(cell.sheet.map(own.contains) ?? true)
      #expect((cell.cell?.row ?? 0) < 900)
    }
  }
}
