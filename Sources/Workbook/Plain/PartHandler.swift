internal import XML

/// What receives the events of one part of a workbook. Where the part is mostly a long list of like
/// elements, it can also read these straight from their bytes, if they are spelled plainly.
///
/// Both ways lead to the same functions, so that what an element means is said once.
protocol PartHandler: XMLHandler {
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
}

extension PartHandler {
  static var listName: StaticString? { nil }
  static var itemEnd: StaticString { "" }
  var isBetweenItems: Bool { false }
  mutating func readPlain(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome {
    .other
  }
  mutating func handOver() -> StaticString? { nil }
}
