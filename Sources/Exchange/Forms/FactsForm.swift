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
    for table in submission.tables {
      for fact in table.facts { write(fact, of: table, in: submission, to: &writer) }
    }
  }

  private static func write(
    _ fact: Fact, of table: AccountTable, in submission: Submission, to writer: inout CSVWriter
  ) {
    writer.text(submission.unitCode ?? "")
    writer.text(submission.unit ?? "")
    if let year = submission.year {
      writer.plain { Decimals.append(digits: Int64(year), scale: 0, to: &$0) }
    } else {
      writer.empty()
    }
    writer.value(table.id.rawValue)
    writer.text(fact.row)
    writer.text(fact.code ?? "")
    writer.text(fact.label)
    writer.text(fact.column)
    if let amount = fact.amount { writer.plain { amount.append(to: &$0) } } else { writer.empty() }
    writer.value(table.moneyUnit?.rawValue ?? "")
    writer.value(fact.state.rawValue)
    writer.text(fact.toldRaw ?? "")
    let source = fact.source ?? table.source
    writer.text(
      submission.sources.indices.contains(source) ? submission.sources[source].file : "")
    writer.text(fact.sheet ?? table.sheet)
    if let cell = fact.cell {
      writer.plain { cell.append(to: &$0) }
    } else {
      writer.empty()
    }
    writer.endRecord()
  }
}
