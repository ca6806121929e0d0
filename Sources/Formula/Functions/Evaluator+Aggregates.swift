internal import Grid

extension Evaluator {
  /// SUM, AVERAGE, MAX and MIN: the numbers of ranges; single values are taken for numbers. The
  /// first error is the result.
  mutating func aggregate(
    _ function: FormulaFunction, _ arguments: [Operand]
  ) throws(NotEvaluable) -> FormulaValue {
    var total = Total()
    for argument in arguments where total.fault == nil {
      switch argument {
      case .area(let area):
        try visit(area) { _, value throws(NotEvaluable) in total.addCell(value) }
      case .value(let value):
        switch try Coercion.number(value) {
        case .success(let number): total.add(number)
        case .failure(let error): total.fault = error.error
        }
      case .missing: total.add(0)
      case .blank: break
      case .array: throw .arrayOperation
      }
    }
    return total.result(of: function)
  }

  /// COUNT, COUNTA, COUNTBLANK.
  mutating func counted(
    _ function: FormulaFunction, _ arguments: [Operand], _ run: Run
  ) throws(NotEvaluable) -> FormulaValue {
    var count = 0
    for argument in arguments {
      switch argument {
      case .area(let area):
        var found = 0
        try visit(area) { _, value throws(NotEvaluable) in
          switch value {
          case .number: found += 1
          case .text(let text):
            found += function == .countA || (function == .countBlank && !text.isEmpty) ? 1 : 0
          default: found += function == .count ? 0 : 1
          }
        }
        count += function == .countBlank ? area.cellCount - found : found
      case .value(let value):
        guard function != .countBlank else { throw .notAFormula }
        if function == .countA {
          count += 1
        } else if case .success = try Coercion.number(value) {
          count += 1
        }
      case .missing: count += 1
      case .blank: break
      case .array: throw .arrayOperation
      }
    }
    return .number(Double(count))
  }

  /// SUBTOTAL(9,…) and (109,…): a sum that leaves out other subtotals. Refused where rows are
  /// hidden: whether a filter hid them is not known here.
  mutating func subtotal(
    _ arguments: [Operand], _ run: Run
  ) throws(NotEvaluable) -> FormulaValue {
    switch try Coercion.number(try scalar(arguments[0], run)) {
    case .failure(let error): return .error(error.error)
    case .success(let code):
      guard code == 9 || code == 109 else { throw .function("SUBTOTAL") }
    }
    var total = Total()
    for argument in arguments.dropFirst() {
      guard case .area(let area) = argument else { throw .notAFormula }
      guard !source.hidesRows(area.range.rows, on: area.sheet) else { throw .hiddenRows }
      let others = subtotals(on: area.sheet)
      try visit(area) { cell, value throws(NotEvaluable) in
        if others.place(of: cell) == nil { total.addCell(value) }
      }
    }
    return total.result(of: .sum)
  }

  /// The cells of a sheet whose formulas hold a SUBTOTAL or AGGREGATE, in reading order.
  private mutating func subtotals(on sheet: Int) -> [CellReference] {
    if let known = subtotals[sheet] { return known }
    let formulas = source.formulas(on: sheet)
    var groups: [Int: Bool] = [:]
    var cells: [CellReference] = []
    for formula in formulas {
      var holds = false
      switch formula.kind {
      case .sharedMember(let group): holds = groups[group] ?? false
      case .sharedMaster(let group, _):
        holds = Self.holdsSubtotal(formula.text)
        // A number that is used again for another group must not hide the first.
        groups[group] = holds || groups[group] ?? false
      default: holds = Self.holdsSubtotal(formula.text)
      }
      if holds { cells.append(formula.cell) }
    }
    cells.sort()
    subtotals[sheet] = cells
    return cells
  }

  private static func holdsSubtotal(_ formula: String) -> Bool {
    FormulaTokens(formula).contains {
      $0.kind == .function && ["SUBTOTAL", "AGGREGATE"].contains($0.text.uppercased())
    }
  }
}

/// Numbers as they are summed up, in their order and with no correction of rounding.
struct Total {
  private var sum = 0.0
  private var largest = -Double.infinity
  private var smallest = Double.infinity
  private var count = 0
  /// The first error met.
  var fault: FormulaError?

  mutating func add(_ number: Double) {
    sum += number
    largest = max(largest, number)
    smallest = min(smallest, number)
    count += 1
  }

  /// A cell of a range: only numbers and errors count.
  mutating func addCell(_ value: FormulaValue) {
    switch value {
    case .number(let number): add(number)
    case .error(let error): fault = fault ?? error
    default: break
    }
  }

  func result(of function: FormulaFunction) -> FormulaValue {
    if let fault { return .error(fault) }
    let result: Computed<Double> =
      switch function {
      case .average: count == 0 ? .error(.division) : DoubleArithmetic.checked(sum / Double(count))
      case .maximum: .success(count == 0 ? 0 : largest)
      case .minimum: .success(count == 0 ? 0 : smallest)
      default: DoubleArithmetic.checked(sum)
      }
    switch result {
    case .success(let number): return .number(number)
    case .failure(let error): return .error(error.error)
    }
  }
}
