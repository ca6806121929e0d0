public import Grid

/// A rule that is broken, or met only within rounding, with everything a person needs to see it.
public struct Finding: Sendable {
  /// What it is: a rule that is broken, or one that is met only within rounding.
  public enum Kind: String, Sendable { case fail, tail }

  /// Made of rule and place: the same for the same finding of another run.
  public var id: String
  /// The rule.
  public var rule: Rule
  /// What it weighs: the rule's own severity, or less where only rounding stands in doubt.
  public var severity: Message.Severity
  /// Broken, or met only within rounding.
  public var kind: Kind
  /// The group that explains it; nil for one that stands alone.
  public var group: String?
  /// What is to be said beyond the words of the rule, in Chinese and English.
  public var detail: BilingualText?
  /// The formula with its values put in; nil for rules without one.
  public var formula: String?
  /// The relation that it was made of, for whoever says it in the words of the form.
  var identity: Identity?
  /// The same in Chinese, of rules that are functions.
  var spokenFormula: String?
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

  /// What is wrong. In English the rule's words, and what is to be said beyond them; in Chinese what
  /// was found, and of a broken formula what should hold.
  public func message(_ language: Language) -> String {
    let words = rule.text(language)
    guard language == .chinese else {
      return detail.map { words + ": " + $0.english } ?? words
    }
    if let detail { return detail.chinese }
    return (kind == .tail ? "尾数误差：" : "审核公式不平：") + words
  }
}
