internal import Grid

/// What arithmetic makes of a text.
enum TextNumber: Hashable {
  case number(Double)
  /// No number in any language of Excel.
  case none
  /// A number or not, or which one, as the settings of the machine have it: dates, times, amounts
  /// with a currency, fractions, full-width digits.
  case unclear

  /// Reads `12`, ` -1,234.5 `, `5%`, `1E3`, `(5)`: what every Excel with a decimal point takes for
  /// a number. Digits behind the fifteenth count as zero.
  init(_ text: String) {
    var bytes = Array(text.utf8)[...]
    func trim() {
      while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    }
    trim()
    let isBracketed =
      bytes.first == UInt8(ascii: "(") && bytes.last == UInt8(ascii: ")") && bytes.count > 2
    if isBracketed { bytes = bytes.dropFirst().dropLast() }
    let isPercentage = bytes.last == UInt8(ascii: "%")
    if isPercentage { bytes = bytes.dropLast() }
    guard let parts = DecimalParts(all: bytes.span, separators: true),
      !isBracketed || parts.sign == nil, let value = Self.magnitude(parts, bytes.span)
    else {
      self = Self.unlessPlain(text)
      return
    }
    let signed = (isBracketed || parts.isNegative) && value != 0 ? -value : value
    self = .number(isPercentage ? signed / 100 : signed)
  }

  /// Digits, in groups of three or not, with a point and an exponent of three characters at most.
  private static func magnitude(_ parts: DecimalParts, _ bytes: Span<UInt8>) -> Double? {
    guard parts.separatesThousands(in: bytes), parts.exponent.map({ $0.count <= 3 }) ?? true
    else { return nil }
    var plain: [UInt8] = []
    var kept = 0
    for place in parts.whole.lowerBound..<parts.end where bytes[place] != UInt8(ascii: ",") {
      let byte = bytes[place]
      let isDigit = place < parts.mantissaEnd && byte.isDigit
      if isDigit, kept > 0 || byte != UInt8(ascii: "0") { kept += 1 }
      plain.append(isDigit && kept > 15 ? UInt8(ascii: "0") : byte)
    }
    guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}

// MARK: Dates, times and currencies

extension TextNumber {
  /// What a text is that is no plain number: unclear where it may be a date or the like.
  private static func unlessPlain(_ text: String) -> TextNumber {
    var hasDigit = false
    var hasNumeral = false
    var hasMark = false
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z":
        word.unicodeScalars.append(scalar)
        continue
      case "0"..."9", "０"..."９": hasDigit = true
      case "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": hasNumeral = true
      case "年", "月", "日", "時", "时", "分", "秒", "午": hasMark = true
      case "\t", " ", "/", "-", ":", ".", ",", "(", ")", "%", "+", "$", "¥", "￥", "€", "£", "'",
        "上", "下", "！"..."／", "：", "\u{A0}", "\u{3000}":
        break
      default: return .none
      }
      guard isDateWord(word) else { return .none }
      word = ""
    }
    guard hasDigit || (hasNumeral && hasMark), isDateWord(word) else { return .none }
    return .unclear
  }

  private static func isDateWord(_ word: String) -> Bool {
    word.isEmpty || dateWords.contains(word.lowercased())
  }

  private static let dateWords: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "a", "p", "am", "pm", "e", "rmb", "cny", "usd",
  ]
}
