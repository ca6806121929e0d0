import Exchange
import Grid
import TestSupport
import Testing

@testable import FinalAccounts

/// Every rule about raw tables, over a set that holds them all.
struct RawRuleTests {
  static let rules: [String] =
    (try? RuleSet.embedded().rules.filter(\.isOfRawTables).map(\.id)) ?? []

  private func report(_ raw: Submission, _ ids: [String]) throws -> CheckReport {
    let rules = try RuleSet.embedded().filtered { ids.contains($0.id) }
    return Checker(rules, CodeLists.builtIn).check(raw)
  }

  /// The set with an amount of a raw table made another.
  private func changed(_ slot: Slot, by change: Int128) -> (raw: Submission, cell: CellReference?) {
    var raw = Submission.cleanRaw()
    for table in raw.rawTables.indices where raw.rawTables[table].id == slot.table {
      for fact in raw.rawTables[table].facts.indices
      where raw.rawTables[table].facts[fact].row == slot.row
        && raw.rawTables[table].facts[fact].column == slot.column
      {
        let amount = raw.rawTables[table].facts[fact].amount ?? .zero
        raw.rawTables[table].facts[fact].amount = Amount(
          digits: (amount.digits(atScale: 2) ?? 0) + change, scale: 2)
        raw.rawTables[table].facts[fact].state = .number
        return (raw, raw.rawTables[table].facts[fact].cell)
      }
    }
    return (raw, nil)
  }

  @Test func `are silent on a right set, and look at all of it`() throws {
    let report = try report(.cleanRaw(), Self.rules)
    #expect(report.findings.isEmpty)
    #expect(report.unchecked.isEmpty)
    #expect(report.counts.pass > 1_000)
  }

  @Test("apply to the set, and fire at whichever figure is changed", arguments: rules)
  func fires(id: String) throws {
    let rules = try RuleSet.embedded().filtered { $0.id == id }
    let rule = try #require(rules[id])
    var raw = Submission.cleanRaw()
    raw.tables = raw.rawTables
    let bound = Reconciliation(WorkingPaper(raw), rules.rules)
    #expect(!bound.identities.isEmpty, "applies to nothing")
    for identity in bound.identities.prefix(3) + bound.identities.suffix(3) {
      for term in [identity.left.first, identity.right.first, identity.right.last] {
        guard let term, bound.paper.figures[term.figure].state == .number else { continue }
        let slot = bound.paper.figures[term.figure].slot
        // More than a fund could have paid.
        let (wrong, cell) = changed(slot, by: term.sign > 0 ? 9_000_000 : -9_000_000)
        let report = try report(wrong, [id])
        let found = report.findings.contains { finding in
          finding.severity == rule.severity && finding.cells.contains { $0.cell == cell }
        }
        #expect(found, "\(slot)")
      }
    }
  }

  @Test(arguments: [
    "Z05[2010301].total", "Z05[2010301].30101", "Z08_1[20103].302", "Z07[2010302].project",
    "Z01[expenditure.201].final", "Z01_1[expenditure.208].final.general", "Z04[2010302].project",
    "Z05_2[2010302#1].30227",
  ])
  func `a wrong figure is found to be the cause of what it breaks`(name: String) throws {
    let slot = try #require(Rule.Formula.slot(name))
    let (wrong, cell) = changed(slot, by: 6_300)
    let report = try report(wrong, Self.rules)
    #expect(report.groups.count == 1)
    let suggestion = try #require(report.groups.first?.suggestion)
    #expect(suggestion.cells.contains { $0.cell == cell && $0.table == slot.table })
  }

  @Test func `rows that a table does not print are made of those below them`() throws {
    var raw = Submission.cleanRaw()
    for table in raw.rawTables.indices {
      let id = raw.rawTables[table].id.rawValue
      guard ["Z05_1", "Z05_2"].contains(id) else { continue }
      raw.rawTables[table].facts.removeAll { fact in
        let digits = fact.code?.utf8.count
        return digits == 3 || digits == 5 || id == "Z05_2" && fact.row == fact.code
      }
    }
    #expect(try report(raw, Self.rules).findings.isEmpty)
  }

  @Test func `a raw table that is missing leaves open what needs it, and nothing else`() throws {
    var raw = Submission.cleanRaw()
    raw.rawTables.removeAll { $0.id.rawValue == "Z11" || $0.id.rawValue == "Z05_3" }
    let report = try report(raw, ["RAW-167", "RAW-168", "RAW-201", "RAW-209", "RAW-223"])
    #expect(report.findings.isEmpty)
    #expect(report.unchecked.map(\.rule.id) == ["RAW-223"])
    #expect(report.unchecked.first?.reason.chinese == "缺少财决11表")
  }

  @Test func `public tables alone are not asked for raw ones`() throws {
    let report = try report(.clean(), Self.rules)
    #expect(report.counts.unchecked == 0 && report.counts.pass == 0)
  }
}
