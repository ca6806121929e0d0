internal import Grid

/// Strings of JSON (RFC 8259 §7), from UTF-8.
package enum JSONString {
  /// Adds a text in its quotes. The line separators of Unicode are escaped too, so that a line of
  /// JSON is one line to every program.
  package static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    guard isPlain(text) else {
      appendEscaped(text, to: &bytes)
      return
    }
    bytes.append(addingCapacity: text.count + 2) { out in
      out.append(UInt8(ascii: "\""))
      out.append(contentsOf: text)
      out.append(UInt8(ascii: "\""))
    }
  }

  /// True for a text that needs no escape.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text where mayNeedEscape(byte) { return false }
    return true
  }

  /// True for a byte that needs an escape or begins a character that may.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xE3..., UInt8(ascii: "]")...0xC1, UInt8(ascii: "#")...UInt8(ascii: "["), 0xC3...0xE1,
      UInt8(ascii: " ")...UInt8(ascii: "!"):
      false
    default: true
    }
  }

  private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // Where the bytes begin that stand as they are.
    var start = 0
    for index in text.indices where mayNeedEscape(text[index]) && index >= start {
      guard let (escape, length) = escape(text[index...]) else { continue }
      bytes.append(contentsOf: text[start..<index])
      bytes.append(contentsOf: escape.utf8)
      start = index + length
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(UInt8(ascii: "\""))
  }

  /// The escape of the character at the beginning, and how many bytes that takes; nil where it
  /// needs none.
  private static func escape(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (escape: String, length: Int)? {
    guard let byte = text.first else { return nil }
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      return (digits.utf8.count == 1 ? "\\u000" + digits : "\\u00" + digits, 1)
    case 0xC2 where text.dropFirst().first == 0x85: return ("\\u0085", 2)
    case 0xE2 where text.dropFirst().first == 0x80:
      switch text.dropFirst(2).first {
      case 0xA8: return ("\\u2028", 3)
      case 0xA9: return ("\\u2029", 3)
      default: return nil
      }
    default: return nil
    }
  }
}
