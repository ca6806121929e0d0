internal import Grid

/// Puts the code of a row together: one cell or several, whole or in parts, typed as number or text.
struct CodeAssembler {
  /// Digits of the levels: 3, 2, 2 for function codes, 3, 2 for economic ones.
  let levels: [Int]
  private var last: [CodeDigits] = []

  init(levels: [Int]) { self.levels = levels }

  /// The code of a row from the digits of its code columns (empty where a cell is blank); nil where
  /// there is none. Blank upper levels are those of the row before.
  mutating func code(_ parts: [CodeDigits]) -> CodeDigits? {
    guard let deepest = parts.lastIndex(where: { !$0.isEmpty }) else { return nil }
    let text = parts[deepest]
    let isWhole = parts.count == 1 || deepest > 0 && text.count > 3 || text.count > 4
    if isWhole {
      // Only parts in columns of their own may leave out what the row before says.
      if parts.count > 1 { remember(text) }
      return text
    }
    var code = CodeDigits()
    var levelParts: [CodeDigits] = []
    for index in 0...deepest {
      var part = parts[index]
      if part.isEmpty {
        guard index < last.count else { return nil }
        part = last[index]
      } else if index > 0 {
        part = part.padded(to: part.count > 2 ? 4 : 2)
      }
      levelParts.append(part)
      guard code.append(part) else { return nil }
    }
    last = levelParts
    return code
  }

  private mutating func remember(_ code: CodeDigits) {
    last = []
    var rest = code
    for level in levels {
      guard let part = rest.take(level) else { break }
      last.append(part)
    }
  }

  /// The digits in front of a folded text and what stands behind them: 2010301-行政运行 has both,
  /// 201.03.01 is all digits; what makes a code a number with a fraction of zeros (205.0, 2.05E+2) is
  /// left away. Nil where the text does not begin with a code.
  static func split(_ text: ArraySlice<UInt8>) -> (digits: CodeDigits, rest: ArraySlice<UInt8>)? {
    if let digits = CodeDigits(scientific: text) { return (digits, text[text.endIndex...]) }
    var digits = CodeDigits()
    var isParted = false
    var place = text.startIndex
    let end = text.endIndex
    func isDigit(_ index: Int) -> Bool { index < end && text[index].isDigit }
    if place < end, text[place] == UInt8(ascii: "("), isDigit(place + 1) { place += 1 }
    while place < end {
      if isDigit(place) {
        guard digits.count < 12, digits.append(text[place]) else { return nil }
      } else if text[place] == UInt8(ascii: ".") || text[place] == UInt8(ascii: "-"),
        !digits.isEmpty, isDigit(place + 1)
      {
        if !isParted, let end = tail(of: text, from: place) {
          place = end
          break
        }
        // A separator between the parts of a code.
        isParted = true
      } else {
        break
      }
      place += 1
    }
    guard !digits.isEmpty else { return nil }
    return (digits, withoutJoint(text[place...]))
  }

  /// Where a fraction of nothing but zeros ends, the tail of a number that a program wrote as text;
  /// nil where digits of the code follow the point.
  private static func tail(of text: ArraySlice<UInt8>, from point: Int) -> Int? {
    guard text[point] == UInt8(ascii: ".") else { return nil }
    let zeros = text[(point + 1)...].prefix { $0 == UInt8(ascii: "0") }
    let next = zeros.endIndex < text.endIndex ? text[zeros.endIndex] : 0
    return zeros.isEmpty || next.isDigit || next == UInt8(ascii: ".") ? nil : zeros.endIndex
  }

  /// What stands behind a code without the signs that join it to a name.
  private static func withoutJoint(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var place = text.startIndex
    while place < text.endIndex {
      switch text[place] {
      case UInt8(ascii: "-"), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: "_"),
        UInt8(ascii: "|"):
        place += 1
        continue
      default: break
      }
      break
    }
    return text[place...]
  }
}
