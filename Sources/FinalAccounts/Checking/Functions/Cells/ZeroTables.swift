import Grid

extension RuleFunction {
  /// CEL-11.
  static let zeroTables = RuleFunction(
    "CEL-11", .cells, .warning, "收支各表不应全为零，本年收入和本年支出不应都为零",
    "tables 1 to 5 are not all zero, and income and expenditure of the year not both zero",
    source: "表样（项目之间的关系）", tables: [.t1, .t2, .t3, .t4, .t5]
  ) { context in
    context.each([.t1, .t2, .t3, .t4, .t5]) { table, entry, outcome in
      guard entry.census.numbers > 0 else {
        outcome.notApplicable += 1
        return
      }
      guard table.isEmpty else {
        outcome.add(table.id == .t1 ? ZeroTables.yearWithoutMoney(context) : nil)
        return
      }
      // Without money of the budget the tables of that budget are rightly empty.
      guard !ZeroTables.isExplained(table.id, context) else {
        outcome.passes += 1
        return
      }
      outcome.breach(
        [table.place], "\(context.names.table(table.id))的数全是零",
        "all figures of \(table.id.rawValue) are zero")
    }
  }
}

private enum ZeroTables {
  static func yearWithoutMoney(_ context: CheckContext) -> RuleOutcome.Breach? {
    let figures = ["income.total", "expenditure.total"].compactMap {
      context.paper.figure(.t1, $0, "amount")
    }
    guard figures.count == 2,
      figures.allSatisfy({
        context.paper.figures[$0].state == .number && context.paper.figures[$0].value == 0
      })
    else { return nil }
    return .init(
      cells: figures.map { context.cell($0) },
      detail: .init(
        "本年收入合计和本年支出合计都是零", "income and expenditure of the year are both zero"))
  }

  static func isExplained(_ id: TableID, _ context: CheckContext) -> Bool {
    let rows: [String]
    switch id {
    case .t4: rows = ["income.general", "income.fund", "income.capital"]
    case .t5: rows = ["income.general"]
    default: return false
    }
    guard context.submission[.t1].map({ !$0.isEmpty }) ?? false else { return false }
    return rows.allSatisfy { row in
      context.paper.figure(.t1, row, "amount").map { context.paper.figures[$0].value == 0 }
        ?? true
    }
  }
}
