/// A rectangle of cells, first and last included.
public struct CellRange: Hashable, Sendable {
  /// The corner at the top left.
  public let first: CellReference
  /// The corner at the bottom right.
  public let last: CellReference

  /// The rectangle spanned by two corners, in whatever order they come.
  public init(_ corner: CellReference, _ opposite: CellReference) {
    let rows = (min(corner.row, opposite.row), max(corner.row, opposite.row))
    let columns = (min(corner.column, opposite.column), max(corner.column, opposite.column))
    first = CellReference(row: rows.0, column: columns.0) ?? corner
    last = CellReference(row: rows.1, column: columns.1) ?? opposite
  }

  /// Reads `A1:C4` or a single `A1`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let start = parts.first, parts.count <= 2, let first = CellReference(start) else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(first, first)
      return
    }
    guard let last = CellReference(parts[1]) else { return nil }
    self.init(first, last)
  }

  /// The rows it spans.
  public var rows: ClosedRange<Int> { first.row...last.row }
  /// The columns it spans.
  public var columns: ClosedRange<Int> { first.column...last.column }

  /// True where the cell lies in it.
  public func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  /// True where both have a cell in common.
  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}

extension CellRange: CustomStringConvertible {
  /// `A1:C4`, or `A1` for a single cell.
  public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
