internal import FinalAccounts
internal import Grid

/// The header of a raw table: its columns with the words over each, from top to bottom.
struct RawHeader {
  /// A column and its words, folded and without numbering.
  struct Column {
    let column: Int
    var path: [[UInt8]] = []
    /// The cell of the last word.
    var cell: (row: Int, cell: Int)?
  }

  /// Rows among those that hold anything.
  let rows: Range<Int>
  let columns: [Column]
  /// The first row that may hold data.
  let dataStart: Int
  let hasRuler: Bool

  private static let rowsAbove = 16
  private static let depth = 8
  private static let width = 512

  /// The first header in some rows; nil where there is none.
  init?(_ view: SheetView, rows region: Range<Int>, _ vocabulary: RawVocabulary) {
    let words = vocabulary.label.union(vocabulary.code)
    let reach = region.lowerBound..<min(region.upperBound, region.lowerBound + Self.rowsAbove)
    guard
      let top = reach.first(where: { row in
        view.cells(row).contains { view.isText($0) && words.contains(Self.word(view, $0)) }
      })
    else { return nil }
    var bottom: Int?
    var hasRuler = false
    for row in top..<min(region.upperBound, top + Self.depth + 1) {
      if Self.isRuler(view, row, vocabulary) {
        (bottom, hasRuler) = (row, true)
        break
      }
      if row > top, Self.isData(view, row, vocabulary) {
        bottom = row
        break
      }
    }
    guard let bottom, bottom > top else { return nil }
    self.rows = top..<bottom
    self.hasRuler = hasRuler
    dataStart = hasRuler ? bottom + 1 : bottom
    guard let columns = Self.columns(view, top..<bottom) else { return nil }
    self.columns = columns
  }

  static func word(_ view: SheetView, _ cell: Int) -> [UInt8] {
    let text = view.folded(cell)
    return Array(text[Numbering.core(of: text)])
  }

  private static func isRuler(_ view: SheetView, _ row: Int, _ vocabulary: RawVocabulary) -> Bool {
    view.cells(row).contains { view.isText($0) && vocabulary.ruler.contains(word(view, $0)) }
  }

  /// A row of data: a total alone, or anything that may be an amount or a code.
  private static func isData(_ view: SheetView, _ row: Int, _ vocabulary: RawVocabulary) -> Bool {
    let cells = view.cells(row)
    if cells.contains(where: view.isAmountLike) { return true }
    guard cells.count == 1, let only = cells.first, view.isText(only) else { return false }
    return vocabulary.totals.contains(word(view, only))
  }

  private static func columns(_ view: SheetView, _ rows: Range<Int>) -> [Column]? {
    var last = 0
    for row in rows { last = max(last, view.cells(row).last.map(view.column) ?? 0) }
    guard 1...width ~= last else { return nil }
    var columns = (1...last).map { Column(column: $0) }
    let isMerged = rows.contains { row in
      view.cells(row).contains { view.merges.merge(row: row, column: view.column($0)) != nil }
    }
    // Where texts begin in the rows above: what is not merged ends there.
    var starts: Set<Int> = []
    for row in rows {
      let cells = view.cells(row).filter(view.isText)
      for (place, cell) in cells.enumerated() {
        let first = view.column(cell)
        var end = first
        if let merge = view.merges.merge(row: row, column: first) {
          guard Int(merge.firstRow) == view.rowNumber(row), Int(merge.columns.lowerBound) == first
          else { continue }
          end = min(last, Int(merge.columns.upperBound))
        } else if !isMerged {
          let next = place + 1 < cells.count ? view.column(cells[place + 1]) : last + 1
          while end + 1 < next, !starts.contains(end + 1) { end += 1 }
        }
        let word = word(view, cell)
        for column in first...max(first, end) {
          columns[column - 1].path.append(word)
          columns[column - 1].cell = (row, cell)
        }
      }
      starts.formUnion(cells.map(view.column))
    }
    return columns.filter { !$0.path.isEmpty }
  }
}
