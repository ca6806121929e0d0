internal import Grid

/// A value inside a file of `Schemas/`, with the way to it, so that a fault can name its field.
struct SchemaNode {
  let file: String
  let path: String
  let value: JSONValue

  static func root(of bytes: [UInt8], file: String) throws(ExchangeFault) -> SchemaNode {
    do {
      return SchemaNode(file: file, path: "", value: try JSONParser.value(of: bytes))
    } catch {
      let position = TextPosition(of: error.offset, in: bytes)
      throw ExchangeFault(
        .layoutNotJSON, [file, String(position.line), String(position.column)],
        at: Place(file: file, offset: error.offset))
    }
  }

  func fault(_ problem: String) -> ExchangeFault {
    ExchangeFault(
      .layoutMalformed, [file, path.isEmpty ? "/" : path, problem],
      at: Place(file: file, offset: value.offset))
  }

  /// The members of an object, none of a name that is not `known`.
  func members(_ known: Set<String>) throws(ExchangeFault) -> [String: SchemaNode] {
    guard case .object(let members) = value.content else { throw fault("not an object") }
    var result: [String: SchemaNode] = [:]
    for member in members {
      let node = SchemaNode(file: file, path: "\(path)/\(member.name)", value: member.value)
      guard known.contains(member.name) || member.name == "$schema" else {
        throw node.fault("unknown name")
      }
      result[member.name] = node
    }
    return result
  }

  /// The members of an object whose names are free.
  var entries: [(name: String, node: SchemaNode)] {
    get throws(ExchangeFault) {
      guard case .object(let members) = value.content else { throw fault("not an object") }
      return members.map {
        ($0.name, SchemaNode(file: file, path: "\(path)/\($0.name)", value: $0.value))
      }
    }
  }

  var elements: [SchemaNode] {
    get throws(ExchangeFault) {
      guard case .array(let values) = value.content else { throw fault("not an array") }
      return values.enumerated().map {
        SchemaNode(file: file, path: "\(path)/\($0.offset)", value: $0.element)
      }
    }
  }

  var text: String {
    get throws(ExchangeFault) {
      guard case .text(let text) = value.content, !text.isEmpty else { throw fault("not a text") }
      return text
    }
  }

  var texts: [String] {
    get throws(ExchangeFault) {
      var result: [String] = []
      for element in try elements { result.append(try element.text) }
      return result
    }
  }

  var integer: Int {
    get throws(ExchangeFault) {
      guard case .number(let text) = value.content, let number = Int(text), 0...99_999 ~= number
      else { throw fault("not a whole number from 0 to 99999") }
      return number
    }
  }

  func choice<Choice: RawRepresentable<String>>(_ type: Choice.Type) throws(ExchangeFault) -> Choice
  {
    guard let choice = Choice(rawValue: try text) else { throw fault("not a known word") }
    return choice
  }
}

extension [String: SchemaNode] {
  func required(_ name: String, in parent: SchemaNode) throws(ExchangeFault) -> SchemaNode {
    guard let node = self[name] else { throw parent.fault("\(name) is missing") }
    return node
  }

  func texts(_ name: String) throws(ExchangeFault) -> [String] {
    guard let node = self[name] else { return [] }
    return try node.texts
  }

  func text(_ name: String) throws(ExchangeFault) -> String? {
    guard let node = self[name] else { return nil }
    return try node.text
  }
}
