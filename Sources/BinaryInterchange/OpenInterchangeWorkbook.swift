internal import Document
internal import Grid

/// A workbook whose stream is held; its sheets are read one by one.
final class OpenInterchangeWorkbook: OpenDocument {
  let format = FileFormat.xls
  private(set) var sheets: [SheetEntry] = []
  private(set) var notices: [Notice] = []

  private let stream: [UInt8]
  /// What is missing of the stream.
  private let shortage: Fault?
  private let limits: Limits
  private let globals: WorkbookGlobals
  /// Where each sheet begins; nil for one that has no cells.
  private var substreams: [Substream?] = []
  private var starts: [Int] = []
  private var room: StorageRoom
  private var sharedStrings: TextTable?
  private var knownReferences: BookReferences?
  private var displays: [DisplayKind]?
  private var printedForms: [PrintedForm?] = []

  init(
    _ bytes: [UInt8], shortage: Fault?, stream name: String, _ options: OpeningOptions
  ) throws(Fault) {
    limits = options.limits
    room = StorageRoom(options.limits)
    self.shortage = shortage
    guard let first = Substream(at: 0, bytes.span.bytes) else {
      throw shortage ?? Fault(.noRecords, [name])
    }
    let bytes = try StreamDecryption.plain(bytes, first, password: options.password)
    stream = bytes
    var globals = WorkbookGlobals(version: first.version, limits: limits)
    try globals.read(first, bytes.span.bytes)
    self.globals = globals
    listSheets(first)
    guard !sheets.isEmpty else { throw shortage ?? Fault(.noSheets, [name]) }
  }

  /// The names whose formulas are understood. Before Excel 97 none is.
  var definedNames: [DefinedName] {
    guard globals.version >= 8 else { return [] }
    let held = stream
    let bytes = held.span.bytes
    let references = references()
    var found: [DefinedName] = []
    for record in globals.names {
      guard let name = NameRecord(record, bytes),
        let text = FormulaText.text(
          name.tokens, bytes, references, row: 0, column: 0, limit: limits.formulaCharacters)
      else { continue }
      found.append(
        DefinedName(
          name: name.name, sheet: name.sheet > 0 ? name.sheet - 1 : nil,
          isHidden: name.isHidden, text: text))
    }
    return found
  }

  func readSheet(_ index: Int, formulas: Bool, threads: Int) throws(Fault) -> Sheet {
    let entry = sheets[index]
    guard let substream = substreams[index] else {
      return Sheet(name: entry.name, visibility: entry.visibility)
    }
    let held = stream
    let bytes = held.span.bytes.extracting(first: end(of: substream))
    let texts = try texts()
    var own = globals
    if globals.version == 4, substream.content != .workbook4, substream.start > 0 {
      // Sheets of version 4 have formats of their own.
      own = WorkbookGlobals(version: 4, limits: limits)
      try own.read(substream, bytes)
    }
    var reader = SheetReader(
      SheetBuilder(
        room: room, usesEpoch1904: own.usesEpoch1904, noticeLimit: limits.notices,
        partBytes: 0),
      own, limits: limits, name: entry.name, sharedStringCount: texts.count,
      keepsFormulas: formulas)
    try reader.read(substream, bytes)
    if !reader.isEnded { try tellMissingEnd(entry, substream) }
    if reader.isDialog {
      notices.append(Notice(.chartSheet, [entry.name], at: Place(sheet: entry.name)))
    }
    if formulas {
      reader.builder.formulas = SheetFormulas(
        references: references(), limit: limits.formulaCharacters
      ).formulas(reader, bytes).sorted { $0.cell < $1.cell }
    }
    var builder = reader.builder
    room.take(builder)
    builder.tell(&notices, limit: limits.notices, sheet: entry.name)
    var sheet = Sheet(
      builder, name: entry.name, visibility: entry.visibility, sharedTexts: texts)
    (sheet.displays, sheet.printedForms) = looks(own, isOwn: own.version == 4)
    return sheet
  }

