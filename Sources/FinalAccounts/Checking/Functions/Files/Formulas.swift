import Grid

extension RuleFunction {
  /// FIL-07.
  static let formulaResults = RuleFunction(
    "FIL-07", .file, .warning, "公式应有计算结果，且与重新计算的相同",
    "every formula has a stored result, and it is what the formula comes to",
    source: "报送文件的要求"
  ) { context in
    var outcome = RuleOutcome()
    for table in context.tables(having: \.uncomputed) {
      for fact in table.facts where fact.state == .uncomputed {
        outcome.breach(
          [FindingCell(table, fact)], "公式没有结果，请重新计算后保存",
          "the formula has no result; recalculate and save")
      }
    }
    for formula in context.evidence.formulas {
      if let doubt = formula.doubt {
        outcome.breach(
          [context.cell(of: formula)],
          "=\(formula.text) 的结果不可靠：\(doubt.text(.chinese))",
          "the result of =\(formula.text) cannot be relied on: \(doubt.text(.english))")
        continue
      }
      guard let stored = formula.stored, let computed = formula.computed else {
        outcome.notApplicable += 1
        continue
      }
      guard !formula.agrees else {
        outcome.passes += 1
        continue
      }
      let wasNeverComputed = Amount(stored)?.isZero == true
      outcome.breach(
        [context.cell(of: formula)], "=\(formula.text) 存储的结果是 \(stored)，重新计算是 \(computed)",
        "=\(formula.text) is stored as \(stored) and comes to \(computed)",
        wasNeverComputed ? .error : .warning)
    }
    return outcome
  }

  /// FIL-08.
  static let brokenCells = RuleFunction(
    "FIL-08", .file, .error, "金额不应是错误值（#REF! 等），也不应取自其他工作簿",
    "no amount is an error value (#REF! …) or taken from another workbook", source: "表样的填报要求"
  ) { context in
    var outcome = RuleOutcome()
    let broken = context.tables(having: \.errors)
    outcome.passes = context.submission.tables.count - broken.count
    for table in broken {
      for fact in table.facts where fact.state == .error {
        let raw = fact.raw ?? ""
        outcome.breach(
          [FindingCell(table, fact)], "有错误值 \(raw)，请改正公式或改填金额", "the error value \(raw)")
      }
    }
    for formula in context.evidence.formulas where formula.isExternal {
      outcome.breach(
        [context.cell(of: formula)], "=\(formula.text) 引用了其他工作簿，请改为数值",
        "=\(formula.text) refers to another workbook; put its value there")
    }
    return outcome
  }
}

extension CheckContext {
  /// The cell of a formula.
  fileprivate func cell(of formula: WorkbookEvidence.StoredFormula) -> FindingCell {
    places.cell(formula.sheet, formula.cell)
      ?? FindingCell(source: 0, sheet: formula.sheet, cell: formula.cell)
  }
}
