internal import Grid

/// Reads formulas one after the other into a graph.
struct DependencyBuilder {
  typealias Graph = DependencyGraph

  var graph: Graph
  private let source: any FormulaSource
  private var names: [NameKey: Int] = [:]
  /// Names that were met and not read yet.
  private var waiting: [(node: Int, sheet: Int, text: String)] = []
  private var sheetPlaces: [String: Int?] = [:]
  /// Sheets between the ends of one reference that are followed; beyond, anything may be read.
  private static let sheetLimit = 64

  init(_ source: any FormulaSource) {
    self.source = source
    graph = Graph(empty: source)
  }

  /// Reads the formulas of the next sheet.
  mutating func add(_ sheet: Int) {
    let formulas = Self.ordered(source.formulas(on: sheet))
    let shared = SharedFormulas(formulas)
    graph.sheets.append(shared)
    graph.outputs.append([])
    for (place, formula) in formulas.enumerated() {
      var node = Graph.Node(place: SheetCell(sheet: sheet, cell: formula.cell), formula: place)
      switch formula.kind {
      case .normal:
        guard !formula.text.isEmpty else { continue }
        read(formula.text, of: &node, on: sheet)
      case .sharedMaster:
        guard !formula.text.isEmpty else { continue }
        if let expression = read(formula.text, of: &node, on: sheet) {
          graph.masters[Graph.Master(sheet: sheet, formula: place)] = expression
        }
      case .sharedMember(let group):
        let first = shared.master(of: group, for: formula.cell)
        let key = first.map { Graph.Master(sheet: sheet, formula: $0) }
        if let first, let key, let expression = master(key, formulas[first]) {
          take(
            expression.moved(from: formulas[first].cell, to: formula.cell), of: &node, on: sheet,
            isName: false)
        } else {
          refuse(&node, .notAFormula)
        }
      case .array(let range):
        read(formula.text, of: &node, on: sheet)
        node.refusal = .arrayFormula
        addOutput(range, sheet)
      case .dataTable(let range):
        refuse(&node, .dataTable)
        addOutput(range, sheet)
      }
      graph.nodes.append(node)
    }
    limitOutputs(of: sheet)
  }

  /// Formulas in reading order, the last of each cell.
  private static func ordered(_ formulas: [FormulaCell]) -> [FormulaCell] {
    if zip(formulas, formulas.dropFirst()).allSatisfy({ $0.cell < $1.cell }) { return formulas }
    var last: [CellReference: FormulaCell] = [:]
    for formula in formulas { last[formula.cell] = formula }
    return last.values.sorted { $0.cell < $1.cell }
  }

  /// The expression of a group's first cell, also where that stands behind its members.
  private mutating func master(_ key: Graph.Master, _ formula: FormulaCell) -> FormulaExpression? {
    if let known = graph.masters[key] { return known }
    guard let expression = try? FormulaExpression(formula.text) else { return nil }
    graph.masters[key] = expression
    return expression
  }

  private func refuse(_ node: inout Graph.Node, _ reason: NotEvaluable) {
    node.refusal = reason
    node.readsUnnamedCells = true
  }
}

// MARK: References

extension DependencyBuilder {
  @discardableResult
  private mutating func read(
    _ text: String, of node: inout Graph.Node, on sheet: Int, isName: Bool = false
  ) -> FormulaExpression? {
    do throws(NotEvaluable) {
      let expression = try FormulaExpression(text)
      take(expression, of: &node, on: sheet, isName: isName)
      return expression
    } catch {
      refuse(&node, error)
      return nil
    }
  }

  private mutating func take(
    _ expression: FormulaExpression, of node: inout Graph.Node, on sheet: Int, isName: Bool
  ) {
    let start = graph.dependencies.count
    node.readsUnnamedCells = node.readsUnnamedCells || expression.readsUnnamedCells
    for operation in expression.operations {
      switch operation {
      case .reference(let reference):
        // Without its sheet, or moving along, a name means other cells from each cell.
        if isName, reference.sheet == nil || !reference.isFixed {
          node.readsUnnamedCells = true
        }
        add(reference, sheet)
      case .name(let name, let prefix): add(name, prefix, sheet, &node)
      case .table(let name):
        if let table = source.table(named: name) {
          graph.dependencies.append(Dependency(Area(sheet: table.sheet, range: table.range)))
        } else {
          node.readsUnnamedCells = true
        }
      case .severalSheets(let reference, let last): add(reference, to: last, &node)
      default: break
      }
    }
    node.reads = start..<graph.dependencies.count
  }

