internal import Grid

/// Takes a formula apart (ECMA-376 Part 1, §18.17.2), as far as needed to tell references from all
/// that only looks like them. Any text has tokens; a formula that is none is mostly names.
public struct FormulaTokens: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0
  /// True where the piece before was a word, so that a bracket belongs to it.
  private var followsWord = false
  /// True where the piece before named a sheet, so that a colon behind the next word makes a range
  /// of cells and not one of sheets: `a!A1:a!B2`.
  private var followsSheet = false

  /// `formula` without its leading `=`.
  public init(_ formula: String) { bytes = Array(formula.utf8) }

  /// The next token; nil at the end.
  public mutating func next() -> FormulaToken? {
    guard index < bytes.count else { return nil }
    let start = index
    let kind = scan()
    followsWord = kind == .name
    followsSheet = kind == .sheet
    return FormulaToken(kind: kind, text: String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func scan() -> FormulaToken.Kind {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\""):
      skipQuoted(byte)
      return .text
    case UInt8(ascii: "'"):
      skipQuoted(byte)
      return takeMark() ? .sheet : .name
    case UInt8(ascii: "["): return scanBracket()
    case UInt8(ascii: "#"): return scanError()
    case 0...0x20:
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      return .blank
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      return scanRows() ?? scanNumber()
    case _ where isWordByte(byte): return scanWord()
    default:
      index += 1
      return .symbol
    }
  }

  /// Up to the closing quote; a doubled one is a character of the text.
  private mutating func skipQuoted(_ quote: UInt8) {
    index += 1
    while index < bytes.count {
      if bytes[index] == quote {
        index += 1
        guard index < bytes.count, bytes[index] == quote else { return }
      }
      index += 1
    }
  }

  /// Takes the `!` behind the name of a sheet.
  private mutating func takeMark() -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "!") else { return false }
    index += 1
    return true
  }

  /// Behind a word: columns of a table. Else the number of an external book in front of a sheet.
  private mutating func scanBracket() -> FormulaToken.Kind {
    let isStructured = followsWord
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "'"), index < bytes.count {
        index += 1
      } else if byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { break }
      }
    }
    guard !isStructured else { return .structured }
    let end = index
    skipWord()
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      index += 1
      skipWord()
    }
    if takeMark() { return .sheet }
    index = end
    return .structured
  }

  private mutating func scanError() -> FormulaToken.Kind {
    index += 1
    while index < bytes.count, isWordByte(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
      index += 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
      index += 1
    }
    return .error
  }

  private mutating func scanNumber() -> FormulaToken.Kind {
    func skipDigits() {
      while index < bytes.count, bytes[index].isDigit { index += 1 }
    }
    skipDigits()
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      skipDigits()
    }
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return .number }
    var place = index + 1
    if place < bytes.count, bytes[place].isSign {
      place += 1
    }
    guard place < bytes.count, bytes[place].isDigit else { return .number }
    index = place
    skipDigits()
    return .number
  }
}

// MARK: Words and references

extension FormulaTokens {
  private mutating func scanWord() -> FormulaToken.Kind {
    if let rows = scanRows() { return rows }
    let start = index
    skipWord()
    if takeMark() { return .sheet }
    let end = index
    if let second = wordBehindColon() {
      if !followsSheet, takeMark() { return .sheet }
      if let first = column(bytes[start..<end]), let last = column(second) {
        return .columns(first, last)
      }
      index = end
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "(") { return .function }
    return cell(bytes[start..<end]).map { .cell($0) } ?? .name
  }

  /// Steps over `:` and the word behind it; stays where it is if there is none.
  private mutating func wordBehindColon() -> ArraySlice<UInt8>? {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: ":"), isWordByte(bytes[index + 1])
    else { return nil }
    index += 1
    let start = index
    skipWord()
    return bytes[start..<index]
  }

  private mutating func skipWord() {
    while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
  }

  /// Letters, digits, `_ . \ $ ?` and everything beyond ASCII.
  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "$"),
      UInt8(ascii: "?"):
      true
    default: byte.isDigit
    }
  }

  /// `1:3` and `$1:$3`; nil, and nothing taken, for anything else.
  private mutating func scanRows() -> FormulaToken.Kind? {
    let start = index
    guard let first = takeRow(), index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      index = start
      return nil
    }
    index += 1
    guard let last = takeRow(), index == bytes.count || !isWordByte(bytes[index]) else {
      index = start
      return nil
    }
    return .rows(first, last)
  }

  private mutating func takeRow() -> FormulaReference? {
    let isFixed = index < bytes.count && bytes[index] == UInt8(ascii: "$")
    if isFixed { index += 1 }
    let start = index
    while index < bytes.count, bytes[index].isDigit, index - start < 8 { index += 1 }
    guard let row = row(bytes[start..<index]) else { return nil }
    return FormulaReference(column: 0, row: row, hasFixedColumn: false, hasFixedRow: isFixed)
  }

  /// `B`, `$B`.
  private func column(_ word: ArraySlice<UInt8>) -> FormulaReference? {
    let isFixed = word.first == UInt8(ascii: "$")
    guard let column = columnNumber(isFixed ? word.dropFirst() : word) else { return nil }
    return FormulaReference(column: column, row: 0, hasFixedColumn: isFixed, hasFixedRow: false)
  }

  /// `B3`, `$B$3`.
  private func cell(_ word: ArraySlice<UInt8>) -> FormulaReference? {
    guard word.count <= 12, let last = word.last, last.isDigit else { return nil }
    let hasFixedColumn = word.first == UInt8(ascii: "$")
    let start = hasFixedColumn ? word.startIndex + 1 : word.startIndex
    var end = start
    while end < word.endIndex, isLetter(word[end]) { end += 1 }
    guard end < word.endIndex, let column = columnNumber(word[start..<end]) else { return nil }
    let hasFixedRow = word[end] == UInt8(ascii: "$")
    guard let row = row(word[(hasFixedRow ? end + 1 : end)...]) else { return nil }
    return FormulaReference(
      column: column, row: row, hasFixedColumn: hasFixedColumn, hasFixedRow: hasFixedRow)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// One to three letters, at most `XFD`.
  private func columnNumber(_ letters: ArraySlice<UInt8>) -> Int? {
    guard 1...3 ~= letters.count else { return nil }
    var number = 0
    for letter in letters {
      guard isLetter(letter) else { return nil }
      number = number * 26 + Int(letter & 0x1F)
    }
    return number <= CellReference.columnLimit ? number : nil
  }

  /// One to seven digits, within a sheet.
  private func row(_ digits: ArraySlice<UInt8>) -> Int? {
    guard 1...7 ~= digits.count else { return nil }
    var number = 0
    for digit in digits {
      guard digit.isDigit else { return nil }
      number = number * 10 + Int(digit & 0x0F)
    }
    return 1...CellReference.rowLimit ~= number ? number : nil
  }
}
