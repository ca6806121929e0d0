import Grid

/// Puts findings, groups and counts together.
struct ReportBuilder {
  let context: CheckContext
  let rules: RuleSet
  var findings: [Finding] = []
  var groups: [FindingGroup] = []
  var counts = CheckReport.Counts()
  var undecided: [UndecidedKey: Int] = [:]
  var damaged: Set<TableID> = []
  /// The ids that undecided instances would have had.
  var undecidedIDs: Set<String> = []
  /// The first group whose cause stands in a slot, by its place.
  var groupOfSlot: [Slot: Int] = [:]
  /// The finding of a rule that others follow from, by the cells that it names.
  var findingOfPlace: [RuledCell: Int] = [:]
  /// The group that a missing row explains.
  var groupOfRow: [MissingRows.MissingRow: Int] = [:]

  /// The raw tables, where these are judged beside the public ones.
  private var rawPaper: WorkingPaper?

  /// How texts name what the report is about.
  var names: FormNames {
    var names = context.names
    names.rawPaper = rawPaper
    return names
  }

  struct UndecidedKey: Hashable {
    let rule: String
    let reason: Undecided
  }

  struct RuledCell: Hashable {
    let rule: String
    let source: Int?
    let sheet: String?
    let cell: CellReference

    init?(rule: String, _ cell: FindingCell) {
      guard let address = cell.cell else { return nil }
      self.rule = rule
      source = cell.source
      sheet = cell.sheet
      self.cell = address
    }
  }

  init(_ context: CheckContext, _ rules: RuleSet) {
    self.context = context
    self.rules = rules
  }

  /// Adds what another found of tables that this one does not know; its groups come behind.
  mutating func add(_ other: ReportBuilder) {
    rawPaper = other.context.paper
    let first = groups.count
    var names: [String: String] = [:]
    for var group in other.groups {
      let name = "g\(first + names.count + 1)"
      names[group.id] = name
      group.id = name
      groups.append(group)
    }
    for var finding in other.findings {
      finding.group = finding.group.flatMap { names[$0] }
      findings.append(finding)
    }
    counts.pass += other.counts.pass
    counts.tail += other.counts.tail
    counts.notApplicable += other.counts.notApplicable
    counts.unchecked += other.counts.unchecked
    undecided.merge(other.undecided, uniquingKeysWith: +)
    undecidedIDs.formUnion(other.undecidedIDs)
  }

  /// Counts one instance that was not decided, unless the forms of the year and place do without it.
  mutating func tell(_ reason: Undecided, of rule: Rule) {
    guard !isOfOtherForms(reason) else {
      counts.notApplicable += 1
      return
    }
    counts.unchecked += 1
    undecided[UndecidedKey(rule: rule.id, reason: reason), default: 0] += 1
  }

  /// True for the lack of a table that the forms of the year and place do without.
  func isOfOtherForms(_ reason: Undecided) -> Bool {
    switch reason {
    case .tableMissing(let table): rules.without.contains(table)
    case .lastYear(let reason): isOfOtherForms(reason)
    default: false
    }
  }
}
