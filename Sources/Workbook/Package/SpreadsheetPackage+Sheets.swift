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
    sheet.take(store, texts)
    return sheet
  }

  /// What the archive says of the length of a sheet's part; a claim.
  public func declaredBytes(ofSheet index: Int) -> Int {
    entry(sheets[index].part)?.declaredSize ?? 0
  }

  /// Reads all sheets in the order of the workbook, with what their formats show numbers as.
  public mutating func readSheets(formulas: Bool = false) throws(WorkbookFault) -> [Sheet] {
    let displays = displays()
    var result: [Sheet] = []
    result.reserveCapacity(sheets.count)
    for index in sheets.indices {
      var sheet = try readSheet(index, formulas: formulas)
      sheet.displays = displays
      result.append(sheet)
    }
    return result
  }

  /// Formats say nothing of what is stored: where they cannot be read, the values still can.
  private mutating func displays() -> [DisplayKind] {
    do throws(WorkbookFault) {
      return try styles().displays
    } catch { return [] }
  }

  /// Reads a sheet's part in one go.
  private mutating func readStore(
    _ listed: SheetEntry, _ entry: ZipEntry, _ sharedStringCount: Int, formulas: Bool
  ) throws(WorkbookFault) -> SheetStore {
    let setting = SegmentReader.Setting(
      sheet: listed, limits: limits, options: SheetOptions(keepsFormulas: formulas),
      sharedStringCount: sharedStringCount, usesEpoch1904: usesEpoch1904,
      room: room, leavesAllToParser: leavesAllToParser)
    var handler = setting.handler(partBytes: entry.declaredSize)
    _ = try parse(listed.part, of: listed.name, with: &handler)
    if let problem = handler.problem { throw setting.fault(problem, at: stoppedAt) }
    guard handler.sawWorksheet else { throw setting.fault(.wrongRoot, at: 0) }
    return handler.store
  }

  /// Turns what a store noticed into notices of the package, up to the limit.
  mutating func report(_ store: inout SheetStore, _ sheet: SheetEntry) {
    reportMissingTexts(store)
    var left = store.noticeCount
    for noticed in store.notices where notices.count < limits.notices {
      left -= 1
      notices.append(
        Notice(
          noticed.message, noticed.arguments,
          at: Place(
            part: sheet.part, sheet: sheet.name, range: noticed.cell.map { CellRange($0, $0) })))
    }
    let hidden = left + reportMerges(store, sheet)
    if hidden > 0 {
      notices.append(Notice(.moreNotices, ["\(hidden)"], at: Place(sheet: sheet.name)))
    }
    store.notices = []
  }

  /// Where cells ask for shared strings, that the part is not there explains it; said once.
  private mutating func reportMissingTexts(_ store: SheetStore) {
    guard let part = missingTextsPart,
      store.notices.contains(where: { $0.message.code == Message.sharedStringOutOfRange.code })
    else { return }
    missingTextsPart = nil
    notices.append(Notice(.missingSharedStrings, [part], at: Place(part: part)))
  }

  /// Overlapping merges, and values under merges, which no program shows. Gives how many there was
  /// no room to tell.
  private mutating func reportMerges(_ store: SheetStore, _ sheet: SheetEntry) -> Int {
    guard !store.merges.isEmpty else { return 0 }
    var found: [Notice] = []
    var untold = 0
    let room = max(0, limits.notices - notices.count)
    func tell(_ message: Message, _ arguments: [String], _ range: CellRange) {
      guard found.count < room else {
        untold += 1
        return
      }
      let place = Place(part: sheet.part, sheet: sheet.name, range: range)
      found.append(Notice(message, arguments, at: place))
    }
    MergeOverlaps.find(in: store.merges) { other, range in
      tell(.overlappingMerges, ["\(other)", "\(range)"], range)
    }
    store.coveredValues { range, cell in
      tell(.valueUnderMerge, ["\(range)"], CellRange(cell, cell))
    }
    notices += found
    return untold
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
    lastCellRow = Int(store.lastCellRow)
    hiddenRows = Self.joined(store.hiddenRows)
    hiddenColumns = Self.joined(store.hiddenColumns)
    formulas = store.formulas
  }

  /// Ascending ranges that neither overlap nor touch, whatever the file says how often.
  private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        let upper = max(last.upperBound, range.upperBound)
        result[result.count - 1] = last.lowerBound...upper
      } else {
        result.append(range)
      }
    }
    return result
  }
}
