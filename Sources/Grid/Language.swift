/// A language in which the program speaks to people.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}
