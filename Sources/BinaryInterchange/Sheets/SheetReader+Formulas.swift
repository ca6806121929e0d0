internal import Document
internal import Grid

/// Cells with formulas and what was computed of them ([MS-XLS] §2.4.127, §2.5.133).
extension SheetReader {
  mutating func takeFormula(_ record: Record, _ stream: RawSpan) throws(Fault) {
    endWaiting()
    let value = version == 2 ? 7 : 6
    guard let at = try cell(record, value + 8, stream) else { return }
    let start = record.start + value
    let options = version == 2 ? 0 : stream.uint16(start + 8)
    keep(record, at, stream)
    guard stream.uint16(start + 6) == 0xFFFF else {
      let number = stream.double(start)
      results.note(number: number, options: options)
      return append(number, at, isResult: true)
    }
    switch stream.uint8(start) {
    case 0: waiting = (at.row, at.column, at.style)
    case 1:
      results.noteResult()
      append(stream.uint8(start + 2), isError: false, at)
    case 2:
      results.noteResult()
      append(stream.uint8(start + 2), isError: true, at)
    default:
      results.noteEmpty(builder.cells.count)
      builder.append(.uncomputed, at.row, at.column, at.style, 0)
    }
  }

  /// The text that a formula gave, in a record of its own ([MS-XLS] §2.4.268).
  mutating func takeResult(_ record: Record, _ stream: RawSpan) {
    guard let at = waiting else { return }
    waiting = nil
    results.noteResult()
    takeText(record, at: 0, hasShortLength: version == 2, stream)
    appendText(CellPlace(row: at.row, column: at.column, style: at.style))
  }

  /// A text that never came is no result.
  mutating func endWaiting() {
    guard let at = waiting else { return }
    waiting = nil
    builder.append(.uncomputed, at.row, at.column, at.style, 0)
  }

  private mutating func keep(_ record: Record, _ at: CellPlace, _ stream: RawSpan) {
    guard keepsFormulas else { return }
    formulas.append(StoredFormula(row: at.row, column: at.column, record: record))
  }

  /// What several cells have in common: one formula, one array, one table.
  mutating func takeGroup(_ record: Record, _ stream: RawSpan) {
    guard keepsFormulas, let last = formulas.last else { return }
    groups.append(FormulaGroup(row: last.row, column: last.column, record: record))
  }
}

/// A formula, and where its tokens are.
struct StoredFormula {
  let row: Int32
  let column: Int32
  let record: Record
}

/// A record that stands behind the first formula of a group.
struct FormulaGroup {
  let row: Int32
  let column: Int32
  let record: Record
}
