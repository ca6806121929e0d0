internal import Formula
internal import Grid

/// What insertions of rows make of the pieces of one part that name cells.
struct ReferenceShift {
  enum Outcome {
    case same
    /// Ranges of the UTF-8 of the old text, ascending, and what is to stand there.
    case edits([Splices.Edit])
    /// Cells that are pushed off their sheet.
    case lost
  }

  let insertions: RowInsertions
  /// The sheet that the part belongs to; nil for parts of the workbook.
  let home: String?
  /// The names of all sheets in the order of the workbook.
  let sheets: [String]
  /// The rows that its own sheet gets; nil for none.
  let own: RowShift?

  init(_ insertions: RowInsertions, home: String?, sheets: [String]) {
    self.insertions = insertions
    self.home = home
    self.sheets = sheets
    own = home.flatMap { insertions.shift(of: $0) }
  }

  func shifted(
    _ text: String, _ meaning: ShiftRules.Meaning, home: RowInsertions.Home? = nil
  ) -> Outcome {
    switch meaning {
    case .formula: return formula(text, home ?? RowInsertions.Home(sheet: self.home))
    case .cells: return cells(text, .fromSeveral)
    case .cellsAlike: return cells(text, .always)
    case .place: return cells(text, .never)
    case .corner:
      guard let own, let cell = CellReference(text), cell.row > 1 else { return .same }
      guard let row = own.shifted(row: cell.row - 1),
        let new = CellReference(row: row + 1, column: cell.column)
      else { return .lost }
      return new == cell ? .same : whole(text, "\(new)")
    case .pageBreak:
      guard let row = Int(text), let new = shifted(zeroBased: row), new != row else {
        return .same
      }
      return whole(text, "\(new)")
    }
  }

  private func whole(_ old: String, _ new: String) -> Outcome {
    .edits([(0..<old.utf8.count, new)])
  }

  private func cells(_ text: String, _ growth: RowShift.Growth) -> Outcome {
    own == nil ? .same : formula(text, RowInsertions.Home(sheet: home, growth: growth))
  }

  private func formula(_ text: String, _ home: RowInsertions.Home) -> Outcome {
    let (edits, losesCells) = insertions.edits(of: text, at: home)
    if losesCells { return .lost }
    return edits.isEmpty ? .same : .edits(edits)
  }

  /// A row of the sheet counted from 0; nil where it is none, or is pushed off.
  func shifted(zeroBased row: Int) -> Int? {
    guard let own, 0..<CellReference.rowLimit ~= row else { return nil }
    return own.shifted(row: row + 1).map { $0 - 1 }
  }
}
