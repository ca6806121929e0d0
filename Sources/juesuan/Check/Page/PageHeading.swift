import Grid

/// The heading of a table: paths of texts (`预算数/合计`) as rows of cells, parts in common drawn once.
struct PageHeading {
  /// A cell: what it says, how many columns and rows it takes.
  struct Cell: Equatable {
    let text: String
    let columns: Int
    let rows: Int
  }

  let rows: [[Cell]]

  /// `leading` are the headings in front of the columns, which take all rows.
  init(leading: [String], columns: [[String]]) {
    let depth = max(1, columns.map(\.count).max() ?? 1)
    var rows: [[Cell]] = []
    for level in 0..<depth {
      var cells = level == 0 ? leading.map { Cell(text: $0, columns: 1, rows: depth) } : []
      var column = 0
      while column < columns.count {
        let path = columns[column]
        guard level < path.count else {
          column += 1
          continue
        }
        if level == path.count - 1 {
          cells.append(Cell(text: path[level], columns: 1, rows: depth - level))
          column += 1
          continue
        }
        var end = column + 1
        while end < columns.count, columns[end].count > level + 1,
          columns[end][...level] == path[...level]
        {
          end += 1
        }
        cells.append(Cell(text: path[level], columns: end - column, rows: 1))
        column = end
      }
      rows.append(cells)
    }
    self.rows = rows
  }

  func write(to body: inout HTMLWriter) {
    body.element("thead") { body in
      for row in rows {
        body.element("tr") { body in
          for cell in row {
            body.element(
              "th",
              [
                "scope": cell.columns > 1 ? "colgroup" : "col",
                "colspan": cell.columns > 1 ? "\(cell.columns)" : nil,
                "rowspan": cell.rows > 1 ? "\(cell.rows)" : nil,
              ], cell.text.clipped)
          }
        }
      }
    }
  }
}
