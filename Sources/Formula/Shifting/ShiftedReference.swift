internal import Grid

/// One reference of a formula after rows were put into its sheet.
struct ShiftedReference {
  private let shift: RowShift
  private let home: RowInsertions.Home
  private let ownRow: Int?

  /// A reference to a sheet that gets rows, in a formula of a place.
  init(_ shift: RowShift, _ home: RowInsertions.Home, isOwnSheet: Bool) {
    self.shift = shift
    self.home = home
    ownRow = isOwnSheet ? home.row : nil
  }

  /// The reference from its first to its last token, blanks, colon and a second sheet included; nil
  /// where it is pushed off the sheet.
  func text(of tokens: [FormulaToken]) -> String? {
    var texts = tokens.map(\.text)
    let last = texts.count - 1
    switch (tokens.first?.kind, tokens.last?.kind) {
    case (.rows(let first, let second), _):
      guard let (one, other) = rows(first, second) else { return nil }
      let parts = texts[0].split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return texts[0] }
      return Self.spelled(parts[0], row: one) + ":" + Self.spelled(parts[1], row: other)
    case (.cell(let cell), _) where last == 0:
      guard case .always = home.growth else {
        return row(of: cell).map { Self.spelled(texts[0], row: $0) }
      }
      guard let (one, other) = rows(cell, cell) else { return nil }
      let first = Self.spelled(texts[0], row: one)
      return one == other ? first : first + ":" + Self.spelled(texts[0], row: other)
    case (.cell(let first), .cell(let second)):
      guard let (one, other) = rows(first, second) else { return nil }
      texts[0] = Self.spelled(texts[0], row: one)
      texts[last] = Self.spelled(texts[last], row: other)
      return texts.joined()
    default: return texts.joined()
    }
  }

  /// The rows of both ends, in the order in which they are spelled.
  private func rows(_ first: FormulaReference, _ last: FormulaReference) -> (Int, Int)? {
    if case .along = home.relativeRows, !(first.hasFixedRow && last.hasFixedRow) {
      guard let one = row(of: first), let other = row(of: last) else { return nil }
      return (one, other)
    }
    let isUpsideDown = first.row > last.row
    let old = min(first.row, last.row)...max(first.row, last.row)
    guard let new = shift.shifted(rows: old, growth: home.growth, own: ownRow) else { return nil }
    return isUpsideDown ? (new.upperBound, new.lowerBound) : (new.lowerBound, new.upperBound)
  }

  private func row(of reference: FormulaReference) -> Int? {
    guard case .along(let rows) = home.relativeRows, !reference.hasFixedRow else {
      return shift.shifted(row: reference.row)
    }
    // A distance that leads off the sheet leads back in at its other end.
    let (row, overflow) = reference.row.addingReportingOverflow(rows)
    return !overflow && 1...CellReference.rowLimit ~= row ? row : reference.row
  }

  /// The spelling with another row, as it stands where the row stays.
  private static func spelled(_ text: some StringProtocol, row: Int) -> String {
    let digits = text.utf8.reversed().prefix { $0.isDigit }.count
    guard digits > 0, Int(text.suffix(digits)) != row else { return String(text) }
    return String(text.dropLast(digits)) + String(row)
  }
}
