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
    while place < text.endIndex, 0x30...0x39 ~= text[place], place - digits < 3 { place += 1 }
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
      if isDigits, behind < text.endIndex, 0x30...0x39 ~= text[behind] { return start }
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

  /// ① to ⑳ (U+2460 to U+2473).
  private static func isCircledNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.startIndex
    return text.count >= 3 && text[start] == 0xE2 && text[start + 1] == 0x91
      && 0xA0...0xB3 ~= text[start + 2]
  }
}
