import Grid

extension RuleFunction {
  /// GATE. Decided before the others, by the share of broken relations (`DamagedTables`): what rests on
  /// such a table is not judged.
  static let gate = RuleFunction(
    "GATE", .file, .error, "表内数据应当完整，不错行、不缺行", "the data of a table are whole",
    source: "表样（项目之间的关系）"
  ) { _ in RuleOutcome() }
}
