/// A handler of a sheet's part (§18.3.1.99) that reads plain rows and cells from their bytes.
package protocol RowsHandler: PartHandler {
  /// True in a row and outside its cells; setting it begins or ends one.
  var isInRow: Bool { get set }
  /// True where the tag of the row that comes next was read already.
  var resumesRow: Bool { get set }

  /// Reads the start tag of a row, behind its `<`; nil where all is well.
  mutating func readPlainRow(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome?
  /// Reads a cell behind its `<c`, and does what its tags and texts would do one by one; nil where
  /// all is well.
  mutating func readPlainCell(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome?
  /// A plain row ends just in front of a place.
  mutating func endPlainRow(at end: Int)
}

extension RowsHandler {
  package static var listName: StaticString? { "sheetData" }
  package static var itemEnd: StaticString { "</row>" }

  package mutating func handOver() -> StaticString? {
    guard isInRow else { return nil }
    // The row itself is known already.
    resumesRow = true
    isInRow = false
    return "<row>"
  }

  package mutating func readPlain(
    _ bytes: Span<UInt8>, _ place: inout Int
  ) -> PlainMarkup.Outcome {
    while true {
      PlainMarkup.skipBlanks(bytes, &place)
      var next = place
      guard bytes[next] == UInt8(ascii: "<") else { return PlainMarkup.verdict(bytes, next) }
      next += 1
      let outcome: PlainMarkup.Outcome?
      if !isInRow {
        outcome = readPlainRow(bytes, &next)
      } else if bytes[next] == UInt8(ascii: "c") {
        next += 1
        outcome = readPlainCell(bytes, &next)
      } else if PlainMarkup.skip("/row>", bytes, &next) {
        endPlainRow(at: next)
        isInRow = false
        outcome = nil
      } else {
        outcome = PlainMarkup.verdict(bytes, next)
      }
      if let outcome {
        if outcome == .stopped { place = next }
        return outcome
      }
      place = next
    }
  }
}
