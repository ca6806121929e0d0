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
  /// that may be cut: another encoding than UTF-8, comments or declarations in the head, an empty
  /// `<sheetData/>`.
  init?(_ bytes: [UInt8]) {
    guard let tag = Self.find(Array("sheetData".utf8), in: bytes, from: 0), tag > 1,
      let close = bytes[tag...].firstIndex(of: UInt8(ascii: ">")),
      bytes[close - 1] != UInt8(ascii: "/"), close < 64 << 10
    else { return nil }
    let head = bytes[...close]
    // The declaration at the start is no obstacle; it says UTF-8 or nothing.
    var body = head
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    if body.starts(with: Array("<?xml".utf8)) {
      guard let end = body.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let declaration = String(decoding: body[..<end], as: UTF8.self).lowercased()
      guard !declaration.contains("encoding") || declaration.contains("utf-8") else { return nil }
      body = body[(end + 1)...]
    }
    guard !body.contains(0), !Self.hasDeclaration(body) else { return nil }
    // Between `<` and the name stands a prefix or nothing.
    var start = tag
    while start > 0, bytes[start - 1] != UInt8(ascii: "<"), tag - start < 64 { start -= 1 }
    guard start > 0, bytes[start - 1] == UInt8(ascii: "<") else { return nil }
    let prefix = Array(bytes[start..<tag])
    guard prefix.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "/") }) else { return nil }
    self.head = Array(head)
    rowTag = [UInt8(ascii: "<")] + prefix + Array("row".utf8)
    tail =
      Array("</".utf8) + prefix + Array("sheetData></".utf8) + prefix + Array("worksheet>".utf8)
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

  /// True where a comment, a CDATA section or a processing instruction begins: inside them a tag is
  /// no tag.
  static func hasDeclaration(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var previous: UInt8 = 0
      for byte in buffer {
        if previous == UInt8(ascii: "<"), byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
          return true
        }
        previous = byte
      }
      return false
    }
  }

  private static func find(_ text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= text.count else { return nil }
    var place = start
    while place <= bytes.count - text.count {
      if bytes[place] == text[0], bytes[place..<place + text.count].elementsEqual(text) {
        return place
      }
      place += 1
    }
    return nil
  }
}
