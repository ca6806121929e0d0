internal import Grid
internal import Workbook
internal import XML

/// The drawing of a sheet's comments and old controls (Part 4, §14): which shapes there are, and
/// where further ones go. Not all programs write it with the namespaces that it should have, so
/// names count without their prefixes.
struct ShapesScan: PartHandler {
  /// The box of a comment.
  struct Box {
    var row: Int?
    var column: Int?
    var anchor: (range: Range<Int>, text: String)?
  }

  /// The shape that boxes of comments are of.
  static let boxType = "_x0000_t202"

  private(set) var root: StartTag?
  /// Just past the last shape.
  private(set) var end = 0
  private(set) var hasBoxType = false
  /// The highest number of a shape.
  private(set) var highest = 0
  /// The element that lists the thousands of which numbers are taken (§14.2.2.14).
  private(set) var clusters: (tag: StartTag, numbers: [Int])?
  private(set) var boxes: [CellReference: Box] = [:]
  private(set) var isSound = true

  private let bytes: [UInt8]
  private let position: XMLPosition
  private var depth = 0
  private var box: Box?
  private var boxDepth = 0
  private var content: [UInt8] = []
  private var start = 0

  init(_ bytes: [UInt8], _ position: XMLPosition) {
    self.bytes = bytes
    self.position = position
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    let tag = StartTag(bytes, endingAt: position.offset)
    isSound = isSound && tag.isSound
    if depth == 1 {
      root = tag
      end = tag.range.upperBound
    }
    content.removeAll(keepingCapacity: true)
    start = tag.range.upperBound
    for attribute in tag.attributes {
      let value = String(decoding: bytes[attribute.value], as: UTF8.self)
      switch Self.local(bytes[attribute.name]) {
      case "id", "spid": take(id: value)
      case "data" where Self.local(bytes[tag.name]) == "idmap":
        let numbers = value.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
        clusters = clusters ?? (tag, numbers)
      case "ObjectType" where value == "Note" && box == nil:
        box = Box()
        boxDepth = depth
      default: break
      }
    }
    return isSound
  }

  private mutating func take(id: String) {
    if id == Self.boxType { hasBoxType = true }
    // Numbers that no program gives are of no matter.
    guard id.hasPrefix("_x0000_s"), let number = Int(id.dropFirst(8)),
      highest..<(1 << 26) ~= number
    else { return }
    highest = number
  }

  private static func local(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name, as: UTF8.self).split(separator: ":").last.map { String($0) } ?? ""
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    defer { depth -= 1 }
    if depth == 2 { end = position.offset }
    guard let box else { return true }
    if depth == boxDepth {
      if let row = box.row, let column = box.column,
        let cell = CellReference(row: row, column: column)
      {
        boxes[cell] = boxes[cell] ?? box
      }
      self.box = nil
    } else if depth == boxDepth + 1 {
      takeText()
    }
    return true
  }

  private mutating func takeText() {
    // An element without content ends where it began.
    let place = StartTag.start(bytes, before: position.offset)
    guard place >= start else { return }
    let text = String(decoding: content, as: UTF8.self)
    let number = Int(text.filter { !$0.isWhitespace })
    func next(_ number: Int?) -> Int? { number.flatMap { $0 < .max ? $0 + 1 : nil } }
    let tag = StartTag(bytes, endingAt: position.offset - 1)
    switch Self.local(bytes[tag.name]).drop(while: { $0 == "/" }) {
    case "Row": box?.row = next(number)
    case "Column": box?.column = next(number)
    case "Anchor": box?.anchor = (start..<place, text)
    default: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool {
    if box != nil { text.withUnsafeBufferPointer { content.append(contentsOf: $0) } }
    return true
  }
}
