/// The one way in which texts of forms are made comparable.
///
/// Full-width characters become half-width, all white space and invisible characters go, quotes go,
/// dashes and brackets become one of each kind, radicals become ideographs, Latin letters become
/// capitals. The result is UTF-8. The text itself is kept elsewhere: a folded text is only a key.
package enum Folding {
  /// The folded form of a text.
  package static func fold(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var text = text
    text.withUTF8 { append($0, to: &result) }
    return result
  }

  /// The folded form of a text without numbering and closing colon: the key of a label.
  package static func label(_ text: String) -> [UInt8] {
    let folded = fold(text)
    return Array(folded[Numbering.core(of: folded[...])])
  }

  /// Appends the folded form of UTF-8 bytes; bytes that are not UTF-8 are passed over.
  package static func append(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &result) }
  }

  /// Folds UTF-8, as it is in memory, behind what is there.
  package static func append(_ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    // No character takes more room when it is folded.
    result.append(addingCapacity: text.count) { append(text, to: &$0) }
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, to result: inout OutputSpan<UInt8>
  ) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        appendASCII(byte, to: &result)
        place += 1
        continue
      }
      let size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard 0xC2...0xF4 ~= byte, place + size <= text.count,
        (place + 1..<place + size).allSatisfy({ text[$0] & 0xC0 == 0x80 })
      else {
        place += 1
        continue
      }
      if size == 3, 0xE4...0xE9 ~= byte, byte != 0xE4 || text[place + 1] >= 0xB8 {
        // U+4E00 to U+9FFF: an ideograph as it stands.
        result.append(byte)
        result.append(text[place + 1])
        result.append(text[place + 2])
      } else {
        appendFolded(scalar(of: text[place..<place + size]), to: &result)
      }
      place += size
    }
  }

  /// Appends the folded form of one character.
  package static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    result.append(addingCapacity: 4) { result in
      if scalar.value < 0x80 {
        appendASCII(UInt8(scalar.value), to: &result)
      } else {
        appendFolded(scalar.value, to: &result)
      }
    }
  }

  private static func scalar(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    var value = UInt32(bytes[bytes.startIndex])
    value &= bytes.count == 4 ? 0x07 : bytes.count == 3 ? 0x0F : 0x1F
    for byte in bytes.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return value
  }

  private static func appendASCII(_ byte: UInt8, to result: inout OutputSpan<UInt8>) {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): break
    case UInt8(ascii: "a")...UInt8(ascii: "z"): result.append(byte - 0x20)
    case UInt8(ascii: "["), UInt8(ascii: "{"): result.append(UInt8(ascii: "("))
    case UInt8(ascii: "]"), UInt8(ascii: "}"): result.append(UInt8(ascii: ")"))
    default: result.append(byte)
    }
  }

  private static func appendFolded(_ scalar: UInt32, to result: inout OutputSpan<UInt8>) {
    switch scalar {
    case 0xFF01...0xFF5E: appendASCII(UInt8(scalar - 0xFEE0), to: &result)
    case 0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
      0xFE00...0xFE0F, 0xFEFF, 0x85:
      break
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2032...0x2037, 0x2039, 0x203A, 0x3008...0x300F,
      0x301D...0x301F:
      break
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63:
      result.append(UInt8(ascii: "-"))
    case 0x3010, 0x3014, 0x3016, 0x3018, 0xFF5F: result.append(UInt8(ascii: "("))
    case 0x3011, 0x3015, 0x3017, 0x3019, 0xFF60: result.append(UInt8(ascii: ")"))
    case 0x3002: result.append(UInt8(ascii: "."))
    case 0x2044, 0x2215: result.append(UInt8(ascii: "/"))
    case 0xFFE5: encode(0xA5, to: &result)
    case 0x25CB, 0x25EF: encode(0x3007, to: &result)
    case 0x2E80...0x2FD5: encode(LookAlikes.ideograph(of: scalar) ?? scalar, to: &result)
    default: encode(scalar, to: &result)
    }
  }

  private static func encode(_ value: UInt32, to result: inout OutputSpan<UInt8>) {
    guard let scalar = Unicode.Scalar(value) else { return }
    for byte in UTF8.encode(scalar) ?? .init() { result.append(byte) }
  }
}
