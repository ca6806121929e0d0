import Grid

extension RuleFunction {
  /// T6-02.
  static let classesWithoutSections = RuleFunction(
    "T6-02", .within, .warning, "基本支出决算表的类有金额时，下面应列有款",
    "a class of T6 with an amount has its sections",
    source: "表样（各表项目的含义）", tables: [.t6], ClassesWithoutSections.decide)
}

/// T6-02: a class of T6 has its sections under it, where the form prints sections at all.
enum ClassesWithoutSections {
  static func decide(_ context: CheckContext) -> RuleOutcome {
    guard let table = context.paper.tables[.t6] else {
      return RuleOutcome(unchecked: [.tableMissing(.t6)])
    }
    let printsSections = table.rows.contains { $0.code?.utf8.count == 5 }
    let printsFigures = table.rows.contains { row in
      row.code?.utf8.count == 5 && isGiven(row, context)
    }
    var outcome = RuleOutcome()
    for row in table.rows where row.code?.utf8.count == 3 {
      guard printsSections, let figure = row.columns["amount"],
        context.paper.figures[figure].value != 0
      else {
        outcome.notApplicable += 1
        continue
      }
      if row.children.contains(where: { isGiven(table.rows[$0], context) }) {
        outcome.passes += 1
      } else if !row.children.isEmpty, !printsFigures {
        // Sections without amounts all over are not published, or not filled in yet.
        outcome.notApplicable += 1
      } else if context.hasUnreadRows(.t6) {
        outcome.unchecked.append(.rowsUnread(.t6))
      } else {
        outcome.breach(
          [context.cell(figure)],
          "\(context.names.row(.t6, row.name))有 \(context.spelled(figure))，下面没有款",
          "\(row.name) has \(context.spelled(figure)) and no section under it")
      }
    }
    return outcome
  }

  /// True where the amount of a row is not left blank.
  private static func isGiven(_ row: WorkingPaper.Row, _ context: CheckContext) -> Bool {
    row.columns["amount"].map {
      context.paper.figures[$0].state != .blank && context.paper.figures[$0].state != .dash
    } ?? false
  }
}
