internal import Grid

/// The bytes of a part as they are spliced: always in UTF-8, or in ASCII.
struct PartText {
  var bytes: [UInt8]
  /// True where the part declares ASCII: what lies beyond goes in as references.
  var isASCII = false
  /// True where the bytes are not those of the archive, but the same text in UTF-8.
  var isConverted = false

  /// The bytes as they are to be parsed: a declared ASCII makes the parser convert what it reads, and
  /// its offsets then mean other bytes; ASCII is UTF-8 too, so the declaration is blanked out.
  var forParsing: [UInt8] {
    guard isASCII, let range = Self.encodingRange(bytes),
      let word = Self.encodingWord(bytes[..<range.lowerBound])
    else { return bytes }
    var copy = bytes
    for index in word.lowerBound...range.upperBound { copy[index] = 0x20 }
    return copy
  }

  /// Takes the bytes of a part. OPC allows UTF-8 and UTF-16; a part in UTF-16 is converted once.
  /// Of other encodings the parser converts what it reads, so that its offsets mean no bytes of the
  /// part: nil, with the name of the encoding.
  static func take(_ bytes: [UInt8]) -> (text: PartText?, encoding: String) {
    if let order = byteOrder(bytes) {
      guard let text = fromUTF16(bytes, bigEndian: order == .big) else { return (nil, "UTF-16") }
      return (PartText(bytes: text, isConverted: true), "UTF-16")
    }
    let declared = declaredEncoding(bytes)
    switch declared.uppercased() {
    case "", "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF16":
      return (PartText(bytes: bytes), declared)
    case "US-ASCII", "ASCII": return (PartText(bytes: bytes, isASCII: true), declared)
    default: return (nil, declared)
    }
  }

  private enum ByteOrder { case little, big }

  /// By the mark, or by the zero beside the first `<` (XML 1.0, annex F).
  private static func byteOrder(_ bytes: [UInt8]) -> ByteOrder? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0x3C, 0): return .little
    case (0xFE, 0xFF), (0, 0x3C): return .big
    default: return nil
    }
  }

  /// The value of `encoding` in the XML declaration; empty where there is none.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String {
    guard let range = encodingRange(bytes) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private static func encodingWord(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let word = "encoding".utf8
    var place = bytes.startIndex
    while place + word.count <= bytes.endIndex {
      if bytes[place] == UInt8(ascii: "e"), bytes[place...].starts(with: word) {
        return place..<place + word.count
      }
      place += 1
    }
    return nil
  }

  private static func encodingRange(_ bytes: [UInt8]) -> Range<Int>? {
    let head = Array(bytes.prefix(256))
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard head[start...].starts(with: "<?xml".utf8),
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")),
      let word = encodingWord(head[start..<end])
    else { return nil }
    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    guard let open = head[word.upperBound..<end].firstIndex(where: isQuote),
      let close = head[(open + 1)..<end].firstIndex(of: head[open])
    else { return nil }
    return (open + 1)..<close
  }

  /// The text in UTF-8, its declaration saying so; nil where it is no UTF-16.
  private static func fromUTF16(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    var result = Array(text.utf8)
    if let range = encodingRange(result) { result.replaceSubrange(range, with: "UTF-8".utf8) }
    return result
  }
}
