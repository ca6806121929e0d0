import Grid

/// What functions found.
extension ReportBuilder {
  mutating func add(damaged tables: [TableID]) {
    damaged = Set(tables)
    // Whichever rules are told: what they say of such a table is worth nothing.
    guard let rule = rules.judged("GATE") else { return }
    for table in tables {
      findings.append(
        Finding(
          id: "\(rule.id)/\(table.rawValue)", rule: rule, severity: rule.severity, kind: .fail,
          detail: .init(
            "\(context.names.table(table))疑似错行或数据不完整：多数审核公式不平，又不是单独一格填错所致；请核对整张表",
            "\(context.forms.name(of: table)): most of its relations are broken and no single cause explains them; look at the whole table"
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
        formula: breach.formula, identity: breach.identity,
        spokenFormula: breach.spokenFormula, gap: amount(breach.gap),
        allowed: amount(breach.allowed),
        unit: breach.figure.flatMap { context.paper.table(of: $0).moneyUnit },
        cells: breach.cells,
        basis: [breach.detail?.english, breach.formula].compactMap(\.self) + breach.basis))
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

  /// Rule and place; a number where the place is none of the tables'.
  private static func id(_ rule: Rule, _ breach: RuleOutcome.Breach, _ number: Int) -> String {
    guard let cell = breach.cells.first else { return "\(rule.id)/\(number + 1)" }
    var place = cell.table?.rawValue ?? cell.sheet ?? ""
    if let row = cell.row { place += "[\(row)]" }
    if let column = cell.column { place += ".\(column)" }
    if cell.row == nil, let address = cell.cell { place += "!\(address)" }
    return place.isEmpty ? "\(rule.id)/\(number + 1)" : "\(rule.id)/\(place)"
  }
}
