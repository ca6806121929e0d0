internal import Workbook
internal import XML

/// Where lists stand in the part of styles, of which some are to get further items: the fills and the
/// formats of cells, and others that are asked for (§18.8.39).
struct FormatsScan: PartHandler {
  /// One of the lists of the part.
  struct List {
    let tag: StartTag
    var count = 0
    /// Just past the last item; where there is none, past the tag.
    var end: Int
  }

  private(set) var root: StartTag?
  private(set) var lists: [FillName: List] = [:]
  /// From the start tag to the end tag of each format of cells.
  private(set) var ranges: [Range<Int>] = []
  /// Just past each child of the root, as far as the order of the lists needs it.
  private var ends: [(name: FillName, end: Int)] = []
  /// False where lists hold other things than they should, or come twice.
  private(set) var isSound = true

  private let bytes: [UInt8]
  private let position: XMLPosition
  /// What each list that is looked at holds.
  private let items: [FillName: FillName]
  private var depth = 0
  private var list = FillName.unknown
  private var start = 0

  /// The lists in the order of the schema.
  static let order: [FillName] = [.numFmts, .fonts, .fills, .borders, .cellStyleXfs, .cellXfs]

  private static let always: [FillName: FillName] = [.fills: .fill, .cellXfs: .xf]

  init(
    _ bytes: [UInt8], _ position: XMLPosition, others: [FillName: FillName] = [:]
  ) {
    self.bytes = bytes
    self.position = position
    items = Self.always.merging(others) { known, _ in known }
  }

  /// How many items a list has.
  func count(of list: FillName) -> Int { lists[list]?.count ?? 0 }

  /// True where the part has the child.
  func has(_ child: FillName) -> Bool { ends.contains { $0.name == child } }

  /// Where a list goes that the part lacks: just past what stands in front of it.
  func place(of list: FillName) -> Int? {
    let inFront = Self.order.prefix { $0 != list }
    return ends.last { inFront.contains($0.name) }?.end ?? root?.range.upperBound
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    guard depth <= 3 else { return true }
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    switch depth {
    case 1:
      root = StartTag(bytes, endingAt: position.offset)
      isSound = element == .styleSheet
    case 2: begin(element)
    default:
      guard let item = items[list] else { break }
      isSound = isSound && element == item
      lists[list]?.count += 1
      if list == .cellXfs { start = StartTag(bytes, endingAt: position.offset).range.lowerBound }
    }
    return isSound
  }

  private mutating func begin(_ element: FillName) {
    list = element
    guard items[element] != nil else { return }
    let tag = StartTag(bytes, endingAt: position.offset)
    isSound = isSound && tag.isSound && lists[element] == nil
    lists[element] = List(tag: tag, end: tag.range.upperBound)
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    defer { depth -= 1 }
    switch depth {
    case 3 where items[list] != nil:
      lists[list]?.end = position.offset
      if list == .cellXfs { ranges.append(start..<position.offset) }
    case 2 where Self.order.contains(list): ends.append((list, position.offset))
    default: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}

extension FormatsScan {
  /// Fills that have to stand in front of new ones: Excel takes the first two for none and for dots,
  /// whatever they state (§18.8.21).
  func reservedFills(_ prefix: String) -> [String] {
    ["none", "gray125"].dropFirst(count(of: .fills)).map {
      "<\(prefix)fill><\(prefix)patternFill patternType=\"\($0)\"/></\(prefix)fill>"
    }
  }

  /// The format of cells that state none, where the part has no format at all: it stands in front of
  /// new ones.
  func firstFormat(_ prefix: String) -> [String] {
    ranges.isEmpty ? ["<\(prefix)\(MarkFormats.plain)/>"] : []
  }
}
