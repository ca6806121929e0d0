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
    var isNegative = false
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"), bytes.count > 2 {
      isNegative = true
      bytes = bytes.dropFirst().dropLast()
      guard let first = bytes.first, Self.isDigit(first) || first == UInt8(ascii: ".") else {
        self = Self.unlessPlain(text)
        return
      }
    } else if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      bytes = bytes.dropFirst()
    }
    let isPercentage = bytes.last == UInt8(ascii: "%")
    if isPercentage { bytes = bytes.dropLast() }
    guard let value = Self.unsigned(bytes) else {
      self = Self.unlessPlain(text)
      return
    }
    let signed = isNegative && value != 0 ? -value : value
    self = .number(isPercentage ? signed / 100 : signed)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Digits, in groups of three or not, with a point and an exponent.
  private static func unsigned(_ bytes: ArraySlice<UInt8>) -> Double? {
    var plain: [UInt8] = []
    var kept = 0
    var index = bytes.startIndex
    var sinceComma: Int?
    func take(_ byte: UInt8) {
      if kept > 0 || byte != UInt8(ascii: "0") { kept += 1 }
      plain.append(kept > 15 ? UInt8(ascii: "0") : byte)
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isDigit(byte) {
        take(byte)
        if let count = sinceComma { sinceComma = count + 1 }
      } else if byte == UInt8(ascii: ",") {
        guard !plain.isEmpty, sinceComma == nil ? plain.count <= 3 : sinceComma == 3 else {
          return nil
        }
        sinceComma = 0
      } else {
        break
      }
      index += 1
    }
    guard sinceComma == nil || sinceComma == 3 else { return nil }
    var digits = plain.count
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") {
      plain.append(UInt8(ascii: "."))
      index += 1
      while index < bytes.endIndex, isDigit(bytes[index]) {
        take(bytes[index])
        digits += 1
        index += 1
      }
    }
    guard digits > 0 else { return nil }
    if index < bytes.endIndex, bytes[index] | 0x20 == UInt8(ascii: "e") {
      plain.append(UInt8(ascii: "e"))
      index += 1
      if index < bytes.endIndex,
        bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        plain.append(bytes[index])
        index += 1
      }
      guard index < bytes.endIndex, bytes.endIndex - index <= 3 else { return nil }
      while index < bytes.endIndex, isDigit(bytes[index]) {
        plain.append(bytes[index])
        index += 1
      }
    }
    guard index == bytes.endIndex, let value = Double(String(decoding: plain, as: UTF8.self)),
      value.isFinite
    else { return nil }
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
