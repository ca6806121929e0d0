/// Text as a browser shows it: runs of white space are one blank, lines end where elements say so, and
/// there is none at the ends. A blank that does not break (`&nbsp;`) is a character.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []
  private var blank = false
  private var lineEnds = 0

  mutating func append(_ text: [UInt8], preformatted: Bool) {
    for byte in text where byte != 0 {
      let isBlank = byte == 0x20 || 0x09...0x0D ~= byte
      if isBlank, preformatted, byte == 0x0A {
        endLine()
      } else if isBlank {
        blank = true
      } else {
        flush()
        bytes.append(byte)
      }
    }
  }

  private mutating func flush() {
    if !bytes.isEmpty {
      if lineEnds > 0 {
        bytes.append(contentsOf: repeatElement(0x0A, count: lineEnds))
      } else if blank {
        bytes.append(0x20)
      }
    }
    (blank, lineEnds) = (false, 0)
  }

  /// `<br>`.
  mutating func endLine() { lineEnds = min(lineEnds + 1, 100) }

  /// The border of a block: a new line, if the last is not empty.
  mutating func endBlock() { lineEnds = max(lineEnds, 1) }

  /// True where nothing is shown.
  var isBlank: Bool { TextBuffer.trimmed(bytes[...]).isEmpty }

  /// Without blanks around it, be they such as do not break.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first {
      if first <= 0x20 {
        text = text.dropFirst()
      } else if text.starts(with: [0xC2, 0xA0]) {
        text = text.dropFirst(2)
      } else if text.starts(with: [0xE3, 0x80, 0x80]) {
        text = text.dropFirst(3)
      } else {
        break
      }
    }
    while let last = text.last {
      if last <= 0x20 {
        text = text.dropLast()
      } else if text.suffix(2).elementsEqual([0xC2, 0xA0]) {
        text = text.dropLast(2)
      } else if text.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
        text = text.dropLast(3)
      } else {
        break
      }
    }
    return text
  }
}
