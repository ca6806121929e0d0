import Grid

extension RuleFunction {
  ///
  static let expenditureClasses = RuleFunction(
    "X-12", .between, .error, "收支总表的各类支出与支出决算表的类级科目应同时有数",
    "a class has an amount in T1 if and only if T3 has its row",
    source: "表样（项目之间的关系）", tables: [.t1, .t3], ClassLines.decide)
}

/// a class has an amount in T1 where, and only where, T3 has its row.
enum ClassLines {
  static func decide(_ context: CheckContext) -> RuleOutcome {
    if let missing = context.missing([.t1, .t3]) {
      return RuleOutcome(unchecked: [.tableMissing(missing)])
    }
    // What T3 lacks may stand in rows that were not read; it has what it has.
    let reason = context.whyNoCodes(.t3)
    if let reason, case .noDetail = reason { return RuleOutcome(unchecked: [reason]) }
    let paper = context.paper
    var outcome = RuleOutcome()
    // A form may print 款 or 项 alone: a class is there then where one of its codes is.
    let all = context.coded[.t3]?.tree
    let printsClasses = all?.levels.contains(3) ?? false
    for row in paper.tables[.t1]?.rows ?? [] {
      guard let code = row.code, let figure = row.columns["amount"] else { continue }
      let line = paper.figures[figure]
      let detail = paper.figure(.t3, code, "total")
      switch line.state {
      case .text, .error, .uncomputed:
        outcome.unchecked.append(.notANumber(line.slot, line.state))
      case .number where line.value != 0:
        let hasRow =
          paper.tables[.t3]?.rowNames[code] != nil
          || !printsClasses && all?.hasRows(below: code) ?? false
        if hasRow {
          outcome.passes += 1
        } else if let reason {
          outcome.unchecked.append(reason)
        } else {
          outcome.breach(
            [context.cell(figure), FindingCell(table: .t3)],
            "\(context.names.table(.t1))有 \(code) 类支出 \(context.spelled(figure))，\(context.names.table(.t3))没有这一类",
            "T1 has \(context.spelled(figure)) in class \(code), T3 has no such row")
        }
      case .number, .blank, .dash:
        guard let detail, paper.figures[detail].value != 0 else {
          outcome.passes += 1
          continue
        }
        outcome.breach(
          [context.cell(figure), context.cell(detail)],
          "\(context.names.table(.t3))有 \(code) 类支出 \(context.spelled(detail))，\(context.names.table(.t1))的这一类没有金额",
          "T3 has \(context.spelled(detail)) in class \(code), T1 has no amount there")
      }
    }
    return outcome
  }
}