  private mutating func place(ofSheet name: String) -> Int? {
    if let known = sheetPlaces[name] { return known }
    let place = source.sheet(named: name)
    sheetPlaces[name] = .some(place)
    return place
  }

  private mutating func add(_ reference: SheetReference, _ own: Int) {
    let place = reference.sheet.map { self.place(ofSheet: $0) } ?? own
    guard let place, let range = reference.range else { return }
    graph.dependencies.append(Dependency(Area(sheet: place, range: range)))
  }

  private mutating func add(
    _ reference: SheetReference, to last: String, _ node: inout Graph.Node
  ) {
    guard let first = reference.sheet, let from = place(ofSheet: first),
      let to = place(ofSheet: last), abs(to - from) < Self.sheetLimit, let range = reference.range
    else {
      node.readsUnnamedCells = true
      return
    }
    for sheet in min(from, to)...max(from, to) {
      graph.dependencies.append(Dependency(Area(sheet: sheet, range: range)))
    }
  }
}

// MARK: Names

extension DependencyBuilder {
  private mutating func add(
    _ name: String, _ prefix: String?, _ own: Int, _ node: inout Graph.Node
  ) {
    var sheet = own
    if let prefix {
      guard let place = place(ofSheet: prefix) else { return }
      sheet = place
    }
    let key = NameKey(sheet: sheet, name: FoldedText.key(name))
    if let known = names[key] {
      graph.dependencies.append(Dependency(node: known))
      return
    }
    guard let text = source.definition(of: name, on: sheet) else {
      // Nobody knows what it reads; where Excel did not know either it reads nothing.
      if node.place.map({ source.value(at: $0) }) != .error(.name) { node.readsUnnamedCells = true }
      return
    }
    let place = graph.nodes.count
    names[key] = place
    graph.nodes.append(Graph.Node())
    graph.dependencies.append(Dependency(node: place))
    waiting.append((place, sheet, text))
  }

  /// Reads the names that formulas use, and those that these use.
  mutating func finishNames() {
    while let (place, sheet, text) = waiting.popLast() {
      var node = Graph.Node()
      read(text, of: &node, on: sheet, isName: true)
      graph.nodes[place] = node
    }
  }
}

// MARK: Arrays

extension DependencyBuilder {
  /// Ranges of arrays of one sheet that are kept apart.
  private static let outputLimit = 256

  /// The range of the array whose node comes next; one cell needs none.
  private mutating func addOutput(_ range: CellRange?, _ sheet: Int) {
    guard let range, range.first != range.last else { return }
    graph.outputs[sheet].append(Graph.Output(range: range, node: graph.nodes.count))
  }

  /// Puts what is beyond the limit together: what reads any of it depends on all.
  private mutating func limitOutputs(of sheet: Int) {
    let rest = graph.outputs[sheet].dropFirst(Self.outputLimit)
    guard var range = rest.first?.range else { return }
    let start = graph.dependencies.count
    for output in rest {
      graph.dependencies.append(Dependency(node: output.node))
      range = range.spanning(output.range)
    }
    graph.outputs[sheet].removeLast(rest.count)
    graph.outputs[sheet].append(Graph.Output(range: range, node: graph.nodes.count))
    graph.nodes.append(Graph.Node(reads: start..<graph.dependencies.count))
  }
}

extension CellRange {
  fileprivate func spanning(_ other: CellRange) -> CellRange {
    let top = min(first.row, other.first.row)
    let left = min(first.column, other.first.column)
    let bottom = max(last.row, other.last.row)
    let right = max(last.column, other.last.column)
    guard let first = CellReference(row: top, column: left),
      let last = CellReference(row: bottom, column: right)
    else { return self }
    return CellRange(first, last)
  }
}
