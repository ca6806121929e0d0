import Grid

/// A value of a JSON text.
///
/// What reads a form takes it apart by these: each accessor gives what is there as it should be, or
/// throws the fault that says what is not, in the words of the text that it stands in (`JSONSource`).
struct JSONNode {
  let value: JSONValue
  let source: JSONSource

  /// A fault at this value.
  func fault(_ problem: JSONProblem) -> Fault { source.fault(problem, at: self) }

  /// The members of an object. With `known` names, a member of another name is refused at once.
  func members(_ known: [String]? = nil) throws(Fault) -> JSONMembers {
    guard case .object(let members) = value.content else { throw fault(.notAnObject) }
    let all = JSONMembers(node: self, members: members)
    if let known { try all.finish(known) }
    return all
  }

  /// The elements of an array.
  var elements: [JSONNode] {
    get throws(Fault) {
      guard case .array(let values) = value.content else { throw fault(.notAnArray) }
      return values.map { JSONNode(value: $0, source: source) }
    }
  }

  /// Any text.
  var string: String {
    get throws(Fault) {
      guard case .text(let text) = value.content else { throw fault(.notAText) }
      return text
    }
  }

  /// A text; schemas have no empty one.
  var text: String {
    get throws(Fault) {
      let text = try string
      guard !text.isEmpty || source.isForm else { throw fault(.notAText) }
      return text
    }
  }

  /// A text that may not be empty; `examples` is what a fault proposes.
  func name(_ examples: String) throws(Fault) -> String {
    let text = try string
    guard !text.isEmpty else { throw fault(.word(text, choices: examples)) }
    return text
  }

  /// The texts of an array.
  var texts: [String] {
    get throws(Fault) {
      var result: [String] = []
      for element in try elements { result.append(try element.text) }
      return result
    }
  }

  /// A text in both languages.
  var bilingual: BilingualText {
    get throws(Fault) {
      let members = try members(["zh", "en"])
      return BilingualText(try members.required("zh").text, try members.required("en").text)
    }
  }

  /// What is made of a text; nil where it cannot be, for a fault that proposes `examples`.
  func text<Read>(
    _ examples: @autoclosure () -> String, _ read: (String) -> Read?
  ) throws(Fault) -> Read {
    let text = try text
    guard let result = read(text) else { throw fault(.word(text, choices: examples())) }
    return result
  }

  /// A whole number.
  func integer(in range: ClosedRange<Int> = 0...99_999) throws(Fault) -> Int {
    guard case .number(let text) = value.content else { throw fault(.notANumber) }
    guard let number = Int(text), range ~= number else {
      throw fault(.number(text, choices: "\(range.lowerBound)–\(range.upperBound)"))
    }
    return number
  }

  var boolean: Bool {
    get throws(Fault) {
      guard case .boolean(let flag) = value.content else { throw fault(.notABoolean) }
      return flag
    }
  }

  /// One of the raw values of an enumeration that does not list them.
  func choice<Choice: RawRepresentable<String>>(_: Choice.Type) throws(Fault) -> Choice {
    try text("", Choice.init)
  }

  /// One of the raw values of an enumeration; a fault of a form proposes them all.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _: Choice.Type
  ) throws(Fault) -> Choice {
    try text(Choice.allCases.map(\.rawValue).joined(separator: ", "), Choice.init)
  }
}

/// The members of one object, taken by name.
struct JSONMembers {
  let node: JSONNode
  let members: [JSONMember]

  /// The value of a member; nil where it is absent, in forms also where it is null.
  subscript(name: String) -> JSONNode? {
    guard let member = members.first(where: { $0.name == name }) else { return nil }
    if node.source.isForm, case .null = member.value.content { return nil }
    return child(member)
  }

  func required(_ name: String) throws(Fault) -> JSONNode {
    guard let child = self[name] else { throw node.fault(.missing(name)) }
    return child
  }

  /// The texts of an array, none where it is absent.
  func texts(_ name: String) throws(Fault) -> [String] { try self[name]?.texts ?? [] }

  /// All members, whatever their names.
  var all: [(name: String, node: JSONNode)] { members.map { ($0.name, child($0)) } }

  /// Refuses members that nobody knows: dropping them in silence would lose data.
  func finish(_ known: [String]) throws(Fault) {
    for member in members where !known.contains(member.name) {
      if member.name == "$schema", !node.source.isForm { continue }
      throw child(member).fault(.unknownName)
    }
  }

  private func child(_ member: JSONMember) -> JSONNode {
    JSONNode(value: member.value, source: node.source)
  }
}
