import Grid

extension RuleFunction {
  ///
  static let fundTables = RuleFunction(
    "X-28", .between, .error, "政府性基金、国有资本经营预算各表与财政拨款收支总表的这项预算应同时有数或同时为空",
    "T7 and T8 have figures if and only if T4 has figures of their budget",
    source: "表样（项目之间的关系）", tables: [.t4, .t7, .t8], FundTables.decide)
}

/// T7 and T8 have figures where, and only where, T4 has figures of their budget.
enum FundTables {
  static func decide(_ context: CheckContext) -> RuleOutcome {
    var outcome = RuleOutcome()
    for (table, budget) in [(TableID.t7, "fund"), (.t8, "capital")] {
      judge(table, budget, context, &outcome)
    }
    return outcome
  }

  private static func judge(
    _ id: TableID, _ budget: String, _ context: CheckContext, _ outcome: inout RuleOutcome
  ) {
    if let missing = context.missing([id, .t4]) {
      outcome.unchecked.append(.tableMissing(missing))
      return
    }
    let paper = context.paper
    let figures = (paper.tables[.t4]?.rows ?? []).flatMap { row -> [Int] in
      row.name == "income.\(budget)" || row.name == "opening.\(budget)"
        ? row.columns["amount"].map { [$0] } ?? [] : row.columns[budget].map { [$0] } ?? []
    }
    guard !figures.isEmpty else {
      outcome.notApplicable += 1
      return
    }
    let given = figures.filter { paper.figures[$0].value != 0 }
    let details = (paper.tables[id]?.rows ?? []).flatMap { row in
      row.columns.values.filter { paper.figures[$0].value != 0 }
    }
    if given.isEmpty == details.isEmpty {
      outcome.passes += 1
    } else if let first = given.first {
      // Rows that were not read may hold them.
      guard !context.hasUnreadRows(id) else {
        outcome.unchecked.append(.rowsUnread(id))
        return
      }
      outcome.breach(
        given.map(context.cell) + [FindingCell(table: id)],
        "\(context.names.table(.t4))有这项预算的数（\(context.spelled(first)) 等），\(context.names.table(id))是空表",
        "T4 has figures of this budget (\(context.spelled(first)) …), \(id.rawValue) is empty")
    } else if let first = details.first {
      guard !context.hasUnreadRows(.t4) else {
        outcome.unchecked.append(.rowsUnread(.t4))
        return
      }
      outcome.breach(
        details.prefix(12).map(context.cell) + [FindingCell(table: .t4)],
        "\(context.names.table(id))有数（\(context.spelled(first)) 等），\(context.names.table(.t4))没有这项预算的数",
        "\(id.rawValue) has figures (\(context.spelled(first)) …), T4 has none of this budget")
    }
  }
}
