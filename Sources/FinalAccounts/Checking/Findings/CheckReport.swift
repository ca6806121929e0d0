public import Grid

/// What checking one submission came to.
public struct CheckReport: Sendable {
  /// The one line: the first that applies.
  public enum Verdict: String, Sendable, CaseIterable {
    case errors, incomplete, warnings, clean
  }

  /// Findings by severity, and instances of rules by outcome.
  public struct Counts: Sendable, Equatable {
    /// Findings of severity error.
    public var error = 0
    /// Findings of severity warning.
    public var warning = 0
    /// Findings of severity info, tails among them.
    public var info = 0
    /// Instances that hold exactly.
    public var pass = 0
    /// Instances that hold within rounding.
    public var tail = 0
    /// Instances that do not apply to this form or these inputs.
    public var notApplicable = 0
    /// Instances that could not be decided: never counted as holding.
    public var unchecked = 0
  }

  /// The unit, as the submission names it.
  public var unit: String?
  /// The year, as the submission states it.
  public var year: Int?
  /// The files, which cells name by index.
  public var sources: [Source]
  /// Groups in the order of their gravity.
  public var groups: [FindingGroup]
  /// All findings: by gravity, then in the order of rules and cells.
  public var findings: [Finding]
  /// Rules of which something could not be decided.
  public var unchecked: [UncheckedRule]
  /// How many of what.
  public var counts: Counts
  /// True where a table is missing.
  public var lacksTables: Bool
  /// The packs of rules that hold of its year and place.
  public var packs: [String] = []
  /// True for a report on budget execution, which is no final accounts.
  public var isExecution = false

  /// How Chinese texts name its tables, rows and columns.
  public var names = FormNames(FormBook())

  /// Tables that are missing or damaged: nothing is found in them.
  var uncheckedTables: Set<TableID> = []
  /// The ids that findings would have had of instances that could not be decided.
  var undecided: Set<String> = []

  /// True where a finding of another report could not have been made here.
  func leavesOpen(_ finding: Finding) -> Bool {
    let tables = finding.cells.compactMap(\.table)
    return undecided.contains(finding.id) || tables.contains(where: uncheckedTables.contains)
      || tables.isEmpty && unchecked.contains { $0.rule.id == finding.rule.id }
  }

  /// The verdict: `incomplete` where something could have been checked and was not, or a table is
  /// missing.
  public var verdict: Verdict {
    if counts.error > 0 { return .errors }
    if counts.unchecked > 0 || lacksTables { return .incomplete }
    return counts.warning > 0 ? .warnings : .clean
  }
}

/// A rule of which something could not be decided, and why.
public struct UncheckedRule: Sendable {
  /// The rule.
  public var rule: Rule
  /// How many of its instances.
  public var count: Int
  /// Why, in both languages.
  public var reason: BilingualText
}
