internal import Document
internal import Grid

/// Tells sheets whose formulas were never computed from those whose results are empty or zero.
///
/// The format has no mark for a result that is not there. Libraries that compute nothing give all
/// formulas an empty text (xlwt), or a zero and the wish to be computed when opened (Apache POI).
struct FormulaResults {
  private var empty: [Int] = []
  private var hasResult = false
  private var zeros = 0

  mutating func noteResult() { hasResult = true }

  mutating func note(number: Double, options: UInt16) {
    // Bit 1: to be computed when opened.
    if number == 0, options & 2 != 0 { zeros += 1 } else { hasResult = true }
  }

  /// The place among the cells of a formula whose result is an empty text.
  mutating func noteEmpty(_ place: Int) { empty.append(place) }

  /// Decides what the empty ones are, before cells are put in order: where any formula of the sheet
  /// has a result they are empty texts, else they have none.
  mutating func settle(_ builder: inout SheetBuilder) {
    if hasResult, !empty.isEmpty {
      let text = builder.ownTexts.append([])
      for place in empty {
        let cell = builder.cells[place]
        builder.cells[place] = PackedCell(
          kind: .ownText, column: cell.column, style: cell.style, payload: Int64(text))
      }
    }
    if !hasResult, zeros > 0 { builder.notice(.onlyZeros, ["\(zeros)"], row: nil, column: nil) }
  }
}
