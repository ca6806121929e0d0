// Parentheses, commas, functions.
extension ExpressionParser {
  /// The name of a function and its parenthesis.
  mutating func beginCall(_ name: String) throws(NotEvaluable) {
    guard index < tokens.count, tokens[index].text == "(" else { throw .notAFormula }
    index += 1
    let call = Call(function: CalledFunction(name))
    switch call.function {
    case .known(.sumProduct): expression.operations.append(.beginArray)
    case .known: break
    case .refused(let reason): expression.operations.append(.refuse(reason))
    case .readsUnnamedCells(let reason):
      expression.readsUnnamedCells = true
      expression.operations.append(.refuse(reason))
    }
    open.append(.call(call))
    expectsOperand = true
  }

  /// The comma between arguments; elsewhere it joins references.
  mutating func takeComma() throws(NotEvaluable) {
    finishOperators()
    guard case .call(var call)? = open.last else {
      push(.union)
      return
    }
    finishArgument(of: &call)
    open[open.count - 1] = .call(call)
    expectsOperand = true
  }

  /// A closing parenthesis behind an operand, or behind an argument that was left out.
  mutating func close() throws(NotEvaluable) {
    finishOperators()
    switch open.popLast() {
    case .parenthesis?:
      guard !expectsOperand else { throw .notAFormula }
    case .call(var call)?:
      if !expectsOperand || call.arguments > 0 {
        if expectsOperand { expression.operations.append(.missing) }
        finishArgument(of: &call)
      }
      try end(call)
    default: throw .notAFormula
    }
    expectsOperand = false
  }

  /// An argument that was left out, in front of a comma.
  mutating func takeMissing() throws(NotEvaluable) {
    guard case .call? = open.last else { throw .notAFormula }
    expression.operations.append(.missing)
    expectsOperand = false
    try takeComma()
  }

  /// Does everything that was opened since the last parenthesis.
  private mutating func finishOperators() {
    while case .operation(let operation)? = open.last {
      open.removeLast()
      emit(operation)
    }
  }

  private mutating func finishArgument(of call: inout Call) {
    call.arguments += 1
    guard case .known(let function) = call.function else { return }
    let next = expression.operations.count
    switch (function, call.arguments) {
    case (.ifFunction, 1):
      call.branch = next
      expression.operations.append(.branch(otherwise: 0, end: 0))
    case (.ifFunction, 2):
      call.jump = next
      expression.operations.append(.jump(0))
    case (.ifs, let count) where count.isMultiple(of: 2):
      call.jumps.append(next)
      expression.operations.append(.jump(0))
    case (.ifs, _):
      call.branches.append(next)
      expression.operations.append(.branch(otherwise: 0, end: 0))
    case (.ifError, 1), (.ifNotAvailable, 1):
      call.branch = next
      expression.operations.append(
        .unlessError(end: 0, onlyNotAvailable: function == .ifNotAvailable))
    default: break
    }
  }

  private mutating func end(_ call: Call) throws(NotEvaluable) {
    guard case .known(let function) = call.function else { return }
    guard function.argumentCounts.contains(call.arguments) else { throw .notAFormula }
    switch function {
    case .ifFunction:
      if call.arguments == 2 { expression.operations.append(.boolean(false)) }
      let end = expression.operations.count
      expression.operations[call.branch] = .branch(otherwise: call.jump + 1, end: end)
      expression.operations[call.jump] = .jump(end)
    case .ifs:
      guard call.branches.count == call.jumps.count else { throw .notAFormula }
      expression.operations.append(.error(.notAvailable))
      let end = expression.operations.count
      for (branch, jump) in zip(call.branches, call.jumps) {
        expression.operations[branch] = .branch(otherwise: jump + 1, end: end)
        expression.operations[jump] = .jump(end)
      }
    case .ifError, .ifNotAvailable:
      expression.operations[call.branch] = .unlessError(
        end: expression.operations.count, onlyNotAvailable: function == .ifNotAvailable)
    case .sumProduct:
      expression.operations.append(.endArray)
      expression.operations.append(.call(function, arguments: call.arguments))
    default: expression.operations.append(.call(function, arguments: call.arguments))
    }
  }
}
