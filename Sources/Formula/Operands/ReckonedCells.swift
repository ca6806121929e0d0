public import Grid

/// The cells that formulas reckon with one by one: operands of `+`, `-`, `*` and the like, and of
/// functions that take a single number. A text in one of them (a dash, say) makes the formula
/// `#VALUE!`, where SUM over the same cells would pass it over.
///
/// Looks at cells that formulas name by themselves; ranges, which programs cut down to one cell or
/// take as a whole, and defined names are passed over.
public struct ReckonedCells: Sendable {
  private var cells: Set<SheetCell> = []

  /// Looks through all formulas of the sheets, which are those of a workbook in the order of its
  /// tabs. A formula that cannot be read names none.
  public init(_ sheets: [Sheet]) {
    let places = Dictionary(
      sheets.enumerated().map { (FoldedText.key($0.element.name), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for (index, sheet) in sheets.enumerated() where !sheet.formulas.isEmpty {
      let texts = SharedFormulas(sheet)
      for formula in sheet.formulas {
        guard let text = texts[formula.cell], let expression = try? FormulaExpression(text) else {
          continue
        }
        expression.eachReckoned { reference in
          let own = reference.sheet.map { places[FoldedText.key($0)] } ?? index
          guard let own, let range = reference.range, range.first == range.last else { return }
          cells.insert(SheetCell(sheet: own, cell: range.first))
        }
      }
    }
  }

  /// True for a cell in which a text would make a formula an error.
  public func contains(_ cell: SheetCell) -> Bool { cells.contains(cell) }
}

extension FormulaExpression {
  /// Calls `body` for each reference that stands where a number is needed.
  ///
  /// Goes through the operations once, keeping for each operand which references it may be.
  fileprivate func eachReckoned(_ body: (SheetReference) -> Void) {
    var stack: [[SheetReference]] = []
    // What branches leave behind, by the place where they meet.
    var waiting: [Int: [SheetReference]] = [:]
    func take(_ count: Int, needsNumbers: Bool) {
      for _ in 0..<min(count, stack.count) {
        let operand = stack.removeLast()
        if needsNumbers { operand.forEach(body) }
      }
    }
    for (place, operation) in operations.enumerated() {
      if let others = waiting.removeValue(forKey: place), !stack.isEmpty {
        stack[stack.count - 1] += others
      }
      switch operation {
      case .reference(let reference): stack.append([reference])
      case .unary:
        take(1, needsNumbers: true)
        stack.append([])
      case .binary(let sign):
        take(2, needsNumbers: sign.needsNumbers)
        stack.append([])
      case .call(let function, let arguments):
        take(arguments, needsNumbers: function.needsNumbers)
        stack.append([])
      case .branch: take(1, needsNumbers: false)
      case .jump(let end), .unlessError(let end, _):
        waiting[end, default: []] += stack.popLast() ?? []
      case .beginArray, .endArray: break
      default: stack.append([])
      }
    }
  }
}

extension BinaryOperator {
  fileprivate var needsNumbers: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .power: true
    default: false
    }
  }
}

extension FormulaFunction {
  fileprivate var needsNumbers: Bool {
    switch self {
    case .round, .roundUp, .roundDown, .absolute: true
    default: false
    }
  }
}
