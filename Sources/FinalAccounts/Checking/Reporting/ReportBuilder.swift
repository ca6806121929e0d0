import Grid

/// Puts findings, groups and counts together.
struct ReportBuilder {
  private let context: CheckContext
  private let rules: RuleSet
  private var findings: [Finding] = []
  private var groups: [FindingGroup] = []
  private var counts = CheckReport.Counts()
  private var undecided: [UndecidedKey: Int] = [:]
  private var damaged: Set<TableID> = []
  /// The ids that undecided instances would have had.
  private var undecidedIDs: Set<String> = []
  /// The first group whose cause stands in a slot, by its place.
  private var groupOfSlot: [Slot: Int] = [:]
  /// The finding of a rule that others follow from, by the cells that it names.
  private var findingOfPlace: [RuledCell: Int] = [:]
  /// The group that a missing row explains.
  private var groupOfRow: [MissingRows.MissingRow: Int] = [:]

  private struct UndecidedKey: Hashable {
    let rule: String
    let reason: Undecided
  }

  private struct RuledCell: Hashable {
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

  // MARK: Identities

  mutating func add(_ reconciliation: Reconciliation, _ causes: [Cause]) {
    let isTold = reconciliation.rules.map { rules[$0.id] != nil }
    for (rule, count) in reconciliation.notApplicable where isTold[rule] {
      counts.notApplicable += count
    }
    for entry in reconciliation.undecided where isTold[entry.rule] {
      tell(entry.reason, of: reconciliation.rules[entry.rule])
    }
    var groupOf: [Int: String] = [:]
    for cause in causes {
      let told = cause.identities.count { isTold[reconciliation.identities[$0].rule] }
      add(cause, told, reconciliation, &groupOf)
    }
    for (index, judgement) in reconciliation.judgements.enumerated() {
      let place = reconciliation.identities[index].rule
      guard isTold[place] else { continue }
      let rule = reconciliation.rules[place]
      switch judgement.outcome {
      case .pass: counts.pass += 1
      case .notApplicable: counts.notApplicable += 1
      case .unchecked(let reason):
        tell(reason, of: rule)
        if let head = reconciliation.identities[index].left.first?.figure {
          undecidedIDs.insert("\(rule.id)/\(reconciliation.paper.figures[head].slot)")
        }
      case .tail:
        counts.tail += 1
        add(reconciliation, index, .info, .tail, nil)
      case .longTail:
        add(reconciliation, index, min(.warning, rule.severity), .fail, groupOf[index])
      case .fail: add(reconciliation, index, rule.severity, .fail, groupOf[index])
      }
    }
  }

  private mutating func add(
    _ reconciliation: Reconciliation, _ index: Int, _ severity: Message.Severity,
    _ kind: Finding.Kind, _ group: String?
  ) {
    let identity = reconciliation.identities[index]
    let judgement = reconciliation.judgements[index]
    guard let head = identity.left.first?.figure else { return }
    let paper = context.paper
    let rule = reconciliation.rules[identity.rule]
    let gap = judgement.gap < 0 ? -judgement.gap : judgement.gap
    let cells = identity.terms.map { context.cell($0.figure) }
    let formula = IdentityText(paper, identity)
    findings.append(
      Finding(
        id: "\(rule.id)/\(paper.figures[head].slot)", rule: rule, severity: severity,
        kind: kind, group: group, formula: formula.text, value: formula.value,
        expected: formula.expected, gap: paper.amount(gap, like: head),
        allowed: paper.amount(judgement.allowed, like: head),
        likely: identity.relation == .equal
          ? Judge(paper: paper).likelyMost(identity).map { paper.amount($0, like: head) } : nil,
        unit: paper.table(of: head).moneyUnit, cells: cells))
  }

  private mutating func add(
    _ cause: Cause, _ told: Int, _ reconciliation: Reconciliation,
    _ groupOf: inout [Int: String]
  ) {
    guard !cause.identities.isEmpty else { return }
    let id = "g\(groups.count + 1)"
    for index in cause.identities { groupOf[index] = id }
    if let row = cause.missingRow { groupOfRow[row] = groups.count }
    let suggestion = cause.hypothesis.map { self.suggestion($0, cause) }
    for cell in suggestion?.cells ?? [] {
      if let slot = cell.slot, groupOfSlot[slot] == nil { groupOfSlot[slot] = groups.count }
    }
    groups.append(
      FindingGroup(
        id: id, headline: Headline.of(suggestion, cause, reconciliation), suggestion: suggestion,
        count: told))
  }

