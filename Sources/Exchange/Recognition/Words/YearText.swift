internal import Grid

/// Years in folded texts: 2024年度, 2024年, 二〇二四年度.
enum YearText {
  private static let year = Array("年".utf8)
  private static let month = Array("月".utf8)
  private static let degree = Array("度".utf8)
  private static let this = Array("本".utf8)
  private static let numerals: [[UInt8]] = [
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九",
  ].map { Array($0.utf8) }
  private static let zero = Array("零".utf8)

  struct Found {
    let year: Int
    let range: Range<Int>
  }

  /// The first year with 年 behind it; a date (2025年3月) is not one.
  static func find(in text: ArraySlice<UInt8>) -> Found? {
    var place = text.startIndex
    while place + year.count <= text.endIndex {
      guard text[place] == year[0], text[place...].starts(with: year) else {
        place += 1
        continue
      }
      // Four digits, or four numerals of three bytes, stand in front; a zero among them may be one
      // of one byte.
      for length in [4, 12, 10, 8] where place - length >= text.startIndex {
        if let found = Self.year(at: place - length, in: text) { return found }
      }
      place += year.count
    }
    return nil
  }

  /// A year with 年 or 年度 behind it that begins here.
  static func year(at place: Int, in text: ArraySlice<UInt8>) -> Found? {
    if place > text.startIndex, text[place - 1].isDigit { return nil }
    guard let (value, end) = digits(at: place, in: text), 1990...2099 ~= value,
      text[end...].starts(with: year)
    else { return nil }
    var behind = end + year.count
    if text[behind...].starts(with: degree) {
      behind += degree.count
    } else {
      var digit = behind
      while digit < text.endIndex, text[digit].isDigit { digit += 1 }
      if digit > behind, text[digit...].starts(with: month) { return nil }
    }
    return Found(year: value, range: place..<behind)
  }

  /// True for a text that is a year, or the open place for one, and nothing else.
  static func fills(_ text: ArraySlice<UInt8>) -> Bool {
    (find(in: text)?.range ?? placeholder(in: text)) == text.indices
  }

  /// What a form prints where the year is to be written: 年度, 20年度, ____年度, XX年度; nil where a
  /// text begins otherwise.
  static func placeholder(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var place = text.startIndex
    while place < text.endIndex, place - text.startIndex < 12 {
      let byte = text[place]
      let isFiller =
        byte | 0x20 == UInt8(ascii: "x") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "*")
        || byte == UInt8(ascii: "2") || byte == UInt8(ascii: "0")
      guard isFiller else { break }
      place += 1
    }
    let words = year + degree
    guard text[place...].starts(with: words) else { return nil }
    return text.startIndex..<(place + words.count)
  }

  /// A text without the open place for a year, one in short (24年度) or 本年度 at its end; all of it where
  /// it ends otherwise.
  static func withoutPlaceholder(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    let isWhole = rest.ends(with: year + degree)
    if isWhole { rest = rest.dropLast(degree.count) }
    guard rest.ends(with: year) else { return text }
    rest = rest.dropLast(year.count)
    let end = rest.endIndex
    while let last = rest.last, end - rest.endIndex < 12,
      last.isDigit || last | 0x20 == UInt8(ascii: "x") || last == UInt8(ascii: "_")
        || last == UInt8(ascii: "*")
    {
      rest = rest.dropLast()
    }
    if rest.ends(with: this) { return rest.dropLast(this.count) }
    return isWhole || rest.endIndex < end ? rest : text
  }

  /// Four digits, in either script.
  static func digits(at place: Int, in text: ArraySlice<UInt8>) -> (value: Int, end: Int)? {
    if place + 4 <= text.endIndex, text[place..<place + 4].allSatisfy(\.isDigit) {
      if place + 4 < text.endIndex, text[place + 4].isDigit { return nil }
      return (text[place..<place + 4].reduce(0) { $0 * 10 + Int($1 & 0x0F) }, place + 4)
    }
    var value = 0
    var end = place
    for index in 0..<4 {
      // 二O二四, 二0二四: the zero is often typed as a letter or a digit.
      if index > 0, end < text.endIndex, text[end] == 0x30 || text[end] == UInt8(ascii: "O") {
        value *= 10
        end += 1
        continue
      }
      guard end + 3 <= text.endIndex else { return nil }
      let three = text[end..<end + 3]
      if three.elementsEqual(zero) {
        value *= 10
      } else if let digit = numerals.firstIndex(where: { three.elementsEqual($0) }) {
        value = value * 10 + digit
      } else {
        return nil
      }
      end += 3
    }
    return (value, end)
  }
}
