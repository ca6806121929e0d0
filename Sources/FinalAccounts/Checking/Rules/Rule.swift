public import Grid

/// A rule that the nine tables must keep: what it says, how grave a break is, and where it comes from.
///
/// Linear rules carry a formula and are data (`Schemas/rules/`); the others are functions under the
/// same ids.
public struct Rule: Sendable {
  /// `T3-01`, as `juesuan rules` lists it.
  public let id: String
  /// What it is about, by which rules are listed.
  public internal(set) var kind: Kind
  /// What a break weighs.
  public let severity: Message.Severity
  /// What it says, in words.
  public let words: BilingualText
  /// The official formula, definition or finding that it rests on.
  public let source: String
  /// For linear rules: what must hold; each of them where there are several.
  public let formulas: [Formula]
  /// The tables that it speaks of.
  public let tables: [TableID]
  /// The pack that put it in or altered it; nil for a rule as it holds everywhere.
  public internal(set) var pack: String?

  /// A rule; the kind of a linear one is known by its id.
  package init(
    id: String, kind: Kind? = nil, severity: Message.Severity, words: BilingualText, source: String,
    formulas: [Formula] = [], tables: [TableID]
  ) {
    self.id = id
    self.kind = kind ?? Kind(ofLinear: id)
    self.severity = severity
    self.words = words
    self.source = source
    self.formulas = formulas
    self.tables = tables
  }

  /// True for a formula about raw tables, which public ones leave out.
  var isOfRawTables: Bool { !formulas.isEmpty && tables.contains(where: \.isRaw) }

  /// What it says, in a language.
  public func text(_ language: Language) -> String { words.text(language) }

  /// An identity or inequality between sums of slots, for one thing or for each of several.
  public struct Formula: Sendable {
    /// As it is spelled: `T1[income.grand-total].amount = T1[income.total].amount + …`.
    public let text: String
    /// The terms in front of `=` or `<=`; the first is the result that the others make up.
    package let left: [FormulaTerm]
    /// The terms behind it.
    package let right: [FormulaTerm]
    /// What both sides must be to each other, within the rounding of their figures.
    package let relation: Relation
    /// What it holds for each of: rows, codes, columns.
    package let quantifier: Quantifier
    /// When it is of use.
    package let condition: Condition
    /// The tables that it speaks of, each once, in order.
    package let tables: [TableID]
  }

  /// When a formula is of use: what another says as well is not said twice.
  package enum Condition: Sendable {
    case always
    /// Unless all of these slots hold figures.
    case unless([Slot])
    /// Where all of these slots hold figures.
    case holding([Slot])
    /// Where all of these slots hold figures other than zero.
    case filled([Slot])
    /// Where some code of a table stands without those above it.
    case levelAbsent(TableID)
  }

  /// What two sums must be to each other, as `Schemas/rules/` spells it.
  package enum Relation: String, Sendable {
    case equal = "="
    case atMost = "<="
  }
}

/// A term of a formula: a slot, or the sum of several.
package struct FormulaTerm: Sendable, Hashable {
  /// The rows that it adds up.
  package enum Rows: Sendable, Hashable {
    /// One row.
    case named(SlotName)
    /// All rows with a code that belong to no other row (类 in a full tree).
    case tops
    /// All rows with a code under which no other stands.
    case leaves
    /// The rows directly under the row that the rule runs over.
    case children
    /// The row of the code that the rule runs over; where the table does not print it, those below it
    /// under which none stands.
    case under
  }

  /// 1 or −1, as spelled: a term of the right side is not turned here.
  package let sign: Int
  /// The table.
  package let table: TableID
  /// The row, or the rows that are added up.
  package let rows: Rows
  /// The column, by name or by what the formula runs over.
  package let column: SlotName
  /// True where it adds up the columns of all items of the class that `column` names.
  package let isOfItems: Bool
  /// Left out of the sum where the form does not print it; of others the rule then does not apply.
  package let isOptional: Bool
}

/// What a formula runs over.
package struct Quantifier: Sendable {
  /// The rows or codes for each of which a formula holds.
  package enum Rows: Sendable, Hashable {
    case once
    /// Every row of a table.
    case rows(TableID)
    /// Rows of a table under which others stand, of codes with so many digits.
    case parents(TableID, digits: Int)
    /// Every class code (三位) that one of the tables has.
    case classes([TableID])
    /// Every code that one of the tables has.
    case codes([TableID])
  }

  /// The rows or codes; once where it names its rows itself.
  package var rows = Rows.once
  /// Every one of these columns; nil where the formula names its columns itself.
  package var columns: [String]?
  /// Every column that this table prints, in the place of columns that are named.
  package var columnsOf: TableID?

  /// Once, in the columns that the formula names.
  package init() {}
}
