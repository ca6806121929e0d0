internal import Grid

/// Cell addresses as bytes of a part, read without making text of them.
package enum ReferenceText {
  /// Row and column of `B3` or `$B$3`, letters of either case; nil where it is no cell of a sheet.
  @inline(__always)
  package static func parse(_ text: Span<UInt8>) -> (row: Int32, column: Int32)? {
    let count = text.count
    var index = 0
    var column: Int32 = 0
    var row: Int32 = 0
    if index < count, text[index] == UInt8(ascii: "$") { index += 1 }
    let firstLetter = index
    while index < count {
      let upper = text[index] & 0xDF
      guard upper >= UInt8(ascii: "A"), upper <= UInt8(ascii: "Z"), index - firstLetter < 4 else {
        break
      }
      column = column &* 26 &+ Int32(upper &- 0x40)
      index += 1
    }
    guard index > firstLetter, column <= Int32(CellReference.columnLimit) else { return nil }
    if index < count, text[index] == UInt8(ascii: "$") { index += 1 }
    let firstDigit = index
    while index < count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9, index - firstDigit < 8 else { return nil }
      row = row &* 10 &+ Int32(digit)
      index += 1
    }
    guard index > firstDigit, row >= 1, row <= Int32(CellReference.rowLimit) else { return nil }
    return (row, column)
  }

  /// The rectangle of `A1:C4` or of a single `A1`.
  static func parseRange(_ text: Span<UInt8>) -> CellRange? {
    var colon = 0
    while colon < text.count, text[colon] != UInt8(ascii: ":") { colon += 1 }
    guard let first = reference(text.extracting(0..<colon)) else { return nil }
    guard colon < text.count else { return CellRange(first, first) }
    guard let last = reference(text.extracting((colon + 1)..<text.count)) else { return nil }
    return CellRange(first, last)
  }

  private static func reference(_ text: Span<UInt8>) -> CellReference? {
    guard let place = parse(text) else { return nil }
    return CellReference(row: Int(place.row), column: Int(place.column))
  }
}
