/// Characters as UTF-8.
enum UTF8Spelling {
  /// Appends a character; what is none becomes U+FFFD.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      bytes.append(last(value))
    case 0xD800..<0xE000: append(0xFFFD, to: &bytes)
    case 0x800..<0x1_0000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      bytes.append(last(value >> 6))
      bytes.append(last(value))
    case 0x1_0000..<0x11_0000:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      bytes.append(last(value >> 12))
      bytes.append(last(value >> 6))
      bytes.append(last(value))
    default: append(0xFFFD, to: &bytes)
    }
  }

  private static func last(_ value: UInt32) -> UInt8 {
    0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
  }
}
