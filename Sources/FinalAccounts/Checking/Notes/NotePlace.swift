import Grid

extension AccountTable {
  /// The cell of the line of the note that says this; the table as a place where that is not known.
  func place(saying words: String) -> FindingCell { notePlaces(saying: words).first ?? place }

  /// The same, none where it is not known. It is named as a row, so that findings keep their ids when
  /// the note moves.
  func notePlaces(saying words: String) -> [FindingCell] {
    guard let note, !noteAt.isEmpty else { return [] }
    let words = String(decoding: Folding.fold(words), as: UTF8.self)
    for (line, cell) in zip(Self.noteLines(note), noteAt) {
      guard let cell, String(decoding: Folding.fold(line), as: UTF8.self).contains(words) else {
        continue
      }
      return [
        FindingCell(source: source, sheet: sheet, cell: cell, table: id, row: "note", raw: line)
      ]
    }
    return []
  }

  /// The lines of a note, of which `noteAt` has the cells.
  package static func noteLines(_ note: String) -> [String] {
    note.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
