import Grid

/// What linear rules came to, and the causes that explain it.
extension ReportBuilder {
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
      add(cause, told, &groupOf)
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
        kind: kind, group: group, formula: formula.text,
        identity: identity, value: formula.value,
        expected: formula.expected, gap: paper.amount(gap, like: head),
        allowed: paper.amount(judgement.allowed, like: head),
        likely: identity.relation == .equal
          ? Judge(paper: paper).likelyMost(identity).map { paper.amount($0, like: head) } : nil,
        unit: paper.table(of: head).moneyUnit, cells: cells))
  }

  private mutating func add(
    _ cause: Cause, _ told: Int, _ groupOf: inout [Int: String]
  ) {
    guard !cause.identities.isEmpty || cause.hypothesis?.isOfPlaces == true else { return }
    let id = "g\(groups.count + 1)"
    for index in cause.identities { groupOf[index] = id }
    if let row = cause.missingRow { groupOfRow[row] = groups.count }
    let suggestion = cause.hypothesis.map { self.suggestion($0, cause) }
    for cell in suggestion?.cells ?? [] {
      if let slot = cell.slot, groupOfSlot[slot] == nil { groupOfSlot[slot] = groups.count }
    }
    groups.append(
      FindingGroup(
        id: id, headline: Headline.of(suggestion, cause, context), suggestion: suggestion,
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
}
