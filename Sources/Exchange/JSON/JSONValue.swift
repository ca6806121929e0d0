/// A value of a JSON text, with the place where it begins.
///
/// Objects keep the order of their members; no name stands in one object twice.
package struct JSONValue: Sendable {
  package enum Content: Sendable {
    case null
    case boolean(Bool)
    /// The number as spelled.
    case number(String)
    case text(String)
    case array([JSONValue])
    case object([JSONMember])
  }

  package let content: Content
  /// Bytes from the start of the text.
  package let offset: Int

  /// What kind of value it is, in the words of JSON.
  var kind: String {
    switch content {
    case .null: "null"
    case .boolean: "true/false"
    case .number: "number"
    case .text: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// One name and value of an object.
package struct JSONMember: Sendable {
  package let name: String
  package let value: JSONValue
}

/// Why bytes are not JSON (RFC 8259), and where.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notUTF8
    case unexpectedEnd
    case unexpectedByte
    case badNumber
    case badEscape
    /// A control character, U+0000 or half a surrogate pair in a string.
    case badCharacter
    case repeatedName(String)
    case tooManyBytes(limit: Int)
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
  }

  package let reason: Reason
  package let offset: Int
}

/// Line and column (in bytes, both from 1) of an offset.
struct TextPosition: Hashable {
  let line: Int
  let column: Int

  init(of offset: Int, in bytes: [UInt8]) {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    self.line = line
    column = min(offset, bytes.count) - start + 1
  }
}
