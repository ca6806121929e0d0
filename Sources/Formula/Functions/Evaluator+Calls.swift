internal import Grid

extension Evaluator {
  /// The result of a function; IF, IFERROR and IFNA are branches of the expression itself.
  mutating func call(
    _ function: FormulaFunction, _ arguments: [Operand], _ run: Run
  ) throws(NotEvaluable) -> Operand {
    if function.isOfSingles,
      let array = try elementwise(
        arguments, run,
        { values throws(NotEvaluable) in
          try Self.single(function, values)
        })
    {
      return array
    }
    return switch function {
    case .sum, .average, .maximum, .minimum: .value(try aggregate(function, arguments))
    case .count, .countA, .countBlank: .value(try counted(function, arguments, run))
    case .subtotal: .value(try subtotal(arguments, run))
    case .sumProduct: .value(try sumProduct(arguments))
    case .sumIf, .sumIfs, .countIf, .countIfs:
      .value(try conditional(function, arguments, run))
    case .and, .or: .value(try combined(function, arguments))
    case .not: .value(try negated(arguments[0], run))
    case .trueFunction: .value(.boolean(true))
    case .falseFunction: .value(.boolean(false))
    case .notAvailable: .value(.error(.notAvailable))
    case .number: .value(try number(arguments[0]))
    case .verticalLookup: try verticalLookup(arguments, run)
    case .match: .value(try match(arguments, run))
    case .index: try index(arguments, run)
    case .round, .roundUp, .roundDown, .absolute, .isBlank, .isNumber, .isText, .isNonText,
      .isLogical, .isError, .isErr, .isNotAvailable, .left, .right, .middle, .length, .text,
      .concatenate:
      .value(
        try Self.single(
          function, try arguments.map { argument throws(NotEvaluable) in try scalar(argument, run) }
        ))
    case .ifFunction, .ifError, .ifNotAvailable, .ifs: throw .notAFormula
    }
  }

  /// The result of a function that takes single values, one a parameter.
  private static func single(
    _ function: FormulaFunction, _ arguments: [FormulaValue?]
  ) throws(NotEvaluable) -> FormulaValue {
    switch function {
    case .round, .roundUp, .roundDown: try rounded(function, arguments)
    case .absolute: try absolute(arguments[0])
    case .left, .right, .middle, .length, .text, .concatenate: try text(function, arguments)
    default: .boolean(holds(function, arguments[0]))
    }
  }

  /// N: a number, 1 for TRUE, an error; zero for all else. Of a range its first cell counts.
  private func number(_ argument: Operand) throws(NotEvaluable) -> FormulaValue {
    var value: FormulaValue?
    switch argument {
    case .area(let area):
      value = try self.value(at: SheetCell(sheet: area.sheet, cell: area.range.first))
    case .value(let known): value = known
    case .blank, .missing: value = nil
    case .array: throw .arrayOperation
    }
    switch value {
    case .number?, .error?: return value ?? .number(0)
    case .boolean(let flag)?: return .number(flag ? 1 : 0)
    default: return .number(0)
    }
  }

  /// The functions that ask what a value is.
  private static func holds(_ function: FormulaFunction, _ value: FormulaValue?) -> Bool {
    switch (function, value) {
    case (.isBlank, nil), (.isNonText, nil): true
    case (.isNumber, .number?), (.isText, .text?), (.isLogical, .boolean?), (.isError, .error?):
      true
    case (.isErr, .error(let error)?): error != .notAvailable
    case (.isNotAvailable, .error(let error)?): error == .notAvailable
    case (.isNonText, .number?), (.isNonText, .boolean?), (.isNonText, .error?): true
    default: false
    }
  }
}
