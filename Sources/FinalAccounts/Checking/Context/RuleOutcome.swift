import Grid

/// What a function found: breaches, and how many instances came out otherwise.
struct RuleOutcome: Sendable {
  /// One breach of the rule.
  struct Breach: Sendable {
    var cells: [FindingCell]
    var detail: BilingualText?
    /// Where it weighs otherwise than the rule.
    var severity: Message.Severity?
    /// True where rounding explains it.
    var isTail = false
    var gap: Int128?
    var allowed: Int128?
    /// The figure in whose unit gap and allowance are told.
    var figure: Int?
    /// The formula with its values put in, where there is one.
    var formula: String?
    /// The relation that this is of, or the formula in Chinese.
    var identity: Identity?
    var spokenFormula: String?
    /// What it rests on beyond its cells, its words and its formula: amounts of a row, a note.
    var basis: [String] = []
  }

  var breaches: [Breach] = []
  var passes = 0
  var notApplicable = 0
  var unchecked: [Undecided] = []

  /// One instance more that holds, or does not.
  mutating func add(_ breach: Breach?) {
    if let breach { breaches.append(breach) } else { passes += 1 }
  }

  static let holds = RuleOutcome(passes: 1)
  static let appliesNot = RuleOutcome(notApplicable: 1)

  /// Adds a breach.
  mutating func breach(
    _ cells: [FindingCell], _ chinese: String, _ english: String,
    _ severity: Message.Severity? = nil, basis: [String] = []
  ) {
    breaches.append(
      .init(cells: cells, detail: .init(chinese, english), severity: severity, basis: basis))
  }

  /// Not applicable where nothing was found to judge.
  var orNotApplicable: RuleOutcome {
    breaches.isEmpty && passes == 0 && unchecked.isEmpty && notApplicable == 0 ? .appliesNot : self
  }
}
