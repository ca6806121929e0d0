/// The name of a row or column in a formula, in which one thing may stand for what the formula runs
/// over: `expenditure.{class}`, `final.{column}`.
package struct SlotName: Sendable, Hashable {
  enum Variable: String, Sendable, CaseIterable {
    case row, code, `class`, column
  }

  private let prefix: String
  private let suffix: String
  let variable: Variable?

  init(_ text: String) {
    // Most names are spelled out.
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      (prefix, suffix, variable) = (text, "", nil)
      return
    }
    for variable in Variable.allCases {
      let mark = "{\(variable.rawValue)}"
      guard let range = Self.range(of: mark, in: text) else { continue }
      prefix = String(text[..<range.lowerBound])
      suffix = String(text[range.upperBound...])
      self.variable = variable
      return
    }
    (prefix, suffix, variable) = (text, "", nil)
  }

  /// True where it names the row of a code: tables without rows of codes then say nothing.
  var isOfCode: Bool { variable == .code || variable == .class }

  /// True where it is just the name of what the formula runs over.
  var isSubject: Bool {
    prefix.isEmpty && suffix.isEmpty && variable != nil && variable != .column
  }

  /// The name itself; of a name without a variable nothing is built.
  func filled(row: String, column: String) -> String {
    guard let variable else { return prefix }
    let value = variable == .column ? column : row
    return prefix.isEmpty && suffix.isEmpty ? value : prefix + value + suffix
  }

  private static func range(of mark: String, in text: String) -> Range<String.Index>? {
    guard let open = text.firstIndex(of: "{"), let close = text.firstIndex(of: "}"), open < close,
      text[open...close] == mark
    else { return nil }
    return open..<text.index(after: close)
  }
}
