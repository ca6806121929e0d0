/// Tells lists whose columns stand between separators from prose.
package enum ColumnSniffing {
  /// What separates columns.
  package static let separators = [",", "\t", ";", "|"].flatMap { Array($0.utf8) }

  /// True for a text of which most lines have the columns of a list: as bytes of UTF-8 or of what has
  /// its ASCII. `isCut` says that the last line may not be whole.
  static func hasColumns(_ text: ArraySlice<UInt8>, isCut: Bool) -> Bool {
    let lines = lines(text, isCut: isCut)
    guard let first = lines.first else { return false }
    // Sentences end as such, lines of lists do not.
    let ended = lines.count { isSentence($0) }
    guard lines.count == 1 || ended * 2 <= lines.count else { return false }
    if first.contains(UInt8(ascii: ",")) || first.contains(0x09) { return true }
    // One line with a stroke in it makes no list.
    return separators.contains { separator in
      let agreeing = consistency(of: separator, in: lines)
      return agreeing > 1 && agreeing * 2 >= lines.count
    }
  }

  /// The separator that the lines of a text agree on most; nil where none stands in any.
  package static func separator(_ text: ArraySlice<UInt8>, isCut: Bool) -> UInt8? {
    let lines = lines(text, isCut: isCut)
    let found = separators.map { (separator: $0, lines: consistency(of: $0, in: lines)) }
    return found.max { $0.lines < $1.lines }.flatMap { $0.lines > 0 ? $0.separator : nil }
  }

  /// How many lines have as many columns as most that have any.
  private static func consistency(of separator: UInt8, in lines: [ArraySlice<UInt8>]) -> Int {
    var tally: [Int: Int] = [:]
    for line in lines {
      var (count, isQuoted) = (0, false)
      for byte in line {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == separator, !isQuoted { count += 1 }
      }
      if count > 0 { tally[count, default: 0] += 1 }
    }
    return tally.values.max() ?? 0
  }

  /// Lines with something on them.
  private static func lines(_ text: ArraySlice<UInt8>, isCut: Bool) -> [ArraySlice<UInt8>] {
    var lines = text.split { $0 == 0x0A || $0 == 0x0D }.filter { line in
      line.contains { $0 > 0x20 || $0 == 0x09 }
    }
    if isCut, lines.count > 1 { lines.removeLast() }
    return lines
  }

  private static func isSentence(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last(where: { $0 > 0x20 }) else { return false }
    if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(last) { return true }
    // 。 ！ ？ in UTF-8.
    let end = line.suffix(3)
    return end.elementsEqual([0xE3, 0x80, 0x82]) || end.elementsEqual([0xEF, 0xBC, 0x81])
      || end.elementsEqual([0xEF, 0xBC, 0x9F])
  }
}
