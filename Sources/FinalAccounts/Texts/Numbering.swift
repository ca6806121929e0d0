internal import Grid

/// Numbering in front of labels: 一、 （一） 1. 1、 (1) ① 其中： and the colon behind.
package enum Numbering {
  /// The part of a folded text that is left without numbering and closing punctuation; the whole
  /// text where nothing would be left.
  package static func core(of folded: ArraySlice<UInt8>) -> Range<Int> {
    var start = folded.startIndex
    var end = folded.endIndex
    while end > start, folded[end - 1] == UInt8(ascii: ":") || folded[end - 1] == UInt8(ascii: ";")
    {
      end -= 1
    }
    for _ in 0..<3 {
      let next = skipOne(folded[start..<end])
      guard next > start, next < end else { break }
      start = next
    }
    return start < end ? start..<end : folded.startIndex..<folded.endIndex
  }

  /// The numerals, each by its three bytes.
  private static let numerals = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇", "零",
  ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
  private static let comma = Array("、".utf8)
  private static let openings: [[UInt8]] = ["其中", "减:", "加:"].map { Array($0.utf8) }

  /// Behind one numbering at the start; the start itself where there is none.
  private static func skipOne(_ text: ArraySlice<UInt8>) -> Int {
    let start = text.startIndex
    guard let first = text.first else { return start }
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "#") { return start + 1 }
    let bracketed = first == UInt8(ascii: "(")
    var place = bracketed ? start + 1 : start
    let digits = place
    while place < text.endIndex, text[place].isDigit, place - digits < 3 { place += 1 }
    let isDigits = place > digits
    if !isDigits {
      while let size = numeral(at: place, in: text) { place += size }
    }
    if place == digits {
      for opening in openings where !bracketed && text.starts(with: opening) {
        let behind = start + opening.count
        return behind < text.endIndex && text[behind] == UInt8(ascii: ":") ? behind + 1 : behind
      }
      return isCircledNumber(text) ? start + 3 : start
    }
    guard place < text.endIndex else { return start }
    if bracketed { return text[place] == UInt8(ascii: ")") ? place + 1 : start }
    if text[place...].starts(with: comma) { return place + comma.count }
    switch text[place] {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      let behind = place + 1
      // 1.5 is a number, not a first item.
      if isDigits, behind < text.endIndex, text[behind].isDigit { return start }
      return behind
    case UInt8(ascii: ")"): return place + 1
    default: return start
    }
  }

  private static func numeral(at place: Int, in text: ArraySlice<UInt8>) -> Int? {
    guard place + 3 <= text.endIndex, 0xE3...0xE9 ~= text[place] else { return nil }
    let three = text[place..<place + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return numerals.contains(three) ? 3 : nil
  }

  /// ① ⑴ ⒈ and their like (U+2460 to U+249B), ㈠ to ㈩ (U+3220 to U+3229): one character each.
  private static func isCircledNumber(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 3 else { return false }
    let start = text.startIndex
    switch (text[start], text[start + 1]) {
    case (0xE2, 0x91): return text[start + 2] >= 0xA0
    case (0xE2, 0x92): return text[start + 2] <= 0x9B
    case (0xE3, 0x88): return 0xA0...0xA9 ~= text[start + 2]
    default: return false
    }
  }

  /// What may be left of a folded text whose number stands in front without a mark behind it
  /// (一 外交支出): the text without one, two, … numerals or digits. None where it begins otherwise.
  package static func unmarked(_ folded: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let digits = folded.prefix(3).prefix { $0.isDigit }.count
    if digits > 0 { return digits < 3 && folded.count > digits ? [folded.dropFirst(digits)] : [] }
    var result: [ArraySlice<UInt8>] = []
    var rest = folded
    while result.count < 4, rest.count > 3, let size = numeral(at: rest.startIndex, in: rest) {
      rest = rest.dropFirst(size)
      result.append(rest)
    }
    return result
  }
}
