public import FinalAccounts
public import Grid

/// Plans how a submission is put into a form: any workbook in which the nine tables are recognised,
/// by the same layouts and with no marks of its own.
public struct FormPlanner: Sendable {
  private let recognizer: Recognizer

  /// A planner that knows the layouts of a recogniser.
  public init(_ recognizer: Recognizer) { self.recognizer = recognizer }

  /// Plans it. `sheets` are those of the form, read with their formulas; `form` is what was
  /// recognised in them. Amounts are converted to the money unit of each table of the form, each for
  /// itself; totals are carried, never added up. `isReckoned` says of cells, by sheet and place,
  /// whether a text in them would make a formula of the form an error: they get no dashes.
  public func plan(
    _ submission: Submission, into form: WorkbookRecognition, sheets: [Sheet],
    options: FormFillOptions = FormFillOptions(),
    isReckoned: @escaping (String, CellReference) -> Bool = { _, _ in false }
  ) -> FormFilling {
    let vocabulary = recognizer.vocabulary
    var placing = FormPlacing(
      sheets, options,
      isPlaceholder: { text in
        let term = vocabulary.terms.find(Folding.fold(text)[...]) ?? -1
        return vocabulary.flags(of: term).contains(.placeholder)
      }, isReckoned: isReckoned)
    var filled: [String: TableID] = [:]
    let precision = PrintedPrecision(submission)
    for id in TableID.nine(with: submission.tables + form.tables.map(\.table)) {
      let bound = form.tables.first { $0.table.id == id }
      guard let table = submission[id] else {
        if let bound {
          let message: Message = bound.table.isEmpty ? .formWithoutTable : .formKeepsFigures
          placing.tell(message, ofTables: id)
        }
        continue
      }
      guard let bound else {
        // What a raw set says beyond the nine tables has no place in their forms.
        if !table.isEmpty, id != .x03 || !table.isDerived {
          placing.tell(.tableWithoutForm, [id.rawValue, table.title], id, nil)
        }
        continue
      }
      for part in bound.binding.parts { filled[part.sheet] = filled[part.sheet] ?? id }
      place(converted(table, to: bound.table.moneyUnit, precision, &placing), bound, &placing)
      FrameFiller(vocabulary: recognizer.vocabulary, bound: bound)
        .fill(unit: submission.unit, year: submission.year, table: table, &placing)
      EmptyTableSentence(
        bound: bound, others: form.tables, words: recognizer.forms.output(of: id).whenEmpty
      ).put(
        for: table, unit: submission.unit, &placing)
    }
    let formerNames = FormerNames(form, submission, vocabulary)
    formerNames.correct(sheets, filled: filled, &placing)
    var filling = placing.filling
    filling.formerNames = formerNames
    return filling
  }

  private func converted(
    _ table: AccountTable, to unit: MoneyUnit?, _ precision: PrintedPrecision,
    _ placing: inout FormPlacing
  ) -> AccountTable {
    guard let unit else { return table }
    guard let own = table.moneyUnit else {
      placing.tell(.formUnitUnknown, ofTables: table.id)
      return table
    }
    if own != unit, !table.isEmpty {
      placing.tell(.unitConverted, ofTables: table.id, [own.rawValue, unit.rawValue])
    }
    if let step = table.coarserStep(in: unit, precision) {
      placing.tell(.coarserSource, ofTables: table.id, [own.rawValue, unit.rawValue, step])
    }
    let converted = Submission(tables: [table]).withAmounts(in: unit)
    placing.notices += converted.notices
    return converted.tables.first ?? table
  }

  private func place(
    _ table: AccountTable, _ bound: RecognizedTable, _ placing: inout FormPlacing
  ) {
    let isList = bound.layout.key == .function
    if isList {
      ListPlacing(id: table.id, binding: bound.binding).place(table, in: &placing)
    }
    for fact in table.facts where !isList || fact.code == nil {
      guard let (sheet, cell) = bound.binding.cell(row: fact.row, column: fact.column) else {
        placing.tellWithoutPlace(fact, table.id)
        continue
      }
      placing.put(
        fact, of: table.id,
        at: FormPlace(sheet: sheet, row: cell.row, column: cell.column))
    }
    clearRest(of: bound, &placing)
  }

  /// Figures of the form in slots that the submission does not have.
  private func clearRest(of bound: RecognizedTable, _ placing: inout FormPlacing) {
    let id = bound.table.id
    for part in bound.binding.parts {
      for row in part.rows {
        for column in part.columns[row.columns] where !row.headedColumns.contains(column.column) {
          let place = FormPlace(sheet: part.sheet, row: row.row, column: column.column)
          guard let old = placing.clear(place) else { continue }
          placing.tell(
            .figureCleared,
            [FormPlacing.name(place), old, id.rawValue, row.id, column.id], id, place)
        }
      }
    }
  }
}
