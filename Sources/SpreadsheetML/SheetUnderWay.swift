internal import Document
internal import Grid

/// One `<Worksheet>` between its tags. Rows and cells follow each other unless `ss:Index` says where
/// one stands; all is counted from 1.
struct SheetUnderWay {
  /// Why reading ends.
  enum Problem {
    case limit(String)
    /// A row or column that no sheet has.
    case place(String)
  }

  let name: String
  var builder: SheetBuilder
  private(set) var visibility = Sheet.Visibility.visible
  private(set) var problem: Problem?

  private var row = 0
  private var column = 0
  private var columnDefinition = 0
  private var rowSpan = 0
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

  /// A column's definition: of it and of `ss:Span` more; only hidden ones matter.
  mutating func take(column attributes: Attributes, _ limits: Limits) -> Bool {
    builder.columnDefinitions += 1
    guard builder.columnDefinitions <= limits.columnsPerSheet else {
      return stop(.limit("columnsPerSheet"))
    }
    let first = attributes.number(.index) ?? columnDefinition + 1
    let last = first + (attributes.number(.span) ?? 0)
    guard first >= 1, last <= CellReference.columnLimit else { return stop(.place("C\(last)")) }
    columnDefinition = last
    if attributes[.hidden] == "1" { builder.hiddenColumns.append(first...last) }
    return true
  }

  mutating func begin(row attributes: Attributes) -> Bool {
    let next = attributes.number(.index) ?? row + 1
    rowSpan = attributes.number(.span) ?? 0
    guard next >= 1, next + rowSpan <= CellReference.rowLimit else {
      return stop(.place("R\(next)"))
    }
    row = next
    column = 0
    builder.beginRow(Int32(row))
    if attributes[.hidden] == "1" { builder.hiddenRows.append(row...row + rowSpan) }
    return true
  }

  /// The rows of a span are like the one that has it, and empty.
  mutating func endRow() {
    row += rowSpan
    rowSpan = 0
  }

  mutating func begin(cell attributes: Attributes, _ styles: StyleTable, _ limits: Limits) -> Bool {
    let next = attributes.number(.index) ?? column + 1
    let (across, down) = (attributes.number(.mergeAcross) ?? 0, attributes.number(.mergeDown) ?? 0)
    guard row >= 1, let first = CellReference(row: row, column: next),
      let last = CellReference(row: row + down, column: next + across)
    else { return stop(.place("R\(row)C\(next)")) }
    column = next
    if first != last {
      guard builder.merges.count < limits.mergesPerSheet else {
        return stop(.limit("mergesPerSheet"))
      }
      builder.merges.append(CellRange(first, last))
    }
    cell = CellUnderWay(style: styles.index(attributes[.styleID]))
    if let formula = attributes[.formula] {
      guard formula.unicodeScalars.count <= limits.formulaCharacters else {
        return stop(.limit("formulaCharacters"))
      }
      cell.formula = formula
      cell.arrayRange = attributes[.arrayRange]
    }
    builder.lastCellRow = max(builder.lastCellRow, Int32(row))
    return true
  }

  mutating func begin(data type: String) { cell.type = type }

  mutating func end(data text: [UInt8]) { cell.data = text }

  /// A cell is complete: what it holds goes to the sheet. The cells that a merge covers are stepped
  /// over.
  mutating func endCell(_ limits: Limits) -> Bool {
    guard builder.cells.count < builder.room.cells else { return stop(.limit("storedCells")) }
    cell.finish(row: row, column: column, limits, into: &builder)
    guard builder.ownTexts.byteCount <= builder.room.textBytes else {
      return stop(.limit("storedTextBytes"))
    }
    if let merge = builder.merges.last, merge.first.row == row, merge.first.column == column {
      column = merge.last.column
    }
    return true
  }

  private mutating func stop(_ problem: Problem) -> Bool {
    self.problem = problem
    return false
  }
}
