import Exchange
import FinalAccounts
import TestSupport
import Testing

/// Slips made on purpose, one at a time, on every amount of a clean unit.
@Suite struct `A slip in any cell` {
  /// The kinds that suggestions name. A zero typed for a figure is tried too, but where other cells of
  /// the sum are zeros nobody can tell which one was meant.
  @Test func `is found, and located to the cell`() async throws {
    let checker = Checker(try RuleSet.embedded(), CodeLists.builtIn)
    #expect(checker.check(.clean()).counts.error == 0)
    // Each on every fourth change, so that all processors have something to do.
    let outcomes = await withTaskGroup { group in
      for start in 0..<4 {
        group.addTask { MutationTrial(.clean(), checker).run(start: start, step: 4) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    var lines: [String] = []
    for kind in MutationTrial.Kind.allCases {
      let own = outcomes.filter { $0.kind == kind }
      lines.append(
        "\(kind.rawValue): \(own.count { $0.isFound }) of \(own.count) found, "
          + "\(own.count { $0.isLocated }) located")
    }
    let named = outcomes.filter { $0.kind.isNamed }
    let found = named.count { $0.isFound }
    let located = named.count { $0.isLocated }
    lines.append("named kinds: \(found) found, \(located) located of \(named.count)")
    print(lines.joined(separator: "\n"))
    for outcome in named where !outcome.isFound || !outcome.isLocated {
      print(
        "  \(outcome.slot) \(outcome.kind.rawValue) \(outcome.old) → \(outcome.new): \(outcome.told)"
      )
    }
    #expect(Double(found) >= 0.995 * Double(named.count))
    #expect(Double(located) >= 0.97 * Double(named.count))
  }
}
