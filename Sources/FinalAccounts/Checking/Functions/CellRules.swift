extension RuleFunction {
  /// Rules about single cells (rules §4.2).
  static let cells: [RuleFunction] = [
    amountTexts, dashes, negatives, decimals, zerosAndBlanks, shiftedRows, codesAndMoney,
    repeatedRows, leafTotals, yuanFigures, zeroTables,
  ]
}
