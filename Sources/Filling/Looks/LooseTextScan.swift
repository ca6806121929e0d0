internal import Workbook
internal import XML

/// Collects the texts of a part that holds little but texts: a drawing, comments, properties. The
/// runs of one paragraph are one text.
struct LooseTextScan: PartHandler {
  private(set) var texts: [String] = []
  private var bytes: [UInt8] = []
  /// The depth of the paragraph or, where there is none, of the element that holds text.
  private var depth = 0
  private var total = 0

  /// More than anybody reads; a file may hold more.
  private static let mostBytes = 1 << 20

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    if [.p, .text].contains(FillName(name)) { close() }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    depth -= 1
    // Runs (`r`, `t`) go on; all else ends a text.
    if ![.r, .t, .rPr].contains(FillName(name)) { close() }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool {
    total += text.count
    for index in text.indices { bytes.append(text[index]) }
    return total < Self.mostBytes
  }

  private mutating func close() {
    let text = String(decoding: bytes, as: UTF8.self)
    bytes.removeAll(keepingCapacity: true)
    if text.contains(where: { !$0.isWhitespace }) { texts.append(text) }
  }
}
