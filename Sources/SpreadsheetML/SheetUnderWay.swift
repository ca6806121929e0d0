internal import Document
internal import Grid

/// One `<Worksheet>` between its tags. Rows and cells follow each other unless `ss:Index` says where
/// one stands; all is counted from 1.
struct SheetUnderWay {
  let name: String
  var builder: SheetBuilder
  private(set) var visibility = Sheet.Visibility.visible

  private var row = 0
  private var column = 0
  private var columnDefinition = 0
  private var rowSpan = 0
  /// The column before the first of the table.
  private var columnBase = 0
  private var isInRow = false
  private var isInCell = false
  private var cell = CellUnderWay()

  init(name: String, _ builder: SheetBuilder) {
    self.name = name
    self.builder = builder
  }

  /// `x:Visible` of the options, which stand behind the table.
  mutating func setVisibility(_ text: String) {
    switch text {
    case "SheetHidden": visibility = .hidden
    case "SheetVeryHidden": visibility = .veryHidden
    default: break
    }
  }

  /// Where the table begins on the sheet, if not in its first cell.
  mutating func begin(table attributes: Attributes) throws(Problem) {
    let (top, left) = (try attributes.number(.topCell) ?? 1, try attributes.number(.leftCell) ?? 1)
    guard CellReference(row: top, column: left) != nil else { throw .place("R\(top)C\(left)") }
    (row, columnBase, columnDefinition) = (top - 1, left - 1, left - 1)
  }

  /// A column's definition: of it and of `ss:Span` more; only hidden ones matter.
  mutating func take(column attributes: Attributes, _ limits: Limits) throws(Problem) {
    builder.columnDefinitions += 1
    guard builder.columnDefinitions <= limits.columnsPerSheet else {
      throw .limit("columnsPerSheet")
    }
    let first = try attributes.number(.index).map { $0 + columnBase } ?? columnDefinition + 1
    let last = first + (try attributes.number(.span) ?? 0)
    guard first >= 1, last <= CellReference.columnLimit else { throw .place("C\(last)") }
    columnDefinition = last
    if attributes[.hidden] == "1" { builder.hiddenColumns.append(first...last) }
  }

  mutating func begin(row attributes: Attributes) throws(Problem) {
    guard !isInRow else { throw .misplaced("Row") }
    let next = try attributes.number(.index) ?? row + 1
    rowSpan = try attributes.number(.span) ?? 0
    guard next >= 1, next + rowSpan <= CellReference.rowLimit else { throw .place("R\(next)") }
    (row, column, isInRow) = (next, columnBase, true)
    builder.beginRow(Int32(row))
    if attributes[.hidden] == "1" { builder.hiddenRows.append(row...row + rowSpan) }
  }

  /// The rows of a span are like the one that has it, and empty.
  mutating func endRow() {
    row += rowSpan
    rowSpan = 0
    isInRow = false
  }

  mutating func begin(
    cell attributes: Attributes, _ styles: StyleTable, _ limits: Limits
  ) throws(Problem) {
    guard isInRow, !isInCell else { throw .misplaced("Cell") }
    isInCell = true
    let next = try attributes.number(.index).map { $0 + columnBase } ?? column + 1
    let across = try attributes.number(.mergeAcross) ?? 0
    let down = try attributes.number(.mergeDown) ?? 0
    guard let first = CellReference(row: row, column: next),
      let last = CellReference(row: row + down, column: next + across)
    else { throw .place("R\(row)C\(next)") }
    column = next
    if first != last {
      guard builder.merges.count < limits.mergesPerSheet else { throw .limit("mergesPerSheet") }
      builder.merges.append(CellRange(first, last))
    }
    cell = CellUnderWay(style: styles.index(attributes[.styleID]))
    if let formula = attributes[.formula] {
      guard formula.unicodeScalars.count <= limits.formulaCharacters else {
        throw .limit("formulaCharacters")
      }
      cell.formula = formula
      cell.arrayRange = attributes[.arrayRange]
    }
    builder.lastCellRow = max(builder.lastCellRow, Int32(row))
  }

  /// The content of a cell begins; there is one at most.
  mutating func begin(data type: String) throws(Problem) {
    guard isInCell, cell.data == nil else { throw .misplaced("Data") }
    cell.type = type
  }

  mutating func end(data text: [UInt8]) { cell.data = text }

  /// A cell is complete: what it holds goes to the sheet. The cells that a merge covers are stepped
  /// over.
  mutating func endCell(_ limits: Limits) throws(Problem) {
    isInCell = false
    cell.finish(row: row, column: column, limits, into: &builder)
    guard builder.cells.count <= builder.room.cells else { throw .limit("storedCells") }
    guard builder.ownTexts.byteCount <= builder.room.textBytes else {
      throw .limit("storedTextBytes")
    }
    if let merge = builder.merges.last, merge.first.row == row, merge.first.column == column {
      column = merge.last.column
    }
  }
}
