/// Puts the tokens of a formula into the order of evaluation, by the precedence of operators
/// (ECMA-376 Part 1, §18.17.2.2): references, sign, `%`, `^`, `* /`, `+ -`, `&`, comparisons; what is
/// equal goes from left to right.
///
/// Keeps open operators and parentheses on a list of its own, so the depth of a formula costs
/// memory in proportion to its length and no stack.
struct ExpressionParser {
  let tokens: [FormulaToken]
  var index = 0
  var expression = FormulaExpression()
  var open: [Open] = []
  var expectsOperand = true
  /// True where the piece before was blank, which between two references is an operator.
  var followsBlank = false

  /// What waits for its right side or its end.
  enum Open {
    case operation(Operator)
    case parenthesis
    case call(Call)
  }

  struct Call {
    var function: CalledFunction
    /// Arguments that are complete.
    var arguments = 0
    /// Where IF and IFERROR branch, and where IF jumps behind its second argument.
    var branch = 0
    var jump = 0
    /// Where IFS branches behind its conditions, and where it jumps behind its values.
    var branches: [Int] = []
    var jumps: [Int] = []
  }

  init(_ formula: String) throws(NotEvaluable) {
    guard formula.utf8.count <= FormulaExpression.lengthLimit else { throw .tooMuch }
    tokens = Array(FormulaTokens(formula))
  }

  mutating func parse() throws(NotEvaluable) -> FormulaExpression {
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      if token.kind == .blank {
        followsBlank = true
        continue
      }
      try expectsOperand ? takeOperand(token) : takeOperator(token)
      followsBlank = false
    }
    guard !expectsOperand else { throw .notAFormula }
    while let last = open.popLast() {
      guard case .operation(let operation) = last else { throw .notAFormula }
      emit(operation)
      expression.endsInSum = operation == .binary(.add) || operation == .binary(.subtract)
    }
    return expression
  }
}

// MARK: Operators

extension ExpressionParser {
  enum Operator: Equatable {
    case unary(UnaryOperator)
    case binary(BinaryOperator)
    case range, intersection, union

    /// What is higher is done first.
    var rank: Int {
      switch self {
      case .range: 10
      case .intersection: 9
      case .union: 8
      case .unary: 7
      case .binary(.power): 5
      case .binary(.multiply), .binary(.divide): 4
      case .binary(.add), .binary(.subtract): 3
      case .binary(.join): 2
      case .binary: 1
      }
    }
  }

  mutating func emit(_ operation: Operator) {
    switch operation {
    case .unary(let sign): expression.operations.append(.unary(sign))
    case .binary(let binary): expression.operations.append(.binary(binary))
    case .range:
      expression.readsUnnamedCells = true
      expression.operations.append(.refuse(.computedRange))
    case .intersection: expression.operations.append(.refuse(.intersection))
    case .union: expression.operations.append(.refuse(.union))
    }
  }

  /// Opens an operator behind what binds as strongly or more.
  mutating func push(_ operation: Operator) {
    while case .operation(let before)? = open.last, before.rank >= operation.rank {
      open.removeLast()
      emit(before)
    }
    open.append(.operation(operation))
    expectsOperand = true
  }

  mutating func takeOperator(_ token: FormulaToken) throws(NotEvaluable) {
    switch (token.kind, token.text) {
    case (.symbol, "+"): push(.binary(.add))
    case (.symbol, "-"): push(.binary(.subtract))
    case (.symbol, "*"): push(.binary(.multiply))
    case (.symbol, "/"): push(.binary(.divide))
    case (.symbol, "^"): push(.binary(.power))
    case (.symbol, "&"): push(.binary(.join))
    case (.symbol, "="): push(.binary(.equal))
    case (.symbol, "<"):
      push(.binary(takeSymbol("=") ? .lessOrEqual : takeSymbol(">") ? .notEqual : .less))
    case (.symbol, ">"): push(.binary(takeSymbol("=") ? .greaterOrEqual : .greater))
    case (.symbol, "%"): expression.operations.append(.unary(.percent))
    case (.symbol, ":"): push(.range)
    case (.symbol, ","): try takeComma()
    case (.symbol, ")"): try close()
    case (.error, "#"): expression.operations.append(.refuse(.spilledRange))
    default:
      // Two references with nothing but a blank between them.
      guard followsBlank, startsReference(token) else { throw .notAFormula }
      push(.intersection)
      try takeOperand(token)
    }
  }

  private func startsReference(_ token: FormulaToken) -> Bool {
    switch token.kind {
    case .cell, .columns, .rows, .sheet, .name, .function, .error: true
    default: token.text == "("
    }
  }

  /// Takes the second half of `<=`, `<>`, `>=`.
  private mutating func takeSymbol(_ text: String) -> Bool {
    guard index < tokens.count, tokens[index].kind == .symbol, tokens[index].text == text else {
      return false
    }
    index += 1
    return true
  }
}
