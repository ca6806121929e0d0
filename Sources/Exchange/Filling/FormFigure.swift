internal import FinalAccounts
internal import Grid

/// A figure that a form holds already, as a number or as text that reads as one.
struct FormFigure {
  /// As the cell spells it.
  let text: String
  private let amount: Amount?

  /// Nil for what is no figure: blanks, dashes, words, errors.
  init?(_ value: CellValue?) {
    switch value {
    case .number(let number)?:
      text = number.text
      amount = Amount(storedNumber: Array(number.text.utf8)[...])
    case .text(let words)?:
      guard case .amount(let amount) = AmountText(words) else { return nil }
      text = words
      self.amount = amount
    case nil, .boolean?, .error?, .uncomputed?: return nil
    }
  }

  var isZero: Bool { amount?.isZero ?? false }

  /// True where a value to be written says the same.
  func isSame(as value: FormFilling.Value) -> Bool {
    guard case .number(let text) = value else { return false }
    return amount != nil && amount == Amount(storedNumber: Array(text.utf8)[...])
  }

  /// True for a cell that holds a dash of its own.
  static func isDash(_ value: CellValue?) -> Bool {
    guard case .text(let text)? = value else { return false }
    return AmountText(text) == .dash
  }
}
