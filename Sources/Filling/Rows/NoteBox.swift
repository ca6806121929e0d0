/// Where the drawing of a comment or of an old control stands (Part 4, §14.4): the row of the
/// comment's cell, and the box by columns, rows and offsets. The box keeps its size.
struct NoteBox {
  let depth: Int
  /// The row of the cell, counted from 0; controls have none.
  var row: (range: Range<Int>, text: String)?
  /// `column, dx, row, dy, column, dx, row, dy`.
  var anchor: (range: Range<Int>, text: String)?

  init(depth: Int) { self.depth = depth }

  /// The texts that become others.
  func moved(by shift: ReferenceShift) -> [(range: Range<Int>, new: String)] {
    var result: [(range: Range<Int>, new: String)] = []
    var distance: Int?
    if let row, let old = Self.number(row.text), let new = shift.shifted(zeroBased: old) {
      distance = new - old
      if new != old { result.append((row.range, "\(new)")) }
    }
    if let anchor, let new = Self.moved(anchor.text, distance, shift) {
      result.append((anchor.range, new))
    }
    return result
  }

  /// The box of a comment goes with its cell, any other with its first row.
  private static func moved(_ text: String, _ distance: Int?, _ shift: ReferenceShift) -> String? {
    var fields = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    guard fields.count == 8, let top = number(fields[2]), let bottom = number(fields[6]),
      let rows = distance ?? shift.shifted(zeroBased: top).map({ $0 - top }), rows > 0
    else { return nil }
    for (place, row) in [(2, top), (6, bottom)] {
      let (new, overflow) = row.addingReportingOverflow(rows)
      guard !overflow else { return nil }
      fields[place] = fields[place].prefix { $0.isWhitespace } + "\(new)"
    }
    return fields.joined(separator: ",")
  }

  private static func number(_ text: String) -> Int? { Int(text.filter { !$0.isWhitespace }) }
}
