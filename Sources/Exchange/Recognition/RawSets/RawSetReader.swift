internal import FinalAccounts
internal import Grid

/// Finds the raw tables of a workbook.
///
/// A sheet is raw where a code of 财决 or the name of the sheet says so, or a title that no public table
/// bears, and where its header is that of the table. Tables that look like public ones and carry no code
/// are raw only beside others that are.
struct RawSetReader {
  private(set) var tables: [RecognizedRawTable] = []
  /// Of each sheet the raw tables on it, by the names of their forms; sheets that are none are not there.
  private(set) var names: [Int: [String]] = [:]
  private(set) var notices: [Notice] = []
  private(set) var cover: RawCover?
  /// The sheets of tables that a public layout may read as well, with these.
  private(set) var alike: [Int: TableID] = [:]

  private let vocabulary: RawVocabulary
  /// What is known of raw sets.
  var forms: RawForms { vocabulary.forms }

  /// Reads the sheets that may be looked at; the others are nil.
  init(_ views: [SheetView?], _ vocabulary: RawVocabulary) {
    self.vocabulary = vocabulary
    let signs = RawSigns(vocabulary: vocabulary)
    var waiting: [(sheet: Int, region: RawSigns.Region)] = []
    var others: [(sheet: Int, name: String)] = []
    var refused: [(sheet: Int, name: String, notice: Notice)] = []
    for (index, view) in views.enumerated() {
      guard let view, view.rowCount > 0 else { continue }
      for region in signs.regions(view) {
        if region.coded.isEmpty, region.titled.isEmpty {
          if let other = region.other { others.append((index, other)) }
        } else if !read(region, index, view, onlyProven: true, &refused) {
          waiting.append((index, region))
        }
      }
    }
    guard !tables.isEmpty else { return }
    notices += refused.map(\.notice)
    // Beside tables that no public form looks like, what says that it is of 财决 is no public table.
    if tables.contains(where: { !$0.isAlike }) {
      for (sheet, name, _) in refused where names[sheet] == nil { names[sheet] = [name] }
    }
    for (sheet, region) in waiting {
      guard let view = views[sheet] else { continue }
      var again: [(sheet: Int, name: String, notice: Notice)] = []
      _ = read(region, sheet, view, onlyProven: false, &again)
    }
    for (index, view) in views.enumerated() where names[index] == nil {
      guard let view, let found = RawCover(view, vocabulary.forms) else { continue }
      cover = cover ?? found
      names[index] = [view.sheet.name]
    }
    for (sheet, name) in others where names[sheet] == nil {
      guard let view = views[sheet] else { continue }
      names[sheet] = [name]
      notices.append(Notice(.rawTableUnused, [name], at: Place(sheet: view.sheet.name)))
    }
    tables.sort { $0.table.id < $1.table.id }
  }

  /// Reads the table of a region; false where it is none, or not proven to be raw.
  private mutating func read(
    _ region: RawSigns.Region, _ sheet: Int, _ view: SheetView, onlyProven: Bool,
    _ refused: inout [(sheet: Int, name: String, notice: Notice)]
  ) -> Bool {
    guard
      let reader = RawTableReader(view, rows: region.rows, titleRow: region.nameRow, vocabulary)
    else { return false }
    var tried: [RawSigns.Candidate] = []
    for candidate in region.coded + region.titled where !tried.contains(candidate) {
      tried.append(candidate)
      let known = vocabulary.layouts[candidate.layout].layout.tables[candidate.table]
      let isCoded = region.coded.contains(candidate)
      if onlyProven, !isCoded, known.isAlike || !isDistinct(candidate) { continue }
      let fit = reader.fit(candidate)
      guard fit.isWhole else {
        if isCoded, onlyProven {
          let words = fit.columns.missing.map(word)
          let notice =
            words.isEmpty
            ? Notice(
              .rawRowsUnknown, [region.text, known.name, "\(fit.rows.rows.count)"],
              at: Place(sheet: view.sheet.name))
            : Notice(
              .rawHeaderDiffers, [region.text, known.name, words.joined(separator: "、")],
              at: Place(sheet: view.sheet.name))
          refused.append((sheet, known.name, notice))
        }
        continue
      }
      if fit.isTooLarge {
        let size = "\(fit.rows.rows.count)"
        refused.append(
          (
            sheet, known.name,
            Notice(
              .rawTableTooLarge, [region.text, known.name, size],
              at: Place(sheet: view.sheet.name))
          ))
        return true
      }
      add(reader.table(candidate, fit, region), sheet)
      return true
    }
    return false
  }

  /// What a form prints over a column.
  private func word(_ column: RawLayout.Column) -> String {
    let stage = column.stage.flatMap { stage in
      vocabulary.forms.stages.first { $0.stage == stage }?.words.first
    }
    return column.paths.first?.last?.first ?? stage ?? column.id
  }

  /// True for tables whose headers no public form has: blocks of economic items, three lists.
  private func isDistinct(_ candidate: RawSigns.Candidate) -> Bool {
    let layout = vocabulary.layouts[candidate.layout].layout
    return layout.hasEconomicColumns || layout.sides.count > 2
  }

  private mutating func add(_ table: RecognizedRawTable, _ sheet: Int) {
    names[sheet, default: []].append(table.name)
    if table.isAlike { alike[sheet] = table.table.id }
    if let earlier = tables.first(where: { $0.table.id == table.table.id }) {
      notices.append(
        Notice(
          .rawTableTwice, [table.code, earlier.table.sheet, table.table.sheet],
          at: Place(sheet: table.table.sheet, table: table.table.id.rawValue)))
      return
    }
    notices += table.notices
    tables.append(table)
  }
}
