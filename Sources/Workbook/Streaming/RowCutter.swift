/// Finds where the bytes of a long sheet can be cut, so that each piece holds whole rows and reads
/// as a sheet of its own between a copy of the sheet's head and closing tags.
struct RowCutter {
  /// The bytes up to and with the start tag of `sheetData`.
  let head: [UInt8]
  /// What closes a piece: `</sheetData></worksheet>`, with the prefixes of the head.
  let tail: [UInt8]
  /// `<row`, with the prefix of the head.
  private let rowTag: [UInt8]

  /// Reads the head out of the first bytes of a part; nil where the part is not of the plain kind
  /// that may be cut.
  init?(_ bytes: [UInt8]) {
    guard let head = PartHead(bytes, of: "sheetData") else { return nil }
    self.head = head.bytes
    rowTag = [UInt8(ascii: "<")] + head.prefix + Array("row".utf8)
    tail =
      Array("</".utf8) + head.prefix + Array("sheetData></".utf8) + head.prefix
      + Array("worksheet>".utf8)
  }

  /// The last place at which a row with a number of its own begins; nil where there is none past
  /// the start.
  func lastRow(in bytes: [UInt8], from start: Int) -> Int? {
    var place = bytes.count - rowTag.count - 1
    while place > start {
      if bytes[place] == UInt8(ascii: "<"), isNumberedRow(bytes, at: place) { return place }
      place -= 1
    }
    return nil
  }

  /// True where a row begins at a place and its tag states its number. Tags with a namespace of
  /// their own do not count: what they name may be no row.
  func isNumberedRow(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place + rowTag.count < bytes.count else { return false }
    for (offset, byte) in rowTag.enumerated() where bytes[place + offset] != byte { return false }
    var index = place + rowTag.count
    guard bytes[index] <= 0x20 else { return false }
    var quote: UInt8?
    var isNumbered = false
    while index + 2 < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return isNumbered
      } else if byte <= 0x20 {
        if bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 2] == UInt8(ascii: "m") {
          return false
        }
        if bytes[index + 1] == UInt8(ascii: "r"),
          bytes[index + 2] == UInt8(ascii: "=") || bytes[index + 2] <= 0x20
        {
          isNumbered = true
        }
      }
      index += 1
    }
    return false
  }
}
