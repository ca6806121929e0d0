public import Grid

/// A cell of a workbook: the index of its sheet, and its place there.
public struct SheetCell: Hashable, Comparable, Sendable {
  /// Counted from 0 in the order of the workbook, hidden sheets and charts included.
  public let sheet: Int
  /// The place in the sheet.
  public let cell: CellReference

  public init(sheet: Int, cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.sheet != right.sheet ? left.sheet < right.sheet : left.cell < right.cell
  }
}
