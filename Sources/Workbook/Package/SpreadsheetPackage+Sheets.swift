internal import Archive
public import Grid
internal import XML

extension SpreadsheetPackage {
  /// Reads one sheet whole: cells in order, merges, hidden rows and columns.
  ///
  /// A chart sheet, or one without a part behind it, is an empty sheet; a notice says so. With
  /// `formulas` the formulas are kept beside their stored results. A long sheet is read on as many
  /// threads as `threads` says; the result is the same for any number.
  public mutating func readSheet(
    _ index: Int, formulas: Bool = false, threads: Int = 1
  ) throws(WorkbookFault) -> Sheet {
    let listed = sheets[index]
    var sheet = Sheet(name: listed.name, visibility: listed.visibility)
    guard listed.kind == .worksheet, let entry = entry(listed.part) else { return sheet }
    let texts = try sharedTexts()
    var store: SheetStore
    if threads > 1, entry.declaredSize >= Self.longSheetBytes {
      store = try readStore(listed, texts.count, threads: threads, formulas: formulas)
    } else {
      store = try readStore(listed, entry, texts.count, formulas: formulas)
    }
    store.putInOrder()
    storedCells += store.cells.count
    report(&store, listed)
    sheet.take(store, texts)
    return sheet
  }

  /// What the archive says of the length of a sheet's part; a claim.
  public func declaredBytes(ofSheet index: Int) -> Int {
    entry(sheets[index].part)?.declaredSize ?? 0
  }

  /// Reads all sheets in the order of the workbook.
  public mutating func readSheets(formulas: Bool = false) throws(WorkbookFault) -> [Sheet] {
    var result: [Sheet] = []
    result.reserveCapacity(sheets.count)
    for index in sheets.indices { result.append(try readSheet(index, formulas: formulas)) }
    return result
  }

  /// Reads a sheet's part in one go.
  private mutating func readStore(
    _ listed: SheetEntry, _ entry: ZipEntry, _ sharedStringCount: Int, formulas: Bool
  ) throws(WorkbookFault) -> SheetStore {
    let setting = SegmentReader.Setting(
      sheet: listed, limits: limits, options: SheetOptions(keepsFormulas: formulas),
      sharedStringCount: sharedStringCount, usesEpoch1904: usesEpoch1904,
      room: limits.storedCells - storedCells)
    var handler = setting.handler(partBytes: entry.declaredSize)
    _ = try parse(listed.part, with: &handler)
    if let problem = handler.problem { throw setting.fault(problem, at: stoppedAt) }
    guard handler.sawWorksheet else { throw setting.fault(.wrongRoot, at: 0) }
    return handler.store
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
