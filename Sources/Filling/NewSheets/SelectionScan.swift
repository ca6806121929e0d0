internal import Workbook
internal import XML

/// Where a sheet says that it is selected (§18.3.1.87): read as far as its cells.
struct SelectionScan: PartHandler {
  /// The values of the attributes that say so.
  private(set) var selected: [Range<Int>] = []

  private let bytes: [UInt8]
  private let position: XMLPosition
  private var depth = 0
  private var isInViews = false

  init(_ bytes: [UInt8], _ position: XMLPosition) {
    self.bytes = bytes
    self.position = position
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    if depth == 2 {
      isInViews = element == .sheetViews
      // Nothing behind the cells says anything of views.
      return element != .sheetData
    }
    guard depth == 3, isInViews, element == .sheetView else { return true }
    let tag = StartTag(bytes, endingAt: position.offset)
    guard let attribute = tag.attribute("tabSelected", in: bytes) else { return true }
    let value = bytes[attribute.value]
    if !value.elementsEqual("0".utf8), !value.elementsEqual("false".utf8) {
      selected.append(attribute.value)
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    depth -= 1
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }
}
