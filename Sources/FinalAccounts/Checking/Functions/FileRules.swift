import Grid

extension RuleFunction {
  /// Rules about the file and its tables (rules §4.1).
  static let files: [RuleFunction] = [
    gate, readableFile, nineTables, tableTwice, sheetNames, hiddenFigures, formulaResults,
    brokenCells, unitNames, years, moneyUnits, magnitude, knownForm, continuations, emptyNotes,
    noteAgainstFigures, leftInstructions,
  ]

  private static let gate = RuleFunction(
    "GATE", .error, "表内数据完整", "the data of a table are whole",
    source: "GovBudgetChecker：一张残缺的表引出八十条误报"
  ) { _ in
    // Decided before the others, by the share of broken relations.
    RuleOutcome()
  }
}
