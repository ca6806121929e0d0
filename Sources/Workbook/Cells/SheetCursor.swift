internal import Grid
internal import XML

/// Where a walk through the rows and cells of a sheet's part stands, for all that walk there.
///
/// Tags need not say where they are (`r` of §18.3.1.73 and §18.3.1.4): a row without a number is the
/// one after the last, a cell without a reference the next of its row. A cell may name another row
/// than that in which it stands, and then those behind it go on from there.
package struct SheetCursor {
  /// The row, from one; zero in front of the first.
  package var row: Int32 = 0
  /// The column, from one; zero in front of the first of a row.
  package var column: Int32 = 0

  /// In front of the first row.
  package init() {}

  /// The number of the row that comes: that which its tag states, or the next one.
  @inlinable
  package func number(_ stated: Int32?) -> Int32 { stated ?? row &+ 1 }

  /// Goes to the start of a row; false where no sheet has a row of that number.
  package mutating func begin(row number: Int32) -> Bool {
    guard number >= 1, number <= Int32(CellReference.rowLimit) else { return false }
    row = number
    column = 0
    return true
  }

  /// Goes to the cell that comes: that which its tag states, or the next one, which may lie beyond
  /// the last column. True where it names another row.
  @inlinable @inline(__always)
  package mutating func step(to stated: (row: Int32, column: Int32)?) -> Bool {
    guard let stated else {
      column &+= 1
      return false
    }
    column = stated.column
    guard stated.row != row else { return false }
    row = stated.row
    return true
  }

  /// A row's number: whole, also where it is spelled `1.0`.
  package static func rowNumber(_ text: Span<UInt8>) -> Int32? {
    if let whole = text.wholeNumber { return Int32(exactly: whole) }
    guard text.count < 20, let value = Double(text.string) else { return nil }
    return Int32(exactly: value)
  }
}
