internal import Document
internal import Grid

/// One `table:table` between its tags. Rows and cells follow each other, each as often as it says;
/// what repeats and holds nothing is stepped over.
struct SheetUnderWay {
  let name: String
  let visibility: Sheet.Visibility
  var builder: SheetBuilder
  /// How many copies of cells there still may be, over all sheets.
  private(set) var copiesLeft: Int

  /// The last row that has ended.
  private var row = 0
  private var column = 0
  private var rowCount = 1
  private var rowStyle: Int?
  private var columns = ColumnStyles()
  /// Where in the builder the row under way begins.
  private var start = (cells: 0, merges: 0, formulas: 0)

  init(
    name: String, visibility: Sheet.Visibility, _ builder: SheetBuilder, copiesLeft: Int
  ) {
    self.name = name
    self.visibility = visibility
    self.builder = builder
    self.copiesLeft = copiesLeft
  }

  mutating func take(
    column attributes: Attributes, isHidden: Bool, _ styles: StyleTable, _ limits: Limits
  ) throws(Problem) {
    builder.columnDefinitions += 1
    guard builder.columnDefinitions <= limits.columnsPerSheet else {
      throw .limit("columnsPerSheet")
    }
    let first = columns.last + 1
    columns.add(
      try attributes.count(.numberColumnsRepeated),
      style: styles.place(attributes[.table, .defaultCellStyleName]))
    guard isHidden || Self.isHidden(attributes), first <= columns.last else { return }
    builder.hiddenColumns.append(first...columns.last)
  }

  mutating func begin(
    row attributes: Attributes, isHidden: Bool, _ styles: StyleTable
  ) throws(Problem) {
    rowCount = try attributes.count(.numberRowsRepeated)
    rowStyle = styles.place(attributes[.table, .defaultCellStyleName])
    column = 0
    start = (builder.cells.count, builder.merges.count, builder.formulas.count)
    builder.beginRow(Int32(clamping: row + 1))
    let last = min(row + rowCount, CellReference.rowLimit)
    if isHidden || Self.isHidden(attributes), row < last {
      builder.hiddenRows.append(row + 1...last)
    }
  }

  private static func isHidden(_ attributes: Attributes) -> Bool {
    let visibility = attributes[.table, .visibility]
    return visibility == "collapse" || visibility == "filter"
  }

  /// A cell is complete: what it holds goes to the sheet, as often as it says.
  mutating func end(
    cell: CellUnderWay, _ styles: StyleTable, _ limits: Limits
  ) throws(Problem) {
    let first = column + 1
    column = min(column + cell.count, 1 << 30)
    let content = cell.content(limits, usesEpoch1904: builder.usesEpoch1904)
    let isMerged = !cell.isCovered && (cell.spans.columns > 1 || cell.spans.rows > 1)
    guard content != nil || isMerged else { return }
    guard row < CellReference.rowLimit, column <= CellReference.columnLimit else {
      throw .place("R\(row + 1)C\(column)")
    }
    let line = Int32(row + 1)
    if let content {
      try spend(cell.count - 1)
      var payload = content.payload
      if let text = content.text { payload = Int64(builder.ownTexts.append(text)) }
      let named = styles.place(cell.style)
      for column in first..<first + cell.count {
        let place = named ?? rowStyle ?? columns.style(of: column) ?? 0
        builder.append(
          content.kind, line, Int32(column), StyleTable.index(place, content.display), payload,
          content.detail)
      }
      if let (message, arguments) = content.notice {
        builder.notice(message, arguments, row: line, column: Int32(first))
      }
      builder.lastCellRow = max(builder.lastCellRow, line)
    }
    if let formula = cell.formula { try keep(formula, of: cell, first, limits) }
    if isMerged { try merge(cell, first, limits) }
    try checkRoom()
  }

