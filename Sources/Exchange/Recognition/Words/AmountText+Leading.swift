internal import FinalAccounts
internal import Grid

extension AmountText {
  /// True for a folded text that begins with a number and goes on with something else that leaves
  /// it an amount: 12.5万元, not 2024年 and not 1.一般. `others` are what makes it something else.
  static func leads(_ text: ArraySlice<UInt8>, others: [[UInt8]]) -> Bool {
    guard text.count <= 60 else { return false }
    var place = text.startIndex
    func isDigit(_ index: Int) -> Bool { index < text.endIndex && text[index].isDigit }
    if text.first?.isSign == true {
      place += 1
    }
    guard isDigit(place) else { return false }
    while isDigit(place)
      || place < text.endIndex && isDigit(place + 1)
        && (text[place] == UInt8(ascii: ".") || text[place] == UInt8(ascii: ","))
    {
      place += 1
    }
    let rest = text[place...]
    guard let next = rest.first else { return true }
    switch next {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
      UInt8(ascii: ")"), UInt8(ascii: "~"):
      return false
    default: return !others.contains { rest.starts(with: $0) }
    }
  }
}
