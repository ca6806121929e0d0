internal import Workbook
internal import XML

/// Where the fills and the formats of cells stand in the part of styles (§18.8.39).
struct FormatsScan: PartHandler {
  /// One of the lists of the part.
  struct List {
    let tag: StartTag
    var count = 0
    /// Just past the last item; where there is none, past the tag.
    var end: Int
  }

  private(set) var root: StartTag?
  private(set) var fills: List?
  private(set) var formats: List?
  /// From the start tag to the end tag of each format of cells.
  private(set) var ranges: [Range<Int>] = []
  /// Just past what stands in front of the fills, and in front of the formats of cells.
  private(set) var placeOfFills: Int?
  private(set) var placeOfFormats: Int?
  /// False where lists hold other things than they should, or come twice.
  private(set) var isSound = true

  private let bytes: [UInt8]
  private let position: XMLPosition
  private var depth = 0
  private var list = FillName.unknown
  private var start = 0

  init(_ bytes: [UInt8], _ position: XMLPosition) {
    self.bytes = bytes
    self.position = position
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    guard depth <= 3 else { return true }
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    switch (depth, element) {
    case (1, .styleSheet): root = StartTag(bytes, endingAt: position.offset)
    case (1, _): isSound = false
    case (2, _): begin(element)
    case (3, .fill) where list == .fills: fills?.count += 1
    case (3, .xf) where list == .cellXfs:
      formats?.count += 1
      start = StartTag(bytes, endingAt: position.offset).range.lowerBound
    case (3, _) where list == .fills || list == .cellXfs: isSound = false
    default: break
    }
    return isSound
  }

  private mutating func begin(_ element: FillName) {
    list = element
    guard element == .fills || element == .cellXfs else { return }
    let tag = StartTag(bytes, endingAt: position.offset)
    let new = List(tag: tag, end: tag.range.upperBound)
    isSound = isSound && tag.isSound && (element == .fills ? fills : formats) == nil
    if element == .fills { fills = new } else { formats = new }
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    defer { depth -= 1 }
    switch (depth, list) {
    case (3, .fills): fills?.end = position.offset
    case (3, .cellXfs):
      formats?.end = position.offset
      ranges.append(start..<position.offset)
    case (2, .numFmts), (2, .fonts):
      placeOfFills = position.offset
      placeOfFormats = position.offset
    case (2, .fills), (2, .borders), (2, .cellStyleXfs): placeOfFormats = position.offset
    default: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}
