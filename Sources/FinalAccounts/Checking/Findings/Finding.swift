public import Grid

/// A rule that is broken, or met only within rounding, with everything a person needs to see it.
public struct Finding: Sendable {
  /// How the rule came out.
  public enum Verdict: String, Sendable { case fail, tail }

  /// Made of rule and place: the same for the same finding of another run.
  public var id: String
  /// The rule.
  public var rule: Rule
  /// What it weighs: the rule's own severity, or less where only rounding stands in doubt.
  public var severity: Message.Severity
  /// How the rule came out.
  public var verdict: Verdict
  /// The group that explains it; nil for one that stands alone.
  public var group: String?
  /// What is to be said beyond the words of the rule, in Chinese and English.
  public var detail: Detail?
  /// The formula with its values put in; nil for rules without one.
  public var formula: String?
  /// What the left side of the formula comes to, in `unit`; nil for rules without one.
  public var value: Amount?
  /// What the right side comes to: what the left one should be, or the most that it may be.
  public var expected: Amount?
  /// By how much both sides differ, in `unit`.
  public var gap: Amount?
  /// How much rounding explains, in `unit`.
  public var allowed: Amount?
  /// What rounding hardly ever exceeds, four standard deviations, in `unit`; nil for rules without
  /// roundings of their own.
  public var likely: Amount?
  /// The unit of the left side's table.
  public var unit: MoneyUnit?
  /// The cells that it rests on, those of the left side first.
  public var cells: [FindingCell]
  /// What it rests on beyond its cells, as texts: what an explanation of it is bound to as well.
  public var basis: [String] = []
  /// What one cell was probably meant to hold. Never written into data.
  public var suggestion: Suggestion?
  /// What somebody says to it, where that fits: the finding no longer counts as a warning.
  public var explanation: Explanation?
  /// What somebody said to it of values that have changed since.
  public var outdated: Explanation?

  /// A text in both languages.
  public struct Detail: Sendable, Equatable {
    /// In Chinese.
    public var chinese: String
    /// In English.
    public var english: String

    /// The same thing said twice.
    public init(_ chinese: String, _ english: String) {
      self.chinese = chinese
      self.english = english
    }

    /// The text of a language.
    public func text(_ language: Language) -> String { language == .chinese ? chinese : english }
  }

  /// The rule's words, and what is to be said beyond them.
  public func message(_ language: Language) -> String {
    let words = rule.text(language)
    guard let detail else { return words }
    return words + (language == .chinese ? "：" : ": ") + detail.text(language)
  }
}

/// A cell that a finding rests on; a missing table has neither sheet nor address.
public struct FindingCell: Sendable, Hashable {
  /// The index of its file among the sources of the submission.
  public var source: Int?
  /// The sheet.
  public var sheet: String?
  /// The address.
  public var cell: CellReference?
  /// The table.
  public var table: TableID?
  /// The row's name.
  public var row: String?
  /// The column's name.
  public var column: String?
  /// What the cell holds, as the file spells it.
  public var raw: String?

  /// A cell of these parts.
  public init(
    source: Int? = nil, sheet: String? = nil, cell: CellReference? = nil, table: TableID? = nil,
    row: String? = nil, column: String? = nil, raw: String? = nil
  ) {
    self.source = source
    self.sheet = sheet
    self.cell = cell
    self.table = table
    self.row = row
    self.column = column
    self.raw = raw
  }
}

/// What was probably meant, and where the same slip stands.
public struct Suggestion: Sendable, Hashable {
  /// The likely value, in the unit of the first cell's table; nil where several values change.
  public var value: Amount?
  /// The kind of slip.
  public var slip: Slip
  /// The cells that would change, the first one being the head.
  public var cells: [FindingCell]
  /// The values that they would hold, in the same order.
  public var values: [Amount]
  /// True where another cell explains the findings as well.
  public var isAmbiguous: Bool
  /// Cells that explain as much, though by a less plain slip.
  public var others: [FindingCell] = []
}

/// Findings that one cause explains.
public struct FindingGroup: Sendable {
  /// `g1`, `g2` … in the order of the report.
  public var id: String
  /// What it is about, in both languages.
  public var headline: Finding.Detail
  /// What was probably meant; nil where nothing explains them.
  public var suggestion: Suggestion?
  /// How many findings it has.
  public var count: Int
}

/// A rule of which something could not be decided, and why.
public struct UncheckedRule: Sendable {
  /// The rule.
  public var rule: Rule
  /// How many of its instances.
  public var count: Int
  /// Why, in both languages.
  public var reason: Finding.Detail
}
