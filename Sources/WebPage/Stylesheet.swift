/// What the classes of a page's styles say of numbers' formats, and what styles hide.
package struct Stylesheet: Sendable {
  private var formats: [String: String] = [:]

  package init() {}

  /// Takes rules in: `.xl24 {mso-number-format:"\@";}`, `.a, td.b {…}`. What is no such rule is
  /// stepped over.
  package mutating func add(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let selectors = rest[..<open]
      let body = rest[rest.index(after: open)...].prefix { $0 != "}" }
      rest = rest[body.endIndex...].dropFirst()
      guard let format = Self.format(String(body)) else { continue }
      for selector in selectors.split(separator: ",") where formats.count < 65_536 {
        let word = selector.split { $0.isWhitespace }.last ?? ""
        guard let point = word.lastIndex(of: ".") else { continue }
        formats[String(word[word.index(after: point)...])] = format
      }
    }
  }

  /// The format of a cell: its own style's, else that of the last of its classes that has one.
  func format(style: String?, classes: String?) -> String? {
    if let own = style.flatMap({ Self.format($0) }) { return own }
    guard !formats.isEmpty, let classes else { return nil }
    return classes.split(separator: " ").lazy.compactMap { formats[String($0)] }.first
  }

  /// The code of `mso-number-format`, without the escapes of styles.
  static func format(_ declarations: String) -> String? {
    for name in ["mso-number-format", "vnd.ms-excel.numberformat"] {
      guard let value = value(of: name, in: declarations) else { continue }
      return unescaped(value)
    }
    return nil
  }

  static func hides(_ declarations: String) -> Bool {
    guard declarations.utf8.contains(UInt8(ascii: "n")) || declarations.contains("N") else {
      return false
    }
    return value(of: "display", in: declarations)?.lowercased().hasPrefix("none") == true
  }

  /// What stands behind `name:` up to the next `;` outside quotes.
  private static func value(of name: String, in declarations: String) -> String? {
    let bytes = Array(declarations.utf8)
    let name = Array(name.utf8)
    var start = 0
    while start < bytes.count {
      var (end, quote) = (start, UInt8(0))
      while end < bytes.count, quote != 0 || bytes[end] != UInt8(ascii: ";") {
        let byte = bytes[end]
        if byte == UInt8(ascii: "\\") {
          end += 1
        } else if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        }
        end += 1
      }
      end = min(end, bytes.count)
      let one = bytes[start..<end].drop { $0 <= 0x20 }
      start = end + 1
      guard one.count > name.count,
        one.prefix(name.count).lazy.map({ $0 | 0x20 })
          .elementsEqual(name.lazy.map { $0 | 0x20 })
      else { continue }
      let rest = one.dropFirst(name.count).drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: ":") else { continue }
      let value = String(decoding: rest.dropFirst(), as: UTF8.self)
      return String(value.drop { $0.isWhitespace })
    }
    return nil
  }

  /// `"\#\,\#\#0\.00"` is `#,##0.00`, `\0022` a quote.
  private static func unescaped(_ value: String) -> String {
    var text = value[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    if let quote = text.first, quote == "\"" || quote == "'", text.count > 1, text.last == quote {
      text = text.dropFirst().dropLast()
    }
    var result = ""
    var rest = text.prefix(512)
    while let character = rest.popFirst() {
      guard character == "\\" else {
        result.append(character)
        continue
      }
      let hex = rest.prefix(4)
      if hex.count == 4, hex.first == "0", let code = UInt32(hex, radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(4)
      } else if let next = rest.popFirst() {
        result.append(next)
      }
    }
    return result
  }
}
