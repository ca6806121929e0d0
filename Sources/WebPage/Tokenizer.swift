/// A piece of a page.
enum Token {
  case text(ArraySlice<UInt8>)
  case start(Tag, Attributes)
  case end(Tag)
  /// What stands in a comment or a declaration, without its marks.
  case comment(ArraySlice<UInt8>)
}

/// Cuts a page in UTF-8 into tags and text, as browsers do (HTML, §13.2.5): nothing is refused, and no
/// byte is looked at more than a few times.
///
/// The parser of libxml2 ends with `</html>`, behind which exports go on at times, and reads a
/// declared encoding in its own way: no table may be lost to either.
struct Tokenizer {
  private let bytes: [UInt8]
  private var place = 0
  /// The element whose text is all that stands before its end: `<style>`.
  private var raw: Tag?
  /// True where the page ended within a tag or a comment.
  private(set) var isCut = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    guard place < bytes.count else { return nil }
    if let tag = raw {
      raw = nil
      return rawText(of: tag)
    }
    if bytes[place] == UInt8(ascii: "<"), let token = markup() { return token }
    guard place < bytes.count else { return nil }
    let end = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    defer { place = end }
    return .text(bytes[place..<end])
  }

  /// What begins with `<`; nil where that is a character of the text.
  private mutating func markup() -> Token? {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch next {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"): return .comment(take(through: ">", from: place + 2))
    case UInt8(ascii: "/"):
      guard place + 2 < bytes.count, Self.isLetter(bytes[place + 2]) else { return nil }
      let name = name(from: place + 2)
      _ = take(through: ">", from: name.end)
      return .end(Tag(name.text))
    default:
      guard Self.isLetter(next) else { return nil }
      return startTag()
    }
  }

  private mutating func declaration() -> Token {
    if bytes[place...].starts(with: Array("<!--".utf8)) {
      return .comment(take(through: "-->", from: place + 4))
    }
    return .comment(take(through: ">", from: place + 2))
  }

  /// The bytes up to an end, and steps behind it.
  private mutating func take(through end: StaticString, from start: Int) -> ArraySlice<UInt8> {
    let count = end.utf8CodeUnitCount
    let mark = end.withUTF8Buffer { Array($0) }
    var index = min(start, bytes.count)
    while let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes.count - found >= count, bytes[found..<found + count].elementsEqual(mark) {
        place = found + count
        return bytes[min(start, found)..<found]
      }
      index = found + 1
    }
    isCut = true
    place = bytes.count
    return bytes[min(start, bytes.count)...]
  }

  private mutating func startTag() -> Token? {
    let name = name(from: place + 1)
    let tag = Tag(name.text)
    var attributes = Attributes()
    var index = name.end
    while true {
      while index < bytes.count, Self.isBlank(bytes[index]) || bytes[index] == 0x2F { index += 1 }
      guard index < bytes.count else {
        isCut = true
        place = bytes.count
        return nil
      }
      if bytes[index] == UInt8(ascii: ">") { break }
      index = attribute(from: index, keeping: tag.hasAttributes, &attributes)
    }
    place = index + 1
    if tag.isRaw { raw = tag }
    return .start(tag, attributes)
  }

  /// Takes an attribute; gives the place behind it.
  private func attribute(
    from start: Int, keeping: Bool, _ attributes: inout Attributes
  ) -> Int {
    var index = start + 1
    while index < bytes.count, !Self.isBlank(bytes[index]),
      ![0x2F, 0x3E, 0x3D].contains(bytes[index])
    { index += 1 }
    let name = bytes[start..<index]
    var value = bytes[index..<index]
    var next = index
    while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
    if next < bytes.count, bytes[next] == UInt8(ascii: "=") {
      next += 1
      while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
      guard next < bytes.count else { return bytes.count }
      let quote = bytes[next]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let end = bytes[(next + 1)...].firstIndex(of: quote) ?? bytes.count
        value = bytes[(next + 1)..<end]
        index = min(end + 1, bytes.count)
      } else {
        let end = bytes[next...].firstIndex { Self.isBlank($0) || $0 == 0x3E } ?? bytes.count
        value = bytes[next..<end]
        index = end
      }
    }
    if keeping, let known = Attributes.Name(rawValue: Self.lowered(name)) {
      attributes.add(known, Entities.decoded(value))
    }
    return index
  }

  /// The text of a raw element, up to its end tag.
  private mutating func rawText(of tag: Tag) -> Token {
    let mark = Array("</\(tag.rawValue)".utf8)
    var index = place
    while let found = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let candidate = bytes[found..<min(found + mark.count, bytes.count)]
      if candidate.lazy.map({ Self.lower($0) }).elementsEqual(mark) {
        defer { place = found }
        return .text(bytes[place..<found])
      }
      index = found + 1
    }
    defer { place = bytes.count }
    return .text(bytes[place...])
  }

  private func name(from start: Int) -> (text: String, end: Int) {
    let end =
      bytes[start...].firstIndex { Self.isBlank($0) || $0 == 0x2F || $0 == 0x3E } ?? bytes.count
    return (Self.lowered(bytes[start..<end].prefix(32)), end)
  }

  private static func lowered(_ name: ArraySlice<UInt8>) -> String {
    name.count > 32 ? "" : String(decoding: name.map { lower($0) }, as: UTF8.self)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09...0x0D ~= byte
  }
}
