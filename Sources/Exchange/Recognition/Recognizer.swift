public import FinalAccounts
public import Grid

/// Finds the nine tables in the sheets of a workbook, whatever their names, order and form.
///
/// Layouts decide, and they are data: titles, then headers, then codes. What is found is a binding of
/// slots to cells, which is read one way and filled the other; what is left alone is a notice.
public struct Recognizer: Sendable {
  let vocabulary: Vocabulary
  private let pool = TextPool()
  private let rawWords: RawWords
  private let lists: ListMapping?

  /// The tables that its layouts describe.
  public var forms: FormBook { vocabulary.forms }

  /// Prepares the layouts once; one recogniser serves any number of workbooks.
  /// `lists` says what the columns of execution lists mean; without it these are as inside the binary.
  public init(layouts: LayoutSet, lists: ListMapping? = nil) {
    self.lists = lists ?? (try? ListMapping.embedded())
    vocabulary = Vocabulary(layouts)
    rawWords = RawWords(layouts)
  }

  /// What is in the sheets. Never fails: what is not understood is a notice with its address.
  public func recognize(_ sheets: [Sheet], options: RecognitionOptions = .init())
    -> WorkbookRecognition
  {
    let texts = TextCache(vocabulary: vocabulary, store: pool.take())
    defer { pool.give(texts.surrenderStore()) }
    let views = sheets.map { SheetView($0, texts: texts) }
    let raw = rawSet(views, options)
    var scan = scan(sheets, views, options, leavingOut: raw.map { Set($0.names.keys) } ?? [])
    if let raw, !scan.parts.isEmpty {
      // Public forms may carry codes of 财决: what only looks like a raw table is one of theirs.
      let roles = Set(scan.parts.map(\.id))
      let given = raw.alike.filter { _, id in
        raw.forms.derivations.contains { $0.from == id && !roles.contains($0.table) }
      }
      if !given.isEmpty {
        scan = self.scan(
          sheets, views, options, leavingOut: Set(raw.names.keys).subtracting(given.keys))
      }
    }
    let parts = scan.parts
    var notices = scan.notices
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
    for (sheet, names) in raw?.names ?? [:] { scan.summaries[sheet].rawTables = names }
    var result = WorkbookRecognition(
      sheets: scan.summaries, tables: tables,
      copies: joiner.leftOut.map { builder.table(of: $0).0 }, notices: notices,
      forms: vocabulary.forms)
    if let raw { result.take(raw) }
    if tables.isEmpty, raw == nil, let list = list(views, options) {
      result.take(list)
    } else {
      result.settleFrame(cover: raw?.cover)
    }
    result.limitNotices()
    return result
  }
}

/// What looking through the sheets for public tables finds.
private struct SheetScan {
  var parts: [ScannedPart] = []
  var summaries: [SheetSummary] = []
  var notices: [Notice] = []
}

extension Recognizer {
  /// Looks for public tables; sheets that are left out hold others.
  private func scan(
    _ sheets: [Sheet], _ views: [SheetView], _ options: RecognitionOptions, leavingOut: Set<Int>
  ) -> SheetScan {
    var scan = SheetScan()
    for (index, (sheet, view)) in zip(sheets, views).enumerated() {
      var scanner = SheetScanner(
        view: view, sheet: index, year: scan.parts.lazy.compactMap(\.frame.year).last?.value)
      // What shows how the form is to be filled in holds nobody's figures.
      if !leavingOut.contains(index), !vocabulary.grammar.isExample(Folding.fold(sheet.name)[...]) {
        scanner.scan()
      }
      var ids: [TableID] = []
      for part in scanner.parts where !ids.contains(part.id) { ids.append(part.id) }
      scan.summaries.append(
        SheetSummary(
          name: sheet.name, visibility: sheet.visibility, cellCount: sheet.cellCount, tables: ids,
          otherTitles: scanner.otherTitles))
      if leavingOut.contains(index) { continue }
      let isRead = sheet.visibility == .visible || options.includesHiddenSheets
      if isRead {
        scan.parts += scanner.parts
        scan.notices += scanner.notices
        if scanner.parts.isEmpty, scanner.notices.isEmpty, sheet.cellCount > 0 {
          scan.notices.append(
            Notice(
              .sheetWithoutTable, [sheet.name, String(sheet.cellCount)],
              at: Place(sheet: sheet.name)))
        }
      } else if !ids.isEmpty {
        let names = ids.map(\.rawValue).joined(separator: "、")
        scan.notices.append(
          Notice(.tableOnHiddenSheet, [sheet.name, names], at: Place(sheet: sheet.name)))
      }
    }
    return scan
  }

