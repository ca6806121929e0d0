internal import FinalAccounts

extension SheetView {
  /// True for a figure that is an amount by how it is written wherever it stands: a number, or a
  /// text with separators of thousands or a fraction. Codes, years, months (2025.08), telephones
  /// and pages as text are none.
  func isWrittenAmount(_ cell: Int) -> Bool {
    guard isText(cell) else { return isFigure(cell) }
    guard signs(cell).contains(.figure) else { return false }
    let text = folded(cell)
    if text.contains(UInt8(ascii: ",")) { return true }
    guard let point = text.firstIndex(of: UInt8(ascii: ".")), point + 1 < text.endIndex else {
      return false
    }
    let isMonth =
      text.endIndex - point <= 3
      && YearText.digits(at: text.startIndex, in: text)
        .map { 1990...2099 ~= $0.value && $0.end == point } ?? false
    return !isMonth
  }
}
