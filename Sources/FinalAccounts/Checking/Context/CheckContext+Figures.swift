import Grid

/// Figures of a submission as rules that are functions ask for them.
extension CheckContext {
  /// The figure of a slot where it holds a number.
  func number(_ table: TableID, _ row: String, _ column: String) -> Int? {
    paper.figure(table, row, column).flatMap { paper.figures[$0].state == .number ? $0 : nil }
  }

  /// The value of a slot, blanks and dashes as zero; nil where it holds something else or the form
  /// has no such slot.
  func value(_ table: TableID, _ row: String, _ column: String) -> Int128? {
    guard let figure = paper.figure(table, row, column) else { return nil }
    switch paper.figures[figure].state {
    case .number, .blank, .dash: return paper.figures[figure].value
    case .text, .error, .uncomputed: return nil
    }
  }

  /// Rows of a table in which some figure is not zero.
  func rowsWithFigures(_ id: TableID) -> [WorkingPaper.Row] {
    guard let table = paper.tables[id] else { return [] }
    return table.rows.filter { row in row.columns.values.contains { paper.figures[$0].value != 0 }
    }
  }

  /// The first of these tables that the submission lacks.
  func missing(_ tables: [TableID]) -> TableID? {
    tables.first { paper.tables[$0] == nil }
  }

  /// What keeps a table's codes from being compared: it is missing, prints none, or has rows that
  /// were not recognised.
  func whyNoCodes(_ id: TableID) -> Undecided? {
    guard let table = paper.tables[id] else { return .tableMissing(id) }
    guard table.hasTops else { return .noDetail(id) }
    return hasUnreadRows(id) ? .rowsUnread(id) : nil
  }

  /// A figure as people read it.
  func spelled(_ figure: Int) -> String {
    paper.amount(paper.figures[figure].value, like: figure).grouped
  }
}
