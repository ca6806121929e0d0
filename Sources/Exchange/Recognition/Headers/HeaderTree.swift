/// One column of a header: the texts over it from top to bottom.
struct HeaderColumn {
  let column: Int
  /// Terms from top to bottom; -1 for a text that no layout knows.
  var path: [Int32] = []
  /// The cells of those texts, as (row among the filled rows, cell).
  var cells: [(row: Int, cell: Int)] = []
  /// The path without words of amounts; where its own heading is nothing else, and nothing but the
  /// heading of its block is left, the term that stands for these.
  var core: [Int32] = []
  /// The core with that term behind it, where the column's own heading is words of amounts and others
  /// stand above.
  var bareCore: [Int32]?
  /// What the words of amounts say.
  var sense = AmountSense()
  /// It holds amounts of a year that is not the table's.
  var isOfOtherYear = false

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

  /// Years that words of amounts state.
  var statedYears: Set<Int> {
    Set(
      columns.compactMap { if case .stated(let year) = $0.sense.time { year } else { nil } })
  }

  /// Marks the columns of years other than the table's, which is the latest where nothing says it.
  func settled(year: () -> Int?) -> HeaderTree {
    let stated = statedYears
    guard let last = stated.max() else { return self }
    let own = year() ?? last
    var tree = self
    for index in columns.indices {
      if case .stated(let year) = columns[index].sense.time {
        tree.columns[index].isOfOtherYear = year != own
      }
    }
    return tree
  }

  var firstColumn: Int { columns.first?.column ?? 1 }
  var lastColumn: Int { columns.last?.column ?? 1 }
}
