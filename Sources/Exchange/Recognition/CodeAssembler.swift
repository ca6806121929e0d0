/// Puts the code of a row together: one cell or several, whole or in parts, typed as number or text.
struct CodeAssembler {
  /// Digits of the levels: 3, 2, 2 for function codes, 3, 2 for economic ones.
  let levels: [Int]
  private var last: [[UInt8]] = []

  init(levels: [Int]) { self.levels = levels }

  /// The code of a row from the digits of its code columns (empty where a cell is blank); nil where
  /// there is none. Blank upper levels are those of the row before.
  mutating func code(_ parts: [[UInt8]]) -> String? {
    guard let deepest = parts.lastIndex(where: { !$0.isEmpty }) else { return nil }
    let text = parts[deepest]
    let isWhole = parts.count == 1 || deepest > 0 && text.count > 3 || text.count > 4
    if isWhole {
      remember(text)
      return String(decoding: text, as: UTF8.self)
    }
    var code: [UInt8] = []
    var levelParts: [[UInt8]] = []
    for index in 0...deepest {
      var part = parts[index]
      if part.isEmpty {
        guard index < last.count else { return nil }
        part = last[index]
      } else if index > 0 {
        part = padded(part, to: part.count > 2 ? 4 : 2)
      }
      levelParts.append(part)
      code += part
    }
    last = levelParts
    return String(decoding: code, as: UTF8.self)
  }

  private func padded(_ part: [UInt8], to count: Int) -> [UInt8] {
    Array(repeating: UInt8(ascii: "0"), count: max(0, count - part.count)) + part
  }

  private mutating func remember(_ code: [UInt8]) {
    last = []
    var rest = code[...]
    for level in levels where rest.count >= level {
      last.append(Array(rest.prefix(level)))
      rest = rest.dropFirst(level)
    }
  }

  /// The digits in front of a folded text and what stands behind them: 2010301-行政运行 has both,
  /// 201.03.01 is all digits. Nil where the text does not begin with a code.
  static func split(_ text: ArraySlice<UInt8>) -> (digits: [UInt8], rest: ArraySlice<UInt8>)? {
    var digits: [UInt8] = []
    var rest = text
    if rest.first == UInt8(ascii: "("), let second = rest.dropFirst().first, 0x30...0x39 ~= second {
      rest = rest.dropFirst()
    }
    while let byte = rest.first {
      if 0x30...0x39 ~= byte {
        guard digits.count < 12 else { return nil }
        digits.append(byte)
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), !digits.isEmpty,
        let next = rest.dropFirst().first, 0x30...0x39 ~= next
      {
        // A separator between the parts of a code.
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard !digits.isEmpty else { return nil }
    while let byte = rest.first,
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "|")
    {
      rest = rest.dropFirst()
    }
    return (digits, rest)
  }
}
