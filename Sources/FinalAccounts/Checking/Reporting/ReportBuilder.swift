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
