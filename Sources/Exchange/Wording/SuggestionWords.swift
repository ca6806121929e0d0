public import FinalAccounts
public import Grid

/// The words of a suggestion, for whoever lays them out.
public struct SuggestionWords: Sendable {
  private let suggestion: Suggestion
  private let names: FormNames
  private let language: Language

  /// The words of a suggestion in a language; `names` are those of its report.
  public init(_ suggestion: Suggestion, _ names: FormNames, _ language: Language) {
    self.names = names
    self.suggestion = suggestion
    self.language = language
  }

  /// What one of its cells was probably meant to hold, and which cells may be wrong instead.
  public func meant(_ value: Amount) -> String {
    let words =
      language.said("可能应为 ", "probably meant: ") + value.grouped
      + suggestion.slipWords.text(language)
    guard let rivals = suggestion.rivals(names) else { return words }
    return words + language.said("；", "; ") + rivals.text(language)
  }

  /// What is to be said in a cell that may be wrong instead; nil where there is none of these.
  public var instead: String? {
    guard suggestion.isAmbiguous, let cell = suggestion.cells.first else { return nil }
    let head = cell.shortPlace
    return language.said(
      "也可能是本格有误，而不是\(names.place(cell))", "this cell may be the wrong one, and not \(head)")
  }

  /// That another cell is as likely; nil where none is.
  public var ambiguity: String? {
    guard suggestion.isAmbiguous else { return nil }
    return language.said("另有其他单元格也可能有误，同样可解释这些问题。", "Another cell explains these findings as well.")
  }
}
