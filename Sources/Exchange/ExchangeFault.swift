public import Grid

/// Why something could not be read or written: an entry of the catalogue, its arguments, its place.
public struct ExchangeFault: Error, Sendable {
  public var notice: Notice

  public init(_ message: Message, _ arguments: [String] = [], at place: Place = Place()) {
    notice = Notice(message, arguments, at: place)
  }

  public func text(_ language: Language) -> String { notice.text(language) }
}
