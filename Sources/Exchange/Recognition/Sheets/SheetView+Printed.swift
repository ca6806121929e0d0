internal import FinalAccounts
internal import Grid

extension SheetView {
  /// True where formats of the workbook print more than figures.
  var hasPrintedForms: Bool { !sheet.printedForms.isEmpty }

  /// What the format of a cell prints beyond the figure; nil where it prints no more.
  func printedForm(_ cell: Int) -> PrintedForm? { sheet.printedForm(of: packed(cell)) }
}

extension Sheet {
  /// The sheet with texts in the place of what formats print words of: recognition reads a form as a
  /// person does. Amounts stay as they are stored.
  var asPrinted: Sheet {
    guard !printedForms.isEmpty else { return self }
    var sheet = self
    // Words of a frame are few; more are no form's.
    var room = 1 << 20
    for index in cells.indices where printedForm(of: cells[index]) != nil {
      let cell = cells[index]
      guard let text = printedText(of: cell), !isAmount(cell, shown: text) else { continue }
      room -= text.utf8.count
      guard room >= 0 else { break }
      sheet.cells[index] = PackedCell(
        kind: .ownText, column: cell.column, style: cell.style,
        payload: Int64(sheet.ownTexts.append(Array(text.utf8))))
    }
    return sheet
  }

  /// True for a text that is an amount, whatever words its format puts behind it; a year is none.
  private func isAmount(_ cell: PackedCell, shown: String) -> Bool {
    guard case .text(let text) = value(of: cell) else { return false }
    return AmountText(text) != .other && YearText.find(in: Folding.fold(shown)[...]) == nil
  }
}
