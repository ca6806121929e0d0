internal import Grid

/// What is wrong with a value of a JSON text, beyond its being JSON.
enum JSONProblem {
  case notAnObject, notAnArray, notAText, notANumber, notABoolean, unknownName
  /// A text, or a number, that is none of those that can be.
  case word(String, choices: String)
  case number(String, choices: String)
  case missing(String)
  case other(String)

  /// The kind of value that should stand there, in the words of JSON.
  fileprivate var kind: String {
    switch self {
    case .notAnObject: "object"
    case .notAnArray: "array"
    case .notAText: "string"
    case .notANumber: "number"
    default: "true/false"
    }
  }

  /// In words for the one message that layouts have.
  fileprivate var words: String {
    switch self {
    case .notAnObject: "not an object"
    case .notAnArray: "not an array"
    case .notAText: "not a text"
    case .notANumber, .number: "not a whole number from 0 to 99999"
    case .notABoolean, .word: "not a known word"
    case .unknownName: "unknown name"
    case .missing(let name): "\(name) is missing"
    case .other(let text): text
    }
  }
}

/// A JSON text that is read, and how its faults are told: those of a form by line and column, those
/// of a file of `Schemas/` by the way to the value.
final class JSONSource: Sendable {
  private let bytes: [UInt8]
  private let file: String?
  /// Which entry of the catalogue tells a problem of a schema; nil for a form.
  private let message: (@Sendable (JSONProblem) -> Message)?

  private init(
    _ bytes: [UInt8], _ file: String?, _ message: (@Sendable (JSONProblem) -> Message)? = nil
  ) {
    self.bytes = bytes
    self.file = file
    self.message = message
  }

  /// True for what this program writes and reads again.
  var isForm: Bool { message == nil }

  // MARK: Faults

  func fault(_ problem: JSONProblem, at node: JSONNode) -> Fault {
    if let message {
      let entry = message(problem)
      if case .missing(let name) = problem, entry != .layoutMalformed {
        return fault(entry, [name], at: node)
      }
      return fault(entry, [problem.words], at: node)
    }
    switch problem {
    case .missing(let name): return fault(.memberMissing, [name], at: node)
    case .unknownName: return fault(.memberUnknown, [path(to: node)], at: node)
    case .word(let text, let choices), .number(let text, let choices):
      return fault(.memberValue, [path(to: node), text, choices], at: node)
    case .other(let text): return fault(.memberValue, [path(to: node), text, ""], at: node)
    case .notAnObject, .notAnArray, .notAText, .notANumber, .notABoolean:
      return fault(.memberKind, [path(to: node), problem.kind, node.value.kind], at: node)
    }
  }

  /// A fault of its own kind: the place, then the arguments.
  func fault(_ message: Message, _ arguments: [String], at node: JSONNode) -> Fault {
    if isForm { return positioned(message, arguments, at: node.value.offset) }
    let path = path(to: node)
    return Fault(
      message, [file ?? "", path.isEmpty ? "/" : path] + arguments,
      at: Place(file: file, offset: node.value.offset))
  }

  private func positioned(
    _ message: Message, _ arguments: [String], at offset: Int
  ) -> Fault {
    let position = TextPosition(of: offset, in: bytes)
    return Fault(
      message, [String(position.line), String(position.column)] + arguments, at: Place(file: file))
  }

  /// The way from the root to a value, or what a form calls it. Looked for when a fault asks: values
  /// do not carry it, since nearly all are as they should be.
  private func path(to node: JSONNode) -> String {
    var path = isForm ? "{}" : ""
    var next = try? JSONParser.value(of: bytes, limit: .max)
    // A value lies in the last of its neighbours that begins at or before it.
    while let value = next, value.offset < node.value.offset {
      next = nil
      switch value.content {
      case .array(let elements):
        guard let index = elements.lastIndex(where: { $0.offset <= node.value.offset }) else {
          break
        }
        path += isForm ? "[]" : "/\(index)"
        next = elements[index]
      case .object(let members):
        guard let member = members.last(where: { $0.value.offset <= node.value.offset }) else {
          break
        }
        path = isForm ? member.name : path + "/" + member.name
        next = member.value
      case .null, .boolean, .number, .text: break
      }
    }
    return path
  }

  // MARK: Roots

  /// The root of a form; `file` is named in faults only.
  static func form(
    _ bytes: [UInt8], file: String?, _ limits: Limits
  ) throws(Fault) -> JSONNode {
    let source = JSONSource(bytes, file)
    do throws(JSONFault) {
      let value = try JSONParser.value(of: bytes, limit: limits.jsonBytes)
      return JSONNode(value: value, source: source)
    } catch {
      let (message, arguments): (Message, [String]) =
        switch error.reason {
        case .notUTF8: (.jsonNotUTF8, [])
        case .unexpectedEnd: (.jsonEnds, [])
        case .unexpectedByte: (.jsonUnexpected, [])
        case .badNumber: (.jsonBadNumber, [])
        case .badEscape: (.jsonBadEscape, [])
        case .badCharacter: (.jsonBadCharacter, [])
        case .repeatedName(let name): (.jsonRepeatedName, [name])
        case .tooDeep(let limit): (.jsonTooDeep, [String(limit)])
        case .tooLarge(let limit): (.jsonTooLarge, [String(limit)])
        case .tooManyBytes(let limit): (.jsonTooManyBytes, [String(limit)])
        }
      throw source.positioned(message, arguments, at: error.offset)
    }
  }

  /// The root of a file of `Schemas/`; with `wanted` names, of its members these alone.
  static func schema(
    _ bytes: [UInt8], file: String, wanted: [String]? = nil, notJSON: Message = .layoutNotJSON,
    _ message: @escaping @Sendable (JSONProblem) -> Message = { _ in .layoutMalformed }
  ) throws(Fault) -> JSONNode {
    do throws(JSONFault) {
      return JSONNode(
        value: try JSONParser.value(of: bytes, wanted: wanted),
        source: JSONSource(bytes, file, message))
    } catch {
      let position = TextPosition(of: error.offset, in: bytes)
      throw Fault(
        notJSON, [file, String(position.line), String(position.column)],
        at: Place(file: file, offset: error.offset))
    }
  }
}

extension JSONNode {
  /// A fault of its own kind at this value.
  func fault(_ message: Message, _ arguments: String...) -> Fault {
    source.fault(message, arguments, at: self)
  }

  func fault(_ words: String) -> Fault { fault(.other(words)) }
}
