import Document
import Exchange
import FinalAccounts
import Grid
import Run
import Workbook

/// What one file is and holds, at one glance.
struct Inspection: Sendable {
  struct SheetLine: Sendable {
    let name: String
    let visibility: Sheet.Visibility
    let cellCount: Int
    let tables: [TableID]
    let otherTitles: [String]
  }

  struct TableLine: Sendable {
    let table: AccountTable
    let range: CellRange?
    let evidence: RecognizedTable.Evidence?
    let evidenceText: String
    let evidenceCell: CellReference?
    let family: String?
    let formCode: String?
    let isHidden: Bool

    /// Slots that are not blank.
    var filledCount: Int { table.facts.count { $0.state != .blank } }
    /// Slots that hold a number other than zero.
    var amountCount: Int { table.facts.count { $0.amount.map { !$0.isZero } ?? false } }
  }

  let file: String
  let format: FileFormat
  /// Nil for forms of ours, which have no sheets.
  let sheets: [SheetLine]?
  let unit: String?
  let unitCode: String?
  let year: Int?
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
    guard let recognition = reading.document?.recognition else {
      sheets = nil
      tables = submission.tables.map { table in
        TableLine(
          table: table, range: nil, evidence: nil, evidenceText: "", evidenceCell: nil,
          family: nil, formCode: nil, isHidden: false)
      }
      return
    }
    sheets = recognition.sheets.map { sheet in
      SheetLine(
        name: sheet.name, visibility: sheet.visibility, cellCount: sheet.cellCount,
        tables: sheet.tables, otherTitles: sheet.otherTitles)
    }
    tables = recognition.tables.map { found in
      TableLine(
        table: submission[found.table.id] ?? found.table, range: found.range,
        evidence: found.evidence, evidenceText: found.evidenceText,
        evidenceCell: found.evidenceCell, family: found.family, formCode: found.formCode,
        isHidden: found.isHidden)
    }
  }
}
