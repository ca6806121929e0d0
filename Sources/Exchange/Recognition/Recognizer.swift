public import FinalAccounts
public import Grid

/// Finds the nine tables in the sheets of a workbook, whatever their names, order and form.
public struct Recognizer: Sendable {
  let vocabulary: Vocabulary
  private let pool = TextPool()

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
      var scanner = SheetScanner(view: view, sheet: index)
      scanner.scan()
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
      sheets: sheets, vocabulary: vocabulary, parts: parts, year: options.year)
    for part in parts { joiner.add(part) }
    notices += joiner.notices
    var tables: [RecognizedTable] = []
    for group in joiner.groups.sorted(by: { $0.id < $1.id }) {
      let builder = TableBuilder(views: views, vocabulary: vocabulary, options: options)
      let (table, found) = builder.table(of: group)
      tables.append(table)
      notices += found
    }
    var result = WorkbookRecognition(sheets: summaries, tables: tables, notices: notices)
    result.settleFrame(options)
    result.limitNotices()
    return result
  }
}

extension WorkbookRecognition {
  /// Settles unit, code and year from the tables' frames, and tells what is missing or differs.
  mutating func settleFrame(_ options: RecognitionOptions) {
    unit = settle(tables.map(\.unit), .unitsDiffer) { $0 } ?? options.unitName
    unitCode = settle(tables.map(\.unitCode), .unitCodesDiffer) { $0 }
    year = settle(tables.map(\.year), .yearsDiffer) { String($0) } ?? options.year
    guard !tables.isEmpty else { return }
    _ = settle(tables.map(\.table.moneyUnit), .moneyUnitsDiffer) { $0.rawValue }
    if unit == nil { notices.append(Notice(.unitMissing)) }
    if year == nil { notices.append(Notice(.yearMissing)) }
    let found = Set(tables.map(\.table.id))
    let missing = TableID.allCases.filter { !found.contains($0) }
    if !missing.isEmpty {
      let names = missing.map { "\($0.rawValue) \($0.title)" }
      notices.append(Notice(.tablesMissing, [names.joined(separator: "、")]))
    }
  }

  /// Keeps so many notices as a person may read, and says how many more there are.
  mutating func limitNotices() {
    let limit = Limits().notices
    guard notices.count > limit else { return }
    let further = notices.count - limit
    notices.removeSubrange(limit...)
    notices.append(Notice(.furtherNotices, [String(further)]))
  }

  /// The value that most frames state, of equals the first; others that differ are told once each. The values
  /// are those of the tables, in their order.
  private mutating func settle<Value>(
    _ values: [Value?], _ message: Message, _ text: (Value) -> String
  ) -> Value? {
    let texts = values.map { $0.map { Folding.fold(text($0)) } }
    var counts: [[UInt8]: Int] = [:]
    for case .some(let text) in texts { counts[text, default: 0] += 1 }
    let most = counts.values.max()
    guard let first = texts.firstIndex(where: { $0.map { counts[$0] == most } ?? false }),
      let known = values[first]
    else { return nil }
    let knownText = text(known)
    var told: Set<[UInt8]> = []
    for index in values.indices where index != first {
      guard let other = values[index].map(text), !other.isSpelled(like: knownText) else { continue }
      if told.isEmpty { told.insert(Folding.fold(knownText)) }
      guard told.insert(Folding.fold(other)).inserted else { continue }
      let table = tables[index].table
      notices.append(
        Notice(
          message, [tables[first].table.id.rawValue, knownText, table.id.rawValue, other],
          at: Place(sheet: table.sheet, table: table.id.rawValue)))
    }
    return known
  }
}
