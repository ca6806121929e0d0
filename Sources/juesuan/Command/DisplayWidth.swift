import Grid

/// How many columns of a terminal a text takes: two for a character of East Asian width W or F
/// (Unicode, annex 11), none for combining marks, one for the rest.
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: 1
    case 0x300...0x36F, 0xFE00...0xFE0F, 0x200B...0x200D: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The text with blanks behind it up to a width, or cut to it with an ellipsis.
  static func padded(_ text: String, to width: Int) -> String {
    let own = of(text)
    guard own > width else { return text + String(repeating: " ", count: width - own) }
    var result = String.UnicodeScalarView()
    var taken = 0
    for scalar in text.unicodeScalars {
      guard taken + of(scalar) <= width - 1 else { break }
      taken += of(scalar)
      result.append(scalar)
    }
    return String(result) + "…" + String(repeating: " ", count: max(0, width - 1 - taken))
  }
}

/// Rows of texts as columns of one width each, two blanks between them.
struct TextColumns {
  private var rows: [[String]] = []
  private let widest: Int

  /// `widest` is the most that one column takes; longer texts are cut, but never in the last column.
  init(widest: Int = 40) { self.widest = widest }

  mutating func add(_ row: [String]) { rows.append(row.map(\.shown)) }

  func lines(indent: Int) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      min(widest, rows.map { $0.count > column ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0)
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, text) in row.enumerated() {
        let isLast = column == row.count - 1
        line += isLast ? text : DisplayWidth.padded(text, to: widths[column]) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension String {
  /// The text on one line, safe to show.
  fileprivate var shown: String {
    String(map { $0.isNewline || $0 == "\t" ? " " : $0 }).escapedForDisplay
  }
}
