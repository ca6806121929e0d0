/// An anchor of a drawing (§20.5.2) or of a control: its rows, and what of it moves with the cells.
struct DrawingAnchor {
  let depth: Int
  private let moves: Bool
  private let sizes: Bool
  private var rows: [(isFirst: Bool, range: Range<Int>, row: Int)] = []

  /// `value` gives the attributes of its tag.
  init(depth: Int, isControl: Bool, value: (String) -> String?) {
    self.depth = depth
    if isControl {
      func isTrue(_ name: String) -> Bool { ["1", "true"].contains(value(name) ?? "") }
      moves = isTrue("moveWithCells")
      sizes = moves && isTrue("sizeWithCells")
    } else {
      let edit = value("editAs") ?? "twoCell"
      moves = edit != "absolute"
      sizes = edit == "twoCell"
    }
  }

  /// Takes down the row of one of its corners, counted from 0.
  mutating func add(_ text: String, _ range: Range<Int>, isFirst: Bool) {
    guard let row = Int(text.filter { !$0.isWhitespace }) else { return }
    rows.append((isFirst, range, row))
  }

  /// The rows that become others. What moves but keeps its size has its last row go with its first.
  func moved(by shift: ReferenceShift) -> [(range: Range<Int>, row: Int)] {
    guard moves, let first = rows.first(where: \.isFirst)?.row,
      let top = shift.shifted(zeroBased: first)
    else { return [] }
    var result: [(range: Range<Int>, row: Int)] = []
    for (isFirst, range, row) in rows {
      let new: Int
      if isFirst {
        new = top
      } else if sizes {
        new = shift.shifted(zeroBased: row) ?? row
      } else {
        let (sum, overflow) = row.addingReportingOverflow(top - first)
        new = overflow ? row : sum
      }
      if new != row { result.append((range, new)) }
    }
    return result
  }
}
