/// A language in which the program speaks to people.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

extension Language {
  /// Which of two things is said in this language; for words that stand beside their only use.
  public func said<Said>(_ chinese: Said, _ english: Said) -> Said {
    self == .chinese ? chinese : english
  }
}