  // MARK: Sheets

  private func listSheets(_ first: Substream) {
    let held = stream
    let bytes = held.span.bytes
    guard first.content == .workbook || first.content == .workbook4 else {
      sheets = [SheetEntry(name: "Sheet1", visibility: .visible)]
      substreams = [first]
      return
    }
    var found: [Int]?
    var taken: Set<Int> = []
    for (index, listed) in globals.sheets.enumerated() {
      var substream = Substream(at: listed.start, bytes)
      if substream.map({ $0.start == 0 || taken.contains($0.start) }) ?? true {
        // Places that are wrong: the sheets stand in the order of the list.
        let starts = found ?? Substream.starts(from: globals.end, bytes)
        found = starts
        substream = starts.indices.contains(index) ? Substream(at: starts[index], bytes) : nil
        if let start = substream?.start, taken.contains(start) { substream = nil }
      }
      if let start = substream?.start { taken.insert(start) }
      list(listed, substream)
    }
    starts = taken.sorted()
    let unlisted = (found ?? Substream.starts(from: globals.end, bytes)).count { start in
      !taken.contains(start) && Substream(at: start, bytes)?.content == .worksheet
    }
    if unlisted > 0 { notices.append(Notice(.unlistedSheets, ["\(unlisted)"])) }
  }

  /// Where another sheet begins, or the stream ends: no record is read for two sheets.
  private func end(of substream: Substream) -> Int {
    let place = starts.firstPlace { $0 > substream.start }
    return place < starts.count ? starts[place] : stream.count
  }

  private func list(_ listed: ListedSheet, _ substream: Substream?) {
    let visibility: Sheet.Visibility =
      switch listed.visibility & 3 {
      case 1: .hidden
      case 2: .veryHidden
      default: .visible
      }
    var kind = SheetEntry.Kind.worksheet
    let place = Place(sheet: listed.name)
    if listed.content != 0 || substream?.content == .chart {
      kind = .other
      let message: Message = listed.content == 1 ? .macroSheet : .chartSheet
      notices.append(Notice(message, [listed.name], at: place))
    } else if substream == nil {
      kind = .missing
      notices.append(Notice(.missingSheet, [listed.name], at: place))
    }
    sheets.append(SheetEntry(name: listed.name, visibility: visibility, kind: kind))
    substreams.append(kind == .worksheet ? substream : nil)
  }

  private func tellMissingEnd(_ entry: SheetEntry, _ substream: Substream) throws(Fault) {
    if let shortage { throw shortage }
    var cursor = RecordCursor(at: substream.start)
    let held = stream
    let bytes = held.span.bytes.extracting(first: end(of: substream))
    while cursor.next(bytes) != nil {}
    if cursor.isCut {
      throw Fault(
        .cutRecord, ["\(cursor.place)", entry.name],
        at: Place(sheet: entry.name, offset: cursor.place))
    }
    notices.append(Notice(.noEnd, [entry.name], at: Place(sheet: entry.name)))
  }

  // MARK: What sheets share

  private func texts() throws(Fault) -> TextTable {
    if let sharedStrings { return sharedStrings }
    var table = TextTable()
    if let record = globals.sharedStrings {
      let held = stream
      table = try SharedStringTable.read(record, held.span.bytes, limits)
    }
    sharedStrings = table
    return table
  }

  private func references() -> BookReferences {
    if let knownReferences { return knownReferences }
    let held = stream
    let made = BookReferences(globals, held.span.bytes)
    knownReferences = made
    return made
  }

  private func looks(
    _ own: WorkbookGlobals, isOwn: Bool
  ) -> (displays: [DisplayKind], forms: [PrintedForm?]) {
    if !isOwn, let displays { return (displays, printedForms) }
    let made = (
      displays: own.formats.displays(version: own.version),
      forms: own.formats.printedForms(version: own.version, usesEpoch1904: own.usesEpoch1904)
    )
    if !isOwn { (displays, printedForms) = made }
    return made
  }
}
