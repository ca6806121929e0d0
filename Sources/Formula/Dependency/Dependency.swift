internal import Grid

/// What a formula reads, in sixteen bytes: cells of a sheet, or what another node stands for.
struct Dependency: Hashable, Sendable {
  /// The sheet; below zero where `firstRow` is the number of a node.
  var sheet: Int32
  var firstRow: Int32
  var lastRow: Int32
  var firstColumn: UInt16
  var lastColumn: UInt16

  init(_ area: Area) {
    sheet = Int32(truncatingIfNeeded: area.sheet)
    firstRow = Int32(truncatingIfNeeded: area.range.first.row)
    lastRow = Int32(truncatingIfNeeded: area.range.last.row)
    firstColumn = UInt16(truncatingIfNeeded: area.range.first.column)
    lastColumn = UInt16(truncatingIfNeeded: area.range.last.column)
  }

  init(node: Int) {
    sheet = -1
    firstRow = Int32(truncatingIfNeeded: node)
    lastRow = 0
    firstColumn = 0
    lastColumn = 0
  }

  var node: Int? { sheet < 0 ? Int(firstRow) : nil }

  func contains(_ cell: CellReference) -> Bool {
    let row = Int32(truncatingIfNeeded: cell.row)
    let column = UInt16(truncatingIfNeeded: cell.column)
    return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn
  }

  func overlaps(_ range: CellRange) -> Bool {
    Int(firstRow) <= range.last.row && range.first.row <= Int(lastRow)
      && Int(firstColumn) <= range.last.column && range.first.column <= Int(lastColumn)
  }
}
