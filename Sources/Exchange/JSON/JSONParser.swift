internal import Grid

/// Reads one JSON text (RFC 8259), strictly: no comments, no trailing commas, nothing behind it, no
/// name twice in one object. A byte order mark in front is passed over.
struct JSONParser {
  static let valueLimit = 8_000_000
  static let depthLimit = 64

  private let bytes: [UInt8]
  /// Names at the root whose values are wanted; nil for all.
  private let wanted: [String]?
  private var place = 0
  private var values = 0
  private var depth = 0

  /// The value of a text; with `wanted` names, the members of these alone of an object at the root:
  /// what other names hold is passed over, not looked at.
  static func value(
    of bytes: [UInt8], limit: Int = Limits().jsonBytes, wanted: [String]? = nil
  ) throws(JSONFault) -> JSONValue {
    guard bytes.count <= limit else {
      throw JSONFault(reason: .tooManyBytes(limit: limit), offset: 0)
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONFault(reason: .notUTF8, offset: error.byteOffsets.lowerBound)
    }
    var parser = JSONParser(bytes: bytes, wanted: wanted)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.place = 3 }
    let value = try parser.value()
    parser.skipBlanks()
    guard parser.place == bytes.count else { throw parser.fault(.unexpectedByte) }
    return value
  }

  private init(bytes: [UInt8], wanted: [String]?) {
    self.bytes = bytes
    self.wanted = wanted
  }

  private func fault(_ reason: JSONFault.Reason) -> JSONFault {
    JSONFault(reason: place < bytes.count ? reason : .unexpectedEnd, offset: place)
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    skipBlanks()
    values += 1
    guard values <= Self.valueLimit else {
      throw JSONFault(reason: .tooLarge(limit: Self.valueLimit), offset: place)
    }
    guard place < bytes.count else { throw fault(.unexpectedEnd) }
    let start = place
    let content: JSONValue.Content
    switch bytes[place] {
    case UInt8(ascii: "{"):
      content = try nested { (parser) throws(JSONFault) in try parser.object() }
    case UInt8(ascii: "["):
      content = try nested { (parser) throws(JSONFault) in try parser.array() }
    case UInt8(ascii: "\""): content = .text(try string())
    case UInt8(ascii: "t"): content = try word("true", .boolean(true))
    case UInt8(ascii: "f"): content = try word("false", .boolean(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONValue(content: content, offset: start)
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONFault) -> JSONValue.Content
  ) throws(JSONFault) -> JSONValue.Content {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw JSONFault(reason: .tooDeep(limit: Self.depthLimit), offset: place)
    }
    place += 1
    let content = try read(&self)
    depth -= 1
    return content
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONFault) -> JSONValue.Content {
    let isThere = word.withUTF8Buffer { bytes[place...].starts(with: $0) }
    guard isThere else { throw fault(.unexpectedByte) }
    place += word.utf8CodeUnitCount
    return content
  }

  private mutating func array() throws(JSONFault) -> JSONValue.Content {
    var elements: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(elements) }
    while true {
      elements.append(try value())
      skipBlanks()
      if take("]") { return .array(elements) }
      guard take(",") else { throw fault(.unexpectedByte) }
    }
  }

  private mutating func object() throws(JSONFault) -> JSONValue.Content {
    var members: [JSONMember] = []
    skipBlanks()
    if take("}") { return .object(members) }
    while true {
      skipBlanks()
      let start = place
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw fault(.unexpectedByte)
      }
      let name = try string()
      // Objects of this field have a dozen members; the limit keeps the search for twins short.
      guard members.count < 256 else {
        throw JSONFault(reason: .tooLarge(limit: 256), offset: start)
      }
      guard !members.contains(where: { $0.name == name }) else {
        throw JSONFault(reason: .repeatedName(name), offset: start)
      }
      skipBlanks()
      guard take(":") else { throw fault(.unexpectedByte) }
      if depth == 1, let wanted, !wanted.contains(name) {
        try passOver()
      } else {
        members.append(JSONMember(name: name, value: try value()))
      }
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw fault(.unexpectedByte) }
    }
  }

  /// Goes behind a value of which nothing is wanted: to the comma or bracket that ends it.
  private mutating func passOver() throws(JSONFault) {
    var open = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if open == 0 { return }
        open -= 1
      case UInt8(ascii: ",") where open == 0: return
      case UInt8(ascii: "\""):
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
          place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
      default: break
      }
      place += 1
    }
    throw fault(.unexpectedEnd)
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = place
    let parts = DecimalParts(bytes.span, from: start)
    guard let first = parts.whole.first, parts.sign == nil || parts.isNegative else {
      throw fault(.unexpectedByte)
    }
    guard parts.whole.count == 1 || bytes[first] != UInt8(ascii: "0") else {
      throw fault(.badNumber)
    }
    if let empty = [parts.fraction, parts.exponent].lazy.compactMap({ $0 }).first(where: \.isEmpty)
    {
      place = empty.lowerBound
      throw fault(.badNumber)
    }
    place = parts.end
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}

extension JSONParser {
  private mutating func string() throws(JSONFault) -> String {
    place += 1
    let start = place
    while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
      bytes[place] != UInt8(ascii: "\\")
    {
      place += 1
    }
    if take("\"") {
      // The text as a whole was validated, and quotes stand between characters.
      return String(
        copying: UTF8Span(
          unchecked: bytes.span.extracting(start..<(place - 1)), isKnownASCII: false))
    }
    var text = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20:
        place -= 1
        throw fault(.badCharacter)
      default: text.append(byte)
      }
    }
    throw fault(.unexpectedEnd)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard place < bytes.count else { throw fault(.unexpectedEnd) }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try escapedScalar()).utf8)
    default:
      place -= 1
      throw fault(.badEscape)
    }
  }

  private mutating func escapedScalar() throws(JSONFault) -> Character {
    let start = place
    var value = try hexadecimal()
    if 0xD800..<0xDC00 ~= value, take("\\"), take("u") {
      let low = try hexadecimal()
      if 0xDC00..<0xE000 ~= low { value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard value != 0, let scalar = Unicode.Scalar(value) else {
      throw JSONFault(reason: .badCharacter, offset: start)
    }
    return Character(scalar)
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    guard place + 4 <= bytes.count,
      bytes[place..<(place + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
    else { throw fault(.badEscape) }
    place += 4
    return value
  }
}
