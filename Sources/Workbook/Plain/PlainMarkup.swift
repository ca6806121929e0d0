/// The spelling of XML that nearly all programs write sheets in, read straight from the bytes: no
/// prefix, no entity of its own, no comment, CDATA section or processing instruction.
///
/// Everything here says yes only to what a parser of XML 1.0 would read in the very same way, and
/// never judges the rest: what is spelled otherwise is the parser's. The bytes end with a NUL, which
/// no XML holds, so that each look ahead ends there.
package enum PlainMarkup {
  /// Whether bytes were understood.
  package enum Outcome: Equatable {
    /// The bytes end before what they begin.
    case needsMore
    /// Something begins here that is not plain.
    case other
    /// The handler wants no more.
    case stopped
  }

  /// Why the byte at a place is not what was looked for.
  @inline(__always)
  package static func verdict(_ bytes: Span<UInt8>, _ place: Int) -> Outcome {
    place >= bytes.count - 1 ? .needsMore : .other
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  @inline(__always)
  package static func skipBlanks(_ bytes: Span<UInt8>, _ place: inout Int) {
    while isBlank(bytes[place]) { place += 1 }
  }

  /// Goes over a text that must stand here; else stays at the byte that differs.
  @inline(__always)
  package static func skip(_ text: StaticString, _ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    let pointer = text.utf8Start
    for index in 0..<text.utf8CodeUnitCount {
      guard bytes[place] == pointer[index] else { return false }
      place += 1
    }
    return true
  }

  static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    let pointer = text.utf8Start
    for index in 0..<range.count where bytes[range.lowerBound + index] != pointer[index] {
      return false
    }
    return true
  }
}

// MARK: Attributes

extension PlainMarkup {
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// The attributes of one start tag that came so far, as places in a list of the names that may.
  struct AttributesSeen {
    private var seen: UInt32 = 0

    /// The place of an attribute in the list; nil where it is not there, since it may be a
    /// namespace, and where it came before, which is not well-formed.
    mutating func place(
      of name: Range<Int>, _ bytes: Span<UInt8>, among names: [StaticString]
    ) -> Int? {
      for index in names.indices where equals(bytes, name, names[index]) {
        guard seen >> UInt32(index) & 1 == 0 else { return nil }
        seen |= 1 << UInt32(index)
        return index
      }
      return nil
    }
  }

  /// What stands next in a start tag.
  enum InTag {
    case attribute(Attribute)
    /// `>`.
    case end
    /// `/>`.
    case emptyEnd
    case not(Outcome)
  }

  /// Reads on in a start tag, behind its name or an attribute.
  static func next(inTag bytes: Span<UInt8>, _ place: inout Int) -> InTag {
    let start = place
    skipBlanks(bytes, &place)
    switch bytes[place] {
    case UInt8(ascii: ">"):
      place += 1
      return .end
    case UInt8(ascii: "/"):
      guard bytes[place + 1] == UInt8(ascii: ">") else { return .not(verdict(bytes, place + 1)) }
      place += 2
      return .emptyEnd
    default: break
    }
    guard place > start else { return .not(verdict(bytes, place)) }
    let name = place
    while isOfName(bytes[place]) { place += 1 }
    let nameEnd = place
    guard nameEnd > name, bytes[place] == UInt8(ascii: "=") else {
      return .not(verdict(bytes, place))
    }
    place += 1
    guard let value = value(bytes, &place) else { return .not(verdict(bytes, place)) }
    return .attribute(Attribute(name: name..<nameEnd, value: value))
  }

  /// A value in its quotes: printable ASCII without references, which stands for itself.
  @inline(__always)
  static func value(_ bytes: Span<UInt8>, _ place: inout Int) -> Range<Int>? {
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    place += 1
    let start = place
    while bytes[place] != quote {
      let byte = bytes[place]
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else {
        return nil
      }
      place += 1
    }
    place += 1
    return start..<(place - 1)
  }

  /// Letters and digits, and the colon of a prefix.
  private static func isOfName(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: ":")
  }
}
