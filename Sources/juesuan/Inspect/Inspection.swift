import Document
import Exchange
import FinalAccounts
import Grid
import Run
import Workbook

/// What one file is and holds, at one glance.
struct Inspection: Sendable {
  struct TableLine: Sendable {
    let table: AccountTable
    /// Where and why it was found; nil in forms of ours.
    let found: RecognizedTable?
    /// The raw table that it is derived from; nil where it is as handed in.
    var raw: RecognizedRawTable?

    /// Slots that are not blank.
    var filledCount: Int { table.facts.count { $0.state != .blank } }
    /// Slots that hold a number other than zero.
    var amountCount: Int { table.facts.count { $0.amount.map { !$0.isZero } ?? false } }
  }

  let file: String
  let format: FileFormat
  /// Nil for forms of ours, which have no sheets.
  let sheets: [SheetSummary]?
  let unit: String?
  let unitCode: String?
  let year: Int?
  /// True for budget execution, which is no final accounts.
  let isExecution: Bool
  let tables: [TableLine]
  let notices: [Notice]

  /// The money units of the tables, each once, in the order of the tables.
  var moneyUnits: [MoneyUnit] {
    var units: [MoneyUnit] = []
    for case let unit? in tables.map(\.table.moneyUnit) where !units.contains(unit) {
      units.append(unit)
    }
    return units
  }

  init(_ reading: Reading, file: String) {
    self.file = file
    format = reading.format
    let submission = reading.submission
    (unit, unitCode, year) = (submission.unit, submission.unitCode, submission.year)
    notices = submission.notices
    isExecution = submission.isExecution
    let recognition = reading.document?.recognition
    sheets = recognition?.sheets
    guard let recognition else {
      tables = submission.tables.map { TableLine(table: $0, found: nil) }
      return
    }
    let derived = recognition.derived.map { table in
      TableLine(
        table: submission[table.id] ?? table, found: nil,
        raw: recognition.rawTables.first { $0.table.sheet == table.sheet })
    }
    tables =
      recognition.tables.map { found in
        TableLine(table: submission[found.table.id] ?? found.table, found: found)
      } + derived
  }
}
