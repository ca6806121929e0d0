import Grid

/// Facts by the cells that they stand in, for what is known by its cell alone: notices of reading, and
/// formulas.
struct FactPlaces: Sendable {
  private struct Key: Hashable {
    /// The table; nil for the first that has the cell.
    let table: TableID?
    let sheet: String
    let cell: CellReference
  }

  private struct Found {
    let table: Int
    let fact: Int
  }

  private let submission: Submission
  private var found: [Key: Found] = [:]

  /// The places of a submission; none where nothing will be asked.
  init(_ submission: Submission, _ evidence: WorkbookEvidence) {
    self.submission = submission
    guard
      submission.notices.contains(where: { $0.place.range != nil }) || !evidence.formulas.isEmpty
    else { return }
    for (index, table) in submission.tables.enumerated() {
      for fact in table.facts.indices {
        guard let cell = table.facts[fact].cell else { continue }
        let sheet = table.facts[fact].sheet ?? table.sheet
        for id in [table.id, nil] {
          let place = Key(table: id, sheet: sheet, cell: cell)
          found[place] = found[place] ?? Found(table: index, fact: fact)
        }
      }
    }
  }

  /// The fact of a cell, of one table or of any; nil where none stands there.
  func cell(_ sheet: String, _ cell: CellReference, of table: TableID? = nil) -> FindingCell? {
    guard let found = found[Key(table: table, sheet: sheet, cell: cell)] else { return nil }
    let own = submission.tables[found.table]
    return FindingCell(own, own.facts[found.fact])
  }
}
