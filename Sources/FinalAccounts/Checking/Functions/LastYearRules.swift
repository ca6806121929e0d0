import Grid

extension RuleFunction {
  /// Rules against last year's submission (rules §4.6); not applicable without it.
  static let lastYear: [RuleFunction] = [
    RuleFunction(
      "PY-01", .warning, "年初结转和结余等于上年年末结转和结余，不等应有调整原因",
      "the year opens with what the last one closed with, else a reason is due",
      source: "财决01表表间公式（2022）；报表说明附表1-1", tables: [.t1], CarryOvers.whole),
    RuleFunction(
      "PY-02", .warning, "各项财政拨款的年初结转和结余等于上年年末，不等应有调整原因",
      "each budget opens with what it closed with last year, else a reason is due",
      source: "财决01表表间公式（2022）；报表说明附表1-1", tables: [.t4], CarryOvers.budgets),
    RuleFunction(
      "PY-03", .warning, "政府性基金、国有资本经营预算各科目的年初等于上年年末",
      "codes of T7 and T8 open with what they closed with last year",
      source: "财决01表表间公式（2022）；报表说明附表1-1", tables: [.t7, .t8], CarryOvers.codes),
    RuleFunction(
      "PY-05", .info, "各类支出、“三公”各项比上年增减超过 50% 应说明原因",
      "classes and items of T9 that change by more than 50 % need a reason",
      source: "tianbaoxitong archiveValidationService", tables: [.t1, .t9], YearlyChanges.large
    ),
    RuleFunction(
      "PY-07", .error, "报表的数与上年不同", "the figures are not those of last year",
      source: "实际文件中的错误", YearlyChanges.copied),
  ]
}
