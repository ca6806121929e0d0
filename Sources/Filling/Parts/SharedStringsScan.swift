internal import Grid
internal import Workbook
internal import XML

/// Looks through the shared strings (§18.4.9) for texts that are there already, and for the place
/// where further ones go. No `<si>` is ever changed.
struct SharedStringsScan: PartHandler {
  /// The root's tag; nil where the part is something else.
  private(set) var root: StartTag?
  private(set) var count = 0
  /// Just past the last item.
  private(set) var lastItemEnd: Int?
  private(set) var rootEnd = 0
  /// The item of each wanted text that stands there plainly: one `<t>`, no runs, no reading.
  private(set) var found: [[UInt8]: Int] = [:]

  private let bytes: [UInt8]
  private let position: XMLPosition
  /// Texts as their elements hold them, and whether their blanks need preserving.
  private let wanted: [[UInt8]: Bool]
  private let wantedCounts: Set<Int>
  private var depth = 0
  private var isPlain = false
  private var preserves = false
  private var text: [UInt8] = []

  init(_ bytes: [UInt8], _ position: XMLPosition, wanted: [[UInt8]: Bool]) {
    self.bytes = bytes
    self.position = position
    self.wanted = wanted
    wantedCounts = Set(wanted.keys.map(\.count))
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    switch depth {
    case 1:
      guard FillName(name) == .sst else { return false }
      root = StartTag(bytes, endingAt: position.offset)
    case 2:
      isPlain = FillName(name) == .si
      text.removeAll(keepingCapacity: true)
    case 3 where isPlain && FillName(name) == .t && text.isEmpty:
      preserves = false
      attributes.each { _, value in
        preserves = value.withUnsafeBufferPointer { $0.elementsEqual("preserve".utf8) }
      }
    default: isPlain = false
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    defer { depth -= 1 }
    switch depth {
    case 1: rootEnd = position.offset
    case 2:
      guard FillName(name) == .si || FillName(name) == .sstItem else { return true }
      if isPlain, wantedCounts.contains(text.count), let needs = wanted[text],
        preserves || !needs, found[text] == nil
      {
        found[text] = count
      }
      count += 1
      lastItemEnd = position.offset
    default: break
    }
    return true
  }

  mutating func characters(_ piece: Span<UInt8>) -> Bool {
    guard depth == 3, isPlain else { return true }
    piece.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    return true
  }
}
