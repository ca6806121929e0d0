package import Grid

/// Numbers that a binary file holds as doubles.
extension SheetBuilder {
  /// Adds a cell of a double, as the shortest decimal that means it. One that is not finite is no
  /// number and is told; so is a whole number with more digits than anybody could have typed, unless
  /// a formula gave it.
  @inline(__always)
  package mutating func append(
    number: Double, _ row: Int32, _ column: Int32, _ style: UInt32, isResult: Bool
  ) {
    guard let (digits, scale) = Decimals.shortest(number) else {
      return appendRarer(number, row, column, style, isResult: isResult)
    }
    if digits.magnitude >= 1_000_000_000_000_000, !isResult, number.magnitude >= 1e15 {
      let text = Decimals.text(digits: digits, scale: Int(scale))
      notice(.longNumber, [text], row: row, column: column)
    }
    append(.decimal, row, column, style, digits, scale)
  }

  private mutating func appendRarer(
    _ number: Double, _ row: Int32, _ column: Int32, _ style: UInt32, isResult: Bool
  ) {
    guard number.isFinite else {
      notice(.notANumber, ["\(number)"], row: row, column: column)
      return append(.error, row, column, style, text: Array("#NUM!".utf8))
    }
    let text = "\(number)".uppercased()
    if number.magnitude >= 1e15, number.magnitude < 1e21, !isResult {
      notice(.longNumber, [text], row: row, column: column)
    }
    append(.spelledNumber, row, column, style, text: Array(text.utf8))
  }
}
