import CSV
import FinalAccounts
import Grid

/// `facts.csv`: one line a cell, everything that a program wants of it.
enum FactsForm {
  static let columns = [
    "unit_code", "unit", "year", "table", "row", "code", "label", "column", "amount", "money_unit",
    "state", "raw", "file", "sheet", "cell",
  ]

  static func write(_ submission: Submission, to writer: inout CSVWriter) {
    for column in columns { writer.value(column) }
    writer.endRecord()
    let unitCode = PreparedText(submission.unitCode ?? "")
    let unit = PreparedText(submission.unit ?? "")
    let files = submission.sources.map { PreparedText($0.file) }
    for table in submission.tables {
      let sheet = PreparedText(table.sheet)
      for fact in table.facts {
        writer.text(unitCode)
        writer.text(unit)
        if let year = submission.year {
          writer.plain { Decimals.append(digits: Int64(year), scale: 0, to: &$0) }
        } else {
          writer.empty()
        }
        write(fact, of: table, to: &writer)
        let source = fact.source ?? table.source
        if files.indices.contains(source) { writer.text(files[source]) } else { writer.empty() }
        if let name = fact.sheet { writer.text(name) } else { writer.text(sheet) }
        if let cell = fact.cell {
          writer.plain { cell.append(to: &$0) }
        } else {
          writer.empty()
        }
        writer.endRecord()
      }
    }
  }

  /// The fields from `table` to `raw`.
  private static func write(
    _ fact: Fact, of table: AccountTable, to writer: inout CSVWriter
  ) {
    writer.value(table.id.rawValue)
    writer.text(fact.row)
    if let code = fact.code { writer.text(code) } else { writer.empty() }
    writer.text(fact.label)
    writer.text(fact.column)
    if let amount = fact.amount { writer.plain { amount.append(to: &$0) } } else { writer.empty() }
    if let unit = table.moneyUnit { writer.value(unit.rawValue) } else { writer.empty() }
    writer.value(fact.state.rawValue)
    if let raw = fact.toldRaw { writer.text(raw) } else { writer.empty() }
  }
}
