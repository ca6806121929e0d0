import Grid

extension RuleFunction {
  /// X-52.
  static let codesWithinExpenditure = RuleFunction(
    "X-52", .between, .error, "各财政拨款支出表的科目都应列在支出决算表中",
    "the codes of T5, T7 and T8 are among those of T3",
    source: "表样（项目之间的关系）", tables: [.t3, .t5, .t7, .t8], CodeSubsets.withinExpenditure)

  /// X-55.
  static let mirroredCodes = RuleFunction(
    "X-55", .between, .info, "没有结转时，有收入的科目应有支出，有支出的应有收入",
    "where nothing is carried over, codes with income have expenditure and the other way round",
    source: "表样（项目之间的关系）", tables: [.t1, .t2, .t3], CodeSubsets.mirrored)
}

/// X-52: what is spent out of fiscal money stands in T3 as well. X-55: income and expenditure of a
/// code go together where nothing is carried over.
enum CodeSubsets {
  static func withinExpenditure(_ context: CheckContext) -> RuleOutcome {
    guard let all = context.paper.tables[.t3] else {
      return RuleOutcome(unchecked: [.tableMissing(.t3)])
    }
    var outcome = RuleOutcome()
    let levels = Set(all.rows.compactMap { $0.code?.utf8.count })
    let reason = context.whyNoCodes(.t3)
    for id in [TableID.t5, .t7, .t8] {
      guard context.paper.tables[id] != nil else {
        outcome.unchecked.append(.tableMissing(id))
        continue
      }
      for row in context.rowsWithFigures(id) {
        // A balance that is only carried over is no expenditure.
        guard let code = row.code, isSpent(row, context) else { continue }
        if all.rowNames[code] != nil {
          outcome.passes += 1
        } else if let reason {
          outcome.unchecked.append(reason)
        } else if !levels.contains(code.utf8.count), !levels.isEmpty {
          // T3 prints 类 or 款 alone.
          outcome.notApplicable += 1
        } else {
          outcome.breaches.append(breach(row, code, id, context))
        }
      }
    }
    return outcome
  }

  private static func isSpent(_ row: WorkingPaper.Row, _ context: CheckContext) -> Bool {
    ["total", "basic", "project"].contains { column in
      row.columns[column].map { context.paper.figures[$0].value != 0 } ?? false
    }
  }

  private static func breach(
    _ row: WorkingPaper.Row, _ code: String, _ id: TableID, _ context: CheckContext
  ) -> RuleOutcome.Breach {
    let figures = (context.paper.tables[id]?.columns ?? []).compactMap { row.columns[$0] }
      .filter { context.paper.figures[$0].value != 0 }
    return .init(
      cells: figures.map(context.cell) + [FindingCell(table: .t3, row: code)],
      detail: .init(
        "\(context.names.table(id))有科目 \(code)，\(context.names.table(.t3))没有",
        "\(id.rawValue) has code \(code), T3 has not"))
  }

  static func mirrored(_ context: CheckContext) -> RuleOutcome {
    let opening = context.value(.t1, "income.opening", "amount")
    let closing = context.value(.t1, "expenditure.closing", "amount")
    guard opening == 0, closing == 0, let income = context.paper.tables[.t2],
      let spending = context.paper.tables[.t3], income.hasTops, spending.hasTops,
      !context.hasUnreadRows(.t2), !context.hasUnreadRows(.t3)
    else { return .appliesNot }
    var outcome = RuleOutcome()
    for (id, other) in [(TableID.t2, spending), (.t3, income)] {
      let table = id == .t2 ? income : spending
      let lone = table.leaves.filter { index in
        guard let code = table.rows[index].code, let figure = table.rows[index].columns["total"],
          context.paper.figures[figure].value != 0
        else { return false }
        guard let same = other.rowNames[code] else { return true }
        return !other.rows[same].columns.values.contains { context.paper.figures[$0].value != 0 }
      }.compactMap { table.rows[$0].columns["total"] }
      guard !lone.isEmpty else {
        outcome.passes += 1
        continue
      }
      let codes = lone.prefix(5).map { context.paper.figures[$0].slot.row }
      outcome.breach(
        lone.map(context.cell),
        "\(context.names.table(id))有而 \(context.names.table(other.id))没有：\(codes.joined(separator: "、"))\(lone.count > 5 ? " …" : "")",
        "in \(id.rawValue) but not in \(other.id.rawValue): \(codes.joined(separator: ", "))\(lone.count > 5 ? " …" : "")"
      )
    }
    return outcome
  }
}
