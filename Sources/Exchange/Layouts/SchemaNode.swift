internal import Grid

/// A value inside a file of `Schemas/`, with the way to it, so that a fault can name its field.
struct SchemaNode {
  let file: String
  let path: String
  let value: JSONValue
  /// Which entry of the catalogue tells a problem.
  let message: @Sendable (SchemaProblem) -> Message

  static func root(
    of bytes: [UInt8], file: String,
    _ message: @escaping @Sendable (SchemaProblem) -> Message = { _ in .layoutMalformed }
  ) throws(Fault) -> SchemaNode {
    do {
      return SchemaNode(
        file: file, path: "", value: try JSONParser.value(of: bytes), message: message)
    } catch {
      let position = TextPosition(of: error.offset, in: bytes)
      throw Fault(
        .layoutNotJSON, [file, String(position.line), String(position.column)],
        at: Place(file: file, offset: error.offset))
    }
  }

  func fault(_ problem: SchemaProblem) -> Fault {
    let message = message(problem)
    return Fault(
      message, [file, path.isEmpty ? "/" : path, problem.argument(of: message)],
      at: Place(file: file, offset: value.offset))
  }

  func fault(_ problem: String) -> Fault { fault(.other(problem)) }

  private func child(_ name: String, _ value: JSONValue) -> SchemaNode {
    SchemaNode(file: file, path: "\(path)/\(name)", value: value, message: message)
  }

  /// The members of an object, none of a name that is not `known`.
  func members(_ known: Set<String>) throws(Fault) -> [String: SchemaNode] {
    guard case .object(let members) = value.content else { throw fault(.notAnObject) }
    var result: [String: SchemaNode] = [:]
    for member in members {
      let node = child(member.name, member.value)
      guard known.contains(member.name) || member.name == "$schema" else {
        throw node.fault(.unknownName)
      }
      result[member.name] = node
    }
    return result
  }

  /// The members of an object whose names are free.
  var entries: [(name: String, node: SchemaNode)] {
    get throws(Fault) {
      guard case .object(let members) = value.content else { throw fault(.notAnObject) }
      return members.map {
        ($0.name, child($0.name, $0.value))
      }
    }
  }

  var elements: [SchemaNode] {
    get throws(Fault) {
      guard case .array(let values) = value.content else { throw fault(.notAnArray) }
      return values.enumerated().map {
        child("\($0.offset)", $0.element)
      }
    }
  }

  var text: String {
    get throws(Fault) {
      guard case .text(let text) = value.content, !text.isEmpty else { throw fault(.notAText) }
      return text
    }
  }

  var texts: [String] {
    get throws(Fault) {
      var result: [String] = []
      for element in try elements { result.append(try element.text) }
      return result
    }
  }

  var integer: Int {
    get throws(Fault) {
      guard case .number(let text) = value.content, let number = Int(text), 0...99_999 ~= number
      else { throw fault(.notANumber) }
      return number
    }
  }

  func choice<Choice: RawRepresentable<String>>(_ type: Choice.Type) throws(Fault) -> Choice {
    guard let choice = Choice(rawValue: try text) else { throw fault(.notAWord) }
    return choice
  }
}

/// What is wrong with a value inside a file of `Schemas/`.
enum SchemaProblem {
  case notAnObject, notAnArray, notAText, notANumber, notAWord, unknownName
  case missing(String)
  case other(String)

  /// In words for the one message that layouts have; a message of its own wants the bare name.
  func argument(of message: Message) -> String {
    if case .missing(let name) = self, message.code != Message.layoutMalformed.code { return name }
    return words
  }

  private var words: String {
    switch self {
    case .notAnObject: "not an object"
    case .notAnArray: "not an array"
    case .notAText: "not a text"
    case .notANumber: "not a whole number from 0 to 99999"
    case .notAWord: "not a known word"
    case .unknownName: "unknown name"
    case .missing(let name): "\(name) is missing"
    case .other(let text): text
    }
  }
}

extension [String: SchemaNode] {
  func required(_ name: String, in parent: SchemaNode) throws(Fault) -> SchemaNode {
    guard let node = self[name] else { throw parent.fault(.missing(name)) }
    return node
  }

  func texts(_ name: String) throws(Fault) -> [String] {
    guard let node = self[name] else { return [] }
    return try node.texts
  }

  func text(_ name: String) throws(Fault) -> String? {
    guard let node = self[name] else { return nil }
    return try node.text
  }
}
