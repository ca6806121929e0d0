import Exchange
import FinalAccounts
import Grid

extension WorkbookRecognition {
  /// A fact of a table that was derived; of a row that occurs twice, the first.
  func derivedFact(_ id: TableID, _ row: String, _ column: String) -> Fact? {
    derived.first { $0.id == id }?.facts.first { $0.row == row && $0.column == column }
  }

  /// Its amount, as written to files.
  func derived(_ id: TableID, _ row: String, _ column: String) -> String? {
    derivedFact(id, row, column)?.amount?.description
  }

  /// A fact of a raw table.
  func raw(_ id: String, _ row: String, _ column: String) -> Fact? {
    rawTables.first { $0.table.id.rawValue == id }?.table.facts
      .first { $0.row == row && $0.column == column }
  }
}
