internal import Grid

extension Evaluator {
  /// What IF and NOT take an operand for.
  func condition(_ operand: Operand, _ run: Run) throws(NotEvaluable) -> Computed<Bool> {
    try Coercion.boolean(try scalar(operand, run))
  }

  func negated(_ operand: Operand, _ run: Run) throws(NotEvaluable) -> FormulaValue {
    switch try condition(operand, run) {
    case .success(let flag): .boolean(!flag)
    case .failure(let error): .error(error.error)
    }
  }

  /// AND and OR: every argument is looked at, so that an error in any of them is the result. Texts
  /// and blanks of ranges do not count; `#VALUE!` where nothing does.
  mutating func combined(
    _ function: FormulaFunction, _ arguments: [Operand]
  ) throws(NotEvaluable) -> FormulaValue {
    var flags = (anyTrue: false, anyFalse: false)
    var fault: FormulaError?
    func take(_ flag: Bool) {
      if flag { flags.anyTrue = true } else { flags.anyFalse = true }
    }
    for argument in arguments where fault == nil {
      switch argument {
      case .area(let area):
        try visit(area) { _, value throws(NotEvaluable) in
          switch value {
          case .number(let number): take(number != 0)
          case .boolean(let flag): take(flag)
          case .error(let error): fault = fault ?? error
          case .text, .unknown: break
          }
        }
      case .value(let value):
        switch try Coercion.boolean(value) {
        case .success(let flag): take(flag)
        case .failure(let error): fault = error.error
        }
      case .missing: take(false)
      // A blank that a function handed on, as a blank of a range.
      case .blank: break
      case .array: throw .arrayOperation
      }
    }
    if let fault { return .error(fault) }
    guard flags.anyTrue || flags.anyFalse else { return .error(.value) }
    return .boolean(function == .and ? !flags.anyFalse : flags.anyTrue)
  }
}
