public import Formula
public import Grid

/// Rows that a sheet is to get right behind one that it has, each made like that one.
public struct AddedRows: Sendable, Equatable {
  /// The sheet, counted from zero in the order of the tabs (`SheetCell`).
  public let sheet: Int
  /// The row, counted from 1 as before any insertion, that each new one is like: its height, format
  /// and outline, its merges, the formats of its cells, and its formulas as copying them down would
  /// give. Not its values.
  public let pattern: Int
  /// How many.
  public let count: Int
  /// True where height and formats are all that they take: neither merges nor formulas.
  public let formatsOnly: Bool

  /// So many rows behind a row, like it.
  public init(sheet: Int, pattern: Int, count: Int, formatsOnly: Bool = false) {
    self.sheet = sheet
    self.pattern = pattern
    self.count = count
    self.formatsOnly = formatsOnly
  }
}

/// A workbook with rows put into it.
public struct WithRows: Sendable {
  /// The file, to be opened and filled.
  public let bytes: [UInt8]
  /// The cells of the new rows that hold a formula, as they stand in the new file. They have no
  /// results yet: filling with `FillOptions.newFormulas` gives them some, or asks programs to.
  public let newFormulas: [SheetCell]
  /// What a person should know of beside that.
  public let notices: [Notice]
}
