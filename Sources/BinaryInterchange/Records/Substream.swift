/// How a substream begins: a sheet, a chart, or what all sheets have in common ([MS-XLS] §2.4.21).
struct Substream {
  /// What it holds.
  enum Content: Equatable {
    case workbook, worksheet, chart, macroSheet, other
    /// A file of version 4 with several sheets.
    case workbook4
  }

  /// The version of the records: 2, 3, 4, 5 (of Excel 5 and 95) or 8 (since Excel 97).
  let version: Int
  let content: Content
  /// Where its first record begins, and where the second does.
  let start: Int
  let next: Int

  /// The substream that begins at a place; nil where none does.
  init?(at place: Int, _ stream: RawSpan) {
    var cursor = RecordCursor(at: place)
    guard place >= 0, let record = cursor.next(stream), Self.begins(record.kind) else { return nil }
    let number = stream.uint16(record.start)
    switch record.kind {
    case .beginning2: version = 2
    case .beginning3: version = 3
    case .beginning4: version = 4
    default:
      switch number {
      case 0x0600: version = 8
      case 0x0500: version = 5
      // Some programs name another version than the one they write; the lengths tell.
      default: version = record.count >= 16 ? 8 : 5
      }
    }
    switch record.count >= 4 ? stream.uint16(record.start + 2) : 0x10 {
    case 0x0005: content = .workbook
    case 0x0010: content = .worksheet
    case 0x0020: content = .chart
    case 0x0040: content = .macroSheet
    case 0x0100: content = version == 4 ? .workbook4 : .other
    default: content = .other
    }
    start = place
    next = cursor.place
  }

  /// True for the first record of a substream.
  static func begins(_ kind: RecordKind) -> Bool {
    kind == .beginning || kind == .beginning2 || kind == .beginning3 || kind == .beginning4
  }

  /// Where the substreams behind a place begin, those within others left out.
  static func starts(from place: Int, _ stream: RawSpan) -> [Int] {
    var found: [Int] = []
    var depth = 0
    var cursor = RecordCursor(at: place)
    var start = place
    while let record = cursor.next(stream) {
      if begins(record.kind) {
        if depth == 0 { found.append(start) }
        depth += 1
      } else if record.kind == .end {
        depth = max(0, depth - 1)
      }
      start = cursor.place
    }
    return found
  }
}
