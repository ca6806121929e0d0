internal import Grid

/// How the bytes of a text are meant: told by a byte order mark, by the bytes themselves, and by what
/// a file declares, in this order.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// With GBK and GB 2312.
  case gb18030 = "GB18030"
  case big5 = "BIG5"
  case windows1252 = "CP1252"

  /// What a byte order mark says, and how many bytes it takes; nil where there is none.
  package static func mark(_ head: [UInt8]) -> (encoding: TextEncoding, bytes: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// An encoding by a name that files declare; nil for one that is not read here.
  package init?(named name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8", "usascii", "ascii", "unicode11utf8": self = .utf8
    case "gb2312", "gbk", "gb18030", "cp936", "ms936", "windows936", "xgbk", "euccn", "gb231280",
      "hzgb2312", "csgb2312":
      self = .gb18030
    case "utf16", "utf16le", "unicode", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "big5", "big5hkscs", "cp950": self = .big5
    case "iso88591", "latin1", "windows1252", "cp1252": self = .windows1252
    default: return nil
    }
  }

  /// The encoding of a whole text.
  ///
  /// What is UTF-8 with characters of three bytes, as Chinese has them, is no other encoding by
  /// chance, whatever it declares; a declared UTF-16 that has no mark is what it was typed in.
  package init(of bytes: [UInt8], declared: TextEncoding?) {
    if let mark = Self.mark(bytes) {
      self = mark.encoding
    } else if let wide = Self.unmarkedWide(bytes) {
      self = wide
    } else if Self.isUTF8(bytes),
      declared == nil || declared == .utf8 || declared == .utf16LittleEndian
        || declared == .utf16BigEndian || bytes.contains(where: { 0xE0...0xEF ~= $0 })
    {
      self = .utf8
    } else if let declared, declared != .utf8, declared != .utf16LittleEndian,
      declared != .utf16BigEndian
    {
      self = declared
    } else {
      self = .gb18030
    }
  }

  /// UTF-16 without a mark: every other byte of the beginning is nearly always zero.
  private static func unmarkedWide(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(64)
    guard head.count >= 4, head.count % 2 == 0 || head.count == 64 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.even == 0, zeros.odd > head.count / 8 { return .utf16LittleEndian }
    if zeros.odd == 0, zeros.even > head.count / 8 { return .utf16BigEndian }
    return nil
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The text in UTF-8 without its mark. Bytes that are none become U+FFFD with `replacing`, else
  /// they make it nil.
  package func utf8(_ bytes: [UInt8], replacing: Bool) -> [UInt8]? {
    let mark = Self.mark(bytes).map { $0.encoding == self ? $0.bytes : 0 } ?? 0
    let text = mark == 0 ? bytes : Array(bytes.dropFirst(mark))
    guard self == .utf8 else {
      return ForeignText.utf8(text, from: rawValue, replacing: replacing)
    }
    if Self.isUTF8(text) { return text }
    return replacing ? Array(String(decoding: text, as: UTF8.self).utf8) : nil
  }

  /// What people call it.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    case .windows1252: "Windows-1252"
    }
  }
}
