public import Grid

/// A cell of a workbook: its sheet, counted from zero in the order of the tabs, and its place there.
public struct SheetCell: Hashable, Comparable, Sendable {
  /// Counted from zero.
  public var sheet: Int
  /// The place on the sheet.
  public var cell: CellReference

  /// A cell of a sheet.
  public init(sheet: Int, cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }

  /// Sheet by sheet, each in the order in which it is read.
  public static func < (left: Self, right: Self) -> Bool {
    left.sheet != right.sheet ? left.sheet < right.sheet : left.cell < right.cell
  }
}

/// A rectangle of cells on one sheet.
struct Area: Hashable {
  var sheet: Int
  var range: CellRange

  var rowCount: Int { range.last.row - range.first.row + 1 }
  var columnCount: Int { range.last.column - range.first.column + 1 }
  var cellCount: Int { rowCount * columnCount }
  var isSingle: Bool { range.first == range.last }

  func hasShape(of other: Area) -> Bool {
    rowCount == other.rowCount && columnCount == other.columnCount
  }
}
