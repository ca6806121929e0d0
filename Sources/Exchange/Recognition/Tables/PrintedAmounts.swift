internal import FinalAccounts
internal import Grid

/// What amounts come to under formats that print a smaller power of ten (`0\.0000`, `#,##0,`) or name a
/// unit of money (`#,##0.00"元"`, `0!.0,"万"`): what a person reads, in the unit of the table.
///
/// A format that names a unit says in which one the number is stored, and for all its sections; where
/// that is the table's unit the amount is the number, to its last digit. Else what is printed counts,
/// digits that the format drops included in `raw` alone.
struct PrintedAmounts {
  /// The unit of the table; nil where neither its frame nor a format states one.
  let unit: MoneyUnit?

  /// The amount; nil where it is the number as it is stored.
  func amount(_ stored: Amount, _ form: PrintedForm) -> Amount? {
    guard let value = Double(stored.description), let section = form.section(for: value) else {
      return nil
    }
    let shift: Int
    if let naming = Self.exponent(section) ?? form.numbers.lazy.compactMap(Self.exponent).first,
      let unit
    {
      shift = unit.exponent - naming.stored
    } else {
      shift = section.scale
    }
    guard shift != 0, let exact = stored.shifted(byPowerOfTen: shift) else { return nil }
    let places = section.decimals + shift - section.scale
    return places < 0 ? exact : exact.rounded(toScale: places).withoutTrailingZeros
  }

  /// The power of ten of the unit in which a section prints, and of that in which its numbers are
  /// stored; nil where it names none.
  private static func exponent(_ section: PrintedForm.Section) -> (printed: Int, stored: Int)? {
    let words = section.words
    guard let named = names.first(where: { words.contains($0.word) }) else { return nil }
    return (named.exponent, named.exponent - section.scale)
  }

  private static let names: [(word: String, exponent: Int)] = [
    ("亿", 8), ("百万", 6), ("万", 4), ("千", 3), ("元", 0),
  ]

  /// The unit of money in which all amounts of a table are printed, for a table whose frame states
  /// none; nil where formats name none or several.
  static func unit(of part: TableBinding.Part, in view: SheetView) -> MoneyUnit? {
    guard view.hasPrintedForms else { return nil }
    var found: Int?
    var row = 0
    for bound in part.rows {
      while row < view.rowCount, view.rowNumber(row) < bound.row { row += 1 }
      guard row < view.rowCount, view.rowNumber(row) == bound.row else { continue }
      for slot in bound.columns {
        guard let cell = view.cell(row, part.columns[slot].column), !view.isText(cell),
          let form = view.printedForm(cell)
        else { continue }
        guard let named = form.numbers.lazy.compactMap(exponent).first?.printed,
          found == nil || found == named
        else { return nil }
        found = named
      }
    }
    return found.flatMap { exponent in MoneyUnit.allCases.first { $0.exponent == exponent } }
  }
}
