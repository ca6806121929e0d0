internal import XML

/// One relationship of a part (ECMA-376 Part 2, §6.5.3).
package struct Relationship: Sendable {
  package var id = ""
  /// The last segment of the type's address: `worksheet`, `sharedStrings`, `officeDocument` …; the
  /// Transitional and the Strict address end alike.
  package var kind = ""
  package var target = ""
  /// The part that it leads to; nil where it leads out of the package.
  package var part: String?
}

/// Collects the relationships of a part.
struct RelationshipsHandler: PartHandler {
  var relationships: [Relationship] = []
  /// The part that they are of.
  let source: String
  let limit: Int
  private(set) var exceeded: String?

  init(of source: String, limit: Int) {
    self.source = source
    self.limit = limit
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    guard Name(name) == .relationship else { return true }
    guard relationships.count < limit else {
      exceeded = "relationships"
      return false
    }
    var relationship = Relationship()
    var isExternal = false
    attributes.each { name, value in
      switch Name(name) {
      case .capitalId, .id: relationship.id = value.string
      case .type:
        var start = value.count
        while start > 0, value[start - 1] != UInt8(ascii: "/") { start -= 1 }
        relationship.kind = value.extracting(start..<value.count).string
      case .target: relationship.target = value.string
      case .targetMode: isExternal = value.string.lowercased() == "external"
      default: break
      }
    }
    if !isExternal { relationship.part = PartName.resolve(relationship.target, from: source) }
    relationships.append(relationship)
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool { true }
  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}

extension Span<UInt8> {
  /// The bytes as text.
  package var string: String {
    withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number of plain digits; nil for anything else and past nine digits.
  package var wholeNumber: Int? {
    guard count > 0, count <= 9 else { return nil }
    var value = 0
    for index in indices {
      let byte = self[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    return value
  }

  /// An XML Schema boolean; nil for anything else (§22.9.2.1).
  package var boolean: Bool? {
    if count == 1 {
      if self[0] == UInt8(ascii: "1") { return true }
      return self[0] == UInt8(ascii: "0") ? false : nil
    }
    return switch string.lowercased() {
    case "true", "on": true
    case "false", "off": false
    default: nil
    }
  }
}
