// Constants, references, names.
extension ExpressionParser {
  mutating func takeOperand(_ token: FormulaToken) throws(NotEvaluable) {
    expectsOperand = false
    switch token.kind {
    case .number:
      guard let value = Double(token.text), value.isFinite else { throw .notAFormula }
      expression.operations.append(.number(value))
    case .text: expression.operations.append(.text(try Self.unquoted(token.text)))
    case .error: try takeError(token.text)
    case .cell, .columns, .rows: takeReference(token, sheet: nil)
    case .sheet: try takeSheet(token.text)
    case .function: try beginCall(token.text)
    case .name: try takeName(token.text, sheet: nil)
    case .structured:
      // The table that the formula itself stands in.
      expression.readsUnnamedCells = true
      expression.operations.append(.refuse(.structuredReference))
    case .symbol: try takeSymbolBeforeOperand(token.text)
    case .blank: expectsOperand = true
    }
  }

  private mutating func takeSymbolBeforeOperand(_ symbol: String) throws(NotEvaluable) {
    switch symbol {
    case "-": open.append(.operation(.unary(.minus)))
    case "+": open.append(.operation(.unary(.plus)))
    case "(": open.append(.parenthesis)
    case ")":
      // Only a call may end here; a parenthesis or an operator lacks its operand.
      guard case .call? = open.last else { throw .notAFormula }
      expectsOperand = true
      try close()
      return
    case ",":
      try takeMissing()
      return
    case "{":
      try skipArray()
      return
    default: throw .notAFormula
    }
    expectsOperand = true
  }

  /// `{1,2;3,4}`: constants only, up to its end.
  private mutating func skipArray() throws(NotEvaluable) {
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      if token.text == "}" {
        expression.operations.append(.refuse(.arrayConstant))
        return
      }
    }
    throw .notAFormula
  }

  /// An error; `#REF!` takes the reference behind it along, whose sheet is gone.
  private mutating func takeError(_ text: String) throws(NotEvaluable) {
    let error = FormulaError(text)
    guard text.utf8.count > 1 else { throw .notAFormula }
    if error == .reference, index < tokens.count {
      switch tokens[index].kind {
      case .cell(let first):
        index += 1
        _ = takeCorner(behind: first)
      case .columns, .rows, .error: index += 1
      default: break
      }
    }
    expression.operations.append(.error(error))
  }

  private mutating func takeName(_ name: String, sheet: String?) throws(NotEvaluable) {
    guard name.utf8.first != UInt8(ascii: "'") else { throw .notAFormula }
    if index < tokens.count, tokens[index].kind == .structured {
      index += 1
      expression.operations.append(.table(name))
    } else if sheet == nil, FoldedText.areEqual(name, "TRUE") {
      expression.operations.append(.boolean(true))
    } else if sheet == nil, FoldedText.areEqual(name, "FALSE") {
      expression.operations.append(.boolean(false))
    } else {
      expression.operations.append(.name(name, sheet: sheet))
    }
  }

  private static func unquoted(_ text: String) throws(NotEvaluable) -> String {
    let bytes = text.utf8
    guard bytes.count >= 2, bytes.last == UInt8(ascii: "\"") else { throw .notAFormula }
    let inner = bytes.dropFirst().dropLast()
    guard inner.contains(UInt8(ascii: "\"")) else { return String(text.dropFirst().dropLast()) }
    var plain: [UInt8] = []
    var isSecond = false
    for byte in inner {
      let isQuote = byte == UInt8(ascii: "\"")
      if !isQuote || !isSecond { plain.append(byte) }
      isSecond = isQuote && !isSecond
    }
    guard !isSecond else { throw .notAFormula }
    return String(decoding: plain, as: UTF8.self)
  }
}

// MARK: References

extension ExpressionParser {
  /// A reference with or without its sheet; two cells with a colon between them are one.
  private mutating func takeReference(_ token: FormulaToken, sheet: String?) {
    guard let reference = reference(token, sheet: sheet) else { return }
    expression.operations.append(.reference(reference))
  }

  private mutating func reference(_ token: FormulaToken, sheet: String?) -> SheetReference? {
    switch token.kind {
    case .cell(let first):
      SheetReference(sheet: sheet, first: first, last: takeCorner(behind: first, sheet) ?? first)
    case .columns(let first, let last), .rows(let first, let last):
      SheetReference(sheet: sheet, first: first, last: last)
    default: nil
    }
  }

  /// The cell behind a colon, if there is one; a sheet in front of it must be that of the first.
  private mutating func takeCorner(
    behind first: FormulaReference, _ sheet: String? = nil
  ) -> FormulaReference? {
    var place = index
    func skipBlanks() {
      while place < tokens.count, tokens[place].kind == .blank { place += 1 }
    }
    skipBlanks()
    guard place < tokens.count, tokens[place].text == ":" else { return nil }
    place += 1
    skipBlanks()
    if place < tokens.count, tokens[place].kind == .sheet {
      guard let sheet, case .sheet(let name) = SheetPrefix(tokens[place].text),
        FoldedText.areEqual(name, sheet)
      else { return nil }
      place += 1
    }
    guard place < tokens.count, case .cell(let last) = tokens[place].kind else { return nil }
    index = place + 1
    return last
  }

  /// The sheet in front of a reference, and the reference.
  private mutating func takeSheet(_ prefix: String) throws(NotEvaluable) {
    guard index < tokens.count else { throw .notAFormula }
    let token = tokens[index]
    index += 1
    switch token.kind {
    case .cell, .columns, .rows, .name, .error: break
    case .function:
      // A function of another workbook or of a macro sheet.
      try beginCall(prefix + token.text)
      return
    default: throw .notAFormula
    }
    switch SheetPrefix(prefix) {
    case .sheet(let name):
      switch token.kind {
      case .name: try takeName(token.text, sheet: name)
      case .error: try takeError(token.text)
      default: takeReference(token, sheet: name)
      }
    case .sheets(let first, let last):
      if let reference = reference(token, sheet: first) {
        expression.operations.append(.severalSheets(reference, last: last))
      } else {
        expression.operations.append(.refuse(.severalSheets))
      }
    case .external:
      _ = reference(token, sheet: "")
      expression.operations.append(.refuse(.externalReference))
    }
  }
}
