import Grid

/// The report itself: in order, each finding under an id of its own.
extension ReportBuilder {
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
      return x != y ? x < y : left.key.reason.english < right.key.reason.english
    }.compactMap { entry in
      rules[entry.key.rule].map {
        UncheckedRule(rule: $0, count: entry.value, reason: entry.key.reason.text(names))
      }
    }
    let missing = TableID.nine.filter { context.paper.tables[$0] == nil }
    return CheckReport(
      unit: context.submission.unit, year: context.submission.year,
      sources: context.submission.sources, groups: groups, findings: sorted,
      unchecked: unchecked, counts: counts,
      lacksTables: missing.contains { !rules.without.contains($0) },
      packs: rules.packs.map(\.name), names: names, uncheckedTables: damaged.union(missing),
      undecided: undecidedIDs)
  }
}
