/// The codes of a table, and what stands above and below each.
struct CodeTree: Sendable {
  let codes: Set<String>
  /// How many digits the codes have.
  let levels: Set<Int>
  /// All that stands above some code, printed or not.
  private let above: Set<String>

  init(_ rows: [CodedRow]) {
    codes = Set(rows.lazy.map(\.code))
    var levels: Set<Int> = []
    var above: Set<String> = []
    // What is no code of the table says nothing of its levels.
    for row in rows where row.isOfDomain && row.hasShape {
      levels.insert(row.code.utf8.count)
      var parent = row.code.dropLast(2)
      while parent.utf8.count >= 3, above.insert(String(parent)).inserted {
        parent = parent.dropLast(2)
      }
    }
    self.above = above
    self.levels = levels
  }

  /// True where a code that begins with this one is printed.
  func hasRows(below code: String) -> Bool { above.contains(code) }

  /// True where rows of so many digits have others below them.
  func hasRows(belowLevel digits: Int) -> Bool {
    codes.contains { $0.utf8.count == digits && above.contains($0) }
  }

  /// True for a code that hangs in the air: what it belongs to is not printed, or nothing is printed
  /// below it though the form prints that level.
  func isStray(_ code: String) -> Bool {
    let digits = code.utf8.count
    if digits > 3, !codes.contains(String(code.dropLast(2))) { return true }
    return digits < 7 && levels.contains(digits + 2) && !hasRows(below: code)
  }
}
