package import XML

/// What receives the events of one part of a workbook. Where the part is mostly a long list of like
/// elements, it can also read these straight from their bytes, if they are spelled plainly.
///
/// Both ways lead to the same functions, so that what an element means is said once.
package protocol PartHandler: XMLHandler {
  /// The element that holds the list; nil where there is none to speak of.
  static var listName: StaticString? { get }
  /// What ends an element of the list.
  static var itemEnd: StaticString { get }

  /// True inside the list and outside its elements.
  var isBetweenItems: Bool { get }

  /// Reads elements of the list as far as they are plain, and moves `place` behind what was
  /// understood; where it stops, to the place at which the parser would. `bytes` ends with a NUL.
  mutating func readPlain(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome

  /// Leaves an element that was begun to the parser: gives the start tag that it must see first, nil
  /// where none was begun.
  mutating func handOver() -> StaticString?

  /// The limit that the part exceeds, by its name; the parse ends there.
  var exceeded: String? { get }

  /// Says how far the place at which the parser stands is behind that in the part.
  mutating func parserIsBehind(by bytes: Int)
}

extension PartHandler {
  package static var listName: StaticString? { nil }
  package static var itemEnd: StaticString { "" }
  package var isBetweenItems: Bool { false }
  package mutating func readPlain(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome {
    .other
  }
  package mutating func handOver() -> StaticString? { nil }
  package var exceeded: String? { nil }
  package mutating func parserIsBehind(by bytes: Int) {}
}
