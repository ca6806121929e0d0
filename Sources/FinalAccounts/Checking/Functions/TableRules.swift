import Grid

extension RuleFunction {
  /// Rules inside one table and between tables (rules §4.4, §4.5) that no formula says.
  static let tables: [RuleFunction] = [
    RuleFunction(
      "T6-02", .warning, "表6的类有金额时，下面列有款", "a class of T6 with an amount has its sections",
      source: "实际文件中的错误", tables: [.t6], ClassesWithoutSections.decide),
    RuleFunction(
      "T9-04", .info, "“三公”表中可推出为零的空白填 0.00", "blanks of T9 that can only be zero are 0.00",
      source: "GovBudgetChecker V33-244", tables: [.t9], VisitsAndCars.blanks),
    RuleFunction(
      "X-12", .error, "表1的某类支出有金额，当且仅当表3有这一类",
      "a class has an amount in T1 if and only if T3 has its row",
      source: "由表的定义", tables: [.t1, .t3], ClassLines.decide),
    RuleFunction(
      "X-28", .error, "政府性基金表、国有资本经营预算表有数，当且仅当表4的这项预算有数",
      "T7 and T8 have figures if and only if T4 has figures of their budget",
      source: "GovBudgetChecker V33-122", tables: [.t4, .t7, .t8], FundTables.decide),
    RuleFunction(
      "X-52", .error, "表5、表7、表8的科目都在表3中", "the codes of T5, T7 and T8 are among those of T3",
      source: "由表的定义", tables: [.t3, .t5, .t7, .t8], CodeSubsets.withinExpenditure),
    RuleFunction(
      "X-53", .error, "全部资金为财政拨款时，表3逐行等于表5、表7、表8之和",
      "where all money is fiscal, T3 is T5, T7 and T8 together, row by row",
      source: "实际文件中的错误", tables: [.t1, .t2, .t3, .t4, .t5, .t7, .t8], FiscalOnly.decide),
    RuleFunction(
      "X-55", .info, "没有结转时，有收入的科目应有支出，有支出的应有收入",
      "where nothing is carried over, codes with income have expenditure and the other way round",
      source: "GovBudgetChecker CMM-004", tables: [.t1, .t2, .t3], CodeSubsets.mirrored),
    RuleFunction(
      "X-65", .error, "“三公”表为空时，表6没有“三公”项目的支出",
      "where T9 is empty, T6 has nothing spent on its items",
      source: "实际文件中的错误", tables: [.t6, .t9], VisitsAndCars.emptyTable),
    RuleFunction(
      "X-67", .info, "没有项目支出时，“三公”决算数等于表6的同一项目",
      "without project spending, the items of T9 are those of T6",
      source: "实际文件中的错误", tables: [.t3, .t6, .t9], VisitsAndCars.equality),
    RuleFunction(
      "X-70", .warning, "两张表的同一组数没有互换", "no figures of one table stand crosswise in another",
      source: "GovBudgetChecker P0-B", tables: [.t1, .t3, .t4, .t5, .t7, .t8], Swaps.decide),
  ]
}
