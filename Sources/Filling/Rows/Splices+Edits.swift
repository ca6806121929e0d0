extension Splices {
  /// A range of the UTF-8 of a text, and what is to stand there.
  typealias Edit = (range: Range<Int>, text: String)

  /// Changes pieces of a text or of the value of an attribute that stands in a range of the bytes.
  /// Entities and all else of it stay as they are spelled.
  mutating func edit(
    _ range: Range<Int>, _ edits: [Edit], of old: String, in text: PartText, isAttribute: Bool
  ) {
    guard !edits.isEmpty else { return }
    let bytes = text.bytes
    let quote = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : UInt8(ascii: "\"")
    func spelled(_ new: String) -> [UInt8] {
      isAttribute
        ? TextSpelling.attribute(new, asciiOnly: text.isASCII, quote: quote)
        : TextSpelling.content(new, asciiOnly: text.isASCII)
    }
    guard let places = Self.places(of: old, in: bytes[range]) else {
      // Sections and comments inside a text: it is spelled anew as a whole.
      return replace(range, with: spelled(Self.text(old, edits)))
    }
    for edit in edits {
      let (start, end) = (places[edit.range.lowerBound], places[edit.range.upperBound])
      replace(start..<end, with: spelled(edit.text))
    }
  }

  /// A text after edits that stand in order.
  static func text(_ old: String, _ edits: [Edit]) -> String {
    let bytes = Array(old.utf8)
    var result: [UInt8] = []
    var place = 0
    for edit in edits {
      result += bytes[place..<edit.range.lowerBound] + Array(edit.text.utf8)
      place = edit.range.upperBound
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  /// Where each byte of a text stands among the bytes that spell it, and where it ends; nil where
  /// they do not simply spell that text.
  private static func places(of text: String, in raw: ArraySlice<UInt8>) -> [Int]? {
    let wanted = Array(text.utf8)
    var places: [Int] = []
    places.reserveCapacity(wanted.count + 1)
    var place = raw.startIndex
    while place < raw.endIndex {
      var end = place + 1
      var spelled = [raw[place]]
      if raw[place] == UInt8(ascii: "&") {
        guard let mark = raw[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
          let scalar = entity(raw[(place + 1)..<mark])
        else { return nil }
        end = mark + 1
        spelled = UTF8.encode(scalar).map { Array($0) } ?? []
      }
      for byte in spelled {
        guard places.count < wanted.count, wanted[places.count] == byte else { return nil }
        places.append(place)
      }
      place = end
    }
    places.append(raw.endIndex)
    return places.count == wanted.count + 1 ? places : nil
  }

  /// What stands between `&` and `;`.
  private static func entity(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case let number where number.hasPrefix("#x"):
      return UInt32(number.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
    case let number where number.hasPrefix("#"):
      return UInt32(number.dropFirst()).flatMap { Unicode.Scalar($0) }
    default: return nil
    }
  }
}
