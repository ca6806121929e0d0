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

extension SheetScanner {
  /// Figures under the end of a table. Page numbers, and what stands beside words of signatures
  /// (dates, telephones), are nothing to tell.
  mutating func findLoose(behind start: Int, _ region: Region) {
    var end = region.rows.upperBound
    if end < view.rowCount {
      // What stands right above the next title is its frame.
      let title = view.rowNumber(end)
      while end > start, title - view.rowNumber(end - 1) <= Self.framesAbove { end -= 1 }
    }
    for row in start..<max(start, end) {
      let cells = view.cells(row, in: region.columns)
      if isPageNumber(cells) { continue }
      let isSigned = cells.contains {
        view.signs($0).contains(.mayClose)
          && PartReader.closes(view.folded($0), view.vocabulary)
      }
      guard !isSigned else { continue }
      for cell in cells where view.isWrittenAmount(cell) { addLoose(cell, row) }
    }
  }

  /// Figures in the frame of a table and in the rows of its header. What a text announces
  /// (with a colon or as a code), years and dates are nothing to tell.
  mutating func findLoose(aboveRowsOf part: ScannedPart, from start: Int) {
    let header = part.tree.rows
    for row in start..<max(start, header.upperBound) {
      let cells = view.cells(row, in: part.columns)
      if isPageNumber(cells) { continue }
      let heads = row >= header.lowerBound
      for cell in cells where view.isWrittenAmount(cell) {
        let column = view.column(cell)
        let isHeaded =
          part.tree.firstColumn...max(part.tree.firstColumn, part.tree.lastColumn)
          ~= column
        // Numbers of columns, and years over them.
        let small = heads && isHeaded ? 1...2_100 : 1_990...2_100
        if let number = view.smallInteger(cell), small ~= number { continue }
        if view.sheet.display(of: view.packed(cell)) != .figure { continue }
        if !heads, cell > cells.lowerBound, announces(cell - 1) { continue }
        addLoose(cell, row)
      }
    }
  }

  private func isPageNumber(_ cells: Range<Int>) -> Bool {
    guard cells.count == 1, let page = view.smallInteger(cells.lowerBound) else { return false }
    return page < 1_000
  }

  private static let announcing = ["代码", "编码", "编号", "号码", "电话", "日期", "邮编", ":"]
    .map { Array($0.utf8) }

  /// True for a text of a frame behind which its value stands.
  private func announces(_ cell: Int) -> Bool {
    guard view.isText(cell) else { return false }
    let text = view.folded(cell)
    return Self.announcing.contains { TitleMatcher.ends(text, with: $0) }
  }

  private mutating func addLoose(_ cell: Int, _ row: Int) {
    if let reference = view.reference(cell, row: row) { loose.add(reference) }
  }
}

extension SheetView {
  /// True for a figure that is an amount by how it is written wherever it stands: a number, or a
  /// text with separators of thousands or a fraction. Codes, years, months (2025.08), telephones
  /// and pages as text are none.
  func isWrittenAmount(_ cell: Int) -> Bool {
    guard isText(cell) else { return isFigure(cell) }
    guard signs(cell).contains(.figure) else { return false }
    let text = folded(cell)
    if text.contains(UInt8(ascii: ",")) { return true }
    guard let point = text.firstIndex(of: UInt8(ascii: ".")), point + 1 < text.endIndex else {
      return false
    }
    let isMonth =
      text.endIndex - point <= 3
      && YearText.digits(at: text.startIndex, in: text)
        .map { 1990...2099 ~= $0.value && $0.end == point } ?? false
    return !isMonth
  }
}
