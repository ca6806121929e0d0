import Grid

/// A rule that no formula says, and the function that decides it.
///
/// Each is declared beside its code, as a static member with its id, kind, severity, official text in
/// both languages and source, and stands in `RuleFunction.all`. A `FunctionCase` of the tests has, by id,
/// what it fires on and where it is silent.
struct RuleFunction: Sendable {
  let rule: Rule
  let decide: @Sendable (CheckContext) -> RuleOutcome
  /// True for a rule of how people fill in a form: of tables derived from a raw set it says nothing.
  let isOfForms: Bool

  init(
    _ id: String, _ kind: Rule.Kind, _ severity: Message.Severity, _ chinese: String,
    _ english: String,
    source: String, tables: [TableID] = TableID.nine, isOfForms: Bool = false,
    _ decide: @escaping @Sendable (CheckContext) -> RuleOutcome
  ) {
    rule = Rule(
      id: id, kind: kind, severity: severity, words: BilingualText(chinese, english),
      source: source,
      tables: tables)
    self.decide = decide
    self.isOfForms = isOfForms
  }
}
