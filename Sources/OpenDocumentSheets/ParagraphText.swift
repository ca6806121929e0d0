/// The text of a cell: its paragraphs, a line each.
///
/// The format makes one blank of a run of white space in the file (OpenDocument 1.3 Part 3, §6.1.2) and
/// has elements for more. Writers who do not know put blanks in a row, and mean them: blanks stay,
/// line breaks and what indents the next line do not.
struct ParagraphText {
  private(set) var bytes: [UInt8] = []
  /// True where a paragraph was there, be it empty.
  private(set) var isPresent = false
  /// True behind a line break of the file, and where the paragraph begins with one.
  private var dropsBlank = false
  private var isAtStart = true

  mutating func beginParagraph() {
    if isPresent { bytes.append(0x0A) }
    isPresent = true
    (dropsBlank, isAtStart) = (false, true)
  }

  mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { buffer in
      for byte in buffer {
        switch byte {
        case 0x20 where dropsBlank: break
        case 0x09, 0x0A, 0x0D:
          if !dropsBlank, !isAtStart, bytes.last != 0x20 { bytes.append(0x20) }
          dropsBlank = true
        default:
          bytes.append(byte)
          (dropsBlank, isAtStart) = (false, false)
        }
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
    (dropsBlank, isAtStart) = (false, false)
  }
}
