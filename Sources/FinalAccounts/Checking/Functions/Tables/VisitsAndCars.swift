import Grid

extension RuleFunction {
  /// T9-04.
  static let blankItems = RuleFunction(
    "T9-04", .within, .info, "“三公”经费表中可推出为零的空白应填 0.00",
    "blanks of T9 that can only be zero are 0.00",
    source: "表样（项目之间的关系）", tables: [.t9], isOfForms: true, VisitsAndCars.blanks)

  ///
  static let emptyItems = RuleFunction(
    "X-65", .between, .error, "“三公”经费表为空时，基本支出决算表不应有“三公”项目的支出",
    "where T9 is empty, T6 has nothing spent on its items",
    source: "表样（各表项目的含义）", tables: [.t6, .t9], VisitsAndCars.emptyTable)

  ///
  static let equalItems = RuleFunction(
    "X-67", .between, .info, "没有项目支出时，“三公”经费决算数应等于基本支出决算表的同一项目",
    "without project spending, the items of T9 are those of T6",
    source: "表样（各表项目的含义）", tables: [.t3, .t6, .t9], VisitsAndCars.equality)
}

/// T9-04, X-65, X-67: 三公 and the items of T6 that are part of it.
enum VisitsAndCars {
  /// The item of T9 that each code of T6 belongs to.
  private static let items = [
    ("30212", "abroad"), ("31013", "purchase"), ("30231", "operation"), ("30217", "reception"),
  ]

  static func blanks(_ context: CheckContext) -> RuleOutcome {
    guard let table = context.paper.tables[.t9], let row = table.rows.first else {
      return .appliesNot
    }
    let paper = context.paper
    var zeros: [Int] = []
    for kind in ["budget", "final"] {
      for (whole, parts) in [
        ("total", ["abroad", "vehicles", "reception"]), ("vehicles", ["purchase", "operation"]),
      ] {
        let figures = parts.compactMap { row.columns["\(kind).\($0)"] }
        guard let total = context.number(.t9, row.name, "\(kind).\(whole)"),
          figures.count == parts.count
        else { continue }
        // As printed: the paper may have proven zeros for numbers already.
        let given = figures.filter { paper.fact($0).state == .number }
        let blank = figures.filter { paper.fact($0).state == .blank }
        let sum = given.reduce(Int128(0)) { $0 &+ paper.figures[$1].value }
        guard given.count + blank.count == figures.count, !blank.isEmpty,
          sum == paper.figures[total].value
        else { continue }
        zeros += blank
      }
    }
    guard !zeros.isEmpty else {
      return paper.submission.tables[table.index].isEmpty ? .appliesNot : .holds
    }
    var outcome = RuleOutcome()
    outcome.breach(
      zeros.map(context.cell), "合计已由其他项目构成，这 \(zeros.count) 格空白应填 0.00",
      "the others make up the total: these \(zeros.count) blanks are 0.00")
    return outcome
  }

  static func emptyTable(_ context: CheckContext) -> RuleOutcome {
    guard let table = context.paper.tables[.t9] else {
      return RuleOutcome(unchecked: [.tableMissing(.t9)])
    }
    guard context.paper.tables[.t6] != nil else {
      return RuleOutcome(unchecked: [.tableMissing(.t6)])
    }
    guard context.submission.tables[table.index].isEmpty else { return .holds }
    // Where T9 prints zeros, X-61 to X-64 say so item by item.
    let spent = items.filter { context.number(.t9, "unit", "final.\($0.1)") == nil }
      .compactMap { context.number(.t6, $0.0, "amount") }
      .filter { context.paper.figures[$0].value > 0 }
    guard let first = spent.first else { return .holds }
    guard !context.hasUnreadRows(.t9) else { return RuleOutcome(unchecked: [.rowsUnread(.t9)]) }
    var outcome = RuleOutcome()
    outcome.breach(
      spent.map(context.cell) + [FindingCell(table: .t9)],
      "\(context.names.table(.t9))是空表，\(context.names.table(.t6))的 “\(context.names.row(.t6, context.paper.figures[first].slot.row))”有 \(context.spelled(first))",
      "T9 is empty, T6 has \(context.spelled(first)) in \(context.paper.figures[first].slot.row)")
    return outcome
  }

  static func equality(_ context: CheckContext) -> RuleOutcome {
    guard let project = context.number(.t3, "total", "project"),
      context.paper.figures[project].value == 0
    else { return .appliesNot }
    let paper = context.paper
    var outcome = RuleOutcome()
    for (code, item) in items {
      guard let part = context.number(.t6, code, "amount"),
        let whole = context.number(.t9, "unit", "final.\(item)"),
        paper.tables[.t6]?.exponent != nil, paper.tables[.t9]?.exponent != nil
      else {
        outcome.notApplicable += 1
        continue
      }
      let gap = paper.figures[whole].value - paper.figures[part].value
      let allowed = paper.figures[whole].half + paper.figures[part].half
      guard gap > allowed else {
        // Where T6 has more, X-61 to X-64 say so.
        outcome.passes += 1
        continue
      }
      outcome.breaches.append(
        .init(
          cells: [context.cell(whole), context.cell(part)],
          detail: .init(
            "没有项目支出，\(context.names.table(.t9))的 \(context.spelled(whole)) 大于 \(context.names.table(.t6))“\(context.names.row(.t6, code))”的 \(context.spelled(part))",
            "without project spending, T9 has \(context.spelled(whole)) but T6 \(context.spelled(part)) (\(code))"
          ),
          gap: gap, allowed: allowed, figure: whole))
    }
    return outcome
  }
}
