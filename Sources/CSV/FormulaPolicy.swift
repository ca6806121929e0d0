internal import Grid

/// What becomes of a text that a spreadsheet program would run as a formula when it opens the CSV.
public enum FormulaPolicy: String, Sendable, CaseIterable {
  /// An apostrophe in front, which reading takes off again.
  case neutralise
  /// Written as it is: for programs, not for people.
  case keep
  /// Nothing is written; the cells are named.
  case refuse
}

/// Texts that a spreadsheet program takes for a formula (CWE-1236).
///
/// Such a text begins with `=`, `+`, `-`, `@`, TAB, CR or one of the full-width `＝＋－＠` and goes on;
/// a sign alone is what an empty cell of a form holds, and a plain number is a number.
package enum FormulaText {
  /// True where the text, its leading apostrophes aside, would be run.
  package static func isRisky(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = text.first, mayBeRisky(first) else { return false }
    let core = text.drop { $0 == UInt8(ascii: "'") }
    guard let first = core.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      return core.dropFirst().first != nil
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return core.dropFirst().first != nil && !isNumber(Array(core))
    case 0xEF:
      let lead = Array(core.prefix(3))
      guard lead.count == 3, core.dropFirst(3).first != nil else { return false }
      let isSign = lead[1] == 0xBC && (lead[2] == 0x8B || lead[2] == 0x8D || lead[2] == 0x9D)
      return isSign || (lead[1] == 0xBC && lead[2] == 0xA0)
    default:
      return false
    }
  }

  /// A quick look: most texts begin otherwise.
  private static func mayBeRisky(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0xEF:
      true
    default: false
    }
  }

  /// The text as it stood before `neutralise`.
  package static func restored(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), isRisky(text.utf8) else { return text }
    return String(text.dropFirst())
  }

  /// A sign, digits with separators, a point and an exponent, a percent sign at the end.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    let digits = text.last == UInt8(ascii: "%") ? text.dropLast() : text[...]
    return DecimalParts(all: digits.span, separators: true) != nil
  }
}
