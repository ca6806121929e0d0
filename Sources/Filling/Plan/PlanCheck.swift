internal import Formula
internal import Grid
internal import Workbook

/// What of a plan for one sheet cannot be carried out, and which formulas it replaces.
struct SheetPlanCheck {
  private(set) var refusals: [Notice] = []
  /// Formulas that values take the place of.
  private(set) var replaced: [FormulaCell] = []

  private let sheet: Sheet
  private let cells: [CellReference]
  private let options: FillOptions

  /// `cells` in reading order, each once.
  init(_ sheet: Sheet, _ cells: [CellReference], _ options: FillOptions) {
    self.sheet = sheet
    self.cells = cells
    self.options = options
    checkMerges()
    checkFormulas()
  }

  mutating func refuse(_ message: Message, _ arguments: [String], _ cell: CellReference) {
    refusals.append(notice(message, arguments, cell))
  }

  func notice(_ message: Message, _ arguments: [String], _ cell: CellReference) -> Notice {
    Notice(message, arguments, at: Place(sheet: sheet.name, range: CellRange(cell, cell)))
  }

  private mutating func checkMerges() {
    var covered: [CellReference: CellRange] = [:]
    for range in sheet.merges {
      for cell in planned(in: range) where cell != range.first && covered[cell] == nil {
        covered[cell] = range
      }
    }
    for cell in cells {
      if let range = covered[cell] { refuse(.coveredCell, ["\(range)", "\(range.first)"], cell) }
    }
  }

  /// The cells of the plan that lie in a range.
  private func planned(in range: CellRange) -> [CellReference] {
    cells[cells.firstPlace { $0 >= range.first }...].prefix { $0.row <= range.last.row }.filter {
      range.contains($0)
    }
  }

  private mutating func checkFormulas() {
    let wanted = Set(cells)
    var inRange: Set<CellReference> = []
    for formula in sheet.formulas {
      let message: Message
      let range: CellRange?
      switch formula.kind {
      case .array(let own): (message, range) = (.arrayCell, own)
      case .dataTable(let own): (message, range) = (.dataTableCell, own)
      default: continue
      }
      let whole = range ?? CellRange(formula.cell, formula.cell)
      let count = whole.rows.count * whole.columns.count
      let met = planned(in: whole)
      inRange.formUnion(met)
      if met.isEmpty || (options.overwritesFormulas && met.count == count) { continue }
      for cell in met { refuse(message, ["\(whole)"], cell) }
    }
    let texts = SharedFormulas(sheet)
    for formula in sheet.formulas where wanted.contains(formula.cell) {
      replaced.append(formula)
      if !options.overwritesFormulas, !inRange.contains(formula.cell) {
        let text = String((texts[formula.cell] ?? formula.text).prefix(80))
        refuse(.formulaCell, [text], formula.cell)
      }
    }
  }
}
