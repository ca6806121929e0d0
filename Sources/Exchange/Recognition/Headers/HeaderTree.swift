/// One column of a header: the texts over it from top to bottom.
struct HeaderColumn {
  let column: Int
  /// Terms from top to bottom; -1 for a text that no layout knows.
  var path: [Int32] = []
  /// The cells of those texts, as (row among the filled rows, cell).
  var cells: [(row: Int, cell: Int)] = []

  /// A column with room for so many texts.
  init(column: Int, depth: Int) {
    self.column = column
    path.reserveCapacity(depth)
    cells.reserveCapacity(depth)
  }

  var last: Int32 { path.last ?? -1 }
}

/// The header of a table, whatever table it is: its rows, its columns with their paths, and where
/// the data begin.
struct HeaderTree {
  var rows: Range<Int>
  var columns: [HeaderColumn] = []
  var hasRuler = false
  var hasLines = false
  /// The first row that may hold data.
  var dataStart: Int
  /// Columns of the first data row in which words of the header stand: forms that print
  /// 合计 | 基本支出 | 项目支出 on the row of the total.
  var headedColumns: [Int] = []

  var firstColumn: Int { columns.first?.column ?? 1 }
  var lastColumn: Int { columns.last?.column ?? 1 }
}