  private func suggestion(_ hypothesis: Hypothesis, _ cause: Cause) -> Suggestion {
    let figures =
      [hypothesis.head].filter { hypothesis.changes[$0] != nil }
      + hypothesis.figures.filter { $0 != hypothesis.head }
    let values = figures.map { context.paper.amount(hypothesis.changes[$0] ?? 0, like: $0) }
    let isOne = Set(hypothesis.changes.values).count == 1
    return Suggestion(
      value: isOne ? values.first : nil, slip: hypothesis.slip, cells: figures.map(context.cell),
      values: values, isAmbiguous: cause.isAmbiguous, others: cause.others.map(context.cell))
  }

  // MARK: Functions

  mutating func add(damaged tables: [TableID]) {
    damaged = Set(tables)
    // Whichever rules are told: what they say of such a table is worth nothing.
    guard let rule = rules.judged("GATE") else { return }
    for table in tables {
      findings.append(
        Finding(
          id: "\(rule.id)/\(table.rawValue)", rule: rule, severity: rule.severity, kind: .fail,
          detail: .init(
            "\(table.rawValue) \(table.title)：多数关系不成立，且没有单一原因；请核对整张表",
            "\(table.rawValue) \(table.title): most of its relations are broken and no single cause explains them; look at the whole table"
          ),
          cells: [FindingCell(table: table)]))
    }
  }

  mutating func add(_ outcome: RuleOutcome, of rule: Rule) {
    counts.pass += outcome.passes
    counts.notApplicable += outcome.notApplicable
    for reason in outcome.unchecked { tell(reason, of: rule) }
    for (number, breach) in outcome.breaches.enumerated() {
      if isOfOtherForms(breach) {
        counts.notApplicable += 1
      } else if let table = damagedTable(of: breach) {
        tell(.damaged(table), of: rule)
      } else {
        add(breach, number, of: rule)
      }
    }
  }

  private mutating func add(_ breach: RuleOutcome.Breach, _ number: Int, of rule: Rule) {
    func amount(_ value: Int128?) -> Amount? {
      value.flatMap { value in
        breach.figure.map { context.paper.amount(value < 0 ? -value : value, like: $0) }
      }
    }
    let severity = breach.severity ?? rule.severity
    let group =
      severity == .info ? nil : groupOf(breach) ?? groupOfPrecedent(breach, of: rule)
    if let group { groups[group].count += 1 }
    if breach.isTail { counts.tail += 1 }
    if severity != .info, Self.precedents.values.contains(rule.id) {
      for place in breach.cells.compactMap({ RuledCell(rule: rule.id, $0) }) {
        findingOfPlace[place] = findingOfPlace[place] ?? findings.count
      }
    }
    findings.append(
      Finding(
        id: Self.id(rule, breach, number), rule: rule, severity: severity,
        kind: breach.isTail ? .tail : .fail, group: group.map { groups[$0].id },
        detail: breach.detail,
        formula: breach.formula, gap: amount(breach.gap), allowed: amount(breach.allowed),
        unit: breach.figure.flatMap { context.paper.table(of: $0).moneyUnit },
        cells: breach.cells,
        basis: [breach.detail?.chinese, breach.formula].compactMap(\.self) + breach.basis))
  }

  /// The group of broken identities whose cause stands in one of a breach's figures: that explains
  /// the breach as well.
  private func groupOf(_ breach: RuleOutcome.Breach) -> Int? {
    breach.cells.compactMap { cell in
      cell.slot.flatMap { groupOfSlot[$0] } ?? cell.missingRow.flatMap { groupOfRow[$0] }
    }.min()
  }

  /// Rules whose breaches follow from those of another at the same cell.
  private static let precedents = ["COD-03": "COD-02"]

  /// The group of the finding that a breach follows from, made where there is none yet.
  private mutating func groupOfPrecedent(
    _ breach: RuleOutcome.Breach, of rule: Rule
  ) -> Int? {
    guard let earlier = Self.precedents[rule.id],
      let place = breach.cells.first.flatMap({ RuledCell(rule: earlier, $0) }),
      let index = findingOfPlace[place], let headline = findings[index].detail
    else { return nil }
    if let known = findings[index].group { return groups.firstIndex { $0.id == known } }
    let id = "g\(groups.count + 1)"
    findings[index].group = id
    groups.append(FindingGroup(id: id, headline: headline, suggestion: nil, count: 1))
    return groups.count - 1
  }

  /// A damaged table that a breach rests on: what uses such a table says nothing.
  private func damagedTable(of breach: RuleOutcome.Breach) -> TableID? {
    breach.cells.lazy.compactMap(\.slot).first { damaged.contains($0.table) }?.table
  }

