extension RuleFunction {
  /// All of them, in the order in which they run and are told: what is declared and not in this list
  /// does not run. `EveryFunctionTests` asks each for a case in which it fires.
  static let all: [RuleFunction] = [
    // The file and its tables (rules §4.1).
    gate,
    readableFile,
    nineTables,
    tableTwice,
    sheetNames,
    hiddenFigures,
    formulaResults,
    brokenCells,
    unitNames,
    years,
    moneyUnits,
    magnitude,
    knownForm,
    continuations,
    emptyNotes,
    noteAgainstFigures,
    leftInstructions,

    // Single cells (rules §4.2).
    amountTexts,
    dashes,
    negatives,
    decimals,
    zerosAndBlanks,
    shiftedRows,
    codesAndMoney,
    repeatedRows,
    leafTotals,
    yuanFigures,
    zeroTables,
    typedAmongFormulas,

    // Codes and their names (rules §4.3).
    listedCodes,
    codeNames,
    sameNames,
    codeTree,
    repeatedCodes,
    codeOrder,
    codeDomains,
    basicClasses,
    classesOfLines,
    budgetClasses,

    // Inside one table and between tables (rules §4.4, §4.5), what no formula says.
    classesWithoutSections,
    blankItems,
    expenditureClasses,
    fundTables,
    codesWithinExpenditure,
    fiscalOnly,
    mirroredCodes,
    emptyItems,
    equalItems,
    swappedFigures,

    // Against last year (rules §4.6); not applicable without it.
    openingWhole,
    openingBudgets,
    openingCodes,
    largeChanges,
    copiedYear,

    // Against the raw set; not applicable without it.
    rawSetOfOther,
    rawFigures,
    rawRows,
  ]
}
