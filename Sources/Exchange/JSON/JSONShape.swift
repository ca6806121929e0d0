import Grid

/// What in a JSON text is not as the form wants it; `positioned` turns its offset into line and
/// column.
struct ShapeFault: Error {
  let message: Message
  let arguments: [String]
  let offset: Int

  init(_ message: Message, _ arguments: [String] = [], at offset: Int) {
    self.message = message
    self.arguments = arguments
    self.offset = offset
  }

  init(_ fault: JSONFault) {
    offset = fault.offset
    switch fault.reason {
    case .notUTF8: (message, arguments) = (.jsonNotUTF8, [])
    case .unexpectedEnd: (message, arguments) = (.jsonEnds, [])
    case .unexpectedByte: (message, arguments) = (.jsonUnexpected, [])
    case .badNumber: (message, arguments) = (.jsonBadNumber, [])
    case .badEscape: (message, arguments) = (.jsonBadEscape, [])
    case .badCharacter: (message, arguments) = (.jsonBadCharacter, [])
    case .repeatedName(let name): (message, arguments) = (.jsonRepeatedName, [name])
    case .tooDeep(let limit): (message, arguments) = (.jsonTooDeep, [String(limit)])
    case .tooLarge(let limit): (message, arguments) = (.jsonTooLarge, [String(limit)])
    }
  }

  func positioned(in bytes: [UInt8], file: String?) -> Fault {
    let position = TextPosition(of: offset, in: bytes)
    return Fault(
      message, [String(position.line), String(position.column)] + arguments, at: Place(file: file))
  }
}

/// The members of one object, taken by name; `finish` refuses what nobody took.
struct JSONMembers {
  private let members: [JSONMember]
  private var taken = 0
  let offset: Int

  /// `name` is what the value is called in a fault.
  init(_ value: JSONValue, name: String) throws(ShapeFault) {
    guard case .object(let members) = value.content else {
      throw value.unlike("object", name: name)
    }
    self.members = members
    offset = value.offset
  }

  /// The value of a member; nil where it is absent or null.
  mutating func optional(_ name: String) -> JSONValue? {
    guard let member = members.first(where: { $0.name == name }) else { return nil }
    taken += 1
    if case .null = member.value.content { return nil }
    return member.value
  }

  mutating func required(_ name: String) throws(ShapeFault) -> JSONValue {
    guard let value = optional(name) else {
      throw ShapeFault(.memberMissing, [name], at: offset)
    }
    return value
  }

  mutating func text(_ name: String) throws(ShapeFault) -> String {
    try required(name).text(name)
  }

  /// A text that may not be empty; `examples` is what a fault proposes.
  mutating func name(_ name: String, _ examples: String) throws(ShapeFault) -> String {
    let value = try required(name)
    let text = try value.text(name)
    guard !text.isEmpty else {
      throw ShapeFault(.memberValue, [name, "", examples], at: value.offset)
    }
    return text
  }

  mutating func optionalText(_ name: String) throws(ShapeFault) -> String? {
    guard let value = optional(name) else { return nil }
    return try value.text(name)
  }

  mutating func optionalInteger(
    _ name: String, in range: ClosedRange<Int>
  ) throws(ShapeFault) -> Int? {
    guard let value = optional(name) else { return nil }
    return try value.integer(name, in: range)
  }

  /// One of the raw values of an enumeration.
  mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _: Choice.Type
  ) throws(ShapeFault) -> Choice? where Choice.RawValue == String {
    guard let value = optional(name) else { return nil }
    let text = try value.text(name)
    guard let choice = Choice(rawValue: text) else {
      let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw ShapeFault(.memberValue, [name, text, choices], at: value.offset)
    }
    return choice
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) throws(ShapeFault) -> Choice where Choice.RawValue == String {
    guard let choice = try optionalChoice(name, type) else {
      throw ShapeFault(.memberMissing, [name], at: offset)
    }
    return choice
  }

  /// The elements of an array.
  mutating func elements(_ name: String) throws(ShapeFault) -> [JSONValue] {
    let value = try required(name)
    guard case .array(let elements) = value.content else {
      throw value.unlike("array", name: name)
    }
    return elements
  }

  /// Refuses members that were not asked for: dropping them in silence would lose data.
  func finish(_ known: Set<String>) throws(ShapeFault) {
    guard taken < members.count else { return }
    for member in members where !known.contains(member.name) {
      throw ShapeFault(.memberUnknown, [member.name], at: member.value.offset)
    }
  }
}

extension JSONValue {
  func unlike(_ kind: String, name: String) -> ShapeFault {
    ShapeFault(.memberKind, [name, kind, self.kind], at: offset)
  }

  func text(_ name: String) throws(ShapeFault) -> String {
    guard case .text(let text) = content else { throw unlike("string", name: name) }
    return text
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(ShapeFault) -> Int {
    guard case .number(let text) = content else { throw unlike("number", name: name) }
    guard let number = Int(text), range ~= number else {
      let choices = "\(range.lowerBound)–\(range.upperBound)"
      throw ShapeFault(.memberValue, [name, text, choices], at: offset)
    }
    return number
  }
}
