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

  /// An element with what `content` writes. Its name may be followed by classes, as in style sheets:
  /// `p.quiet`.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    let tag = begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes += "</".utf8
    bytes += tag
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element that holds a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func element(_ name: StaticString, _ text: String) { element(name, [:], text) }

  /// An element that holds nothing and has no end, as both HTML and XML spell it.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    _ = begin(name, attributes)
    bytes += "/>".utf8
  }

  /// Writes all of a start tag but its end, and gives the element's name without its classes.
  private mutating func begin(
    _ name: StaticString, _ attributes: Attributes
  ) -> UnsafeBufferPointer<UInt8>.SubSequence {
    let words = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    let tag = words.prefix { $0 != UInt8(ascii: ".") }
    bytes.append(UInt8(ascii: "<"))
    bytes += tag
    if tag.endIndex < words.endIndex {
      bytes += " class=\"".utf8
      for byte in words[(tag.endIndex + 1)...] {
        bytes.append(byte == UInt8(ascii: ".") ? 0x20 : byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(0x20)
      markup(name)
      bytes += "=\"".utf8
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
    return tag
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
