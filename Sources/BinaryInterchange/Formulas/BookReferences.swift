internal import Grid

/// What formulas refer to by number: sheets, here and in other files, and names ([MS-XLS] §2.4.106,
/// §2.4.271).
struct BookReferences {
  let sheetNames: [String]
  private(set) var names: [String] = []
  /// For each entry of the list the book, and its first and last sheet.
  private var entries: [(book: Int, first: Int, last: Int)] = []
  private var books: [Book] = []
  private var externalNames: [[String]] = []
  private var otherCount = 0

  private enum Book {
    case own
    /// Functions of add-ins.
    case addIn
    /// Another file, the n-th, with the names of its sheets.
    case other(Int, [String])
  }

  init(_ globals: WorkbookGlobals, _ stream: RawSpan) {
    sheetNames = globals.sheets.map(\.name)
    guard globals.version >= 8 else { return }
    for record in globals.references { take(record, stream) }
    names = globals.names.map { NameRecord($0, stream)?.name ?? "" }
  }

  private mutating func take(_ record: Record, _ stream: RawSpan) {
    switch record.kind {
    case .supportingBook:
      externalNames.append([])
      if record.count == 4, stream.uint16(record.start + 2) == 0x0401 {
        books.append(.own)
      } else if record.count == 4, stream.uint16(record.start + 2) == 0x3A01 {
        books.append(.addIn)
      } else {
        books.append(other(record, stream))
      }
    case .externalName:
      guard !externalNames.isEmpty else { return }
      var text: [UInt8] = []
      var cursor = TextCursor(record, at: 6)
      cursor.appendText(hasShortLength: true, stream, to: &text)
      externalNames[externalNames.count - 1].append(String(decoding: text, as: UTF8.self))
    case .externalSheet:
      var cursor = TextCursor(record)
      for _ in 0..<cursor.uint16(stream) where cursor.hasMore(stream) {
        let book = Int(cursor.uint16(stream))
        let first = Int(cursor.uint16(stream))
        entries.append((book, first, Int(cursor.uint16(stream))))
      }
    default: break
    }
  }

  private mutating func other(_ record: Record, _ stream: RawSpan) -> Book {
    otherCount += 1
    var cursor = TextCursor(record, at: 2)
    var text: [UInt8] = []
    cursor.appendText(stream, to: &text)
    var sheets: [String] = []
    for _ in 0..<stream.uint16(record.start) where cursor.hasMore(stream) {
      text.removeAll(keepingCapacity: true)
      cursor.appendText(stream, to: &text)
      sheets.append(String(decoding: text, as: UTF8.self))
    }
    return .other(otherCount, sheets)
  }

  /// What stands before a reference, `!` included; nil for one that leads nowhere.
  func prefix(_ index: Int) -> String? {
    guard entries.indices.contains(index), books.indices.contains(entries[index].book) else {
      return nil
    }
    let entry = entries[index]
    let (file, sheets): (String, [String]) =
      switch books[entry.book] {
      case .own: ("", sheetNames)
      case .addIn: ("", [])
      case .other(let number, let sheets): ("[\(number)]", sheets)
      }
    guard sheets.indices.contains(entry.first), sheets.indices.contains(entry.last) else {
      return nil
    }
    let span =
      entry.first == entry.last
      ? sheets[entry.first] : "\(sheets[entry.first]):\(sheets[entry.last])"
    return Self.quoted(file + span) + "!"
  }

  /// A name of an add-in or of another file.
  func externalName(_ entry: Int, _ index: Int) -> String? {
    guard entries.indices.contains(entry), books.indices.contains(entries[entry].book) else {
      return nil
    }
    let book = entries[entry].book
    if case .own = books[book] { return names.indices.contains(index - 1) ? names[index - 1] : nil }
    guard externalNames[book].indices.contains(index - 1) else { return nil }
    return externalNames[book][index - 1]
  }

  /// In quotes unless it can be nothing but the name of a sheet.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && !$0.isASCII }
    return isPlain ? name : "'" + name.replacing("'", with: "''") + "'"
  }
}

/// A defined name ([MS-XLS] §2.4.150).
struct NameRecord {
  let name: String
  let isHidden: Bool
  /// The number of its sheet, from one; zero for the whole workbook.
  let sheet: Int
  /// Its tokens.
  let tokens: Range<Int>

  init?(_ record: Record, _ stream: RawSpan) {
    guard record.count > 14 else { return nil }
    let options = stream.uint16(record.start)
    let count = Int(stream.uint8(record.start + 3))
    isHidden = options & 1 != 0
    sheet = Int(stream.uint16(record.start + 8))
    var text: [UInt8] = []
    var cursor = TextCursor(record, at: 15)
    cursor.appendCharacters(
      count, isWide: stream.uint8(record.start + 14) & 1 != 0, stream, to: &text)
    // Names of Excel's own are one number; the first, a zero, is no character.
    let own = options & 0x20 != 0
    name = own ? "_xlnm." + Self.own(Int(text.first ?? 0)) : String(decoding: text, as: UTF8.self)
    let end = cursor.place + Int(stream.uint16(record.start + 4))
    tokens = cursor.place..<max(cursor.place, min(end, record.end))
  }

  private static func own(_ number: Int) -> String {
    let names = [
      "Consolidate_Area", "Auto_Open", "Auto_Close", "Extract", "Database", "Criteria",
      "Print_Area", "Print_Titles", "Recorder", "Data_Form", "Auto_Activate", "Auto_Deactivate",
      "Sheet_Title", "_FilterDatabase",
    ]
    return names.indices.contains(number) ? names[number] : "\(number)"
  }
}
