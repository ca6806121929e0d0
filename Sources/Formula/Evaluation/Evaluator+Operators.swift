internal import Grid

extension Evaluator {
  static func applied(
    _ sign: UnaryOperator, to value: FormulaValue?
  ) throws(NotEvaluable) -> FormulaValue? {
    // A plus in front changes nothing, not even a text.
    guard sign != .plus else { return value }
    switch try Coercion.number(value) {
    case .failure(let error): return .error(error.error)
    case .success(let number):
      let result = sign == .percent ? number / 100 : 0 - number
      return Self.value(DoubleArithmetic.checked(result))
    }
  }

  static func applied(
    _ binary: BinaryOperator, _ left: FormulaValue?, _ right: FormulaValue?, isLast: Bool
  ) throws(NotEvaluable) -> FormulaValue {
    switch binary {
    case .add, .subtract, .multiply, .divide, .power:
      return try Self.arithmetic(binary, left, right, isLast: isLast)
    case .join: return try Self.joined(left, right)
    default: return try Self.compared(binary, left, right)
    }
  }

  private static func arithmetic(
    _ binary: BinaryOperator, _ left: FormulaValue?, _ right: FormulaValue?, isLast: Bool
  ) throws(NotEvaluable) -> FormulaValue {
    let first: Double
    let second: Double
    switch try Coercion.number(left) {
    case .success(let number): first = number
    case .failure(let error): return .error(error.error)
    }
    switch try Coercion.number(right) {
    case .success(let number): second = number
    case .failure(let error): return .error(error.error)
    }
    switch binary {
    case .add: return value(DoubleArithmetic.sum(first, second, isLast: isLast))
    case .subtract: return value(DoubleArithmetic.sum(first, -second, isLast: isLast))
    case .multiply: return value(DoubleArithmetic.checked(first * second))
    case .divide: return value(DoubleArithmetic.quotient(first, second))
    default: return value(try DoubleArithmetic.power(first, second))
    }
  }

  static func value(_ computed: Computed<Double>) -> FormulaValue {
    switch computed {
    case .success(let number): .number(number)
    case .failure(let error): .error(error.error)
    }
  }

  private static func joined(
    _ left: FormulaValue?, _ right: FormulaValue?
  ) throws(NotEvaluable) -> FormulaValue {
    switch (try Coercion.text(left), try Coercion.text(right)) {
    case (.failure(let error), _), (_, .failure(let error)): return .error(error.error)
    case (.success(let first), .success(let second)):
      let text = first + second
      return text.utf16.count <= textLimit ? .text(text) : .error(.value)
    }
  }

  private static func compared(
    _ binary: BinaryOperator, _ left: FormulaValue?, _ right: FormulaValue?
  ) throws(NotEvaluable) -> FormulaValue {
    if case .error? = left { return left ?? .unknown }
    if case .error? = right { return right ?? .unknown }
    switch binary {
    case .equal: return .boolean(Comparison.areEqual(left, right))
    case .notEqual: return .boolean(!Comparison.areEqual(left, right))
    default:
      let order = try Comparison.order(left, right)
      switch binary {
      case .less: return .boolean(order < 0)
      case .lessOrEqual: return .boolean(order <= 0)
      case .greater: return .boolean(order > 0)
      default: return .boolean(order >= 0)
      }
    }
  }
}
