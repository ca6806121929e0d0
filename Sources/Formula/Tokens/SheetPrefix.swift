/// What a `sheet` token says: where the reference behind it lies (the prefix of a cell reference,
/// ECMA-376 Part 1, §18.17.2.3).
public enum SheetPrefix: Hashable, Sendable {
  /// One sheet of this workbook, by its name: unquoted, doubled quotes made single.
  case sheet(String)
  /// All sheets between two: `Q1:Q4!`.
  case sheets(first: String, last: String)
  /// Another workbook: `[1]Sheet1!`, `[1]!`.
  case external

  /// Reads the text of a token, its `!` included.
  public init(_ token: String) {
    var text = token.hasSuffix("!") ? token.dropLast() : token[...]
    var name = String(text)
    if text.first == "'" {
      text = text.dropFirst()
      if text.last == "'" { text = text.dropLast() }
      name = Self.withSingleQuotes(text)
    }
    let bytes = name.utf8
    // No sheet of this workbook may have a bracket in its name, nor a colon.
    if bytes.contains(UInt8(ascii: "[")) || bytes.contains(UInt8(ascii: "]")) {
      self = .external
    } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      self = .sheets(
        first: String(name[..<colon]), last: String(name[bytes.index(after: colon)...]))
    } else {
      self = .sheet(name)
    }
  }

  private static func withSingleQuotes(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isSecond = false
    for byte in text.utf8 {
      let isQuote = byte == UInt8(ascii: "'")
      if !isQuote || !isSecond { bytes.append(byte) }
      isSecond = isQuote && !isSecond
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
