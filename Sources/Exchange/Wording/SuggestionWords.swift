public import FinalAccounts
public import Grid

/// The words of a suggestion, for whoever lays them out.
public struct SuggestionWords: Sendable {
  private let suggestion: Suggestion
  private let language: Language

  /// The words of a suggestion in a language.
  public init(_ suggestion: Suggestion, _ language: Language) {
    self.suggestion = suggestion
    self.language = language
  }

  /// What one of its cells was probably meant to hold, and which cells may be wrong instead.
  public func meant(_ value: Amount) -> String {
    let words =
      language.said("可能应为 ", "probably meant: ") + value.grouped
      + suggestion.slipWords.text(language)
    guard let rivals = suggestion.rivals else { return words }
    return words + language.said("；", "; ") + rivals.text(language)
  }

  /// What is to be said in a cell that may be wrong instead; nil where there is none of these.
  public var instead: String? {
    guard suggestion.isAmbiguous, let head = suggestion.cells.first?.shortPlace else { return nil }
    return language.said("也可能是本格有误，而不是 \(head)", "this cell may be the wrong one, and not \(head)")
  }

  /// That another cell is as likely; nil where none is.
  public var ambiguity: String? {
    guard suggestion.isAmbiguous else { return nil }
    return language.said("另有别的格同样能解释这些问题。", "Another cell explains these findings as well.")
  }
}
