/// The text of an element, up to the next tag, as its bytes spell it.
struct PlainText {
  var range: Range<Int>
  /// True where the bytes are the text: ASCII without references.
  var isLiteral: Bool

  /// Reads up to the next `<`; nil at a byte that no text holds, or one that the parser changes.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, _ place: inout Int) {
    let start = place
    var isLiteral = true
    while bytes[place] != UInt8(ascii: "<") {
      let byte = bytes[place]
      if byte < 0x20 {
        guard byte == 0x0A || byte == 0x09 else { return nil }
      } else if byte == UInt8(ascii: "&") || byte >= 0x7F {
        isLiteral = false
      } else if byte == UInt8(ascii: "]") {
        // `]]>` may not stand in a text.
        guard bytes[place + 1] != UInt8(ascii: "]") else { return nil }
      }
      place += 1
    }
    range = start..<place
    self.isLiteral = isLiteral
  }

  /// No text at all.
  static let empty = PlainText(range: 0..<0, isLiteral: true)

  private init(range: Range<Int>, isLiteral: Bool) {
    self.range = range
    self.isLiteral = isLiteral
  }

  /// Adds the text to `target`, references decoded; false where it is not well-formed.
  func append(of bytes: Span<UInt8>, to target: inout [UInt8]) -> Bool {
    if isLiteral {
      bytes.extracting(range).withUnsafeBufferPointer { target.append(contentsOf: $0) }
      return true
    }
    var place = range.lowerBound
    while place < range.upperBound {
      var end = place
      while end < range.upperBound, bytes[end] != UInt8(ascii: "&") { end += 1 }
      let run = bytes.extracting(place..<end)
      guard Self.isUTF8(run) else { return false }
      run.withUnsafeBufferPointer { target.append(contentsOf: $0) }
      place = end
      if end < range.upperBound {
        guard Self.appendReference(bytes, &place, range.upperBound, to: &target) else {
          return false
        }
      }
    }
    return true
  }
}

// MARK: References

extension PlainText {
  /// One of the five entities that XML has, or the number of a character (XML 1.0, §4.1).
  private static func appendReference(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int, to target: inout [UInt8]
  ) -> Bool {
    let start = place + 1
    var stop = start
    while stop < end, stop - start < 10, bytes[stop] != UInt8(ascii: ";") { stop += 1 }
    guard stop < end, bytes[stop] == UInt8(ascii: ";") else { return false }
    place = stop + 1
    let name = start..<stop
    guard bytes[start] == UInt8(ascii: "#") else {
      for (entity, character) in entities where PlainMarkup.equals(bytes, name, entity) {
        target.append(character)
        return true
      }
      return false
    }
    guard let scalar = scalar(bytes, name.dropFirst()), isCharacter(scalar.value),
      let encoded = Unicode.UTF8.encode(scalar)
    else { return false }
    target.append(contentsOf: encoded)
    return true
  }

  private static let entities: [(StaticString, UInt8)] = [
    ("amp", UInt8(ascii: "&")), ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")),
    ("quot", UInt8(ascii: "\"")), ("apos", UInt8(ascii: "'")),
  ]

  /// The scalar of `24180` or `x5E74`.
  private static func scalar(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    var digits = range
    let isHexadecimal = !digits.isEmpty && bytes[digits.lowerBound] == UInt8(ascii: "x")
    if isHexadecimal { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var value: UInt32 = 0
    for index in digits {
      let byte = bytes[index]
      let lower = byte | 0x20
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        value = value * (isHexadecimal ? 16 : 10) + UInt32(byte & 0x0F)
      } else if isHexadecimal, lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") {
        value = value * 16 + UInt32(lower - UInt8(ascii: "a") + 10)
      } else {
        return nil
      }
      guard value <= 0x10_FFFF else { return nil }
    }
    return Unicode.Scalar(value)
  }

  /// A character of XML 1.0 (§2.2); surrogates are no scalars to begin with.
  private static func isCharacter(_ value: UInt32) -> Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF
      || value == 0x09 || value == 0x0A || value == 0x0D
  }
}

// MARK: UTF-8

extension PlainText {
  /// True for well-formed UTF-8 (Unicode, table 3-7) of characters that XML has. The bytes are
  /// known to hold no control characters.
  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        place += 1
        continue
      }
      let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
      guard length > 0, place + length <= bytes.count else { return false }
      let second = bytes[place + 1]
      var isGood = second & 0xC0 == 0x80
      switch first {
      case 0xE0: isGood = isGood && second >= 0xA0
      case 0xED: isGood = isGood && second < 0xA0
      case 0xF0: isGood = isGood && second >= 0x90
      case 0xF4: isGood = isGood && second < 0x90
      default: break
      }
      for index in 2..<max(2, length) where bytes[place + index] & 0xC0 != 0x80 { isGood = false }
      // U+FFFE and U+FFFF are no characters.
      if first == 0xEF, second == 0xBF, bytes[place + 2] >= 0xBE { isGood = false }
      guard isGood else { return false }
      place += length
    }
    return true
  }
}
