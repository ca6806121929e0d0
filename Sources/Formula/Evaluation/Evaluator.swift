internal import Grid

/// Gives the value of formulas as Excel computes them, over what a workbook holds.
///
/// Whatever it is not sure to compute as Excel does, it refuses with the reason; it has no guess.
/// Numbers are doubles; see `DoubleArithmetic` for what Excel does beside IEEE 754. One evaluator
/// may serve many formulas: the work of all of them counts against `effortLimit`.
///
/// Accepted differences from Excel:
/// - Texts are read as numbers as under Chinese or English settings (`1,234.5`).
/// - Sums are added in reading order; the last of 17 digits of a long sum may differ, as may that
///   of a broken power. LibreOffice, which corrects the rounding of SUM, differs there as well.
/// - Where a formula meets several different errors, the leftmost is the result.
/// - Settings of a workbook that change results (precision as displayed, iteration, Lotus rules)
///   are not known here: whoever evaluates has to look for them.
public struct Evaluator: Sendable {
  /// What formulas look at.
  var source: ChangedValues
  /// How many cells, rows and operations all evaluations together may take.
  public var effortLimit = 500_000_000

  /// What all evaluations took until now.
  public internal(set) var effort = 0
  var names: [NameKey: FormulaExpression] = [:]
  var subtotals: [Int: [CellReference]] = [:]
  var lookups = KnownLookups()

  /// An evaluator over what a workbook holds.
  public init(_ source: any FormulaSource) { self.init(ChangedValues(source, [:])) }

  init(_ source: ChangedValues) { self.source = source }

  /// The value of a formula in a cell; a reference to a blank cell gives zero, one to several
  /// cells that of the formula's own row or column (implicit intersection).
  public mutating func value(
    of expression: FormulaExpression, at place: SheetCell
  ) throws(NotEvaluable) -> FormulaValue {
    var run = Run(place: place, nameSheet: place.sheet)
    let operand = try evaluate(expression, &run)
    switch try scalar(operand, run) {
    case nil: return .number(0)
    case .text(let text)? where text.utf16.count > Self.textLimit: return .error(.value)
    case let value?: return value
    }
  }

  /// What one operation takes beside looking at one cell.
  static let operationEffort = 8

  /// UTF-16 units of a cell's text.
  static let textLimit = 32_767

  /// The state of one evaluation.
  struct Run {
    let place: SheetCell
    /// The sheet whose names come first.
    var nameSheet: Int
    /// How many names stand for the expression under evaluation.
    var nameDepth = 0
    /// How many calls that take arrays enclose the operation.
    var arrayDepth = 0
  }
}

extension Evaluator {
  mutating func spend(_ work: Int) throws(NotEvaluable) {
    effort += work
    guard effort <= effortLimit else { throw .tooMuch }
  }

  mutating func evaluate(
    _ expression: FormulaExpression, _ run: inout Run
  ) throws(NotEvaluable) -> Operand {
    var stack: [Operand] = []
    let operations = expression.operations
    var next = 0
    while next < operations.count {
      let operation = operations[next]
      next += 1
      try spend(Self.operationEffort)
      switch operation {
      case .number(let number): stack.append(.value(.number(number)))
      case .text(let text): stack.append(.value(.text(text)))
      case .boolean(let flag): stack.append(.value(.boolean(flag)))
      case .error(let error): stack.append(.value(.error(error)))
      case .missing: stack.append(.missing)
      case .reference(let reference): stack.append(.area(try area(reference, run)))
      case .name(let name, let sheet): stack.append(try named(name, on: sheet, &run))
      case .unary(let sign):
        let operand = try pop(&stack)
        let array = try elementwise([operand], run) { values throws(NotEvaluable) in
          try Self.applied(sign, to: values[0])
        }
        if let array {
          stack.append(array)
        } else {
          stack.append(Operand(try Self.applied(sign, to: try scalar(operand, run))))
        }
      case .binary(let binary):
        let right = try pop(&stack)
        let left = try pop(&stack)
        let array = try elementwise([left, right], run) { values throws(NotEvaluable) in
          try Self.applied(binary, values[0], values[1], isLast: false)
        }
        if let array {
          stack.append(array)
          break
        }
        let isLast = expression.endsInSum && next == operations.count && run.nameDepth == 0
        stack.append(
          .value(
            try Self.applied(
              binary, try scalar(left, run), try scalar(right, run), isLast: isLast)))
      case .call(let function, let count):
        guard stack.count >= count else { throw .notAFormula }
        let arguments = Array(stack.suffix(count))
        stack.removeLast(count)
        stack.append(try call(function, arguments, run))
      case .branch(let otherwise, let end):
        switch try condition(try pop(&stack), run) {
        case .success(let flag): if !flag { next = otherwise }
        case .failure(let error):
          stack.append(.value(.error(error.error)))
          next = end
        }
      case .jump(let target): next = target
      case .unlessError(let end, let onlyNotAvailable):
        let value = try scalar(try pop(&stack), run)
        if case .error(let error)? = value, !onlyNotAvailable || error == .notAvailable { break }
        stack.append(Operand(value))
        next = end
      case .beginArray: run.arrayDepth += 1
      case .endArray: run.arrayDepth -= 1
      case .refuse(let reason): throw reason
      case .table: throw .structuredReference
      case .severalSheets: throw .severalSheets
      }
    }
    guard stack.count == 1, let result = stack.last else { throw .notAFormula }
    return result
  }

  private func pop(_ stack: inout [Operand]) throws(NotEvaluable) -> Operand {
    guard let last = stack.popLast() else { throw .notAFormula }
    return last
  }
}

/// A defined name as the formulas of a sheet see it.
struct NameKey: Hashable, Sendable {
  var sheet: Int
  var name: String
}
