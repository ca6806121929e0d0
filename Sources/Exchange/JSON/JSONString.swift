internal import Grid

/// Strings of JSON (RFC 8259 §7), from UTF-8.
package enum JSONString {
  /// Adds a text in its quotes. The line separators of Unicode are escaped too, so that a line of
  /// JSON is one line to every program.
  package static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    guard isPlain(text) else {
      bytes.append(UInt8(ascii: "\""))
      for index in text.indices { appendEscaped(text, index, to: &bytes) }
      bytes.append(UInt8(ascii: "\""))
      return
    }
    bytes.append(addingCapacity: text.count + 2) { out in
      out.append(UInt8(ascii: "\""))
      out.append(contentsOf: text)
      out.append(UInt8(ascii: "\""))
    }
  }

  /// True where no byte needs an escape or begins a character that may.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text {
      switch byte {
      case 0xE3..., UInt8(ascii: "]")...0xC1, UInt8(ascii: "#")...UInt8(ascii: "["), 0xC3...0xE1,
        UInt8(ascii: " ")...UInt8(ascii: "!"):
        continue
      default: return false
      }
    }
    return true
  }

  private static func appendEscaped(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, to bytes: inout [UInt8]
  ) {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 0x0F)])
    case 0x85 where index >= 1 && text[index - 1] == 0xC2:
      bytes.removeLast()
      bytes.append(contentsOf: "\\u0085".utf8)
    case 0xA8 where isBehindE280(text, index):
      bytes.removeLast(2)
      bytes.append(contentsOf: "\\u2028".utf8)
    case 0xA9 where isBehindE280(text, index):
      bytes.removeLast(2)
      bytes.append(contentsOf: "\\u2029".utf8)
    default: bytes.append(byte)
    }
  }

  private static func isBehindE280(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2
  }
}
