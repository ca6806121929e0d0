internal import Grid

/// How files before Excel 97 spell texts: in one or two bytes a character, by a table that the file
/// names ([MS-XLS] §2.4.52).
struct CodePage: Sendable {
  /// The number that the file gives; zero where it gives none.
  let number: Int
  /// What the system's converter calls it; nil for the Western table, which needs none.
  private let converter: String?

  /// That of a file that names none, as simple export programs write it: what it is, is told by the
  /// bytes, and never for certain.
  static let unstated = CodePage(0)

  init(_ number: Int) {
    self.number = number
    switch number {
    case 0, 367, 1_252, 32_769, 1_200, 21_010: converter = nil
    case 936: converter = "GB18030"
    case 1_361: converter = "JOHAB"
    case 10_000, 32_768: converter = "MACINTOSH"
    case 10_007: converter = "MAC-CYRILLIC"
    default: converter = "CP\(number)"
    }
  }

  /// Appends a text as UTF-8; false where its bytes are none of this table, so that they stand as
  /// Western letters.
  func append(_ bytes: RawSpan, to text: inout [UInt8]) -> Bool {
    let plain = bytes.withUnsafeBytes { source in
      guard source.allSatisfy({ $0 < 0x80 && $0 != 0 }) else { return false }
      text.append(contentsOf: source)
      return true
    }
    if plain { return true }
    let spelled = bytes.withUnsafeBytes { source in source.filter { $0 != 0 } }
    if let converter, let converted = ForeignText.utf8(spelled, from: converter) {
      text += converted
      return true
    }
    if number == 0, let likely = Self.likely(spelled) {
      text += likely
      return false
    }
    for byte in spelled { Self.appendWestern(byte, to: &text) }
    return converter == nil && number != 0
  }

  /// UTF-8, or Chinese characters of two bytes above 0xA0 each; nil for anything else.
  private static func likely(_ bytes: [UInt8]) -> [UInt8]? {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        place += 1
      } else {
        guard bytes[place] > 0xA0, place + 1 < bytes.count, bytes[place + 1] > 0xA0 else {
          return nil
        }
        place += 2
      }
    }
    return GB18030.utf8(bytes)
  }

  private static func appendWestern(_ byte: UInt8, to text: inout [UInt8]) {
    let value = 0x80..<0xA0 ~= byte ? upper[Int(byte) - 0x80] : UInt16(byte)
    UTF8Spelling.append(UInt32(value), to: &text)
  }

  /// 0x80 to 0x9F of Windows-1252; what it leaves open is itself.
  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
