public import FinalAccounts
public import Grid

/// Finds the nine tables in the sheets of a workbook, whatever their names, order and form.
///
/// Layouts decide, and they are data: titles, then headers, then codes. What is found is a binding of
/// slots to cells, which is read one way and filled the other; what is left alone is a notice.
public struct Recognizer: Sendable {
  let vocabulary: Vocabulary
  private let pool = TextPool()

  /// The tables that its layouts describe.
  public var forms: FormBook { vocabulary.forms }

  /// Prepares the layouts once; one recogniser serves any number of workbooks.
  public init(layouts: LayoutSet) { vocabulary = Vocabulary(layouts) }

  /// What is in the sheets. Never fails: what is not understood is a notice with its address.
  public func recognize(_ sheets: [Sheet], options: RecognitionOptions = .init())
    -> WorkbookRecognition
  {
    let texts = TextCache(vocabulary: vocabulary, store: pool.take())
    defer { pool.give(texts.surrenderStore()) }
    var views: [SheetView] = []
    var parts: [ScannedPart] = []
    var summaries: [SheetSummary] = []
    var notices: [Notice] = []
    for (index, sheet) in sheets.enumerated() {
      let view = SheetView(sheet, texts: texts)
      views.append(view)
      var scanner = SheetScanner(
        view: view, sheet: index, year: parts.lazy.compactMap(\.frame.year).last?.value)
      // What shows how the form is to be filled in holds nobody's figures.
      if !vocabulary.grammar.isExample(Folding.fold(sheet.name)[...]) { scanner.scan() }
      var ids: [TableID] = []
      for part in scanner.parts where !ids.contains(part.id) { ids.append(part.id) }
      summaries.append(
        SheetSummary(
          name: sheet.name, visibility: sheet.visibility, cellCount: sheet.cellCount, tables: ids,
          otherTitles: scanner.otherTitles))
      let isRead = sheet.visibility == .visible || options.includesHiddenSheets
      if isRead {
        parts += scanner.parts
        notices += scanner.notices
        if scanner.parts.isEmpty, scanner.notices.isEmpty, sheet.cellCount > 0 {
          notices.append(
            Notice(
              .sheetWithoutTable, [sheet.name, String(sheet.cellCount)],
              at: Place(sheet: sheet.name)))
        }
      } else if !ids.isEmpty {
        let names = ids.map(\.rawValue).joined(separator: "、")
        notices.append(
          Notice(.tableOnHiddenSheet, [sheet.name, names], at: Place(sheet: sheet.name)))
      }
    }
    var joiner = PartJoiner(
      sheets: sheets, vocabulary: vocabulary, parts: parts)
    for part in parts { joiner.add(part) }
    notices += joiner.notices
    let builder = TableBuilder(views: views, vocabulary: vocabulary)
    let built = joiner.groups.sorted { $0.id < $1.id }.map(builder.table)
    let tables = built.map(\.0)
    let year = joiner.year ?? tables.map(\.table).lastFormYear
    for (table, found, lacks) in built {
      notices += found
      if let notice = TableBuilder.notice(of: table.table, lacking: lacks, year: year) {
        notices.append(notice)
      }
    }
    var result = WorkbookRecognition(
      sheets: summaries, tables: tables,
      copies: joiner.leftOut.map { builder.table(of: $0).0 }, notices: notices,
      forms: vocabulary.forms)
    result.settleFrame()
    result.limitNotices()
    return result
  }
}

extension WorkbookRecognition {
  /// Settles unit, code and year from the tables' frames, and tells what is missing or differs.
  mutating func settleFrame() {
    unit = settle(\.unit, .unitsDiffer) { $0 }
    unitCode = settle(\.unitCode, .unitCodesDiffer) { $0 }
    year = settle(\.year, .yearsDiffer) { String($0) }
    _ = settle(\.table.moneyUnit, .moneyUnitsDiffer) { $0.rawValue }
    notices.tellMissing(unit: unit, year: year, beside: tables.map(\.table), forms)
  }

  private mutating func settle<Value>(
    _ path: KeyPath<RecognizedTable, Value?>, _ message: Message, _ text: (Value) -> String
  ) -> Value? {
    let statements = tables.compactMap { table in
      table[keyPath: path].map { value in
        let id = table.table.id.rawValue
        return Statement(
          source: id, place: Place(sheet: table.table.sheet, table: id), value: value)
      }
    }
    return notices.settle(statements, message, text)
  }

  /// Keeps so many notices as a person may read, and says how many more there are.
  mutating func limitNotices() {
    let limit = Limits().notices
    guard notices.count > limit else { return }
    let further = notices.count - limit
    notices.removeSubrange(limit...)
    notices.append(Notice(.furtherNotices, [String(further)]))
  }
}
