import Grid

extension RuleFunction {
  /// Rules about codes and their names (rules §4.3).
  static let codes: [RuleFunction] = [
    RuleFunction(
      "COD-01", .warning, "科目编码位数正确，并在本年度的政府收支分类科目中",
      "codes have 3, 5 or 7 digits and are on the list of the year",
      source: "GovBudgetChecker R002；政府收支分类科目", tables: CheckContext.codedTables,
      CodeShapes.shapes),
    RuleFunction(
      "COD-02", .warning, "科目名称与编码相符", "names are those of their codes",
      source: "GovBudgetChecker V33-227；政府收支分类科目", tables: CheckContext.codedTables,
      CodeNames.asListed),
    RuleFunction(
      "COD-03", .warning, "同一编码在各表中名称相同", "a code has the same name in all tables",
      source: "GovBudgetChecker CMM-004", tables: CheckContext.functionTables,
      CodeNames.sameEverywhere),
    RuleFunction(
      "COD-04", .warning, "科目逐级列出：有下级必有上级，有上级必有下级",
      "rows below others have these above them, and the other way round",
      source: "由表的定义", tables: CheckContext.codedTables, CodeTrees.parents),
    RuleFunction(
      "COD-05", .error, "同一张表中编码不重复", "no code occurs twice in a table",
      source: "由表的定义", tables: CheckContext.functionTables + [.t1, .t4, .t6],
      CodeTrees.duplicates),
    RuleFunction(
      "COD-06", .info, "科目按编码从小到大排列", "codes ascend",
      source: "由表的定义", tables: CheckContext.codedTables, CodeTrees.order),
    RuleFunction(
      "COD-07", .error, "功能分类表只列功能科目，表6只列经济科目",
      "functional codes and economic codes stand in their own tables",
      source: "GovBudgetChecker CMM-004", tables: CheckContext.codedTables,
      CodeShapes.domains),
    RuleFunction(
      "COD-08", .warning, "表6没有不能列入基本支出的类（309、311、313），否则应有说明",
      "T6 has no class that cannot be basic expenditure (309, 311, 313) without a note",
      source: "由表的定义", tables: [.t6], CodeClasses.basic),
    RuleFunction(
      "COD-09", .warning, "表1、表4的每一类支出对应一个类级科目",
      "each line of expenditure of T1 and T4 is one functional class",
      source: "由表的定义", tables: [.t1, .t4], CodeClasses.lines),
    RuleFunction(
      "COD-10", .warning, "223 类只在国有资本经营预算中，234 类只在有此科目的年度",
      "223 stands in the state capital budget alone, 234 only in years whose list has it",
      source: "由表的定义", tables: [.t1, .t2, .t3, .t4, .t5, .t7, .t8], CodeClasses.budgets),
  ]
}
