/// An error value on its way through a computation.
struct ErrorValue: Error {
  var error: FormulaError
  init(_ error: FormulaError) { self.error = error }
}

/// A computed value, or the error that takes its place.
typealias Computed<Value> = Result<Value, ErrorValue>

extension Result where Failure == ErrorValue {
  static func error(_ error: FormulaError) -> Self { .failure(ErrorValue(error)) }
}

/// What a value is taken for where another kind is needed.
enum Coercion {
  /// A number: blank is zero, TRUE one, a text what it reads as.
  static func number(_ value: FormulaValue?) throws(NotEvaluable) -> Computed<Double> {
    switch value {
    case nil: return .success(0)
    case .number(let number)?: return .success(number)
    case .boolean(let flag)?: return .success(flag ? 1 : 0)
    case .error(let error)?: return .error(error)
    case .text(let text)?:
      switch TextNumber(text) {
      case .number(let number): return .success(number)
      case .none: return .error(.value)
      case .unclear: throw .unclearText(text)
      }
    case .unknown?: throw .notAFormula
    }
  }

  /// A text: blank is empty, a number has 15 digits.
  static func text(_ value: FormulaValue?) throws(NotEvaluable) -> Computed<String> {
    switch value {
    case nil: return .success("")
    case .text(let text)?: return .success(text)
    case .boolean(let flag)?: return .success(flag ? "TRUE" : "FALSE")
    case .error(let error)?: return .error(error)
    case .number(let number)?:
      guard let text = NumberSpelling.general(number) else { throw .unclearSpelling }
      return .success(text)
    case .unknown?: throw .notAFormula
    }
  }

  /// A truth value: blank is FALSE, zero is, and the texts TRUE and FALSE are what they say.
  static func boolean(_ value: FormulaValue?) throws(NotEvaluable) -> Computed<Bool> {
    switch value {
    case nil: .success(false)
    case .number(let number)?: .success(number != 0)
    case .boolean(let flag)?: .success(flag)
    case .error(let error)?: .error(error)
    case .text(let text)?: Self.boolean(text).map { .success($0) } ?? .error(.value)
    case .unknown?: throw .notAFormula
    }
  }

  /// TRUE or FALSE in letters of any case.
  static func boolean(_ text: String) -> Bool? {
    guard text.utf8.count <= 5 else { return nil }
    return FoldedText.areEqual(text, "TRUE")
      ? true : FoldedText.areEqual(text, "FALSE") ? false : nil
  }
}
