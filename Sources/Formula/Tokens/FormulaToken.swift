/// One piece of a formula; all pieces of it, one behind the other, are the formula again.
public struct FormulaToken: Hashable, Sendable {
  /// What a token is.
  public enum Kind: Hashable, Sendable {
    /// `B3`, `$B$3`.
    case cell(FormulaReference)
    /// `A:C`, `$A:C`: two columns and whether each is fixed.
    case columns(FormulaReference, FormulaReference)
    /// `1:3`, `$1:3`.
    case rows(FormulaReference, FormulaReference)
    /// What names the sheet of the reference behind it, with its `!`: `表1!`, `'a b'!`, `[1]Sheet!`.
    case sheet
    /// The name of a function; its parenthesis is the next token.
    case function
    /// A defined name, a table, TRUE, or anything else that is a word.
    case name
    /// `[…]` behind a table's name.
    case structured
    case number
    /// A text with its quotes.
    case text
    /// An error literal: `#REF!`.
    case error
    case blank
    /// Operators, parentheses, separators.
    case symbol
  }

  /// What it is.
  public let kind: Kind
  /// The token as the formula spells it.
  public let text: String
}

/// A row, a column or both, each of which may be fixed with `$` (ECMA-376 Part 1, §18.17.2.3).
public struct FormulaReference: Hashable, Sendable {
  /// Counted from 1; zero in a range of rows.
  public var column: Int
  /// Counted from 1; zero in a range of columns.
  public var row: Int
  /// True for `$` in front of the column.
  public var hasFixedColumn: Bool
  /// True for `$` in front of the row.
  public var hasFixedRow: Bool
}
