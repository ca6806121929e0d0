internal import Grid

/// Names of entries: made readable, and made comparable.
enum EntryName {
  /// The name as text: by its flag or its shape UTF-8, else GB18030 (Chinese systems write GBK and
  /// set no flag), else one character a byte.
  static func text(_ bytes: [UInt8], isUTF8: Bool) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    // Without the flag GBK is tried first: two GBK characters are often valid UTF-8 by accident
    // (图片 is CD BC C6 AC), three UTF-8 bytes a character rarely valid GBK all through.
    if isUTF8, let text = String(validating: bytes, as: UTF8.self) { return text }
    if !isUTF8, hasLongUTF8(bytes), let text = String(validating: bytes, as: UTF8.self) {
      return text
    }
    if let plain = GB18030.utf8(bytes), let text = String(validating: plain, as: UTF8.self) {
      return text
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// True where the bytes beyond ASCII are three-byte UTF-8 sequences of Chinese characters.
  private static func hasLongUTF8(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy { $0.value < 0x80 || $0.value >= 0x2000 }
  }

  /// One form for all spellings that a package takes as equal: slashes, ASCII case, percent codes
  /// of plain characters (ECMA-376 Part 2, §6.2.2).
  static func comparable(_ name: String) -> [UInt8] {
    var result: [UInt8] = []
    let bytes = Array(name.utf8)
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2])
      {
        byte = high << 4 | low
        index += 2
      }
      if byte == UInt8(ascii: "\\") { byte = UInt8(ascii: "/") }
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { byte |= 0x20 }
      // A leading slash says the same as none.
      if byte != UInt8(ascii: "/") || !result.isEmpty { result.append(byte) }
      index += 1
    }
    return result
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
