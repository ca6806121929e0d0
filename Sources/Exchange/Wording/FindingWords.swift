public import FinalAccounts
public import Grid

/// The words of one finding, for whoever lays them out: a line of text, an item of a page, a note
/// beside a cell. Texts of files stand in them as they are.
public struct FindingWords: Sendable {
  private let finding: Finding
  private let names: FormNames
  private let language: Language

  /// The words of a finding in a language; `names` are those of its report.
  public init(_ finding: Finding, _ names: FormNames, _ language: Language) {
    self.names = names
    self.finding = finding
    self.language = language
  }

  /// What it weighs.
  public var severity: String { finding.severity.word(language) }

  /// Where: in Chinese as the form names it, with its cell; in English the cell. Empty where nothing is
  /// known.
  public var place: String {
    guard let cell = finding.cells.first else { return "" }
    return language.said(names.place(cell), cell.place)
  }

  /// The formula with its values put in; nil where there is none.
  public var formula: String? {
    language == .chinese ? names.formula(of: finding) : finding.formula
  }

  /// What is wrong.
  public var message: String { finding.message(language) }

  /// By how much both sides differ and how much rounding explains; nil where there is no gap.
  public var gap: String? { finding.gapWords?.text(language) }

  /// What stands before the gap where its figure is set off.
  public var offBy: String { language.said("相差 ", "off by ") }

  /// What stands behind it: how much rounding explains, where that is known.
  public var allowance: String? {
    guard let allowed = finding.allowed else { return nil }
    guard finding.isLongTail, let likely = finding.likely else {
      return language.said("（四舍五入允许 \(allowed)）", " (rounding allows \(allowed))")
    }
    return language.said(
      "（四舍五入最多 \(allowed)，但一般不超过 \(likely)）",
      " (rounding allows \(allowed) at most, but hardly ever more than \(likely))")
  }

  /// What somebody said to it; nil where nobody did.
  public var remark: Remark? {
    (finding.explanation ?? finding.outdated).map {
      Remark(explanation: $0, isOutdated: finding.explanation == nil, language: language)
    }
  }

  /// What somebody said to a finding, and whether it was said of the values that are there now.
  public struct Remark: Sendable {
    fileprivate let explanation: Explanation
    fileprivate let isOutdated: Bool
    fileprivate let language: Language

    /// What was said.
    public var text: String { explanation.text }

    /// What stands before it.
    public var lead: String {
      isOutdated
        ? language.said("原有说明所据的数已变：", "explained of other values: ")
        : language.said("已说明：", "explained: ")
    }

    /// Who said it and when, as far as that is known.
    public var author: String {
      [explanation.author, explanation.date].compactMap(\.self).joined(separator: " ")
    }

    /// All of it but the author, at the end of a line about the finding.
    public var aside: String {
      isOutdated
        ? language.said("（\(lead)\(text)）", "(\(lead)\(text))")
        : language.said("说明：", "explained: ") + text
    }
  }
}
