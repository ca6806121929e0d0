internal import Glibc

/// The bytes of a part up to and with the start tag of the element that holds its list, where they
/// are of the plain kind that may be read by itself: UTF-8, no comments or declarations.
struct PartHead {
  let bytes: [UInt8]
  /// The prefix of the element's name with its colon; empty where it has none.
  let prefix: [UInt8]

  private static let largestHead = 64 << 10

  /// Nil where the element does not begin in these bytes, is empty (`<sheetData/>`), or the bytes
  /// before it are not plain.
  init?(_ bytes: [UInt8], of element: StaticString) {
    let name = element.withUTF8Buffer { Array($0) }
    guard let tag = Self.find(name, in: bytes), tag > 0,
      let close = bytes[tag...].firstIndex(of: UInt8(ascii: ">")),
      bytes[close - 1] != UInt8(ascii: "/"), close < Self.largestHead
    else { return nil }
    // The declaration at the start is no obstacle; it says UTF-8 or nothing.
    var body = bytes[...close]
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    if body.starts(with: Array("<?xml".utf8)) {
      guard let end = body.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let declaration = String(decoding: body[..<end], as: UTF8.self).lowercased()
      guard !declaration.contains("encoding") || declaration.contains("utf-8") else { return nil }
      body = body[(end + 1)...]
    }
    guard !body.contains(0), !Self.hasDeclaration(body) else { return nil }
    // Between `<` and the name stands a prefix or nothing.
    var start = tag
    while start > 0, bytes[start - 1] != UInt8(ascii: "<"), tag - start < 64 { start -= 1 }
    guard start > 0, bytes[start - 1] == UInt8(ascii: "<") else { return nil }
    prefix = Array(bytes[start..<tag])
    guard prefix.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "/") }) else { return nil }
    self.bytes = Array(bytes[...close])
  }

  /// True where these bytes are so many that a head which is not among them never comes.
  static func isBeyond(_ bytes: [UInt8]) -> Bool { bytes.count >= largestHead }

  /// True where a comment, a CDATA section or a processing instruction begins: inside them a tag is
  /// no tag.
  static func hasDeclaration(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      // Both marks are rare, so each is looked for by itself, at the speed of memory.
      for mark in [UInt8(ascii: "!"), UInt8(ascii: "?")] {
        var place = 0
        while let base = buffer.baseAddress, place < buffer.count,
          let found = memchr(base + place, Int32(mark), buffer.count - place)
        {
          let index = base.distance(to: UnsafeRawPointer(found))
          if index > 0, buffer[index - 1] == UInt8(ascii: "<") { return true }
          place = index + 1
        }
      }
      return false
    }
  }

  private static func find(_ text: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= text.count else { return nil }
    for place in 0...(bytes.count - text.count) {
      if bytes[place] == text[0], bytes[place..<place + text.count].elementsEqual(text) {
        return place
      }
    }
    return nil
  }
}
