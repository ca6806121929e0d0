import CSV
import FinalAccounts
import Grid

/// `facts.csv`: one line a cell, everything that a program wants of it.
///
/// What the lines of a table, and of a row, have in common is worded once and repeated.
struct FactsForm {
  static let columns = [
    "unit_code", "unit", "year", "table", "row", "code", "label", "column", "amount", "money_unit",
    "state", "raw", "file", "sheet", "cell",
  ]

  private let files: [String]
  /// The fields from `unit_code` to `year`.
  private var submissionFields: CSVWriter
  /// The fields from `unit_code` to `table`.
  private var tableFields: CSVWriter
  /// The fields in front of `column`.
  private var rowFields: CSVWriter
  /// Money unit and state, of the two states that most facts have.
  private var numberFields: CSVWriter
  private var blankFields: CSVWriter
  /// File and sheet of the facts that stand where the table stands.
  private var origin: CSVWriter

  static func write(_ submission: Submission, to writer: inout CSVWriter, policy: FormulaPolicy) {
    writeHeader(to: &writer)
    writeLines(of: submission, to: &writer, policy: policy)
  }

  static func writeHeader(to writer: inout CSVWriter) {
    for column in columns { writer.value(column) }
    writer.endRecord()
  }

  static func writeLines(
    of submission: Submission, to writer: inout CSVWriter, policy: FormulaPolicy
  ) {
    var form = FactsForm(submission, policy)
    for table in submission.tables { form.write(table, to: &writer) }
  }

  private init(_ submission: Submission, _ policy: FormulaPolicy) {
    let empty = CSVWriter(policy: policy, byteOrderMark: false)
    (submissionFields, tableFields, rowFields) = (empty, empty, empty)
    (numberFields, blankFields, origin) = (empty, empty, empty)
    files = submission.sources.map(\.file)
    submissionFields.text(submission.unitCode ?? "")
    submissionFields.text(submission.unit ?? "")
    submissionFields.value(submission.year.map { String($0) } ?? "")
  }

  private mutating func write(_ table: AccountTable, to writer: inout CSVWriter) {
    tableFields.clear()
    tableFields.fields(of: submissionFields)
    tableFields.value(table.id.rawValue)
    numberFields.clear()
    Self.write(.number, of: table, to: &numberFields)
    blankFields.clear()
    Self.write(.blank, of: table, to: &blankFields)
    origin.clear()
    origin.text(file(table.source))
    origin.text(table.sheet)
    for index in table.facts.indices {
      if index == 0 || !table.repeatsRow(at: index) {
        rowFields.clear()
        rowFields.fields(of: tableFields)
        rowFields.text(table.facts[index].row)
        rowFields.text(table.facts[index].code ?? "")
        rowFields.text(table.facts[index].label)
      }
      write(index, of: table, to: &writer)
    }
  }

  /// The fields `money_unit` and `state`.
  private static func write(
    _ state: CellState, of table: AccountTable, to writer: inout CSVWriter
  ) {
    writer.value(table.moneyUnit?.rawValue ?? "")
    writer.value(state.rawValue)
  }

  private func file(_ source: Int) -> String {
    files.indices.contains(source) ? files[source] : ""
  }

  private func write(_ index: Int, of table: AccountTable, to writer: inout CSVWriter) {
    writer.fields(of: rowFields)
    writer.text(table.facts[index].column)
    if let amount = table.facts[index].amount {
      writer.plain(upTo: amount.byteLimit) { amount.append(to: &$0) }
    } else {
      writer.empty()
    }
    switch table.facts[index].state {
    case .number: writer.fields(of: numberFields)
    case .blank: writer.fields(of: blankFields)
    case let other: Self.write(other, of: table, to: &writer)
    }
    if let raw = table.toldRaw(at: index) { writer.text(raw) } else { writer.empty() }
    if table.facts[index].from.count > 1 {
      // A figure of several cells stands in none of them.
      writer.text(file(table.facts[index].source ?? table.source))
      writer.empty()
      writer.text(OriginList.text(table.facts[index].from))
      writer.endRecord()
      return
    }
    if table.facts[index].source == nil, table.facts[index].sheet == nil {
      writer.fields(of: origin)
    } else {
      writer.text(file(table.facts[index].source ?? table.source))
      writer.text(table.facts[index].sheet ?? table.sheet)
    }
    if let cell = table.facts[index].cell {
      writer.plain(upTo: CellReference.longest) { cell.append(to: &$0) }
    } else {
      writer.empty()
    }
    writer.endRecord()
  }
}
