internal import Grid

/// Turns the tokens of a formula into its text ([MS-XLS] §2.2.2.1): operands come before what is
/// done with them, and brackets are tokens of their own. Takes time in proportion to the tokens.
struct FormulaText {
  private enum Piece {
    case text(String)
    case node(Int)
  }

  private let references: BookReferences
  /// The cell from which references of shared formulas and names count; both from zero.
  private let row: Int
  private let column: Int
  private let limit: Int
  private var nodes: [[Piece]] = []
  private var stack: [Int] = []

  /// The text of tokens; nil where one is not known, or where it is longer than `limit`.
  static func text(
    _ tokens: Range<Int>, _ stream: RawSpan, _ references: BookReferences, row: Int, column: Int,
    limit: Int
  ) -> String? {
    var reader = FormulaText(references: references, row: row, column: column, limit: limit)
    guard tokens.upperBound <= stream.byteCount, reader.read(tokens, stream),
      reader.stack.count == 1
    else { return nil }
    return reader.written(reader.stack[0])
  }

  private init(references: BookReferences, row: Int, column: Int, limit: Int) {
    self.references = references
    self.row = row
    self.column = column
    self.limit = limit
  }

  private func written(_ root: Int) -> String? {
    var text = ""
    var waiting: [Piece] = [.node(root)]
    while let piece = waiting.popLast() {
      switch piece {
      case .text(let part):
        text += part
        guard text.utf8.count <= limit * 4 else { return nil }
      case .node(let index): waiting.append(contentsOf: nodes[index].reversed())
      }
    }
    return text.unicodeScalars.count <= limit ? text : nil
  }

  private mutating func push(_ pieces: [Piece]) {
    stack.append(nodes.count)
    nodes.append(pieces)
  }

  private mutating func push(_ text: String?) -> Bool {
    guard let text else { return false }
    push([.text(text)])
    return true
  }

  private mutating func pop() -> Piece? { stack.popLast().map { .node($0) } }

  private mutating func read(_ tokens: Range<Int>, _ stream: RawSpan) -> Bool {
    var place = tokens.lowerBound
    while place < tokens.upperBound {
      let token = stream.uint8(place)
      place += 1
      let length: Int? =
        token >= 0x20
        ? readOperand(token & 0x1F | 0x20, at: place, stream)
        : readOperator(token, at: place, stream)
      guard let length, place + length <= tokens.upperBound else { return false }
      place += length
    }
    return true
  }

  private static let operators = [
    "+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>", " ", ",", ":",
  ]

  /// Does what an operator or a constant asks for; gives how many bytes it has behind its number, nil
  /// for what is not known.
  private mutating func readOperator(_ token: UInt8, at place: Int, _ stream: RawSpan) -> Int? {
    switch token {
    case 0x03...0x11:
      guard let right = pop(), let left = pop() else { return nil }
      push([left, .text(Self.operators[Int(token) - 3]), right])
      return 0
    case 0x12, 0x13:
      guard let operand = pop() else { return nil }
      push([.text(token == 0x12 ? "+" : "-"), operand])
      return 0
    case 0x14:
      guard let operand = pop() else { return nil }
      push([operand, .text("%")])
      return 0
    case 0x15:
      guard let operand = pop() else { return nil }
      push([.text("("), operand, .text(")")])
      return 0
    case 0x16: return push("") ? 0 : nil
    case 0x17:
      let count = Int(stream.uint8(place))
      let isWide = stream.uint8(place + 1) & 1 != 0
      var text: [UInt8] = []
      let end = place + 2 + (isWide ? count * 2 : count)
      guard end <= stream.byteCount else { return nil }
      var cursor = TextCursor(Record(kind: .formula, start: place + 2, end: end))
      cursor.appendCharacters(count, isWide: isWide, stream, to: &text)
      let quoted = String(decoding: text, as: UTF8.self).replacing("\"", with: "\"\"")
      return push("\"" + quoted + "\"") ? end - place : nil
    case 0x19:
      let kind = stream.uint8(place)
      if kind & 0x04 != 0 { return 3 + (Int(stream.uint16(place + 1)) + 1) * 2 }
      if kind & 0x10 != 0 {
        guard let operand = pop() else { return nil }
        push([.text("SUM("), operand, .text(")")])
      }
      return 3
    case 0x1C: return push(CellError.text(stream.uint8(place))) ? 1 : nil
    case 0x1D: return push(stream.uint8(place) != 0 ? "TRUE" : "FALSE") ? 1 : nil
    case 0x1E: return push("\(stream.uint16(place))") ? 2 : nil
    case 0x1F:
      let value = stream.double(place)
      guard value.isFinite else { return nil }
      let decimal = Decimals.shortest(value).map {
        Decimals.text(digits: $0.digits, scale: Int($0.scale))
      }
      return push(decimal ?? "\(value)".uppercased()) ? 8 : nil
    default: return nil
    }
  }

