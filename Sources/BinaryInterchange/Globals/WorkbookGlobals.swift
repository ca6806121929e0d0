internal import Document
internal import Grid

/// What all sheets of a workbook have in common ([MS-XLS] §2.1.7.20.3): their list, their formats,
/// where the shared texts are, names, and how dates count.
struct WorkbookGlobals {
  private(set) var sheets: [ListedSheet] = []
  private(set) var formats = FormatTable()
  private(set) var codePage = CodePage.unstated
  private(set) var usesEpoch1904 = false
  private(set) var sharedStrings: Record?
  /// What formulas refer to by number, and the names, in the order of the file.
  private(set) var references: [Record] = []
  private(set) var names: [Record] = []
  /// The behind of the last record that belongs here.
  private(set) var end = 0
  /// Texts that their code page does not know.
  private(set) var hasUnknownText = false

  let version: Int
  private let limits: Limits

  init(version: Int, limits: Limits) {
    self.version = version
    self.limits = limits
  }

  /// Takes the records of a substream up to its end.
  mutating func read(_ substream: Substream, _ stream: RawSpan) throws(Fault) {
    var cursor = RecordCursor(at: substream.next)
    var depth = 1
    while depth > 0, let record = cursor.next(stream) {
      if Substream.begins(record.kind) {
        depth += 1
      } else if record.kind == .end {
        depth -= 1
      } else if depth == 1 {
        try take(record, stream)
      }
    }
    end = cursor.place
  }

  private mutating func take(_ record: Record, _ stream: RawSpan) throws(Fault) {
    switch record.kind {
    case .sheet: try take(sheet: record, stream)
    case .sheetHeader: try take(sheetHeader: record, stream)
    case .codePage: codePage = CodePage(Int(stream.uint16(record.start)))
    case .dateMode: usesEpoch1904 = stream.uint16(record.start) == 1
    case .sharedStrings: if sharedStrings == nil { sharedStrings = record }
    case .format, .format2: try take(format: record, stream)
    case .cellFormat, .cellFormat3, .cellFormat4:
      try formats.take(cellFormat: record, stream, limits)
    case .externalSheet, .supportingBook, .externalName: references.append(record)
    case .definedName:
      guard names.count < limits.definedNames else { throw exceeded("definedNames") }
      names.append(record)
    default: break
    }
  }

  private mutating func take(sheet record: Record, _ stream: RawSpan) throws(Fault) {
    guard sheets.count < limits.sheets else { throw exceeded("sheets") }
    guard record.count >= 7 else { return }
    let name = text(record, at: 6, hasShortLength: true, stream)
    sheets.append(
      ListedSheet(
        name: name, start: Int(stream.uint32(record.start)),
        visibility: stream.uint8(record.start + 4), content: stream.uint8(record.start + 5)))
  }

  /// A sheet of version 4 begins right behind its name.
  private mutating func take(sheetHeader record: Record, _ stream: RawSpan) throws(Fault) {
    guard sheets.count < limits.sheets else { throw exceeded("sheets") }
    let name = text(record, at: 4, hasShortLength: true, stream)
    sheets.append(ListedSheet(name: name, start: record.end, visibility: 0, content: 0))
  }

  private mutating func take(format record: Record, _ stream: RawSpan) throws(Fault) {
    let number = version >= 5 ? Int(stream.uint16(record.start)) : nil
    let offset = record.kind == .format2 ? 0 : 2
    let code = text(record, at: offset, hasShortLength: version < 8, stream)
    guard formats.add(code: code, number: number, limits) else { throw exceeded("cellFormats") }
  }

  /// A text of a record: Unicode since version 8, before that by the code page.
  mutating func text(
    _ record: Record, at offset: Int, hasShortLength: Bool, _ stream: RawSpan
  ) -> String {
    var bytes: [UInt8] = []
    if version >= 8 {
      var cursor = TextCursor(record, at: offset)
      cursor.appendText(hasShortLength: hasShortLength, stream, to: &bytes)
    } else {
      let length = record.start + offset
      let start = length + (hasShortLength ? 1 : 2)
      let count = hasShortLength ? Int(stream.uint8(length)) : Int(stream.uint16(length))
      if start < record.end {
        let known = codePage.append(
          stream.extracting(start..<min(start + count, record.end)), to: &bytes)
        if !known { hasUnknownText = true }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func exceeded(_ limit: String) -> Fault {
    Fault(.limit(limit), ["Workbook", "\(limits.value(of: limit))"], at: Place(part: "Workbook"))
  }
}

/// A sheet as the list of a workbook has it ([MS-XLS] §2.4.28).
struct ListedSheet {
  let name: String
  /// Where its substream is said to begin.
  let start: Int
  let visibility: UInt8
  let content: UInt8
}
