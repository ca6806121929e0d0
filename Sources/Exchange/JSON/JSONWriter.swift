import Grid

/// Writes JSON into one run of bytes: members in the order in which they are given, so that the
/// same submission always gives the same bytes.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// Everything on one line, as NDJSON asks.
    case compact
    /// Two blanks a level; `inline` values stay on one line.
    case indented
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var inlineDepth = 0
  private var needsComma = false

  /// A writer of an empty document.
  public init(layout: Layout = .indented) { self.layout = layout }

  /// A writer of members or elements that stand so deep in an indented text: what many texts have in
  /// common is written once (`append(_:)`).
  init(depth: Int) {
    layout = .indented
    self.depth = depth
  }

  /// Takes over members or elements that were written for this depth.
  mutating func append(_ prepared: JSONWriter) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: prepared.bytes)
    needsComma = needsComma || prepared.needsComma
  }

  /// Makes room for so many bytes.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// An object as a value of its own or of an array.
  public mutating func object(inline: Bool = false, _ members: (inout JSONWriter) -> Void) {
    beginElement()
    braced("{", "}", inline: inline, members)
  }

  /// Writes an object whose members `body` writes.
  public mutating func object(
    _ name: StaticString, inline: Bool = false, _ members: (inout JSONWriter) -> Void
  ) {
    begin(name)
    braced("{", "}", inline: inline, members)
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array(
    _ name: StaticString, inline: Bool = false, _ elements: (inout JSONWriter) -> Void
  ) {
    begin(name)
    braced("[", "]", inline: inline, elements)
  }

  /// Writes an array of texts.
  public mutating func array(_ name: StaticString, inline: Bool = false, _ texts: [String]) {
    array(name, inline: inline) { writer in
      for text in texts { writer.element(text) }
    }
  }

  /// Writes a member that is a text, or null.
  public mutating func member(_ name: StaticString, _ text: String?) {
    guard var text else {
      begin(name)
      null()
      return
    }
    text.withUTF8 { text in
      // A text that stands as it is goes in one piece with its name.
      let isPlain = JSONString.isPlain(text)
      begin(name, quoting: isPlain ? text : nil)
      if !isPlain { JSONString.append(text, to: &bytes) }
    }
  }

  /// Writes a member that is a whole number, or null.
  public mutating func member(_ name: StaticString, _ number: Int?) {
    begin(name)
    if let number { Decimals.append(digits: Int64(number), scale: 0, to: &bytes) } else { null() }
  }

  /// Writes a member that is true or false.
  public mutating func member(_ name: StaticString, _ flag: Bool) {
    begin(name)
    bytes.append(contentsOf: flag ? Self.trueBytes : Self.falseBytes)
  }

  /// A string of plain ASCII up to so many bytes, none of which needs an escape.
  mutating func plainMember(
    _ name: StaticString, upTo length: Int, _ write: (inout OutputSpan<UInt8>) -> Void
  ) {
    begin(name)
    bytes.append(addingCapacity: length + 2) { out in
      out.append(UInt8(ascii: "\""))
      write(&out)
      out.append(UInt8(ascii: "\""))
    }
  }

  /// A string as an element of an array.
  public mutating func element(_ text: String) {
    beginElement()
    string(text)
  }

  /// One element of an array: a text, or null.
  public mutating func element(_ text: String?) {
    guard let text else {
      beginElement()
      return null()
    }
    element(text)
  }

  /// Ends the text with a line feed.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private static let trueBytes = Array("true".utf8)
  private static let falseBytes = Array("false".utf8)

  private mutating func null() { bytes.append(contentsOf: "null".utf8) }

  private mutating func braced(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, inline: Bool,
    _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    if inline { inlineDepth += 1 }
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma, !isOneLine { newLine() }
    if inline { inlineDepth -= 1 }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private var isOneLine: Bool { layout == .compact || inlineDepth > 0 }

  private mutating func beginElement() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
      if isOneLine, layout == .indented { bytes.append(0x20) }
    }
    if depth > 0, !isOneLine { newLine() }
    needsComma = true
  }

  /// Begins a member, with a string as its value where one is given: it needs no escape.
  private mutating func begin(
    _ name: StaticString, quoting text: UnsafeBufferPointer<UInt8>? = nil
  ) {
    let (follows, isIndented) = (needsComma, layout == .indented)
    let indent = depth > 0 && !isOneLine ? 2 * depth : nil
    let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    // One piece at once: there are many names, and all are short.
    let length = 8 + (indent ?? 0) + name.count + (text?.count ?? 0)
    bytes.append(addingCapacity: length) { out in
      if follows { out.append(UInt8(ascii: ",")) }
      if let indent {
        out.append(UInt8(ascii: "\n"))
        out.append(repeating: 0x20, count: indent)
      } else if follows, isIndented {
        out.append(0x20)
      }
      out.append(UInt8(ascii: "\""))
      out.append(contentsOf: name)
      out.append(UInt8(ascii: "\""))
      out.append(UInt8(ascii: ":"))
      if isIndented { out.append(0x20) }
      guard let text else { return }
      out.append(UInt8(ascii: "\""))
      out.append(contentsOf: text)
      out.append(UInt8(ascii: "\""))
    }
    needsComma = true
  }

  private mutating func newLine() {
    let indent = 2 * depth
    bytes.append(addingCapacity: indent + 1) { out in
      out.append(UInt8(ascii: "\n"))
      out.append(repeating: 0x20, count: indent)
    }
  }

  private mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { JSONString.append($0, to: &bytes) }
  }
}
