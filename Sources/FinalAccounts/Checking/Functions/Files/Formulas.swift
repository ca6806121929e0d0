import Grid

extension RuleFunction {
  /// FIL-07.
  static let formulaResults = RuleFunction(
    "FIL-07", .warning, "公式有存储的结果，且与重新计算的相同",
    "every formula has a stored result, and it is what the formula comes to",
    source: "tianbaoxitong excelFormulaEvaluator；不计算公式的程序写出的文件"
  ) { context in
    var outcome = RuleOutcome()
    for table in context.submission.tables {
      for fact in table.facts where fact.state == .uncomputed {
        outcome.breaches.append(
          .init(
            cells: [FindingCell(table, fact)],
            detail: .init("公式没有结果，请重新计算后保存", "the formula has no result; recalculate and save")))
      }
    }
    let places = FormulaPlaces(context)
    for formula in context.evidence.formulas {
      guard let stored = formula.stored, let computed = formula.computed else {
        outcome.notApplicable += 1
        continue
      }
      guard !formula.agrees else {
        outcome.passes += 1
        continue
      }
      let wasNeverComputed = Amount(stored)?.isZero == true
      outcome.breaches.append(
        .init(
          cells: [places.cell(of: formula)],
          detail: .init(
            "=\(formula.text) 存储的结果是 \(stored)，重新计算是 \(computed)",
            "=\(formula.text) is stored as \(stored) and comes to \(computed)"),
          severity: wasNeverComputed ? .error : .warning))
    }
    return outcome
  }

  /// FIL-08.
  static let brokenCells = RuleFunction(
    "FIL-08", .error, "金额没有错误值（#REF! 等），也不取自其他工作簿",
    "no amount is an error value (#REF! …) or taken from another workbook", source: "实际报送"
  ) { context in
    var outcome = RuleOutcome()
    let places = FormulaPlaces(context)
    for table in context.submission.tables {
      var isWhole = true
      for fact in table.facts where fact.state == .error {
        isWhole = false
        let raw = fact.raw ?? ""
        outcome.breaches.append(
          .init(
            cells: [FindingCell(table, fact)],
            detail: .init("错误值 \(raw)", "the error value \(raw)")))
      }
      if isWhole { outcome.passes += 1 }
    }
    for formula in context.evidence.formulas where formula.isExternal {
      outcome.breaches.append(
        .init(
          cells: [places.cell(of: formula)],
          detail: .init(
            "=\(formula.text) 引用了其他工作簿，请改为数值",
            "=\(formula.text) refers to another workbook; put its value there")))
    }
    return outcome
  }
}

/// The slots of cells, for formulas that are known by their place alone.
private struct FormulaPlaces {
  private struct Place: Hashable {
    let sheet: String
    let cell: CellReference
  }

  private var cells: [Place: FindingCell] = [:]

  init(_ context: CheckContext) {
    guard !context.evidence.formulas.isEmpty else { return }
    for table in context.submission.tables {
      for fact in table.facts {
        guard let cell = fact.cell else { continue }
        let place = Place(sheet: fact.sheet ?? table.sheet, cell: cell)
        cells[place] = FindingCell(table, fact)
      }
    }
  }

  func cell(of formula: WorkbookEvidence.Formula) -> FindingCell {
    cells[Place(sheet: formula.sheet, cell: formula.cell)]
      ?? FindingCell(source: 0, sheet: formula.sheet, cell: formula.cell)
  }
}
