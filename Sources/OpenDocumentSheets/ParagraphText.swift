/// The text of a cell: its paragraphs, a line each, with white space as the format has it (OpenDocument
/// 1.3 Part 3, §6.1.2): runs of it in the file are one blank and none at the beginning of a paragraph;
/// more of it stands as elements.
struct ParagraphText {
  private(set) var bytes: [UInt8] = []
  /// True where a paragraph was there, be it empty.
  private(set) var isPresent = false
  /// True where the next blank of the file would follow one, or begin the paragraph.
  private var dropsBlank = true

  mutating func beginParagraph() {
    if isPresent { bytes.append(0x0A) }
    isPresent = true
    dropsBlank = true
  }

  mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { buffer in
      for byte in buffer {
        guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
          bytes.append(byte)
          dropsBlank = false
          continue
        }
        if !dropsBlank { bytes.append(0x20) }
        dropsBlank = true
      }
    }
  }

  /// `text:s`, so many blanks; `text:tab`; `text:line-break`.
  mutating func append(_ element: Name, count: Int) {
    switch element {
    case .s: bytes.append(contentsOf: repeatElement(0x20, count: count))
    case .tab: bytes.append(0x09)
    case .lineBreak: bytes.append(0x0A)
    default: return
    }
    dropsBlank = false
  }
}
