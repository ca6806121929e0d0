/// The figures of a row by the names of its columns.
///
/// A row has a dozen columns at most, so looking at each is faster than hashing a name, and the order
/// of the form is kept.
struct ColumnFigures: Sendable {
  private var entries: [(column: String, figure: Int)] = []

  /// None.
  init() {}

  /// The figure of a column; nil where the row has none.
  subscript(column: String) -> Int? { entries.first { $0.column == column }?.figure }

  /// The figures of the items of a class, by the codes that are the names of columns: 30101 of 301.
  func items(of code: String) -> some Sequence<Int> {
    entries.lazy.filter {
      $0.column.utf8.count > code.utf8.count && $0.column.utf8.starts(with: code.utf8)
    }.map(\.figure)
  }

  /// The figures, in the order of the form.
  var values: some Sequence<Int> { entries.lazy.map(\.figure) }

  /// Adds the figure of a column, and says at which place of the row; nil where the row has one
  /// already.
  mutating func add(_ figure: Int, _ column: String) -> Int? {
    guard self[column] == nil else { return nil }
    entries.append((column, figure))
    return entries.count - 1
  }

  /// The same for a row of which so many columns will come.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }
}
