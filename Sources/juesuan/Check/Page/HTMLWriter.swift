import Grid

/// Writes HTML: names come from this program, values from anywhere, so every value is escaped.
struct HTMLWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Attributes of an element; one without a value is left out.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Markup of this program as it stands.
  mutating func markup(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// A file of this program as it stands, in an element.
  mutating func element(_ name: StaticString, file: [UInt8]) {
    element(name) { $0.bytes += file }
  }

  /// An element with what `content` writes.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes += "</".utf8
    markup(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element that holds a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that holds nothing and has no end, as both HTML and XML spell it.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    begin(name, attributes)
    bytes += "/>".utf8
  }

  private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    markup(name)
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(0x20)
      markup(name)
      bytes += "=\"".utf8
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// A text: its markup escaped, its control and bidirectional characters made visible.
  mutating func text(_ text: String) {
    for byte in text.escapedForDisplay.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Takes over what another writer wrote.
  mutating func append(_ other: HTMLWriter) { bytes += other.bytes }
}

extension String {
  /// As much of a text as a page shows: beyond that only its beginning and an ellipsis.
  var clipped: String { clipped(to: 300) }

  func clipped(to most: Int) -> String {
    guard utf8.count > most else { return self }
    let scalars = unicodeScalars.prefix(most)
    guard scalars.endIndex < unicodeScalars.endIndex else { return self }
    return String(String.UnicodeScalarView(scalars)) + "…"
  }
}
