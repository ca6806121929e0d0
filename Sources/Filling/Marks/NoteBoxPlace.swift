internal import Grid

/// Where the box of a new comment stands: beside its cell, large enough for its text.
struct NoteBoxPlace {
  /// `column, dx, row, dy, column, dx, row, dy`, columns and rows counted from 0 (Part 4, §14.4.2.2).
  let anchor: String
  let width: Int
  let height: Int

  private static let textWidth = 330
  /// The height of a line in the font of comments.
  private static let line = 16
  /// Hidden columns and rows have no size: whoever hid them all stops the box here.
  private static let mostSteps = 400

  init(_ text: String, at cell: CellReference, _ sizes: CellSizes) {
    width = Self.textWidth + 16
    height = min(640, max(4, Self.lines(of: text)) * Self.line + 12)
    // At the right border of the sheet it stands to the left.
    let hasRoom = cell.column + 10 < CellReference.columnLimit
    let left = hasRoom ? cell.column + 1 : max(1, cell.column - 10)
    let top = min(max(1, cell.row - 1), CellReference.rowLimit - 60)
    let (dx, dy) = (min(15, sizes.width(ofColumn: left)), cell.row > 1 ? 10 : 2)
    let right = Self.walk(left, dx + width, CellReference.columnLimit) {
      sizes.width(ofColumn: $0)
    }
    let bottom = Self.walk(top, dy + height, CellReference.rowLimit) { sizes.height(ofRow: $0) }
    anchor =
      "\(left - 1), \(dx), \(top - 1), \(dy), \(right.index - 1), \(right.rest), \(bottom.index - 1), \(bottom.rest)"
  }

  private static func walk(
    _ start: Int, _ distance: Int, _ limit: Int, _ size: (Int) -> Int
  ) -> (index: Int, rest: Int) {
    var index = start
    var rest = distance
    for _ in 0..<mostSteps {
      let own = size(index)
      guard rest > own, index < limit else { return (index, min(rest, own)) }
      rest -= own
      index += 1
    }
    return (index, 0)
  }

  /// How many lines a text takes when it is broken at the width of the box.
  static func lines(of text: String) -> Int {
    var lines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 6 : 12) }
      lines += max(1, (width + textWidth - 1) / textWidth)
    }
    return lines
  }

  /// How many rows of the usual height a text takes.
  static func rows(of text: String) -> Int { min(40, (lines(of: text) * line + 19) / 20) }
}
