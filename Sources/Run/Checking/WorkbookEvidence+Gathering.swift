import Document
import Exchange
import FinalAccounts
import Formula
import Grid
import Workbook

extension WorkbookEvidence {
  /// What a workbook shows beyond the figures of its tables. Costs next to nothing where it has no
  /// formulas and each table once.
  init(
    of recognition: WorkbookRecognition, in sheets: [Sheet], names: [DefinedName],
    _ recognizer: Recognizer, _ limits: Limits
  ) {
    self.init()
    isWorkbook = true
    formulas =
      FormulaEvidence(
        recognition, sheets, names, effortLimit: limits.evaluationEffort
      ).formulas
    copies = CopyEvidence(recognition, sheets, recognizer).copies
    for part in recognition.tables.flatMap(\.binding.parts) {
      for row in part.rows where row.code != nil {
        heads[Row(sheet: part.sheet, line: row.row, name: row.id)] = Head(
          code: row.codeCells.last ?? row.labelCell, name: row.labelCell)
      }
    }
  }
}

/// The formulas in the slots of recognised tables, evaluated.
private struct FormulaEvidence {
  private(set) var formulas: [WorkbookEvidence.StoredFormula] = []

  init(
    _ recognition: WorkbookRecognition, _ sheets: [Sheet], _ names: [DefinedName],
    effortLimit: Int
  ) {
    guard sheets.contains(where: { !$0.formulas.isEmpty }) else { return }
    let slots = Self.slots(recognition)
    let places = sheets.enumerated().flatMap { index, sheet in
      sheet.formulas.map { SheetCell(sheet: index, cell: $0.cell) }
    }
    let source = SheetValues(
      sheets, names: names.map { FormulaName($0.name, sheet: $0.sheet, text: $0.text) })
    // All anew: a result that was never computed must not make another one look right.
    let recalculation = Recalculation(
      DependencyGraph(source), changes: CellChanges(), new: Set(places),
      effortLimit: effortLimit)
    let values = Dictionary(
      recalculation.results.map { ($0.place, $0.value) }, uniquingKeysWith: { first, _ in first })
    let doubts = Dictionary(
      recalculation.refusals.compactMap { refusal in
        switch refusal.reason {
        case .circular, .frozen: (refusal.place, refusal.reason.message)
        default: nil
        }
      }, uniquingKeysWith: { first, _ in first })
    for (index, sheet) in sheets.enumerated() {
      guard let wanted = slots[sheet.name], !sheet.formulas.isEmpty else { continue }
      let shared = SharedFormulas(sheet)
      for formula in sheet.formulas where wanted.contains(formula.cell) {
        let text = formula.text.isEmpty ? shared[formula.cell] ?? "" : formula.text
        let stored = sheet[formula.cell]
        let place = SheetCell(sheet: index, cell: formula.cell)
        var found = Self.formula(sheet.name, formula.cell, text, stored, values[place])
        found.doubt = doubts[place]
        formulas.append(found)
      }
    }
  }

  /// The cells of tables by sheet.
  private static func slots(_ recognition: WorkbookRecognition) -> [String: Set<CellReference>] {
    var slots: [String: Set<CellReference>] = [:]
    for found in recognition.tables {
      for fact in found.table.facts {
        guard let cell = fact.cell else { continue }
        slots[fact.sheet ?? found.table.sheet, default: []].insert(cell)
      }
    }
    return slots
  }

  private static func formula(
    _ sheet: String, _ cell: CellReference, _ text: String, _ stored: CellValue?,
    _ computed: FormulaValue?
  ) -> WorkbookEvidence.StoredFormula {
    let before = stored.flatMap { value -> FormulaValue? in
      if case .uncomputed = value { return nil }
      return FormulaValue(value)
    }
    let after = computed.flatMap { $0 == .unknown ? nil : $0 }
    return WorkbookEvidence.StoredFormula(
      sheet: sheet, cell: cell, text: text, stored: before.map(spelled),
      computed: after.map(spelled), agrees: agree(before, after), isExternal: isExternal(text),
      pattern: pattern(text, in: cell))
  }

  /// A formula with distances for addresses, where all of these lie in its own row or column.
  private static func pattern(
    _ formula: String, in own: CellReference
  ) -> WorkbookEvidence.FormulaPattern? {
    var text = ""
    var (isAlongRow, isAlongColumn) = (true, true)
    var reads = false
    for token in FormulaTokens(formula) {
      switch token.kind {
      case .cell(let cell):
        isAlongRow = isAlongRow && cell.row == own.row
        isAlongColumn = isAlongColumn && cell.column == own.column
        reads = true
        text += "R[\(cell.row - own.row)]C[\(cell.column - own.column)]"
      case .columns, .rows, .sheet, .name, .structured, .error: return nil
      case .function, .number, .text, .symbol: text += token.text
      case .blank: break
      }
    }
    guard reads, isAlongRow != isAlongColumn else { return nil }
    return WorkbookEvidence.FormulaPattern(text: text, isAlongRow: isAlongRow)
  }

