internal import Grid

/// Which of two values comes first, for the comparing operators (ECMA-376 Part 1, §18.17.2.2):
/// numbers, then texts, then FALSE and TRUE. A blank is what the other side needs: zero, the empty
/// text, FALSE. Numbers are compared in 15 digits, texts without regard to the case of letters.
enum Comparison {
  /// Neither side is an error.
  static func areEqual(_ left: FormulaValue?, _ right: FormulaValue?) -> Bool {
    switch filled(left, right) {
    case nil: true
    case (.number(let first), .number(let second))?: first.agrees(with: second)
    case (.text(let first), .text(let second))?: FoldedText.areEqual(first, second)
    case (.boolean(let first), .boolean(let second))?: first == second
    default: false
    }
  }

  /// Below zero where the left side comes first, zero where both are the same.
  static func order(
    _ left: FormulaValue?, _ right: FormulaValue?
  ) throws(NotEvaluable) -> Int {
    switch filled(left, right) {
    case nil: return 0
    case (.number(let first), .number(let second))?: return order(first, second)
    case (.text(let first), .text(let second))?: return try order(first, second)
    case (.boolean(let first), .boolean(let second))?: return (first ? 1 : 0) - (second ? 1 : 0)
    case (let first, let second)?: return rank(first) - rank(second)
    }
  }

  static func order(_ left: Double, _ right: Double) -> Int {
    left.agrees(with: right) ? 0 : left < right ? -1 : 1
  }

  /// Both sides with blanks filled in; nil where both are blank.
  private static func filled(
    _ left: FormulaValue?, _ right: FormulaValue?
  ) -> (FormulaValue, FormulaValue)? {
    guard let known = left ?? right else { return nil }
    let blank: FormulaValue =
      switch known {
      case .text: .text("")
      case .boolean: .boolean(false)
      default: .number(0)
      }
    return (left ?? blank, right ?? blank)
  }

  private static func rank(_ value: FormulaValue) -> Int {
    switch value {
    case .number: 0
    case .text: 1
    default: 2
    }
  }
}

// MARK: Texts

extension Comparison {
  /// The order of texts where every language has the same: by their first difference, where that
  /// is one of ASCII letters and digits, or the end of one of them.
  static func order(_ left: String, _ right: String) throws(NotEvaluable) -> Int {
    if FoldedText.areEqual(left, right) { return 0 }
    var first = Array(FoldedText.key(left).utf8)[...]
    var second = Array(FoldedText.key(right).utf8)[...]
    while let byte = first.first, byte == second.first {
      // Excel passes over hyphens and apostrophes until all else is the same.
      guard byte != UInt8(ascii: "-"), byte != UInt8(ascii: "'") else { throw .textOrder }
      first = first.dropFirst()
      second = second.dropFirst()
    }
    switch (first.first, second.first) {
    case (nil, let byte?): return try isPlain(byte) ? -1 : refuse()
    case (let byte?, nil): return try isPlain(byte) ? 1 : refuse()
    case (let byte?, let other?) where isPlain(byte) && isPlain(other): return byte < other ? -1 : 1
    default: return try refuse()
    }
  }

  private static func refuse() throws(NotEvaluable) -> Int { throw .textOrder }

  /// A digit or a small letter: digits come before letters, as their bytes do.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isDigit || (0x61...0x7A).contains(byte)
  }
}
