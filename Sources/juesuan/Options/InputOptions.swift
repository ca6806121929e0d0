import ArgumentParser
import FinalAccounts
import Grid
import Run

/// The last options of every command that reads submissions.
struct InputOptions: ParsableArguments {
  @OptionGroup(title: said("读取", "Reading")) var reading: ReadingOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  /// What is stated, with the limits; a fault where it cannot be.
  func settings() throws(Fault) -> ReadingSettings { try reading.settings(limits) }
}

/// The last options of every command that checks submissions.
struct CheckingOptions: ParsableArguments {
  @OptionGroup(title: said("规则", "Rules")) var rules: RuleOptions
  @OptionGroup(title: said("规则", "Rules")) var tolerance: ToleranceOption
  @OptionGroup var input: InputOptions

  /// The rules that were chosen, with the tolerance.
  func ruleSet(_ settings: ReadingSettings) throws(Fault) -> RuleSet {
    var rules = try rules.ruleSet(settings)
    rules.tolerance = tolerance.tolerance
    return rules
  }
}
