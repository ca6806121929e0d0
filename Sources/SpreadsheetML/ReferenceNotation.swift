internal import Grid

/// Formulas as this format spells them, with references counted from their cell (`R[-1]C`, `RC1:R5C`),
/// turned into the notation that all else here understands.
enum ReferenceNotation {
  /// The formula of a cell in A1 notation. What is no reference stays as it is, quoted text and quoted
  /// names of sheets included; a reference that leads off the sheet becomes `#REF!`.
  static func a1(_ formula: Substring, row: Int, column: Int) -> String {
    let bytes = Array(formula.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = quoted(bytes, from: index)
        out += bytes[index..<end]
        index = end
      } else if isWord(byte), out.last != UInt8(ascii: "]") {
        let end = word(bytes, from: index)
        if let (text, next) = reference(bytes, from: index, wordEnd: end, row, column) {
          out += text.utf8
          index = next
        } else {
          out += bytes[index..<end]
          index = end
        }
      } else {
        out.append(byte)
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Behind the closing quote; a doubled one is part of the text.
  private static func quoted(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// Letters, digits, and what else names are made of.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private static func word(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { !isWord($0) } ?? bytes.count
  }

  /// A reference that begins here: `R…C…`, a whole row `R…` or a whole column `C…`; nil where the
  /// word is something else.
  private static func reference(
    _ bytes: [UInt8], from start: Int, wordEnd: Int, _ row: Int, _ column: Int
  ) -> (text: String, next: Int)? {
    var index = start
    let line = axis(bytes, &index, UInt8(ascii: "R"), row)
    let place = axis(bytes, &index, UInt8(ascii: "C"), column)
    guard index >= wordEnd, line != nil || place != nil else { return nil }
    if index < bytes.count, isWord(bytes[index]) || [0x28, 0x21].contains(bytes[index]) {
      return nil
    }
    if let line, !(1...CellReference.rowLimit ~= line.number) { return ("#REF!", index) }
    if let place, !(1...CellReference.columnLimit ~= place.number) { return ("#REF!", index) }
    let lineText = line.map { ($0.isAbsolute ? "$" : "") + "\($0.number)" }
    let placeText = place.map { ($0.isAbsolute ? "$" : "") + CellReference.columnName($0.number) }
    switch (placeText, lineText) {
    case (let place?, let line?): return (place + line, index)
    // A whole row or column is a range; one that is written as two keeps its own colon.
    case (let place?, nil): return (alone(bytes, start, index) ? "\(place):\(place)" : place, index)
    case (nil, let line?): return (alone(bytes, start, index) ? "\(line):\(line)" : line, index)
    case (nil, nil): return nil
    }
  }

  private static func alone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let colon = UInt8(ascii: ":")
    return !(start > 0 && bytes[start - 1] == colon) && !(end < bytes.count && bytes[end] == colon)
  }

  /// `R`, `R5` or `R[-2]`: moves `index` behind it.
  private static func axis(
    _ bytes: [UInt8], _ index: inout Int, _ letter: UInt8, _ own: Int
  ) -> (number: Int, isAbsolute: Bool)? {
    guard index < bytes.count, bytes[index] & 0xDF == letter else { return nil }
    var next = index + 1
    let isRelative = next < bytes.count && bytes[next] == UInt8(ascii: "[")
    if isRelative { next += 1 }
    let start = next
    if isRelative, next < bytes.count, bytes[next] == UInt8(ascii: "-") { next += 1 }
    while next < bytes.count, 0x30...0x39 ~= bytes[next] { next += 1 }
    let number = Int(String(decoding: bytes[start..<next].prefix(9), as: UTF8.self))
    if isRelative {
      guard let number, next < bytes.count, bytes[next] == UInt8(ascii: "]") else { return nil }
      index = next + 1
      return (own + number, false)
    }
    index = next
    return number.map { ($0, true) } ?? (own, false)
  }
}
