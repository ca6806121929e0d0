internal import Grid

extension Evaluator {
  /// ROUND, ROUNDUP, ROUNDDOWN: on the decimal that Excel shows, half away from zero, so that
  /// ROUND(2.675,2) is 2.68 although the double lies below.
  static func rounded(
    _ function: FormulaFunction, _ arguments: [FormulaValue?]
  ) throws(NotEvaluable) -> FormulaValue {
    let numbers = (try Coercion.number(arguments[0]), try Coercion.number(arguments[1]))
    switch numbers {
    case (.failure(let error), _), (_, .failure(let error)): return .error(error.error)
    case (.success(let value), .success(let places)):
      let direction: DecimalDigits.Direction =
        switch function {
        case .roundUp: .up
        case .roundDown: .down
        default: .nearest
        }
      let power = -Int(max(-400, min(400, places)).rounded(.towardZero))
      return Self.value(DoubleArithmetic.checked(value.rounded(to: power, direction)))
    }
  }

  static func absolute(_ argument: FormulaValue?) throws(NotEvaluable) -> FormulaValue {
    switch try Coercion.number(argument) {
    case .success(let number): .number(number.magnitude)
    case .failure(let error): .error(error.error)
    }
  }
}

extension Double {
  /// Rounded to a multiple of ten to `power`, as decimals. Digits behind the fifteenth are noise
  /// and do not count, unless the place itself lies among them.
  func rounded(to power: Int, _ direction: DecimalDigits.Direction) -> Double {
    let exact = DecimalDigits(self)
    guard exact.exponent < power else { return self }
    let significant = exact.significant
    if exact.magnitude - 14 < power { return significant.rounded(to: power, direction).double }
    return exact.rounded(to: power, direction).double
  }
}
