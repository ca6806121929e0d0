/// Why something cannot be done: an entry of the catalogue with its arguments and its place.
///
/// The one error of the house above the rooms of bytes: what is thrown by a reader of cells, of a
/// form or of an option is told by whoever talks to people in the same way, its place kept.
public struct Fault: Error, Sendable {
  /// What is wrong, and where; the first reason where there are several.
  public var notice: Notice
  /// The reasons beyond the first.
  public let further: [Notice]
  /// The input meant, where several give one result and nothing else tells which.
  public var file: String?

  /// A fault told by an entry of the catalogue.
  public init(_ message: Message, _ arguments: [String] = [], at place: Place = Place()) {
    self.init(Notice(message, arguments, at: place))
  }

  /// What a notice says, as the reason why there is no result.
  public init(_ notice: Notice, further: [Notice] = []) {
    self.notice = notice
    self.further = further
  }

  /// Each reason with its place; at least one.
  public var reasons: [Notice] { [notice] + further }
  /// What is wrong.
  public var message: Message { notice.message }
  /// What stands for `{0}` … in the message.
  public var arguments: [String] { notice.arguments }
  /// Where.
  public var place: Place { notice.place }

  /// What is wrong and what to do, without the place.
  public func text(_ language: Language) -> String { notice.text(language) }

  /// The same fault of an input that is named.
  public func naming(_ file: String) -> Fault {
    var fault = self
    fault.file = file
    return fault
  }
}

extension Fault {
  /// Refuses what there is any reason against; all reasons are told.
  public static func refuse(_ reasons: [Notice]) throws(Fault) {
    if let first = reasons.first { throw Fault(first, further: Array(reasons.dropFirst())) }
  }
}
