/// A `<c>` as its bytes spell it, looked at to its end before anything is done with it.
package struct PlainCell {
  /// Where the values of its attributes stand; at zero where it has none of that name.
  package private(set) var reference = 0..<0
  package private(set) var style = 0..<0
  package private(set) var type = 0..<0
  /// Where its start tag ends: at `>` or `/>`.
  package private(set) var startEnd = 0
  private(set) var value: PlainText?
  private(set) var formula: PlainText?
  private(set) var inline: PlainTextElement?
  /// True where the formula's tag says more than that it is one.
  private(set) var formulaHasAttributes = false

  package init() {}

  /// Reads a cell behind its `<c`; nil where all is well.
  @inline(__always)
  package mutating func read(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome? {
    var isEmpty = false
    if let outcome = readStart(bytes, &place, &isEmpty) { return outcome }
    return isEmpty ? nil : readChildren(bytes, &place)
  }

  @inline(__always)
  private mutating func readStart(
    _ bytes: Span<UInt8>, _ place: inout Int, _ isEmpty: inout Bool
  ) -> PlainMarkup.Outcome? {
    while true {
      // Most often a blank, a name of one letter and a quoted value.
      if bytes[place] == 0x20, bytes[place + 1] > 0x20, bytes[place + 2] == UInt8(ascii: "=") {
        let name = bytes[place + 1]
        place += 3
        guard let value = PlainMarkup.value(bytes, &place) else {
          return PlainMarkup.verdict(bytes, place)
        }
        switch name {
        case UInt8(ascii: "r") where reference.lowerBound == 0: reference = value
        case UInt8(ascii: "s") where style.lowerBound == 0: style = value
        case UInt8(ascii: "t") where type.lowerBound == 0: type = value
        default: return .other
        }
        continue
      }
      switch PlainMarkup.next(inTag: bytes, &place) {
      case .end:
        startEnd = place - 1
        return nil
      case .emptyEnd:
        startEnd = place - 2
        isEmpty = true
        return nil
      case .not(let outcome): return outcome
      // Cells of rich values and of dynamic arrays, and what else is rare.
      case .attribute: return .other
      }
    }
  }

  @inline(__always)
  private mutating func readChildren(
    _ bytes: Span<UInt8>, _ place: inout Int
  ) -> PlainMarkup.Outcome? {
    while true {
      PlainMarkup.skipBlanks(bytes, &place)
      guard bytes[place] == UInt8(ascii: "<") else { return PlainMarkup.verdict(bytes, place) }
      place += 1
      switch bytes[place] {
      case UInt8(ascii: "v") where value == nil:
        place += 1
        guard let text = Self.text(bytes, &place, "</v>") else {
          return PlainMarkup.verdict(bytes, place)
        }
        value = text
      case UInt8(ascii: "/"):
        return PlainMarkup.skip("/c>", bytes, &place) ? nil : PlainMarkup.verdict(bytes, place)
      case UInt8(ascii: "f") where formula == nil:
        place += 1
        if let outcome = readFormula(bytes, &place) { return outcome }
      case UInt8(ascii: "i") where inline == nil:
        if let outcome = readInline(bytes, &place) { return outcome }
      default: return PlainMarkup.verdict(bytes, place)
      }
    }
  }

  /// The text of an element without attributes, from behind its name to its end.
  @inline(__always)
  private static func text(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: StaticString
  ) -> PlainText? {
    guard bytes[place] == UInt8(ascii: ">") else {
      return PlainMarkup.skip("/>", bytes, &place) ? .empty : nil
    }
    place += 1
    guard let text = PlainText(bytes, &place), PlainMarkup.skip(end, bytes, &place) else {
      return nil
    }
    return text
  }

  /// Reads a formula behind its `<f`.
  private mutating func readFormula(
    _ bytes: Span<UInt8>, _ place: inout Int
  ) -> PlainMarkup.Outcome? {
    var seen = PlainMarkup.AttributesSeen()
    while bytes[place] <= 0x20 {
      let start = place
      switch PlainMarkup.next(inTag: bytes, &place) {
      case .not(let outcome): return outcome
      case .attribute(let attribute):
        formulaHasAttributes = true
        guard seen.place(of: attribute.name, bytes, among: Self.formulaAttributes) != nil else {
          return .other
        }
      case .end, .emptyEnd:
        // Blanks stand before the end of the tag.
        place = start
        return .other
      }
    }
    guard let text = Self.text(bytes, &place, "</f>") else {
      return PlainMarkup.verdict(bytes, place)
    }
    formula = text
    return nil
  }

  private static let formulaAttributes: [StaticString] = ["t", "ref", "si", "ca", "aca"]

  /// Reads `<is>` from its `i` on, where it holds one `<t>` and nothing else.
  private mutating func readInline(
    _ bytes: Span<UInt8>, _ place: inout Int
  ) -> PlainMarkup.Outcome? {
    guard PlainMarkup.skip("is>", bytes, &place) else { return PlainMarkup.verdict(bytes, place) }
    PlainMarkup.skipBlanks(bytes, &place)
    guard PlainMarkup.skip("<t", bytes, &place),
      let element = PlainTextElement(bytes, &place)
    else { return PlainMarkup.verdict(bytes, place) }
    PlainMarkup.skipBlanks(bytes, &place)
    guard PlainMarkup.skip("</is>", bytes, &place) else {
      return PlainMarkup.verdict(bytes, place)
    }
    inline = element
    return nil
  }
}

// MARK: For those who look for places

extension PlainCell {
  /// True where its texts are what a parser takes: bytes beyond ASCII and references are not looked
  /// at before. `room` is for the texts, so that not each takes its own.
  package func isWellFormed(_ bytes: Span<UInt8>, _ room: inout [UInt8]) -> Bool {
    Self.isWellFormed(value, bytes, &room) && Self.isWellFormed(formula, bytes, &room)
      && Self.isWellFormed(inline?.text, bytes, &room)
  }

  private static func isWellFormed(
    _ text: PlainText?, _ bytes: Span<UInt8>, _ room: inout [UInt8]
  ) -> Bool {
    guard let text, !text.isLiteral else { return true }
    room.removeAll(keepingCapacity: true)
    return text.append(of: bytes, to: &room)
  }

  /// Goes from the start of a child to behind its end. The cell was read, so all of it is there.
  package static func skipChild(_ bytes: Span<UInt8>, _ place: inout Int) {
    let isInline = bytes[place + 1] == UInt8(ascii: "i")
    var quote: UInt8?
    while quote != nil || bytes[place] != UInt8(ascii: ">") {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      place += 1
    }
    place += 1
    if bytes[place - 2] == UInt8(ascii: "/") { return }
    let end: StaticString = isInline ? "</is>" : "</"
    while true {
      var next = place
      if PlainMarkup.skip(end, bytes, &next) {
        place = next
        break
      }
      place += 1
    }
    while bytes[place - 1] != UInt8(ascii: ">") { place += 1 }
  }
}
