import Exchange
import Grid
import Testing

@testable import FinalAccounts

@Suite("Every rule that is a function")
struct EveryFunctionTests {
  static let rules = RuleFunction.all.map(\.rule.id)

  @Test("has a case, and every case is of one") func complete() {
    let cases = FunctionCase.all.map(\.rule)
    #expect(Set(cases) == Set(Self.rules))
    #expect(Set(cases).count == cases.count)
  }

  @Test("fires at the right cell, and is silent where nothing is wrong", arguments: rules)
  func fires(rule: String) throws {
    let given = try #require(FunctionCase.all.first { $0.rule == rule })
    let fired = try report(rule, given.firing)
    #expect(fired.findings.first { $0.rule.id == rule }.map(Self.place) == given.at)
    let silent = try report(rule, given.silent)
    #expect(!silent.findings.contains { $0.rule.id == rule })
    // Silent because something was looked at and holds. Nothing passes the gate: it closes or not.
    #expect(silent.unchecked.isEmpty)
    #expect(silent.counts.pass > 0 || rule == "GATE")
  }

  /// What one rule alone has to say.
  private func report(_ rule: String, _ given: FunctionCase.Given) throws -> CheckReport {
    let rules = try RuleSet.embedded().filtered { $0.id == rule }
    try #require(rules.rules.count == 1)
    return Checker(rules, CodeLists.builtIn).check(given.submission, given.inputs)
  }

  private static func place(_ finding: Finding) -> String {
    guard let cell = finding.cells.first else { return "" }
    if let table = cell.table, let row = cell.row, let column = cell.column {
      return "\(table.rawValue)[\(row)].\(column)"
    }
    guard let sheet = cell.sheet else { return cell.table?.rawValue ?? "" }
    return cell.cell.map { "\(sheet)!\($0)" } ?? sheet
  }
}
