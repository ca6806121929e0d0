/// A text in both languages, for reports that may be read in either.
public struct BilingualText: Sendable, Equatable {
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
