import CSV
import FinalAccounts
import Grid

/// The facts of a `facts.csv`, with the line of each, and what its lines say of the submission.
struct FactsContent {
  struct Table {
    var id: TableID
    var moneyUnit: MoneyUnit?
    var facts: [Fact] = []
    /// The file that each fact names.
    var files: [String] = []
    var sheets: [String] = []
    /// The line of each fact.
    var lines: [Int] = []
  }

  var unit: String?
  var unitCode: String?
  var year: Int?
  var tables: [Table] = []
  /// The line of the last fact; that of the heading where there is none.
  var lineCount = 1

  private let file: String
  private let policy: FormulaPolicy
  private let forms: FormBook
  private var firstLine = 0

  init(
    csv bytes: [UInt8], file: String, policy: FormulaPolicy, _ forms: FormBook,
    _ limits: Limits
  ) throws(Fault) {
    self.file = file
    self.policy = policy
    self.forms = forms
    let document = try CSVDocument.read(bytes, file: file, limits)
    guard let heading = document.first, let fields = Self.fields(of: heading) else {
      throw Fault(
        .factsHeading, [file, "1", FactsForm.columns.joined(separator: ",")])
    }
    for record in document.dropFirst() where !record.isEmptyLine {
      let line = Line(record: record, fields: fields)
      guard line.fits(heading) else {
        throw Fault(
          .factsFieldCount,
          [file, String(record.line), String(FactsForm.columns.count), String(record.count)])
      }
      try take(line)
      lineCount = record.line
    }
  }

  /// Where the columns stand; nil for another heading. Spreadsheets put empty columns between and
  /// behind them.
  private static func fields(of heading: CSVRecord) -> [Int]? {
    let fields = (0..<heading.count).filter { !heading.isEmpty($0) }
    return fields.map { heading[$0] } == FactsForm.columns ? fields : nil
  }

  /// A line of the file, its fields by the columns that they belong to.
  private struct Line {
    let record: CSVRecord
    let fields: [Int]

    var line: Int { record.line }
    subscript(column: Int) -> String { record[fields[column]] }
    func isEmpty(_ column: Int) -> Bool { record.isEmpty(fields[column]) }

    /// True where nothing stands beside the columns, and of the columns at most empty ones at the end
    /// are not there: some editions of Excel leave these out.
    func fits(_ heading: CSVRecord) -> Bool {
      guard record.count <= heading.count, record.count > fields[10] else { return false }
      return record.count == fields.count && heading.count == fields.count
        || (0..<record.count).allSatisfy { record.isEmpty($0) || !heading.isEmpty($0) }
    }
  }

  private func text(_ record: Line, _ field: Int) -> String {
    policy == .neutralise ? FormulaText.restored(record[field]) : record[field]
  }

  private func given(_ record: Line, _ field: Int) -> String? {
    record.isEmpty(field) ? nil : text(record, field)
  }

  private func fault(_ record: Line, _ field: Int, _ choices: String) -> Fault {
    Fault(
      .factsValue, [file, String(record.line), FactsForm.columns[field], record[field], choices])
  }

  private mutating func take(_ record: Line) throws(Fault) {
    try takeIdentity(record)
    guard let id = forms.table(named: record[3]) else {
      throw fault(record, 3, forms.choices)
    }
    if record.isEmpty(4) { throw fault(record, 4, "income.total, 2010301") }
    if record.isEmpty(7) { throw fault(record, 7, "amount, total") }
    let moneyUnit = try choice(MoneyUnit.self, record, 9)
    guard let state = try choice(CellState.self, record, 10) else {
      throw fault(record, 10, CellState.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let amount = Self.amount(record[8])
    guard (amount != nil) == (state == .number), record.isEmpty(8) == (amount == nil) else {
      throw fault(record, 8, state == .number ? "1592.71, -0.05" : "")
    }
    let cell = record.isEmpty(14) ? nil : CellReference(record[14])
    let origins =
      cell == nil && record.isEmpty(13) ? OriginList.origins(text(record, 14), source: 0) : nil
    guard record.isEmpty(14) == (cell == nil && origins == nil) else {
      throw fault(record, 14, "B3")
    }

    let place = tables.firstIndex { $0.id == id } ?? tables.count
    if place == tables.count { tables.append(Table(id: id, moneyUnit: moneyUnit)) }
    guard tables[place].moneyUnit == moneyUnit else {
      throw differs(record, "money_unit", tables[place].lines.first ?? 2)
    }
    tables[place].facts.append(
      Fact(
        row: text(record, 4), column: text(record, 7), code: given(record, 5),
        label: text(record, 6), state: state, amount: amount, raw: given(record, 11), cell: cell,
        from: origins ?? []))
    tables[place].files.append(text(record, 12))
    tables[place].sheets.append(text(record, 13))
    tables[place].lines.append(record.line)
  }

  /// An amount as it was written, or as a spreadsheet spelled it again: 1,592.71. With an exponent it
  /// may have lost digits (1.23457E+11).
  private static func amount(_ text: String) -> Amount? {
    if text.isEmpty || text.contains("E+") || text.contains("e+") { return nil }
    if let amount = Amount(text) { return amount }
    guard case .amount(let amount) = AmountText(text) else { return nil }
    return amount
  }

  private mutating func takeIdentity(_ record: Line) throws(Fault) {
    let year = Int(record[2])
    guard record.isEmpty(2) == (year == nil), year.map({ 1...9999 ~= $0 }) ?? true else {
      throw fault(record, 2, "1–9999")
    }
    guard firstLine > 0 else {
      (unitCode, unit, self.year) = (given(record, 0), given(record, 1), year)
      firstLine = record.line
      return
    }
    if given(record, 0) != unitCode { throw differs(record, "unit_code", firstLine) }
    if given(record, 1) != unit { throw differs(record, "unit", firstLine) }
    if year != self.year { throw differs(record, "year", firstLine) }
  }

  private func differs(_ record: Line, _ name: String, _ line: Int) -> Fault {
    Fault(.factsDiffer, [file, String(record.line), name, String(line)])
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type, _ record: Line, _ field: Int
  ) throws(Fault) -> Choice? where Choice.RawValue == String {
    if record.isEmpty(field) { return nil }
    guard let choice = Choice(rawValue: record[field]) else {
      throw fault(record, field, Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }
}

extension CSVDocument {
  /// Reads CSV; `file` is what a fault calls it.
  static func read(
    _ bytes: [UInt8], file: String, _ limits: Limits
  ) throws(Fault) -> CSVDocument {
    do {
      return try CSVDocument(reading: bytes, limits: limits)
    } catch {
      if error.reason == .notUTF8, let bytes = GB18030.utf8(bytes) {
        return try read(bytes, file: file, limits)
      }
      let place = [file, String(error.line)]
      switch error.reason {
      case .notUTF8: throw Fault(.csvNotUTF8, place)
      case .nul: throw Fault(.csvNul, place)
      case .strayQuote: throw Fault(.csvStrayQuote, place)
      case .textAfterQuote: throw Fault(.csvTextAfterQuote, place)
      case .unclosedQuote: throw Fault(.csvUnclosedQuote, place)
      case .tooManyBytes(let limit):
        throw Fault(.csvTooLarge, place + [String(limit), "archiveBytes"])
      case .fieldTooLong(let limit):
        throw Fault(.csvTooLarge, place + [String(limit), "cellTextBytes"])
      case .tooManyFields(let limit):
        throw Fault(.csvTooLarge, place + [String(limit), "csvFields"])
      case .tooManyRecords(let limit):
        throw Fault(.csvTooLarge, place + [String(limit), "csvRecords"])
      }
    }
  }
}
