internal import Grid

/// The text of `<t>` elements: blanks at the ends, and characters written as `_xHHHH_`.
enum CellText {
  /// Adds one `<t>` to a text. Blanks at its ends count only where `xml:space` says so, as Excel
  /// has it (ASCII blanks only; a full-width space is text).
  static func append(_ raw: [UInt8], preservingSpace: Bool, to text: inout [UInt8]) {
    var range = raw.startIndex..<raw.endIndex
    if !preservingSpace {
      while let first = range.first, isBlank(raw[first]) { range.removeFirst() }
      while let last = range.last, isBlank(raw[last]) { range.removeLast() }
    }
    guard raw.contains(UInt8(ascii: "_")) else {
      text.append(contentsOf: raw[range])
      return
    }
    appendDecoding(raw[range], to: &text)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// `_xHHHH_` is the UTF-16 unit of that number (§22.9.2.19, ST_Xstring); two units of a pair make
  /// one character. Half a pair stays as it is spelled, and so does NUL, which no text can hold.
  private static func appendDecoding(_ raw: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var index = raw.startIndex
    while index < raw.endIndex {
      guard raw[index] == UInt8(ascii: "_"), let unit = escapedUnit(raw, at: index) else {
        text.append(raw[index])
        index += 1
        continue
      }
      if unit != 0, let scalar = Unicode.Scalar(UInt32(unit)) {
        text.append(
          contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        index += 7
      } else if unit < 0xDC00, let low = escapedUnit(raw, at: index + 7), 0xDC00...0xDFFF ~= low,
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF)
      {
        text.append(
          contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        index += 14
      } else {
        text.append(contentsOf: raw[index..<index + 7])
        index += 7
      }
    }
  }

  private static func escapedUnit(_ raw: ArraySlice<UInt8>, at index: Int) -> UInt16? {
    guard index + 7 <= raw.endIndex, raw[index] == UInt8(ascii: "_"),
      raw[index + 1] == UInt8(ascii: "x"), raw[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for digit in raw[(index + 2)..<(index + 6)] {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit & 0x0F
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        value = digit & 0x0F + 9
      default: return nil
      }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }
}

/// A text element under way: its bytes, and whether its blanks count.
struct TextElement {
  private(set) var bytes: [UInt8] = []
  var preservesSpace = false

  mutating func begin(preservingSpace: Bool) {
    bytes.removeAll(keepingCapacity: true)
    preservesSpace = preservingSpace
  }

  /// Takes a whole element; false where its text is not well-formed.
  mutating func take(_ element: PlainTextElement, of bytes: Span<UInt8>) -> Bool {
    begin(preservingSpace: element.preservesSpace)
    return element.text.append(of: bytes, to: &self.bytes)
  }

  mutating func append(_ piece: Span<UInt8>) {
    piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}