  /// True for the lack of a table that the forms of the year and place do without.
  private func isOfOtherForms(_ breach: RuleOutcome.Breach) -> Bool {
    guard breach.cells.count == 1, breach.cells[0].sheet == nil, let table = breach.cells[0].table
    else { return false }
    return isOfOtherForms(.tableMissing(table)) && context.paper.tables[table] == nil
  }

  private func isOfOtherForms(_ reason: Undecided) -> Bool {
    switch reason {
    case .tableMissing(let table): rules.without.contains(table)
    case .lastYear(let reason): isOfOtherForms(reason)
    default: false
    }
  }

  /// Rule and place; a number where the place is none of the tables'.
  private static func id(_ rule: Rule, _ breach: RuleOutcome.Breach, _ number: Int) -> String {
    guard let cell = breach.cells.first else { return "\(rule.id)/\(number + 1)" }
    var place = cell.table?.rawValue ?? cell.sheet ?? ""
    if let row = cell.row { place += "[\(row)]" }
    if let column = cell.column { place += ".\(column)" }
    if cell.row == nil, let address = cell.cell { place += "!\(address)" }
    return place.isEmpty ? "\(rule.id)/\(number + 1)" : "\(rule.id)/\(place)"
  }

  // MARK: The report

  private mutating func tell(_ reason: Undecided, of rule: Rule) {
    guard !isOfOtherForms(reason) else {
      counts.notApplicable += 1
      return
    }
    counts.unchecked += 1
    undecided[UndecidedKey(rule: rule.id, reason: reason), default: 0] += 1
  }

  /// The second finding of a rule at one place has a number behind its id.
  private static func makeUnique(_ findings: inout [Finding]) {
    var counts: [String: Int] = [:]
    for index in findings.indices {
      let count = counts[findings[index].id, default: 0] + 1
      counts[findings[index].id] = count
      if count > 1 { findings[index].id += "#\(count)" }
    }
  }

  /// The groups that have findings, numbered without gaps.
  private static func told(
    _ groups: [FindingGroup], _ findings: inout [Finding]
  ) -> [FindingGroup] {
    guard groups.contains(where: { $0.count == 0 }) else { return groups }
    var told: [FindingGroup] = []
    var names: [String: String] = [:]
    for var group in groups where group.count > 0 {
      let name = "g\(told.count + 1)"
      names[group.id] = name
      group.id = name
      told.append(group)
    }
    for index in findings.indices {
      findings[index].group = findings[index].group.flatMap { names[$0] }
    }
    return told
  }

  var report: CheckReport {
    var counts = counts
    for finding in findings {
      switch finding.severity {
      case .error: counts.error += 1
      case .warning: counts.warning += 1
      case .info: counts.info += 1
      }
    }
    let order = Dictionary(
      rules.rules.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var sorted = findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.severity != b.severity { return a.severity > b.severity }
      let (x, y) = (order[a.rule.id] ?? .max, order[b.rule.id] ?? .max)
      return x != y ? x < y : left.offset < right.offset
    }.map(\.element)
    Self.makeUnique(&sorted)
    let groups = Self.told(groups, &sorted)
    let unchecked = undecided.sorted { left, right in
      let (x, y) = (order[left.key.rule] ?? .max, order[right.key.rule] ?? .max)
      return x != y ? x < y : left.key.reason.text.english < right.key.reason.text.english
    }.compactMap { entry in
      rules[entry.key.rule].map {
        UncheckedRule(rule: $0, count: entry.value, reason: entry.key.reason.text)
      }
    }
    let missing = TableID.allCases.filter { context.paper.tables[$0] == nil }
    return CheckReport(
      unit: context.submission.unit, year: context.submission.year,
      sources: context.submission.sources, groups: groups, findings: sorted,
      unchecked: unchecked, counts: counts,
      lacksTables: missing.contains { !rules.without.contains($0) },
      packs: rules.packs.map(\.name), uncheckedTables: damaged.union(missing),
      undecided: undecidedIDs)
  }
}

extension FindingCell {
  /// A row that is not there.
  fileprivate var missingRow: MissingRows.MissingRow? {
    guard let table, let row, cell == nil else { return nil }
    return .init(table: table, code: row)
  }

  /// The slot of a cell that is one figure; nil for rows, tables and sheets.
  fileprivate var slot: Slot? {
    guard let table, let row, let column else { return nil }
    return Slot(table, row, column)
  }
}
