internal import Archive
internal import Document
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
  ) throws(Fault) -> Sheet {
    let listed = sheets[index]
    guard listed.kind == .worksheet, let entry = entry(listed.part) else {
      return Sheet(name: listed.name, visibility: listed.visibility)
    }
    let texts = try sharedTexts()
    var store: SheetBuilder
    if threads > 1, entry.declaredSize >= longSheetBytes,
      let pieces = readPieces(listed, texts.count, threads: threads, formulas: formulas)
    {
      store = pieces
    } else {
      store = try readStore(listed, entry, texts.count, formulas: formulas)
    }
    store.putInOrder()
    room.take(store)
    report(&store, listed)
    return Sheet(
      store, name: listed.name, visibility: listed.visibility, sharedTexts: texts)
  }

  /// What the archive says of the length of a sheet's part; a claim.
  public func declaredBytes(ofSheet index: Int) -> Int {
    entry(sheets[index].part)?.declaredSize ?? 0
  }

  /// Reads all sheets in the order of the workbook, with what their formats show numbers as.
  public mutating func readSheets(formulas: Bool = false) throws(Fault) -> [Sheet] {
    let (displays, printedForms) = formats()
    var result: [Sheet] = []
    result.reserveCapacity(sheets.count)
    for index in sheets.indices {
      var sheet = try readSheet(index, formulas: formulas)
      sheet.displays = displays
      sheet.printedForms = printedForms
      result.append(sheet)
    }
    return result
  }

  /// Formats say nothing of what is stored: where they cannot be read, the values still can.
  private mutating func formats() -> ([DisplayKind], [PrintedForm?]) {
    do throws(Fault) {
      let styles = try styles()
      return (styles.displays, styles.printedForms(usesEpoch1904: usesEpoch1904))
    } catch { return ([], []) }
  }

  /// Reads a sheet's part in one go.
  private mutating func readStore(
    _ listed: SheetEntry, _ entry: ZipEntry, _ sharedStringCount: Int, formulas: Bool
  ) throws(Fault) -> SheetBuilder {
    let setting = self.setting(listed, sharedStringCount, formulas: formulas)
    var handler = setting.handler(partBytes: entry.declaredSize)
    _ = try parse(listed.part, of: listed.name, with: &handler)
    if let problem = handler.problem { throw setting.fault(problem, at: stoppedAt) }
    guard handler.sawWorksheet else { throw setting.fault(.wrongRoot, at: 0) }
    return handler.store
  }

  /// What each reader of the sheet's rows is to know.
  func setting(
    _ listed: SheetEntry, _ sharedStringCount: Int, formulas: Bool
  ) -> SegmentReader.Setting {
    SegmentReader.Setting(
      sheet: listed, limits: limits, options: SheetOptions(keepsFormulas: formulas),
      sharedStringCount: sharedStringCount, usesEpoch1904: usesEpoch1904,
      room: room, leavesAllToParser: leavesAllToParser)
  }

  /// Turns what a store noticed into notices of the package, up to the limit.
  mutating func report(_ store: inout SheetBuilder, _ sheet: SheetEntry) {
    reportMissingTexts(store)
    store.tell(&notices, limit: limits.notices, sheet: sheet.name, part: sheet.part)
  }

  /// Where cells ask for shared strings, that the part is not there explains it; said once.
  private mutating func reportMissingTexts(_ store: SheetBuilder) {
    guard let part = missingTextsPart,
      store.notices.contains(where: { $0.message == .sharedStringOutOfRange })
    else { return }
    missingTextsPart = nil
    notices.append(Notice(.missingSharedStrings, [part], at: Place(part: part)))
  }
}
