internal import Grid

extension RowInsertion {
  /// The formula after the insertion: each reference to the sheet moved or grown as Excel does it,
  /// all else byte for byte.
  ///
  /// `home` is the name of the sheet that the formula stands on, to which references without a
  /// sheet belong; nil for a defined name of the whole workbook. Serves plain lists of references
  /// too: an `sqref` (`A1:B2 C3`), the text of a defined name (`a!$A$1:$F$40,a!$1:$3`).
  ///
  /// Left as they are: texts, names, columns of tables, references to other workbooks and over
  /// several sheets (Excel does the same; see `unshifted`). The members of a shared formula are to
  /// be written out first (`SharedFormulas`), as each is shifted in its own way.
  public func shifted(_ formula: String, on home: String?) -> String {
    guard count > 0 else { return formula }
    let home = RowInsertions.Home(sheet: home, growth: .never)
    return RowInsertions([self]).shifted(formula, at: home).text
  }

  /// References of a formula that may mean the sheet and that no insertion moves: those over
  /// several sheets, and what INDIRECT makes of a text. A form that has them needs a person.
  public func unshifted(in formula: String) -> [String] {
    RowInsertions([self]).unshifted(in: formula)
  }
}
