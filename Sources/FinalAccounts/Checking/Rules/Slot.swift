/// A place of the nine tables by name: `T1[income.total].amount`.
public struct Slot: Hashable, Sendable {
  /// The table.
  public let table: TableID
  /// The row's name.
  public let row: String
  /// The column's name.
  public let column: String

  /// A slot of these names.
  public init(_ table: TableID, _ row: String, _ column: String) {
    self.table = table
    self.row = row
    self.column = column
  }
}

extension Slot: CustomStringConvertible {
  /// As rules and reports spell it.
  public var description: String { "\(table.rawValue)[\(row)].\(column)" }
}

extension Slot: Comparable {
  /// By table, row and column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.table, left.row, left.column) < (right.table, right.row, right.column)
  }
}
