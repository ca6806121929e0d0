internal import Workbook
internal import XML

/// The root of a small part and its children: where each stands, and what its attributes say.
struct Outline {
  struct Element {
    let tag: StartTag
    /// From its start tag to its end tag.
    var range: Range<Int>
    /// Without its prefix.
    let name: String
    /// Values of attributes, entities decoded, by their spelled names.
    let attributes: [String: String]
  }

  fileprivate(set) var root: Element?
  fileprivate(set) var children: [Element] = []

  func children(named name: String) -> [Element] { children.filter { $0.name == name } }

  /// Where the end tag of the root begins; nil where it is empty.
  func contentEnd(in bytes: [UInt8]) -> Int? {
    guard let root, !root.tag.isEmpty else { return nil }
    return StartTag.start(bytes, before: root.range.upperBound)
  }
}

struct OutlineHandler: PartHandler {
  private(set) var outline = Outline()
  /// Set where there are more children than any part has.
  private(set) var isTooLong = false
  private let bytes: [UInt8]
  private let position: XMLPosition
  private var depth = 0

  private static let most = 100_000

  init(_ bytes: [UInt8], _ position: XMLPosition) {
    self.bytes = bytes
    self.position = position
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    guard depth <= 2 else { return true }
    guard outline.children.count < Self.most else {
      isTooLong = true
      return false
    }
    let tag = StartTag(bytes, endingAt: position.offset)
    // The parser gives attributes in the order of the tag, declarations of namespaces left out.
    let spelled = tag.attributes.map { String(decoding: bytes[$0.name], as: UTF8.self) }
      .filter { $0 != "xmlns" && !$0.hasPrefix("xmlns:") }
    var values: [String] = []
    attributes.each { _, value in
      values.append(value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }
    let element = Outline.Element(
      tag: tag, range: tag.range, name: tag.localName(in: bytes),
      attributes: Dictionary(zip(spelled, values), uniquingKeysWith: { first, _ in first }))
    if depth == 1 { outline.root = element } else { outline.children.append(element) }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    defer { depth -= 1 }
    switch depth {
    case 1:
      let start = outline.root?.range.lowerBound ?? 0
      outline.root?.range = start..<position.offset
    case 2:
      let last = outline.children.count - 1
      guard last >= 0 else { return true }
      let start = outline.children[last].range.lowerBound
      outline.children[last].range = start..<position.offset
    default: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}
