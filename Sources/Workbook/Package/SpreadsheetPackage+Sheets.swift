internal import Archive
public import Grid
internal import XML

extension SpreadsheetPackage {
  /// Reads one sheet whole: cells in order, merges, hidden rows and columns.
  ///
  /// A chart sheet, or one without a part behind it, is an empty sheet; a notice says so. With
  /// `formulas` the formulas are kept beside their stored results.
  public mutating func readSheet(
    _ index: Int, formulas: Bool = false
  ) throws(WorkbookFault) -> Sheet {
    let listed = sheets[index]
    var sheet = Sheet(name: listed.name, visibility: listed.visibility)
    guard listed.kind == .worksheet else { return sheet }
    let texts = try sharedTexts()
    var handler = sheetHandler(listed, texts, formulas: formulas)
    guard try parse(listed.part, with: &handler) else { return sheet }
    if let problem = handler.problem { throw fault(problem, listed) }
    guard handler.sawWorksheet else { throw WorkbookFault(.wrongRoot, [listed.part]) }
    handler.store.putInOrder()
    storedCells += handler.store.cells.count
    report(&handler.store, listed)
    sheet.take(handler.store, texts)
    return sheet
  }

  /// Reads all sheets in the order of the workbook.
  public mutating func readSheets(formulas: Bool = false) throws(WorkbookFault) -> [Sheet] {
    var result: [Sheet] = []
    result.reserveCapacity(sheets.count)
    for index in sheets.indices { result.append(try readSheet(index, formulas: formulas)) }
    return result
  }

  func sheetHandler(_ sheet: SheetEntry, _ texts: TextTable, formulas: Bool) -> SheetHandler {
    SheetHandler(
      store: SheetStore(
        room: limits.storedCells - storedCells, usesEpoch1904: usesEpoch1904,
        noticeLimit: limits.notices, partBytes: entry(sheet.part)?.declaredSize ?? 0),
      limits: limits, options: SheetOptions(keepsFormulas: formulas),
      sharedStringCount: texts.count)
  }

  func fault(_ problem: SheetHandler.Problem, _ sheet: SheetEntry) -> WorkbookFault {
    let place = Place(part: sheet.part, sheet: sheet.name, offset: stoppedAt)
    switch problem {
    case .limit(let name):
      return WorkbookFault(.limit(name), [sheet.part, "\(limits.value(of: name))"], at: place)
    case .badReference(let text):
      return WorkbookFault(.badReference, [sheet.part, "\(stoppedAt)", text], at: place)
    case .noNamespace: return WorkbookFault(.noNamespace, [sheet.part, "\(stoppedAt)"], at: place)
    case .wrongRoot: return WorkbookFault(.wrongRoot, [sheet.part], at: place)
    }
  }

  /// Turns what a store noticed into notices of the package, up to the limit.
  mutating func report(_ store: inout SheetStore, _ sheet: SheetEntry) {
    for noticed in store.notices where notices.count < limits.notices {
      notices.append(
        Notice(
          noticed.message, noticed.arguments,
          at: Place(
            part: sheet.part, sheet: sheet.name, range: noticed.cell.map { CellRange($0, $0) })))
    }
    if store.noticeCount > store.notices.count {
      let hidden = store.noticeCount - store.notices.count
      notices.append(Notice(.moreNotices, ["\(hidden)"], at: Place(sheet: sheet.name)))
    }
    reportMerges(store, sheet)
    store.notices = []
  }

  /// Overlapping merges, and values under merges, which no program shows.
  private mutating func reportMerges(_ store: SheetStore, _ sheet: SheetEntry) {
    guard store.merges.count > 1, store.merges.count <= 10_000 else { return }
    let sorted = store.merges.sorted { $0.first < $1.first }
    var open: [CellRange] = []
    for range in sorted {
      open.removeAll { $0.last.row < range.first.row }
      if let other = open.first(where: { $0.overlaps(range) }), notices.count < limits.notices {
        notices.append(
          Notice(
            .overlappingMerges, ["\(other)", "\(range)"],
            at: Place(part: sheet.part, sheet: sheet.name, range: range)))
      }
      if open.count < 1_000 { open.append(range) }
    }
  }
}

extension Sheet {
  /// Takes over what a store has collected, in order.
  mutating func take(_ store: SheetStore, _ sharedTexts: TextTable) {
    cells = store.cells
    rowStarts = store.rowStarts
    ownTexts = store.ownTexts
    self.sharedTexts = sharedTexts
    merges = store.merges
    hiddenRows = store.hiddenRows
    hiddenColumns = store.hiddenColumns
    formulas = store.formulas
  }
}
