import Exchange
import Grid
import Testing

@testable import FinalAccounts

@Suite("The list of rules")
struct RuleListTests {
  @Test("has every function, and every id once") func complete() throws {
    let listed = try RuleSet.embedded().rules.map(\.id)
    let functions = RuleFunction.all.map(\.rule.id)
    #expect(Set(functions).isSubset(of: listed))
    #expect(Set(functions).count == functions.count)
    #expect(Set(listed).count == listed.count)
    // What is listed without a formula runs as a function.
    let formulaless = try RuleSet.embedded().rules.filter(\.formulas.isEmpty).map(\.id)
    #expect(Set(formulaless) == Set(functions))
  }

  @Test("has no function of the id of a formula: it would take its place") func apart() throws {
    let rules = try RuleSet.embedded().rules
    for function in RuleFunction.all {
      #expect(rules.first { $0.id == function.rule.id }?.formulas.isEmpty == true)
    }
  }

  @Test("gives each rule a source, words in both languages and tables") func words() throws {
    for rule in try RuleSet.embedded().rules {
      #expect(!rule.source.isEmpty, "\(rule.id)")
      #expect(!rule.words.english.isEmpty, "\(rule.id)")
      #expect(rule.words.chinese.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(rule.id)")
      #expect(!rule.tables.isEmpty, "\(rule.id)")
    }
  }
}
