import Grid

extension RuleFunction {
  /// CEL-06: rows that the search for causes found to stand one column off.
  static let shiftedRows = RuleFunction(
    "CEL-06", .cells, .error, "各行金额不应整行错栏", "no row stands one column off",
    source: "表样（项目之间的关系）"
  ) { context in
    var outcome = RuleOutcome(passes: context.paper.tables.count)
    for cause in context.causes where !cause.identities.isEmpty {
      guard let hypothesis = cause.hypothesis, hypothesis.slip == .shiftedRow else { continue }
      let figures = hypothesis.figures
      guard let slot = figures.first.map({ context.paper.figures[$0].slot }) else { continue }
      outcome.passes = max(0, outcome.passes - 1)
      outcome.breach(
        figures.map { context.cell($0) },
        "\(context.names.table(slot.table))\(context.names.row(slot.table, slot.row))整行金额疑似错开一栏",
        "the amounts of \(slot.table.rawValue)[\(slot.row)] stand one column off")
    }
    return outcome
  }
}
