/// The condition of SUMIF and its like: `">=5"`, `"text"`, `"<>*a?"`, a number, a truth value.
struct Criterion {
  enum Relation {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }

  enum Operand {
    case number(Double)
    case boolean(Bool)
    case error(FormulaError)
    case text(WildcardPattern)
    /// A text to compare by order.
    case ordered(String)
    /// Cells that hold nothing: `=`.
    case blank
    /// Those, and empty texts: an empty condition.
    case empty
  }

  let relation: Relation
  let operand: Operand

  /// Reads a condition; a blank cell as condition asks for zero.
  init(_ value: FormulaValue?) throws(NotEvaluable) {
    switch value {
    case nil: self.init(.equal, .number(0))
    case .number(let number)?: self.init(.equal, .number(number))
    case .boolean(let flag)?: self.init(.equal, .boolean(flag))
    case .error(let error)?: self.init(.equal, .error(error))
    case .text(let text)?: try self.init(text)
    case .unknown?: throw .notAFormula
    }
  }

  private init(_ relation: Relation, _ operand: Operand) {
    self.relation = relation
    self.operand = operand
  }

  private init(_ text: String) throws(NotEvaluable) {
    let (found, rest) = Self.split(text)
    let relation = found ?? .equal
    let isEquality = relation == .equal || relation == .notEqual
    if rest.isEmpty {
      guard isEquality else { throw .criterion(text) }
      self.init(relation, found == nil ? .empty : .blank)
      return
    }
    switch TextNumber(rest) {
    case .number(let number): self.init(relation, .number(number))
    case .unclear: throw .unclearText(rest)
    case .none:
      let operand = Self.operand(rest, isEquality)
      switch operand {
      case .boolean, .error: guard isEquality else { throw .criterion(text) }
      default: break
      }
      self.init(relation, operand)
    }
  }

  private static func operand(_ text: String, _ isEquality: Bool) -> Operand {
    if let flag = Coercion.boolean(text) { return .boolean(flag) }
    if text.hasPrefix("#"), FormulaError(text).isKnown { return .error(FormulaError(text)) }
    return isEquality ? .text(WildcardPattern(text)) : .ordered(text)
  }

  /// The operator in front of a condition, and what is behind it.
  private static func split(_ text: String) -> (Relation?, String) {
    let relations: [(String, Relation)] = [
      ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("<>", .notEqual), ("=", .equal),
      ("<", .less), (">", .greater),
    ]
    for (spelled, relation) in relations where text.hasPrefix(spelled) {
      return (relation, String(text.dropFirst(spelled.count)))
    }
    return (nil, text)
  }
}

// MARK: Matching

extension Criterion {
  /// True where blank cells meet the condition.
  var matchesBlank: Bool {
    switch operand {
    case .blank, .empty: relation == .equal
    default: relation == .notEqual
    }
  }

  /// True where a cell meets the condition.
  func matches(_ value: FormulaValue?) throws(NotEvaluable) -> Bool {
    guard let value else { return matchesBlank }
    switch operand {
    case .number(let number): return try matches(value, number)
    case .ordered(let text):
      guard case .text(let other) = value else { return false }
      return isMet(by: try Comparison.order(other, text))
    default: return try isEqual(value) == (relation == .equal)
    }
  }

  private func isMet(by order: Int) -> Bool {
    switch relation {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }

  /// Numbers by order; a text that reads as a number equals it, and yet is unlike it too (`"<>5"`
  /// counts a text 5).
  private func matches(_ value: FormulaValue, _ number: Double) throws(NotEvaluable) -> Bool {
    switch value {
    case .number(let other): return isMet(by: Comparison.order(other, number))
    case .text(let text) where relation == .equal:
      switch TextNumber(text) {
      case .number(let other): return other.agrees(with: number)
      case .none: return false
      case .unclear: throw .unclearText(text)
      }
    default: return relation == .notEqual
    }
  }

  private func isEqual(_ value: FormulaValue) throws(NotEvaluable) -> Bool {
    switch (operand, value) {
    case (.boolean(let flag), .boolean(let other)): return flag == other
    case (.boolean(let flag), .text(let text)):
      // Whether a text TRUE counts for the truth value is not known for sure.
      if Coercion.boolean(text) == flag { throw .unclearText(text) }
      return false
    case (.error(let error), .error(let other)): return error == other
    case (.text(let pattern), .text(let text)): return pattern.matches(text)
    case (.empty, .text(let text)): return text.isEmpty
    default: return false
    }
  }

  /// How much work a text of a cell takes.
  func effort(of value: FormulaValue) -> Int {
    guard case .text(let pattern) = operand, case .text(let text) = value else { return 1 }
    return pattern.isPlain ? 1 : 1 + text.utf8.count
  }
}

extension FormulaError {
  fileprivate var isKnown: Bool { if case .other = self { false } else { true } }
}