  /// What is off by less than half of the last digit that the forms print is the same.
  private static func agree(_ stored: FormulaValue?, _ computed: FormulaValue?) -> Bool {
    if case .number(let one) = stored, case .number(let other) = computed {
      return (one - other).magnitude < max(0.005, other.magnitude * 1e-12)
    }
    return stored == computed
  }

  private static func spelled(_ value: FormulaValue) -> String {
    switch value {
    case .number(let number):
      let text = NumberSpelling.stored(number)
      return Amount(storedNumber: text).map(\.description) ?? text
    case .text(let text): return text
    case .boolean(let flag): return flag ? "TRUE" : "FALSE"
    case .error(let error): return error.text
    case .unknown: return ""
    }
  }

  private static func isExternal(_ formula: String) -> Bool {
    guard formula.utf8.contains(UInt8(ascii: "[")) else { return false }
    return FormulaTokens(formula).contains { token in
      token.kind == .sheet && SheetPrefix(token.text) == .external
    }
  }
}

/// Tables that were left out because another of their role was taken, and what is on hidden sheets.
private struct CopyEvidence {
  private(set) var copies: [WorkbookEvidence.Copy] = []

  init(_ recognition: WorkbookRecognition, _ sheets: [Sheet], _ recognizer: Recognizer) {
    for found in recognition.copies {
      copies.append(Self.copy(found, isHidden: found.isHidden, recognition))
    }
    var looked: Set<String> = []
    for notice in recognition.notices where notice.message.kind == .hiddenTable {
      guard let name = notice.place.sheet, looked.insert(name).inserted,
        let sheet = sheets.first(where: { $0.name == name })
      else { continue }
      var options = RecognitionOptions()
      options.includesHiddenSheets = true
      for found in recognizer.recognize([sheet], options: options).tables {
        copies.append(Self.copy(found, isHidden: true, recognition))
      }
    }
  }

  private static func copy(
    _ found: RecognizedTable, isHidden: Bool, _ recognition: WorkbookRecognition
  ) -> WorkbookEvidence.Copy {
    let taken = recognition.tables.first { $0.table.id == found.table.id }?.table
    return WorkbookEvidence.Copy(
      table: found.table.id, sheet: found.table.sheet, isHidden: isHidden, year: found.year,
      hasSameTitle: taken.map { title($0, found.table) } ?? false,
      isSame: taken.map { holdSame($0, found.table) } ?? false)
  }

  /// True where both hold the same figures, be it in other units of money: then those of the finer one,
  /// rounded as the other prints them. Blanks and zeros say the same.
  private static func holdSame(_ one: AccountTable, _ other: AccountTable) -> Bool {
    let units = (one.moneyUnit ?? other.moneyUnit, other.moneyUnit ?? one.moneyUnit)
    guard let first = units.0, let second = units.1, first != second else {
      return amounts(one) == amounts(other)
    }
    let isFiner = first.exponent < second.exponent
    let (fine, coarse) = isFiner ? (amounts(one), amounts(other)) : (amounts(other), amounts(one))
    let power = abs(first.exponent - second.exponent)
    let zero = Amount(digits: 0, scale: 2)
    return Set(fine.keys).union(coarse.keys).allSatisfy { slot in
      let printed = coarse[slot] ?? zero
      return (fine[slot] ?? zero).shifted(byPowerOfTen: power)?
        .rounded(toScale: max(2, printed.scale)) == printed
    }
  }

  /// The figures by slot.
  private static func amounts(_ table: AccountTable) -> [Slot: Amount] {
    var amounts: [Slot: Amount] = [:]
    for fact in table.facts {
      guard let amount = fact.amount, !amount.isZero else { continue }
      amounts[Slot(table.id, fact.row, fact.column)] = amount
    }
    return amounts
  }

  /// True where both titles are the same but for years, blanks and the like.
  private static func title(_ one: AccountTable, _ other: AccountTable) -> Bool {
    func core(_ title: String) -> String {
      String(title.filter { !$0.isNumber && !$0.isWhitespace && $0 != "年" && $0 != "度" })
    }
    return core(one.title) == core(other.title)
  }
}
