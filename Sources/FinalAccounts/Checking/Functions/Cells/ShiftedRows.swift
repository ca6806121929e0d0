import Grid

extension RuleFunction {
  /// CEL-06: rows that the search for causes found to stand one column off.
  static let shiftedRows = RuleFunction(
    "CEL-06", .cells, .error, "没有整行错开一栏的金额", "no row stands one column off",
    source: "GovBudgetChecker（整行错一栏）"
  ) { context in
    var outcome = RuleOutcome(passes: context.paper.tables.count)
    for cause in context.causes where !cause.identities.isEmpty {
      guard let hypothesis = cause.hypothesis, hypothesis.slip == .shiftedRow else { continue }
      let figures = hypothesis.figures
      guard let slot = figures.first.map({ context.paper.figures[$0].slot }) else { continue }
      outcome.passes = max(0, outcome.passes - 1)
      outcome.breach(
        figures.map { context.cell($0) }, "\(slot.table.rawValue)[\(slot.row)] 的金额错开一栏",
        "the amounts of \(slot.table.rawValue)[\(slot.row)] stand one column off")
    }
    return outcome
  }
}