  private mutating func keep(
    _ formula: String, of cell: CellUnderWay, _ first: Int, _ limits: Limits
  ) throws(Problem) {
    guard formula.unicodeScalars.count <= limits.formulaCharacters else {
      throw .limit("formulaCharacters")
    }
    let text = FormulaNotation.a1(formula)
    for column in first..<first + cell.count {
      guard let place = CellReference(row: row + 1, column: column) else { continue }
      var kind = FormulaCell.Kind.normal
      if let (columns, rows) = cell.matrix {
        let last = CellReference(row: row + rows, column: column + columns - 1)
        kind = .array(range: last.map { CellRange(place, $0) })
      }
      builder.formulas.append(FormulaCell(cell: place, kind: kind, text: text))
    }
  }

  /// A range that leads off the sheet ends with it.
  private mutating func merge(
    _ cell: CellUnderWay, _ first: Int, _ limits: Limits
  ) throws(Problem) {
    // Cells that repeat and reach over columns would lie upon each other.
    let count = cell.spans.columns > 1 ? 1 : cell.count
    for column in first..<first + count {
      let last = CellReference(
        row: min(row + cell.spans.rows, CellReference.rowLimit),
        column: min(column + cell.spans.columns - 1, CellReference.columnLimit))
      guard let place = CellReference(row: row + 1, column: column), let last else { continue }
      guard builder.merges.count < limits.mergesPerSheet else { throw .limit("mergesPerSheet") }
      builder.merges.append(CellRange(place, last))
    }
  }

  /// The row is complete: where it repeats, what it holds is there as often.
  mutating func endRow(_ limits: Limits) throws(Problem) {
    defer { row = min(row + rowCount, 1 << 30) }
    let cells = builder.cells[start.cells...]
    let merges = builder.merges[start.merges...]
    guard rowCount > 1, !cells.isEmpty || !merges.isEmpty else { return }
    guard row + rowCount <= CellReference.rowLimit else { throw .place("R\(row + rowCount)") }
    let formulas = builder.formulas[start.formulas...]
    let (copies, overflow) = (rowCount - 1).multipliedReportingOverflow(
      by: cells.count + merges.count)
    try spend(overflow ? .max : copies)
    for offset in 1..<rowCount {
      let line = Int32(row + 1 + offset)
      builder.beginRow(line)
      for cell in cells {
        builder.append(cell.kind, line, Int32(cell.column), cell.style, cell.payload, cell.detail)
      }
      for formula in formulas {
        let moved = CellReference(row: Int(line), column: formula.cell.column)
        if let moved {
          builder.formulas.append(
            FormulaCell(cell: moved, kind: formula.kind, text: formula.text))
        }
      }
      for merge in merges where merge.first.row == merge.last.row {
        guard builder.merges.count < limits.mergesPerSheet else { throw .limit("mergesPerSheet") }
        let first = CellReference(row: Int(line), column: merge.first.column)
        let last = CellReference(row: Int(line), column: merge.last.column)
        if let first, let last { builder.merges.append(CellRange(first, last)) }
      }
      if !cells.isEmpty { builder.lastCellRow = max(builder.lastCellRow, line) }
    }
    try checkRoom()
  }

  private mutating func spend(_ copies: Int) throws(Problem) {
    guard copies <= copiesLeft else { throw .limit("repeatedCells") }
    guard copies <= builder.room.cells - builder.cells.count else { throw .limit("storedCells") }
    copiesLeft -= copies
  }

  private func checkRoom() throws(Problem) {
    guard builder.cells.count <= builder.room.cells else { throw .limit("storedCells") }
    guard builder.ownTexts.byteCount <= builder.room.textBytes else {
      throw .limit("storedTextBytes")
    }
  }
}

/// The styles of cells that say none themselves, by column.
struct ColumnStyles {
  private var runs: [(last: Int, style: Int?)] = []
  /// The last column that was defined.
  private(set) var last = 0

  mutating func add(_ count: Int, style: Int?) {
    last = min(last + count, CellReference.columnLimit)
    runs.append((last, style))
  }

  func style(of column: Int) -> Int? {
    let place = runs.firstPlace { $0.last >= column }
    return place < runs.count ? runs[place].style : nil
  }
}