  private mutating func readOperand(_ token: UInt8, at place: Int, _ stream: RawSpan) -> Int? {
    switch token {
    case 0x21:
      guard let function = FunctionName.function(Int(stream.uint16(place))),
        let count = function.arguments
      else { return nil }
      return call(function.name, count) ? 2 : nil
    case 0x22:
      let count = Int(stream.uint8(place) & 0x7F)
      let number = Int(stream.uint16(place + 1) & 0x7FFF)
      if number == 255 { return callNamed(count) ? 3 : nil }
      guard let function = FunctionName.function(number) else { return nil }
      return call(function.name, count) ? 3 : nil
    case 0x23:
      let index = Int(stream.uint16(place)) - 1
      return push(references.names.indices.contains(index) ? references.names[index] : nil)
        ? 4 : nil
    case 0x24, 0x2C: return push(cell(place, place + 2, stream, token == 0x2C)) ? 4 : nil
    case 0x25, 0x2D: return push(area(place, stream, token == 0x2D)) ? 8 : nil
    case 0x26, 0x27, 0x28: return 6
    case 0x29: return 2
    case 0x2A: return push("#REF!") ? 4 : nil
    case 0x2B: return push("#REF!") ? 8 : nil
    case 0x39:
      return push(
        references.externalName(Int(stream.uint16(place)), Int(stream.uint16(place + 2))))
        ? 6 : nil
    case 0x3A, 0x3B:
      let isArea = token == 0x3B
      guard let prefix = references.prefix(Int(stream.uint16(place))),
        let text = isArea
          ? area(place + 2, stream, false) : cell(place + 2, place + 4, stream, false)
      else { return push("#REF!") ? (isArea ? 10 : 6) : nil }
      return push(prefix + text) ? (isArea ? 10 : 6) : nil
    case 0x3C: return push("#REF!") ? 6 : nil
    case 0x3D: return push("#REF!") ? 10 : nil
    default: return nil
    }
  }

  // MARK: Functions

  private mutating func call(_ name: String, _ count: Int) -> Bool {
    guard stack.count >= count else { return false }
    let arguments = stack.suffix(count)
    stack.removeLast(count)
    var pieces: [Piece] = [.text(name + "(")]
    for (index, argument) in arguments.enumerated() {
      if index > 0 { pieces.append(.text(",")) }
      pieces.append(.node(argument))
    }
    push(pieces + [.text(")")])
    return true
  }

  /// A function of an add-in, or of a later version: its name is the first operand.
  private mutating func callNamed(_ count: Int) -> Bool {
    guard count > 0, stack.count >= count,
      case .text(let name)? = nodes[stack[stack.count - count]].first
    else { return false }
    stack.remove(at: stack.count - count)
    return call(name.hasPrefix("_xlfn.") ? String(name.dropFirst(6)) : name, count - 1)
  }

  // MARK: References

  /// A cell: fifteen bits of a row, eight of a column, and whether each is counted from the cell.
  private func cell(_ rowAt: Int, _ columnAt: Int, _ stream: RawSpan, _ isOffset: Bool) -> String? {
    let bits = Int(stream.uint16(columnAt))
    let rowIsRelative = bits & 0x8000 != 0
    let columnIsRelative = bits & 0x4000 != 0
    var line = Int(stream.uint16(rowAt))
    var place = bits & 0xFF
    if isOffset, rowIsRelative { line = (line + row) & 0xFFFF }
    if isOffset, columnIsRelative { place = (place + column) & 0xFF }
    return (columnIsRelative ? "" : "$") + CellReference.columnName(place + 1)
      + (rowIsRelative ? "" : "$") + "\(line + 1)"
  }

  private func area(_ place: Int, _ stream: RawSpan, _ isOffset: Bool) -> String? {
    guard let first = cell(place, place + 4, stream, isOffset),
      let last = cell(place + 2, place + 6, stream, isOffset)
    else { return nil }
    return "\(first):\(last)"
  }
}
