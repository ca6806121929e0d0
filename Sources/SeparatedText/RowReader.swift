internal import Document
internal import Grid

/// Reads the rows of a text: fields between separators, in quotes where they hold one or a line break,
/// a quote inside doubled.
///
/// Rows may be of different lengths. A quote within a field that does not begin with one is itself;
/// one that does not close would take in all that follows, and is refused.
struct RowReader {
  private(set) var builder: SheetBuilder
  private let separator: UInt8
  private let limits: Limits
  private var line = 1
  private var row = 1
  private var column = 1

  init(separator: UInt8, _ limits: Limits) {
    self.separator = separator
    self.limits = limits
    builder = SheetBuilder(room: StorageRoom(limits), noticeLimit: limits.notices)
  }

  mutating func read(_ text: ArraySlice<UInt8>) throws(Fault) {
    var place = text.startIndex
    builder.beginRow(1)
    while place < text.endIndex {
      var field: ArraySlice<UInt8>
      if text[place] == UInt8(ascii: "\"") {
        field = try quoted(text, &place)[...]
      } else {
        let end = text[place...].firstIndex { $0 == separator || $0 == 0x0A || $0 == 0x0D }
        field = text[place..<(end ?? text.endIndex)]
        place = field.endIndex
      }
      // `="001"` is how texts of digits are kept from Excel.
      if field.first == UInt8(ascii: "="), field.count >= 3, field.dropFirst().first == 0x22,
        field.last == 0x22
      {
        try put(Array(field.dropFirst(2).dropLast()), isText: true)
      } else {
        try put(Array(field), isText: false)
      }
      guard place < text.endIndex else { break }
      if text[place] == separator {
        place += 1
        column += 1
      } else {
        if text[place] == 0x0D, place + 1 < text.endIndex, text[place + 1] == 0x0A { place += 1 }
        place += 1
        line += 1
        row += 1
        column = 1
        builder.beginRow(Int32(clamping: row))
      }
    }
  }

  /// Takes a field in quotes, and what stands behind them up to the separator; gives its text.
  private mutating func quoted(
    _ text: ArraySlice<UInt8>, _ place: inout Int
  ) throws(Fault) -> [UInt8] {
    let opened = line
    var field: [UInt8] = []
    place += 1
    while place < text.endIndex {
      let byte = text[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard place < text.endIndex, text[place] == byte else {
          let end = text[place...].firstIndex { $0 == separator || $0 == 0x0A || $0 == 0x0D }
          field += text[place..<(end ?? text.endIndex)]
          place = end ?? text.endIndex
          return field
        }
        place += 1
      } else if byte == 0x0D {
        // Line breaks within a cell are of one kind.
        if place < text.endIndex, text[place] == 0x0A { continue }
        line += 1
        field.append(0x0A)
        continue
      } else if byte == 0x0A {
        line += 1
      }
      field.append(byte)
    }
    throw Fault(.quoteNotClosed, ["\(opened)"])
  }

  private mutating func put(_ field: [UInt8], isText: Bool) throws(Fault) {
    let text = Self.trimmed(field[...])
    guard !text.isEmpty else { return }
    guard row <= CellReference.rowLimit, column <= CellReference.columnLimit else {
      throw Fault(.badReference, ["CSV", "\(line)", "R\(row)C\(column)"])
    }
    guard field.count <= limits.cellTextBytes else {
      throw Fault(.limit("cellTextBytes"), ["CSV", "\(limits.cellTextBytes)"])
    }
    let (line, place) = (Int32(row), Int32(column))
    if isText {
      builder.append(.ownText, line, place, 0, text: field)
    } else if PrintedFigure.value(text) != nil {
      builder.append(printed: Array(text), line, place)
    } else {
      builder.append(.ownText, line, place, 0, text: field)
    }
    builder.lastCellRow = line
    guard builder.cells.count <= builder.room.cells else {
      throw Fault(.limit("storedCells"), ["CSV", "\(limits.storedCells)"])
    }
    guard builder.ownTexts.byteCount <= builder.room.textBytes else {
      throw Fault(.limit("storedTextBytes"), ["CSV", "\(limits.storedTextBytes)"])
    }
  }

  private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = field.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    return text
  }
}
