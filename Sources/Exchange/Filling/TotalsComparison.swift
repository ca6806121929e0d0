import FinalAccounts
public import Grid

extension FormFilling {
  /// Compares the totals that were carried with what the formulas of the form came to; gives a notice
  /// for each that differs or has no result.
  ///
  /// `result` gives what a cell of the filled form holds, nil where its formula was not evaluated or
  /// gave nothing. A blank, an empty text and a dash stand for zero here, as a form prints them.
  public func differences(_ result: (CarriedTotal) -> CellValue?) -> [Notice] {
    totals.compactMap { total in
      let place = Place(
        sheet: total.sheet, range: CellRange(total.cell, total.cell), table: total.table.rawValue)
      let slot = [total.table.rawValue, total.row, total.column]
      guard let value = result(total), let shown = Shown(value) else {
        return Notice(.totalNotComputed, slot + [total.amount.description], at: place)
      }
      guard shown.amount != total.amount else { return nil }
      return Notice(.totalDiffers, slot + [shown.text, total.amount.description], at: place)
    }
  }

  /// A result as an amount; nil for one that was not computed.
  private struct Shown {
    let amount: Amount?
    let text: String

    init?(_ value: CellValue) {
      switch value {
      case .uncomputed: return nil
      case .number(let number):
        amount = Amount(storedNumber: Array(number.text.utf8)[...])
        text = amount?.description ?? number.text
      case .text(let words):
        switch AmountText(words) {
        case .blank, .dash: amount = Amount("0")
        default: amount = nil
        }
        text = words
      case .boolean(let flag): (amount, text) = (nil, flag ? "TRUE" : "FALSE")
      case .error(let code): (amount, text) = (nil, code)
      }
    }
  }
}
