public import Grid

/// Why something could not be read or written: an entry of the catalogue, its arguments, its place.
public struct ExchangeFault: Error, Sendable {
  /// What is wrong, with its arguments and place.
  public var notice: Notice

  /// A fault told by an entry of the catalogue.
  public init(_ message: Message, _ arguments: [String] = [], at place: Place = Place()) {
    notice = Notice(message, arguments, at: place)
  }

  /// What is wrong, where, and what to do.
  public func text(_ language: Language) -> String { notice.text(language) }
}
