import Grid

extension RuleFunction {
  /// COD-08.
  static let basicClasses = RuleFunction(
    "COD-08", .codes, .warning, "基本支出决算表不应列 309、311、313 类，列了应有说明",
    "T6 has no class that cannot be basic expenditure (309, 311, 313) without a note",
    source: "表样（项目之间的关系）", tables: [.t6], CodeClasses.basic)

  /// COD-09.
  static let classesOfLines = RuleFunction(
    "COD-09", .codes, .warning, "收支总表的每一类支出应对应一个类级科目",
    "each line of expenditure of T1 and T4 is one functional class",
    source: "表样（项目之间的关系）", tables: [.t1, .t4], CodeClasses.lines)

  /// COD-10.
  static let budgetClasses = RuleFunction(
    "COD-10", .codes, .warning, "223 类只应列在国有资本经营预算中，234 类只应列在有此科目的年度",
    "223 stands in the state capital budget alone, 234 only in years whose list has it",
    source: "表样（项目之间的关系）", tables: [.t1, .t2, .t3, .t4, .t5, .t7, .t8], CodeClasses.budgets)
}

/// COD-08, COD-09, COD-10: classes stand only where they can.
enum CodeClasses {
  /// 309, 311 and 313 are capital construction and payments to funds: project spending.
  private static let neverBasic: Set<String> = ["309", "311", "313"]

  static func basic(_ context: CheckContext) -> RuleOutcome {
    guard let table = context.submission[.t6] else { return .appliesNot }
    var outcome = RuleOutcome()
    var seen: Set<String> = []
    let note = String(decoding: Folding.fold(table.note ?? ""), as: UTF8.self)
    let rows = context.codedRows(.t6)
    for row in rows {
      let code = String(row.code.prefix(3))
      guard neverBasic.contains(code), row.hasFigures, seen.insert(code).inserted else { continue }
      let name = context.codes.economic[code]?.name ?? row.label
      let isExplained =
        note.contains(code) || note.contains(String(decoding: Folding.fold(name), as: UTF8.self))
      if isExplained {
        outcome.passes += 1
      } else {
        outcome.breach(
          [row.place], "\(code) \(name)不是基本支出，注释里也没有说明",
          "\(code) \(name) is no basic expenditure, and no note explains it",
          basis: rows.filter { $0.code.hasPrefix(code) }.flatMap(\.amounts))
      }
    }
    if outcome.breaches.isEmpty { outcome.passes += 1 }
    return outcome
  }

  static func lines(_ context: CheckContext) -> RuleOutcome {
    let known = context.knownCodes
    var outcome = RuleOutcome()
    for table in [TableID.t1, .t4] {
      for row in context.codedRows(table) {
        if known.isClass(row.code) {
          outcome.passes += 1
        } else {
          outcome.breach(
            [row.place], "\(context.names.table(table))的“\(row.label)”（\(row.code)）不是功能分类的类",
            "“\(row.label)” (\(row.code)) of \(table.rawValue) is no functional class")
        }
      }
    }
    for notice in context.notices(.rowUnknown) {
      guard let table = notice.place.table.flatMap(TableID.init(rawValue:)),
        table == .t1 || table == .t4
      else { continue }
      let label = notice.arguments.joined(separator: " ")
      let source = notice.place.file.flatMap { file in
        context.submission.sources.firstIndex { $0.file == file }
      }
      outcome.breach(
        [
          FindingCell(
            source: source ?? context.submission[table]?.source, sheet: notice.place.sheet,
            cell: notice.place.range?.first, table: table)
        ], "\(context.names.table(table))的这一行没有对应的类，金额没有读取：\(label)",
        "this line of \(table.rawValue) belongs to no class, and its amounts were not read: \(label)"
      )
    }
    return outcome.orNotApplicable
  }

  static func budgets(_ context: CheckContext) -> RuleOutcome {
    var outcome = RuleOutcome()
    capital(context, &outcome)
    specialBonds(context, &outcome)
    return outcome.orNotApplicable
  }

  /// 223 is spent out of the state capital budget alone.
  private static func capital(_ context: CheckContext, _ outcome: inout RuleOutcome) {
    let paper = context.paper
    for column in ["general", "fund"] {
      guard let figure = paper.figure(.t4, "expenditure.223", column) else { continue }
      if paper.figures[figure].value == 0 {
        outcome.passes += 1
      } else {
        outcome.breach(
          [context.cell(figure)], "223 国有资本经营预算支出只能在国有资本经营预算一栏",
          "223 is spent out of the state capital budget alone")
      }
    }
    for table in [TableID.t5, .t7] {
      for row in context.codedRows(table) where row.code == "223" && row.hasFigures {
        outcome.breach(
          [row.place], "223 国有资本经营预算支出不能在 \(context.names.table(table))中",
          "223 has no place in \(table.rawValue)", basis: row.amounts)
      }
    }
  }

  /// 234 stands in the lists from 2020 on.
  private static func specialBonds(_ context: CheckContext, _ outcome: inout RuleOutcome) {
    guard let year = context.submission.year else { return }
    let first = context.codes.function["234"]?.validFrom ?? 2020
    for table in [TableID.t1, .t4] + TableID.functionTables {
      for row in context.codedRows(table) where row.code == "234" && row.hasFigures {
        if year >= first {
          outcome.passes += 1
        } else {
          outcome.breach(
            [row.place], "\(year) 年的科目没有 234", "the list of \(year) has no 234",
            basis: row.amounts)
        }
      }
    }
  }
}
