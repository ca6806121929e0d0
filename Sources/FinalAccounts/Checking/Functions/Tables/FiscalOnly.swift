import Grid

extension RuleFunction {
  ///
  static let fiscalOnly = RuleFunction(
    "X-53", .between, .error, "全部资金为财政拨款时，支出决算表各科目应等于一般公共预算、政府性基金、国有资本经营预算各表之和",
    "where all money is fiscal, T3 is T5, T7 and T8 together, row by row",
    source: "表样（各表项目的含义）", tables: [.t1, .t2, .t3, .t4, .t5, .t7, .t8], FiscalOnly.decide)
}

/// where all money is fiscal, T3 is T5, T7 and T8 together, row by row.
enum FiscalOnly {
  static func decide(_ context: CheckContext) -> RuleOutcome {
    guard isFiscalOnly(context) else { return .appliesNot }
    let parts = [TableID.t5, .t7, .t8]
    if let missing = context.missing([.t3] + parts) {
      return RuleOutcome(unchecked: [.tableMissing(missing)])
    }
    // An empty table of one budget has no rows to print.
    let told = parts.filter { context.submission[$0]?.isEmpty == false }
    if let reason = ([.t3] + told).lazy.compactMap(context.whyNoCodes).first {
      return RuleOutcome(unchecked: [reason])
    }
    var outcome = RuleOutcome()
    for row in context.paper.tables[.t3]?.rows ?? [] {
      // Money handed up or on, and what operating costs, stand in T3 alone.
      let isPlain = ["remitted", "operating", "aid"].allSatisfy {
        context.paper.figure(.t3, row.name, $0) == nil || context.value(.t3, row.name, $0) == 0
      }
      for column in ["total", "basic", "project"] {
        guard isPlain, let figure = row.columns[column] else {
          outcome.notApplicable += 1
          continue
        }
        judge(figure, parts.flatMap { figures($0, row.name, column, context) }, context, &outcome)
      }
    }
    return outcome
  }

  /// All income is fiscal, and so is all that was carried over.
  private static func isFiscalOnly(_ context: CheckContext) -> Bool {
    func same(_ one: Int?, _ other: Int?) -> Bool {
      guard let one, let other else { return false }
      return context.paper.figures[one].value == context.paper.figures[other].value
    }
    func figure(_ table: TableID, _ row: String, _ column: String) -> Int? {
      context.value(table, row, column).flatMap { _ in context.paper.figure(table, row, column) }
    }
    let surplus = context.paper.figure(.t1, "income.surplus-used", "amount")
    return same(context.number(.t2, "total", "fiscal"), context.number(.t2, "total", "total"))
      && (surplus == nil || context.value(.t1, "income.surplus-used", "amount") == 0)
      && same(
        figure(.t1, "income.opening", "amount"), figure(.t4, "opening.total", "amount"))
      && same(
        figure(.t1, "expenditure.closing", "amount"), figure(.t4, "expenditure.closing", "total"))
  }

  /// What a table has of a row. Forms that print 合计 | 基本支出 | 项目支出 on the line of the total
  /// have no figure there: the classes stand for it.
  private static func figures(
    _ id: TableID, _ row: String, _ column: String, _ context: CheckContext
  ) -> [Int] {
    if let figure = context.paper.figure(id, row, column) { return [figure] }
    guard row == "total", let table = context.paper.tables[id] else { return [] }
    return table.tops.compactMap { table.rows[$0].columns[column] }
  }

  private static func judge(
    _ whole: Int, _ parts: [Int], _ context: CheckContext, _ outcome: inout RuleOutcome
  ) {
    let paper = context.paper
    let identity = Identity(
      rule: 0,
      terms: [.init(figure: whole, sign: 1)] + parts.map { .init(figure: $0, sign: -1) },
      leftCount: 1, relation: .equal, isAcross: true)
    if let table = identity.terms.map({ paper.figures[$0.figure].slot.table })
      .first(where: { paper.tables[$0]?.exponent == nil })
    {
      outcome.unchecked.append(.unitUnknown(table))
      return
    }
    let judgement = Judge(paper: paper).judge(identity)
    switch judgement.outcome {
    case .pass: outcome.passes += 1
    case .notApplicable: outcome.notApplicable += 1
    case .unchecked(let reason): outcome.unchecked.append(reason)
    case .tail, .longTail, .fail:
      let isTail = judgement.outcome == .tail
      outcome.breaches.append(
        .init(
          cells: identity.terms.map { context.cell($0.figure) }, detail: nil,
          severity: isTail ? .info : judgement.outcome == .longTail ? .warning : nil,
          isTail: isTail, gap: judgement.gap, allowed: judgement.allowed, figure: whole,
          formula: parts.isEmpty
            ? "\(paper.figures[whole].slot) \(context.spelled(whole)) = 0"
            : IdentityText(paper, identity).text, identity: identity))
    }
  }
}
