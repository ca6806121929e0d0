/// Something a reader met that a person should know of; the data beside it is still true.
public struct Notice: Sendable {
  /// What is to be said.
  public var message: Message
  /// What stands for `{0}` … in the message.
  public var arguments: [String]
  /// What stands for `{reason}` and `{remedy}` in the message; nil where it has none.
  public var cause: Cause?
  /// Where it was met.
  public var place: Place
  /// The roles of the tables that it may be about (`T5`, `T8`), where that is not settled.
  public var candidates: [String] = []

  /// A notice at a place, as far as it is known.
  public init(
    _ message: Message, _ arguments: [String] = [], because cause: Cause? = nil,
    at place: Place = Place()
  ) {
    self.message = message
    self.arguments = arguments
    self.cause = cause
    self.place = place
  }

  /// The message with its arguments, in a language.
  public func text(_ language: Language) -> String { message.text(language, arguments, cause) }
}

/// Why something is so, where the reason has words of its own in each language.
public enum Cause: Sendable {
  /// The system refused: its number for that (`errno`).
  case system(Int32)
  /// Another entry of the catalogue, with its arguments.
  case message(Message, [String])

  /// Why.
  func reason(_ language: Language) -> String {
    switch self {
    case .system(let number): SystemError(number).reason(language)
    case .message(let message, let arguments): message.text(language, arguments)
    }
  }

  /// What a person can do about it; empty where nothing is known.
  func remedy(_ language: Language) -> String {
    if case .system(let number) = self { SystemError(number).remedy(language) } else { "" }
  }
}
