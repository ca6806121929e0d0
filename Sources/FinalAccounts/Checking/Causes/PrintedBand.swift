import Grid

/// Columns of a table that are printed beside each other, line by line: what a person copies, pastes or
/// pushes down as one block.
///
/// Lines are those of the sheet, so the three lists of 财决公开06表 are three bands, as are both sides of
/// 收入支出决算总表. A form without addresses has its rows in their order.
struct PrintedBand: Sendable {
  /// The figures of each column, from the top down.
  private(set) var columns: [[Int]]

  /// How many lines there are.
  var lines: Int { columns.first?.count ?? 0 }

  /// All bands of a table.
  static func all(of table: TableID, _ paper: WorkingPaper) -> [PrintedBand] {
    guard let entry = paper.tables[table] else { return [] }
    var columns: [Key: [(row: Int, figure: Int)]] = [:]
    for (place, row) in entry.rows.enumerated() {
      for figure in row.columns.values {
        let (fact, own) = (paper.fact(figure), paper.table(of: figure))
        let key = Key(
          source: fact.source ?? own.source, sheet: fact.sheet ?? own.sheet,
          column: fact.cell?.column ?? 0, name: fact.cell == nil ? fact.column : "")
        columns[key, default: []].append((fact.cell?.row ?? place, figure))
      }
    }
    var bands: [PrintedBand] = []
    var known: [[String]: Int] = [:]
    for key in columns.keys.sorted() {
      let figures = (columns[key] ?? []).sorted { $0.row < $1.row }.map(\.figure)
      // The same rows on other sheets are other lines.
      let names = figures.map { paper.figures[$0].slot.row } + [key.sheet]
      if let band = known[names] {
        bands[band].columns.append(figures)
      } else {
        known[names] = bands.count
        bands.append(PrintedBand(columns: [figures]))
      }
    }
    return bands
  }

  private struct Key: Hashable, Comparable {
    let source: Int
    let sheet: String
    let column: Int
    let name: String

    static func < (left: Key, right: Key) -> Bool {
      (left.source, left.sheet, left.column, left.name)
        < (right.source, right.sheet, right.column, right.name)
    }
  }
}
