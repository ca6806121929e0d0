import Grid

extension RuleFunction {
  /// GATE. Decided before the others, by the share of broken relations (`DamagedTables`): what rests on
  /// such a table is not judged.
  static let gate = RuleFunction(
    "GATE", .file, .error, "表内数据完整", "the data of a table are whole",
    source: "GovBudgetChecker：一张残缺的表引出八十条误报"
  ) { _ in RuleOutcome() }
}
