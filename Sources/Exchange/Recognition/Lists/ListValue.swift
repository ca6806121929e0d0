internal import FinalAccounts
internal import Grid

/// What a cell of a list says: `2010301-行政运行`, `2010301 行政运行`, `219011-单位`, a code or a name alone.
struct ListValue {
  /// The digits in front; none where the value has no code.
  let code: ArraySlice<UInt8>
  /// What stands behind them, folded.
  let name: ArraySlice<UInt8>

  /// Takes a folded text apart.
  init(folded text: ArraySlice<UInt8>) {
    var rest = text
    if rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")),
      rest[rest.index(after: rest.startIndex)..<close].allSatisfy(\.isDigit)
    {
      code = rest[rest.index(after: rest.startIndex)..<close]
      name = rest[rest.index(after: close)...]
      return
    }
    let end = rest.firstIndex { !$0.isDigit } ?? rest.endIndex
    code = rest[..<end]
    rest = rest[end...]
    while let first = rest.first, Self.separators.contains(first) { rest = rest.dropFirst() }
    name = rest
  }

  private static let separators: Set<UInt8> = [
    UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "/"),
    UInt8(ascii: "."), UInt8(ascii: ","),
  ]

  /// The name as it is spelled: what stands behind the code of a text.
  static func spelledName(_ text: String) -> String {
    let behind = text.drop { character in
      character.isASCII && character.isNumber
        || "-_:：|/.,，－—[]【】（）() \t\u{3000}".contains(character)
    }
    return String(behind).withoutPadding
  }
}
