import Exchange
import Grid
import TestSupport
import Testing

@testable import FinalAccounts

/// Every rule of `Schemas/rules/`, with a submission in which it applies.
@Suite("Each linear rule")
struct LinearRuleTests {
  /// The clean submission, and forms of it that have what some rules speak of.
  static let forms: [Submission] = [.clean(), withoutGrandTotals, withIncomeInT5, withoutSections]

  static let rules: [String] =
    (try? RuleSet.embedded().rules.filter { !$0.formulas.isEmpty && !$0.isOfRawTables }.map(\.id))
    ?? []

  @Test("holds on clean forms, and fires at whichever figure is changed", arguments: rules)
  func fires(id: String) throws {
    let rules = try RuleSet.embedded().filtered { $0.id == id }
    let rule = try #require(rules[id])
    let checker = Checker(rules, CodeLists.builtIn)
    var applied = 0
    for form in Self.forms {
      #expect(checker.check(form).findings.isEmpty)
      let bound = Reconciliation(WorkingPaper(form), rules.rules)
      for identity in Self.few(bound.identities) {
        applied += 1
        for term in [identity.left.first, identity.right.first, identity.right.last] {
          guard let term, bound.paper.figures[term.figure].state == .number else { continue }
          let cell = bound.paper.fact(term.figure).cell
          let report = checker.check(Self.changed(form, term, bound.paper))
          let found = report.findings.first { finding in
            finding.severity == rule.severity && finding.cells.contains { $0.cell == cell }
          }
          #expect(found != nil, "\(bound.paper.figures[term.figure].slot)")
        }
      }
    }
    #expect(applied > 0, "applies to none of the forms")
  }

  /// Few instances stand for the many that run over the same rows.
  private static func few(_ identities: [Identity]) -> [Identity] {
    guard identities.count > 6 else { return identities }
    return Array(identities.prefix(3) + identities.suffix(3))
  }

  /// With a thousand more in what is too large already, or less on the other side.
  private static func changed(
    _ form: Submission, _ term: Identity.Term, _ paper: WorkingPaper
  ) -> Submission {
    var copy = form
    let figure = paper.figures[term.figure]
    let amount = copy.tables[figure.table].facts[figure.fact].amount ?? .zero
    copy.tables[figure.table].facts[figure.fact].amount = Amount(
      digits: (amount.digits(atScale: 2) ?? 0) + (term.sign > 0 ? 300_000 : -300_000), scale: 2)
    return copy
  }

  /// T1 without its grand totals, T4 with its column of all budgets alone, T6 with a total.
  private static var withoutGrandTotals: Submission {
    var form = Submission.clean()
    form.removeRow(.t1, "income.grand-total")
    form.removeRow(.t1, "expenditure.grand-total")
    form.change(.t4) { table in
      table.facts.removeAll {
        $0.row.hasPrefix("expenditure") && ["general", "fund", "capital"].contains($0.column)
      }
    }
    form.change(.t6) { table in
      table.facts.append(
        Fact(
          row: "total", column: "amount", label: "合计", state: .number, amount: Amount("1081.04"),
          cell: CellReference(row: 40, column: 3)))
    }
    return form
  }

  /// T5 with what is carried over and comes in.
  private static var withIncomeInT5: Submission {
    var form = Submission.clean()
    form.change(.t5) { table in
      for fact in table.facts where fact.column == "total" {
        for (index, column) in ["opening", "income", "closing"].enumerated() {
          var other = fact
          other.column = column
          other.amount = column == "income" ? fact.amount : .zero
          other.cell = fact.cell.flatMap { CellReference(row: $0.row, column: 7 + index) }
          table.facts.append(other)
        }
      }
    }
    return form
  }

  /// Items alone, without the classes and sections above them.
  private static var withoutSections: Submission {
    var form = Submission.clean()
    for id in [TableID.t2, .t3, .t5] {
      form.change(id) { table in table.facts.removeAll { [3, 5].contains($0.code?.utf8.count) } }
    }
    return form
  }
}
