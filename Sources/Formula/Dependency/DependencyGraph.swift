internal import Grid

/// Which cells the formulas of a workbook read, directly and through defined names.
///
/// Made once from all formulas, then asked what a change of cells touches (`affected`). Takes
/// memory in proportion to the references of all formulas, however large their ranges are.
public struct DependencyGraph: Sendable {
  /// The workbook.
  public let source: any FormulaSource
  var nodes: ContiguousArray<Node> = []
  var dependencies: ContiguousArray<Dependency> = []
  /// The formulas of each sheet.
  var sheets: [SharedFormulas] = []
  /// Ranges of array formulas and data tables over several cells, and the node of each.
  var outputs: [[Output]] = []
  /// The first formulas of shared groups, by sheet and place in its formulas.
  var masters: [Master: FormulaExpression] = [:]

  /// A formula or a defined name.
  struct Node: Sendable {
    /// The cell of a formula; nil for a name, and for what stands for several arrays.
    var place: SheetCell?
    /// The place of the formula among those of its sheet.
    var formula = 0
    /// What it reads, in `dependencies`.
    var reads = 0..<0
    /// Why it is never evaluated.
    var refusal: NotEvaluable?
    /// True where it reads cells which it does not name.
    var readsUnnamedCells = false
  }

  struct Output: Sendable {
    var range: CellRange
    var node: Int
  }

  struct Master: Hashable, Sendable {
    var sheet: Int
    var formula: Int
  }

  /// Reads all formulas of the workbook.
  public init(_ source: any FormulaSource) {
    var builder = DependencyBuilder(source)
    for sheet in 0..<max(0, source.sheetCount) { builder.add(sheet) }
    builder.finishNames()
    self = builder.graph
  }

  init(empty source: any FormulaSource) { self.source = source }

  /// How many formulas there are.
  public var formulaCount: Int { nodes.count { $0.place != nil } }

  /// The expression of a formula's node.
  func expression(_ node: Node) throws(NotEvaluable) -> FormulaExpression {
    if let refusal = node.refusal { throw refusal }
    guard let place = node.place, sheets.indices.contains(place.sheet) else {
      throw .notAFormula
    }
    let formulas = sheets[place.sheet].formulas
    guard formulas.indices.contains(node.formula) else { throw .notAFormula }
    let formula = formulas[node.formula]
    guard case .sharedMember(let group) = formula.kind else {
      return try FormulaExpression(formula.text)
    }
    guard let first = sheets[place.sheet].master(of: group, for: formula.cell),
      let expression = masters[Master(sheet: place.sheet, formula: first)]
    else { throw .notAFormula }
    return expression.moved(from: formulas[first].cell, to: formula.cell)
  }
}

extension FormulaExpression {
  func moved(from first: CellReference, to cell: CellReference) -> FormulaExpression {
    moved(rows: cell.row - first.row, columns: cell.column - first.column)
  }
}
