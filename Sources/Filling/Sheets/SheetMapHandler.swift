internal import Grid
internal import Workbook
internal import XML

/// Walks through a worksheet's part as the reader does, and takes down where the cells stand that
/// were asked for, and where missing ones go.
struct SheetMapHandler: XMLHandler {
  private enum Context {
    case outside, worksheet, columns, sheetData, row, cell, child, protectedRanges
  }

  private(set) var map: SheetMap
  /// An address that no sheet has.
  private(set) var badReference: String?
  private let bytes: [UInt8]
  private let position: XMLPosition
  private var context = Context.outside
  private var skipDepth = 0
  private var row: Int32 = 0
  private var column: Int32 = 0
  /// The targets of the current row.
  private var wanted = 0..<0
  /// The same of the row's own number, whatever its cells say.
  private var wantedOfRow = 0..<0
  /// Targets in front of this one have a place for their row.
  private var placed = 0
  private var rowPlace: Int?
  private var cellTarget: Int?
  /// Targets of the row's own number in front of this one have a place in it.
  private var placedInRow = 0

  /// `targets` in reading order, each once.
  init(_ targets: [CellReference], _ bytes: [UInt8], _ position: XMLPosition) {
    map = SheetMap(targets: targets.map { SheetMap.Target(cell: $0) })
    self.bytes = bytes
    self.position = position
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if skipDepth > 0 {
      skipDepth += 1
      return true
    }
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    switch (context, element) {
    case (.outside, .worksheet): context = .worksheet
    case (.worksheet, .sheetData):
      map.sheetData = StartTag(bytes, endingAt: position.offset)
      context = .sheetData
    case (.worksheet, .cols): context = .columns
    case (.worksheet, .protectedRanges): context = .protectedRanges
    case (.sheetData, .row): return beginRow(attributes)
    case (.row, .c): return beginCell(attributes)
    case (.cell, _) where cellTarget != nil: beginChild(element)
    default:
      skipDepth = 1
      if context == .worksheet || context == .columns || context == .protectedRanges {
        read(element, attributes)
      }
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    if skipDepth > 0 {
      skipDepth -= 1
      return true
    }
    switch context {
    case .child: endChild()
    case .cell:
      if let target = cellTarget, let last = map.targets[target].found.indices.last {
        let start = map.targets[target].found[last].range.lowerBound
        map.targets[target].found[last].range = start..<position.offset
      }
      cellTarget = nil
      context = .row
    case .row: endRow()
    case .sheetData:
      map.sheetDataEnd = contentEnd(of: map.sheetData)
      context = .worksheet
    case .columns, .protectedRanges: context = .worksheet
    case .worksheet: context = .outside
    case .outside: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }

  /// Where the end tag begins that the parser has just passed.
  private func contentEnd(of tag: StartTag?) -> Int {
    guard let tag, !tag.isEmpty else { return position.offset }
    return StartTag.start(bytes, before: position.offset)
  }

  // MARK: Rows

  private mutating func beginRow(_ attributes: XMLAttributes) -> Bool {
    var number = row &+ 1
    var style: Int?
    var isCustom = false
    var spelled: String?
    attributes.each { name, value in
      guard name.namespace == XMLName.noNamespace else { return }
      switch FillName(name) {
      case .r:
        if let stated = value.wholeNumber ?? Double(value.string).flatMap({ Int(exactly: $0) }) {
          number = Int32(clamping: stated)
        } else {
          spelled = value.string
        }
      case .s: style = value.wholeNumber
      case .customFormat: isCustom = value.boolean ?? false
      default: break
      }
    }
    guard spelled == nil, number >= 1, number <= Int32(CellReference.rowLimit) else {
      badReference = spelled ?? "\(number)"
      return false
    }
    row = number
    column = 0
    context = .row
    placeRows(before: number)
    wanted = targets(in: number)
    wantedOfRow = wanted
    placedInRow = wanted.lowerBound
    rowPlace = nil
    guard !wanted.isEmpty else { return true }
    rowPlace = map.rows.count
    map.rows.append(
      SheetMap.FoundRow(
        tag: StartTag(bytes, endingAt: position.offset), style: isCustom ? style : nil))
    for target in wanted {
      map.targets[target].row = rowPlace
      map.targets[target].placeInRow = nil
    }
    return true
  }

  private mutating func endRow() {
    if let rowPlace { map.rows[rowPlace].contentEnd = contentEnd(of: map.rows[rowPlace].tag) }
    context = .sheetData
  }

  /// Rows that are missing go in front of the first one with a higher number.
  private mutating func placeRows(before number: Int32) {
    guard placed < map.targets.count, map.targets[placed].cell.row < Int(number) else { return }
    let start = StartTag.start(bytes, before: position.offset)
    while placed < map.targets.count, map.targets[placed].cell.row < Int(number) {
      map.targets[placed].placeOfRow = start
      placed += 1
    }
  }

  private func targets(in row: Int32) -> Range<Int> {
    let first = firstTarget { $0.row >= Int(row) }
    return first..<firstTarget { $0.row > Int(row) }
  }

  private func firstTarget(where isBehind: (CellReference) -> Bool) -> Int {
    var low = 0
    var high = map.targets.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(map.targets[middle].cell) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: Cells

  private mutating func beginCell(_ attributes: XMLAttributes) -> Bool {
    column &+= 1
    context = .cell
    var style = 0
    var isSharedText = false
    var place: (row: Int32, column: Int32)?
    var spelled: String?
    attributes.each { name, value in
      guard name.namespace == XMLName.noNamespace else { return }
      switch FillName(name) {
      case .r:
        place = ReferenceText.parse(value)
        if place == nil { spelled = value.string }
      case .s: style = value.wholeNumber ?? 0
      case .t: isSharedText = value.count == 1 && value[0] == UInt8(ascii: "s")
      default: break
      }
    }
    if let spelled {
      badReference = spelled
      return false
    }
    if let place {
      column = place.column
      if place.row != row {
        row = place.row
        wanted = targets(in: row)
      }
    }
    guard !wanted.isEmpty || !wantedOfRow.isEmpty else { return true }
    guard let cell = CellReference(row: Int(row), column: Int(column)) else {
      badReference = "\(row):\(column)"
      return false
    }
    placeCells(before: cell)
    let target = firstTarget { $0 >= cell }
    guard wanted.contains(target), map.targets[target].cell == cell else { return true }
    let tag = StartTag(bytes, endingAt: position.offset)
    map.targets[target].found.append(
      SheetMap.FoundCell(tag: tag, range: tag.range, style: style, isSharedText: isSharedText))
    cellTarget = target
    return true
  }

  /// Cells that are missing go in front of the first one further to the right.
  private mutating func placeCells(before cell: CellReference) {
    guard placedInRow < wantedOfRow.upperBound, map.targets[placedInRow].cell < cell else { return }
    let start = StartTag.start(bytes, before: position.offset)
    while placedInRow < wantedOfRow.upperBound, map.targets[placedInRow].cell < cell {
      map.targets[placedInRow].placeInRow = start
      placedInRow += 1
    }
  }

  private mutating func beginChild(_ element: FillName) {
    let kind: SheetMap.FoundCell.Child.Kind =
      switch element {
      case .f: .formula
      case .v: .value
      case .is: .inline
      default: .other
      }
    let start = StartTag.start(bytes, before: position.offset)
    if let target = cellTarget, let last = map.targets[target].found.indices.last {
      map.targets[target].found[last].children.append(.init(kind: kind, range: start..<start))
    }
    context = .child
  }

  private mutating func endChild() {
    context = .cell
    guard let target = cellTarget, let last = map.targets[target].found.indices.last,
      let child = map.targets[target].found[last].children.indices.last
    else { return }
    let start = map.targets[target].found[last].children[child].range.lowerBound
    map.targets[target].found[last].children[child].range = start..<position.offset
  }

  // MARK: The rest of the sheet

  private mutating func read(_ element: FillName, _ attributes: XMLAttributes) {
    switch (context, element) {
    case (.worksheet, .dimension):
      map.dimension = StartTag(bytes, endingAt: position.offset)
      attributes.each { name, value in
        if FillName(name) == .ref { map.dimensionText = value.string }
      }
    case (.worksheet, .sheetProtection):
      attributes.each { name, value in
        if FillName(name) == .sheet { map.isProtected = value.boolean ?? false }
      }
    case (.columns, .col): readColumn(attributes)
    case (.protectedRanges, .protectedRange): readOpenRange(attributes)
    default: break
    }
  }

  private mutating func readColumn(_ attributes: XMLAttributes) {
    var (first, last, style): (Int?, Int?, Int?)
    attributes.each { name, value in
      switch FillName(name) {
      case .min: first = value.wholeNumber
      case .max: last = value.wholeNumber
      case .style: style = value.wholeNumber
      default: break
      }
    }
    if let first, let last, let style, first <= last { map.columns.append((first...last, style)) }
  }

  /// Ranges with a password, or for certain users only, are as good as locked.
  private mutating func readOpenRange(_ attributes: XMLAttributes) {
    var ranges = ""
    var isOpen = true
    attributes.each { name, value in
      switch FillName(name) {
      case .sqref: ranges = value.string
      case .password, .hashValue, .algorithmName, .securityDescriptor: isOpen = false
      default: break
      }
    }
    if isOpen { map.openRanges += ranges.split(separator: " ").compactMap { CellRange($0) } }
  }
}