  /// The list of budget execution in the sheets; nil where there is none.
  private func list(_ views: [SheetView], _ options: RecognitionOptions) -> ListReader? {
    guard let lists else { return nil }
    let read = views.map { view in
      view.sheet.visibility == .visible || options.includesHiddenSheets ? view : nil
    }
    return ListReader(read, lists, options)
  }

  /// The raw set in the sheets; nil where there is none.
  private func rawSet(_ views: [SheetView], _ options: RecognitionOptions) -> RawSetReader? {
    guard views.contains(where: RawSigns.mayHold) else { return nil }
    let read = views.map { view in
      view.sheet.visibility == .visible || options.includesHiddenSheets ? view : nil
    }
    let reader = RawSetReader(read, rawWords.vocabulary)
    return reader.tables.isEmpty ? nil : reader
  }
}

extension WorkbookRecognition {
  /// Takes the tables of a raw set in, and what is derived from them where no public table is there.
  mutating func take(_ raw: RawSetReader) {
    rawForms = raw.forms
    rawTables = raw.tables
    settleMoneyUnit()
    notices += raw.notices
    guard tables.isEmpty else {
      let ids = tables.map(\.table.id.rawValue).joined(separator: "、")
      let codes = rawTables.map(\.code).joined(separator: "、")
      notices.append(Notice(.rawBesidePublic, [ids, codes]))
      return
    }
    let derivation = RawDerivation(rawTables, raw.forms, forms)
    derived = derivation.tables
    notices += derivation.notices
    for table in derived where table.moneyUnit == nil {
      notices.append(
        Notice(
          .moneyUnitMissing, [table.id.rawValue],
          at: Place(sheet: table.sheet, table: table.id.rawValue)))
    }
  }

  /// Takes the tables of a list of budget execution in; what was said of its sheets goes.
  fileprivate mutating func take(_ list: ListReader) {
    let names = Set(list.sheets.map { sheets[$0].name })
    notices.removeAll { $0.place.sheet.map(names.contains) ?? false }
    isExecution = true
    derived = list.tables
    (unit, unitCode, year) = (list.unit, list.unitCode, list.year)
    notices += list.notices
    guard !derived.isEmpty else { return }
    if unit == nil { notices.append(Notice(.unitMissing)) }
    if year == nil { notices.append(Notice(.yearMissing)) }
  }

  /// A raw table that states no money unit counts in that of the others of its set.
  private mutating func settleMoneyUnit() {
    let units = Set(rawTables.compactMap(\.table.moneyUnit))
    guard units.count == 1, let unit = units.first else { return }
    for index in rawTables.indices where rawTables[index].table.moneyUnit == nil {
      rawTables[index].table.moneyUnit = unit
    }
  }

  /// Settles unit, code and year from the tables' frames, and tells what is missing or differs.
  mutating func settleFrame(cover: RawCover? = nil) {
    if tables.isEmpty, !rawTables.isEmpty {
      settleRawFrame(cover)
      return
    }
    unit = settle(\.unit, .unitsDiffer) { $0 }
    unitCode = settle(\.unitCode, .unitCodesDiffer) { $0 }
    year = settle(\.year, .yearsDiffer) { String($0) }
    _ = settle(\.table.moneyUnit, .moneyUnitsDiffer) { $0.rawValue }
    notices.tellMissing(unit: unit, year: year, beside: tables.map(\.table), forms)
  }

  /// The same of a raw set, of which the cover speaks too.
  private mutating func settleRawFrame(_ cover: RawCover?) {
    unit = settleRaw(\.unit, cover?.unit, .unitsDiffer) { $0 }
    unitCode =
      settleRaw(\.unitCode, cover?.unitCode, .unitCodesDiffer) { $0 }
      ?? rawTables.lazy.compactMap(\.codeInName).first
    year = settleRaw(\.year, cover?.year, .yearsDiffer) { String($0) }
    _ = settleRaw(\.table.moneyUnit, nil, .moneyUnitsDiffer) { $0.rawValue }
    if unit == nil { notices.append(Notice(.unitMissing)) }
    if year == nil { notices.append(Notice(.yearMissing)) }
    guard let rawForms else { return }
    notices += RawDerivation.missing(
      beside: derived, raw: rawTables.map(\.table.id), rawForms, forms)
  }

  private mutating func settleRaw<Value>(
    _ path: KeyPath<RecognizedRawTable, Value?>, _ cover: Value?, _ message: Message,
    _ text: (Value) -> String
  ) -> Value? {
    var statements = rawTables.compactMap { table in
      table[keyPath: path].map { value in
        Statement(
          source: table.code,
          place: Place(sheet: table.table.sheet, table: table.table.id.rawValue), value: value)
      }
    }
    if let cover { statements.append(Statement(source: "封面", place: Place(), value: cover)) }
    return notices.settle(statements, message, text)
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
