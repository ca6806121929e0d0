internal import FinalAccounts
internal import Grid

/// Figures beside one table that are no part of it: told together, never left out without a word.
struct LooseFigures {
  private static let limit = 5

  var table: TableID?
  private var cells: [CellReference] = []
  private var count = 0

  mutating func add(_ cell: CellReference) {
    count += 1
    if cells.count < Self.limit { cells.append(cell) }
  }

  /// Adds a notice where there are any, and begins anew.
  mutating func tell(in notices: inout [Notice], sheet: String) {
    defer { self = LooseFigures() }
    guard let table, let first = cells.first else { return }
    let shown = cells.map(\.description).joined(separator: " ")
    notices.append(
      Notice(
        .looseFigures, [table.rawValue, count > Self.limit ? shown + " …" : shown],
        at: Place(
          sheet: sheet, range: CellRange(first, cells.last ?? first), table: table.rawValue)))
  }
}

extension LooseFigures {
  /// Figures under the end of a table. Page numbers, and what stands beside words of signatures
  /// (dates, telephones), are nothing to tell.
  mutating func find(behind start: Int, _ region: Region, in view: SheetView) {
    var end = region.rows.upperBound
    if end < view.rowCount {
      // What stands right above the next title is its frame.
      let title = view.rowNumber(end)
      while end > start, title - view.rowNumber(end - 1) <= Region.framesAbove { end -= 1 }
    }
    for row in start..<max(start, end) {
      let cells = view.cells(row, in: region.columns)
      if view.isPageNumber(cells) { continue }
      let isSigned = cells.contains {
        view.signs($0).contains(.mayClose)
          && view.vocabulary.closes(view.folded($0))
      }
      guard !isSigned else { continue }
      for cell in cells where view.isWrittenAmount(cell) { add(cell, row, of: view) }
    }
  }

  /// Figures in the frame of a table and in the rows of its header. What a text announces
  /// (with a colon or as a code), years and dates are nothing to tell.
  mutating func find(aboveRowsOf part: ScannedPart, from start: Int, in view: SheetView) {
    let header = part.tree.rows
    for row in start..<max(start, header.upperBound) {
      let cells = view.cells(row, in: part.columns)
      if view.isPageNumber(cells) { continue }
      let heads = row >= header.lowerBound
      for cell in cells where view.isWrittenAmount(cell) {
        let column = view.column(cell)
        let isHeaded =
          part.tree.firstColumn...max(part.tree.firstColumn, part.tree.lastColumn)
          ~= column
        // Numbers of columns, and years over them.
        let small = heads && isHeaded ? 1...2_100 : 1_990...2_100
        if let number = view.smallInteger(cell), small ~= number { continue }
        if view.isShownOtherwise(cell) { continue }
        if !heads, cell > cells.lowerBound, view.announces(cell - 1) { continue }
        add(cell, row, of: view)
      }
    }
  }

  private mutating func add(_ cell: Int, _ row: Int, of view: SheetView) {
    if let reference = view.reference(cell, row: row) { add(reference) }
  }
}

extension SheetView {
  /// True for a row that holds nothing but a small number.
  fileprivate func isPageNumber(_ cells: Range<Int>) -> Bool {
    guard cells.count == 1, let page = smallInteger(cells.lowerBound) else { return false }
    return page < 1_000
  }

  /// True for a text of a frame behind which its value stands.
  fileprivate func announces(_ cell: Int) -> Bool {
    guard isText(cell) else { return false }
    let text = folded(cell)
    return text.last == UInt8(ascii: ":") || vocabulary.announcing.contains { text.ends(with: $0) }
  }
}
