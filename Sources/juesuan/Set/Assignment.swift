import Filling
import Grid

/// One `SHEET!REF=VALUE` of the command line.
struct Assignment: Equatable {
  let sheet: String
  let cell: CellReference
  let value: FillValue
  /// True for digits that are text because a number would lose the zeros in front of them, or
  /// because of signs that numbers of the format do not have (`1,234.50`).
  let isDoubtfulText: Bool

  /// Nil where the argument is none: no sheet, no cell, no `=`.
  init?(_ argument: String) {
    guard let (sheet, rest) = Self.sheet(argument), let equals = rest.firstIndex(of: "="),
      let cell = CellReference(rest[..<equals])
    else { return nil }
    self.sheet = sheet
    self.cell = cell
    let spelled = String(rest[rest.index(after: equals)...])
    value = Self.value(spelled)
    isDoubtfulText = value == .text(spelled) && Self.looksLikeNumber(spelled)
  }

  /// The name in front of `!`; one with odd characters in `'…'`, as in formulas.
  static func sheet(_ argument: String) -> (name: String, rest: Substring)? {
    guard argument.hasPrefix("'") else {
      // Behind the first `=` all is value, and may hold any character.
      let equals = argument.firstIndex(of: "=") ?? argument.endIndex
      guard let mark = argument[..<equals].lastIndex(of: "!"), mark != argument.startIndex
      else { return nil }
      return (String(argument[..<mark]), argument[argument.index(after: mark)...])
    }
    var name = ""
    var rest = argument.dropFirst()
    while let quote = rest.firstIndex(of: "'") {
      name += rest[..<quote]
      rest = rest[rest.index(after: quote)...]
      guard rest.hasPrefix("'") else {
        guard rest.hasPrefix("!"), !name.isEmpty else { return nil }
        return (name, rest.dropFirst())
      }
      name += "'"
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func value(_ text: String) -> FillValue {
    if text.isEmpty { return .blank }
    if text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
      return .text(String(text.dropFirst().dropLast()).replacing("\"\"", with: "\""))
    }
    switch text.lowercased() {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if !hasLeadingZeros(text), let number = DecimalSpelling.canonical(text) {
      return .number(number)
    }
    return .text(text)
  }

  /// `007` is a code: as a number it would be another one.
  private static func hasLeadingZeros(_ text: String) -> Bool {
    let digits = text.utf8.drop(while: \.isSign)
    guard digits.first == UInt8(ascii: "0"), let second = digits.dropFirst().first else {
      return false
    }
    return second.isDigit
  }

  private static func looksLikeNumber(_ text: String) -> Bool {
    let marks: Set<Unicode.Scalar> = [
      "+", "-", "－", ".", "．", ",", "，", " ", "\u{3000}", "\u{A0}", "(", ")", "（", "）", "%", "％",
      "¥",
      "￥", "元", "万", "亿",
    ]
    var hasDigit = false
    for scalar in text.unicodeScalars {
      let isDigit = "0"..."9" ~= scalar || "０"..."９" ~= scalar
      guard isDigit || marks.contains(scalar) else { return false }
      hasDigit = hasDigit || isDigit
    }
    return hasDigit
  }
}
