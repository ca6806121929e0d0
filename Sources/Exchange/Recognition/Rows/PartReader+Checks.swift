internal import FinalAccounts
internal import Grid

extension PartReader {
  /// What can only be said once all rows are read; `end` is behind the last that was.
  mutating func finish(before end: Int) {
    if layout.layout.key == .single, read.rows.isEmpty { bindEmptyRow(before: end) }
    checkLines()
    tellPassedOver()
    read.listed = Set(listed.values.map(\.cell))
    tellUnknownColumns(before: end)
  }

  /// A wrong 行次 is told where the form is the ministry's, which the other numbers show.
  private mutating func checkLines() {
    var wrong: [(row: Int, column: Int, printed: Int, layoutRow: Int)] = []
    var right = 0
    for line in lines {
      guard let expected = layout.layout.rows[line.layoutRow].line else { continue }
      if expected == line.printed { right += 1 } else { wrong.append(line) }
    }
    guard wrong.count * 4 <= right else { return }
    for line in wrong {
      let row = layout.layout.rows[line.layoutRow]
      var place = place
      place.range = CellReference(row: view.rowNumber(line.row), column: line.column).map {
        CellRange($0, $0)
      }
      let belonging = row.line.map(String.init) ?? ""
      read.notices.append(
        Notice(
          .lineDisagrees, [String(line.printed), row.labels.first ?? row.id, belonging], at: place))
    }
  }

  private mutating func tellPassedOver() {
    guard let first = passedOver.first, let last = passedOver.last else { return }
    var labels: [String] = []
    for row in passedOver where !labels.contains(row.label) && labels.count < 6 {
      labels.append(row.label)
    }
    let shown = labels.prefix(5).joined(separator: "、")
    var place = place
    place.range = CellRange(first.cell, last.cell)
    read.notices.append(
      Notice(
        .rowsPassedOver, [layout.layout.id.rawValue, labels.count > 5 ? shown + " …" : shown],
        at: place))
  }

  /// Figures of the table's rows in columns that have no name, or none that the layout knows.
  private mutating func tellUnknownColumns(before end: Int) {
    var known = KnownColumns(tree.lastColumn)
    // Columns that say what a row is, other than by a code.
    var naming = KnownColumns(tree.lastColumn)
    var keys = KnownColumns(tree.lastColumn)
    for column in read.columns { known.insert(column.column) }
    for block in fit.blocks {
      for key in block.keys {
        keys.insert(key)
        if !block.codes.contains(key) { naming.insert(key) }
      }
      if let line = block.line {
        keys.insert(line)
        naming.insert(line)
      }
    }
    for column in tree.columns
    where LayoutFit.role(of: column.last, layout, view.vocabulary) != .value {
      known.insert(column.column)
    }
    var first: [Int: CellReference] = [:]
    var order: [Int] = []
    var loose: [(cell: Int, row: Int)] = []
    var strays: [(cell: Int, row: Int)] = []
    // Rows come from top to bottom; a line may hold several of them.
    var next = 0
    for row in tree.dataStart..<max(tree.dataStart, end) {
      let number = view.rowNumber(row)
      while next < read.rows.count, read.rows[next].row < number { next += 1 }
      let isBound = next < read.rows.count && read.rows[next].row == number
      for cell in view.cells(row, in: columns) {
        let column = view.column(cell)
        if keys.contains(column) {
          if isBound ? naming.contains(column) && !view.isText(cell) : true,
            view.isWrittenAmount(cell), view.smallInteger(cell) == nil
          {
            strays.append((cell, row))
          }
          continue
        }
        guard !known.contains(column), view.isFigure(cell) else { continue }
        if !isBound {
          if view.isWrittenAmount(cell) { loose.append((cell, row)) }
        } else if first[column] == nil {
          first[column] = view.reference(cell, row: row)
          order.append(column)
        }
      }
    }
    for (cell, row) in loose where first[view.column(cell)] == nil { strays.append((cell, row)) }
    for (cell, row) in strays {
      if let reference = view.reference(cell, row: row) { read.loose.append(reference) }
    }
    let ignored = Set(fit.ignored.map(\.column))
    for column in order {
      guard let cell = first[column] else { continue }
      let name = heading(over: column) ?? CellReference.columnName(column)
      var place = place
      place.range = CellRange(cell, cell)
      let message: Message = ignored.contains(column) ? .ignoredColumn : .unknownColumn
      read.notices.append(Notice(message, [name, cell.description], at: place))
    }
  }
}

extension PartReader {
  /// The path of a column, from the top of the header down: 本年支出/小计; nil where no text stands over
  /// it.
  private func heading(over column: Int) -> String? {
    let headed = tree.columns.first { $0.column == column && !$0.cells.isEmpty }
    guard let headed else { return nil }
    var labels: [String] = []
    for (_, cell) in headed.cells {
      let label = view.label(cell)
      if labels.last != label { labels.append(label) }
    }
    return labels.joined(separator: "/")
  }
}

/// Columns of a sheet, near its left end.
private struct KnownColumns {
  private var flags: [Bool]

  init(_ last: Int) { flags = Array(repeating: false, count: last + 1) }

  mutating func insert(_ column: Int) {
    if flags.indices.contains(column) { flags[column] = true }
  }

  func contains(_ column: Int) -> Bool { flags.indices.contains(column) && flags[column] }
}
