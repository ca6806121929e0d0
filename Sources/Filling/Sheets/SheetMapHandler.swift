internal import Grid
internal import Workbook
internal import XML

/// Walks through a worksheet's part as the reader does, and takes down where the cells stand that
/// were asked for, and where missing ones go.
struct SheetMapHandler: XMLHandler {
  enum Context {
    case outside, worksheet, columns, sheetData, row, cell, child, protectedRanges
  }

  var map: SheetMap
  /// An address that no sheet has.
  private(set) var badReference: String?
  let bytes: [UInt8]
  private let position: XMLPosition
  /// How many bytes in front of its place the parser has not seen.
  var unseen = 0
  var context = Context.outside
  private var skipDepth = 0
  /// True inside an element that is passed over.
  var isSkipping: Bool { skipDepth > 0 }
  var resumesRow = false
  private var cursor = SheetCursor()
  /// The targets of the current row.
  private var wanted = 0..<0
  /// The same of the row's own number, whatever its cells say.
  private var wantedOfRow = 0..<0
  /// The target at or behind the last cell, where cells come in order.
  private var nextTarget = 0
  /// Targets in front of this one have a place for their row.
  private var placed = 0
  private var rowPlace: Int?
  private var cellTarget: Int?
  /// Targets of the row's own number in front of this one have a place in it.
  private var placedInRow = 0

  /// True for a part that nobody has read yet: its texts are looked at too.
  let looksAtTexts: Bool
  var textRoom: [UInt8] = []

  /// `targets` in reading order, each once.
  init(_ targets: [CellReference], _ bytes: [UInt8], _ position: XMLPosition, looksAtTexts: Bool) {
    self.looksAtTexts = looksAtTexts
    map = SheetMap(targets)
    self.bytes = bytes
    self.position = position
  }

  /// Where the parser stands in the part.
  private var offset: Int { position.offset + unseen }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if skipDepth > 0 {
      skipDepth += 1
      return true
    }
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    switch (context, element) {
    case (.outside, .worksheet): context = .worksheet
    case (.worksheet, .sheetData):
      map.sheetData = StartTag(bytes, endingAt: offset)
      context = .sheetData
    case (.worksheet, .cols): context = .columns
    case (.worksheet, .protectedRanges): context = .protectedRanges
    case (.sheetData, .row) where resumesRow:
      resumesRow = false
      context = .row
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
      endCell(at: offset)
      context = .row
    case .row:
      endRow(at: offset)
      context = .sheetData
    case .sheetData:
      map.sheetDataEnd = contentEnd(of: map.sheetData, endingAt: offset)
      context = .worksheet
    case .columns, .protectedRanges: context = .worksheet
    case .worksheet: context = .outside
    case .outside: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { true }

  /// Where the end tag begins that ends at a place.
  private func contentEnd(of tag: (some SpelledTag)?, endingAt end: Int) -> Int {
    guard let tag, !tag.isEmpty else { return end }
    return StartTag.start(bytes, before: end)
  }

  // MARK: Rows

  private mutating func beginRow(_ attributes: XMLAttributes) -> Bool {
    var number: Int32?
    var style: Int?
    var isCustom = false
    var spelled: String?
    attributes.each { name, value in
      guard name.namespace == XMLName.noNamespace else { return }
      switch FillName(name) {
      case .r:
        number = SheetCursor.rowNumber(value)
        if number == nil { spelled = value.string }
      case .s: style = value.wholeNumber
      case .customFormat: isCustom = value.boolean ?? false
      default: break
      }
    }
    if let spelled {
      badReference = spelled
      return false
    }
    guard beginRow(number, style: isCustom ? style : nil, tagEnd: offset) else { return false }
    context = .row
    return true
  }

  /// Takes in a row whose start tag ends at a place; without a number it is the next one.
  mutating func beginRow(_ stated: Int32?, style: Int?, tagEnd: Int) -> Bool {
    let number = cursor.number(stated)
    guard cursor.begin(row: number) else {
      badReference = "\(number)"
      return false
    }
    placeRows(before: number, tagEnd)
    wanted = targets(in: number)
    wantedOfRow = wanted
    placedInRow = wanted.lowerBound
    nextTarget = wanted.lowerBound
    rowPlace = nil
    guard !wanted.isEmpty else { return true }
    rowPlace = map.rows.count
    map.rows.append(SheetMap.FoundRow(tag: CellTag(bytes, endingAt: tagEnd), style: style))
    for target in wanted {
      map.targets[target].row = rowPlace
      map.targets[target].placeInRow = nil
    }
    return true
  }

  mutating func endRow(at end: Int) {
    if let rowPlace {
      map.rows[rowPlace].contentEnd = contentEnd(of: map.rows[rowPlace].tag, endingAt: end)
    }
  }

  /// Rows that are missing go in front of the first one with a higher number.
  private mutating func placeRows(before number: Int32, _ tagEnd: Int) {
    var start: Int?
    while placed < map.targets.count, map.targets[placed].cell.row < Int(number) {
      if map.targets[placed].row == nil {
        let place = start ?? StartTag.start(bytes, before: tagEnd)
        map.targets[placed].placeOfRow = place
        start = place
      }
      placed += 1
    }
  }

  private func targets(in row: Int32) -> Range<Int> {
    let first = map.targets.firstPlace { $0.cell.row >= Int(row) }
    return first..<map.targets.firstPlace { $0.cell.row > Int(row) }
  }

  // MARK: Cells

  private mutating func beginCell(_ attributes: XMLAttributes) -> Bool {
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
    guard let target = target(at: place, tagEnd: offset) else { return badReference == nil }
    begin(target, tagEnd: offset, style: style, isSharedText: isSharedText)
    return true
  }

  /// Goes on to a cell, which is the next one where it has no place; gives the target that it is.
  /// Nil, with a bad reference, where no sheet has such a cell.
  mutating func target(at place: (row: Int32, column: Int32)?, tagEnd: Int) -> Int? {
    if cursor.step(to: place) {
      wanted = targets(in: cursor.row)
      nextTarget = wanted.lowerBound
    }
    guard !wanted.isEmpty || !wantedOfRow.isEmpty else { return nil }
    guard let cell = CellReference(row: Int(cursor.row), column: Int(cursor.column)) else {
      badReference = "\(cursor.row):\(cursor.column)"
      return nil
    }
    placeCells(before: cell, tagEnd)
    if nextTarget > wanted.lowerBound, map.targets[nextTarget - 1].cell >= cell {
      nextTarget = wanted.lowerBound
    }
    while nextTarget < wanted.upperBound, map.targets[nextTarget].cell < cell { nextTarget += 1 }
    return wanted.contains(nextTarget) && map.targets[nextTarget].cell == cell ? nextTarget : nil
  }

  /// Takes down that a target's cell stands here.
  mutating func begin(_ target: Int, tagEnd: Int, style: Int, isSharedText: Bool) {
    let tag = CellTag(bytes, endingAt: tagEnd)
    let children = map.children.count
    map.add(
      SheetMap.FoundCell(
        tag: tag, range: tag.range, children: children..<children, style: style,
        isSharedText: isSharedText),
      to: target)
    cellTarget = target
  }

  /// Ends the target's cell that stands here, if one does.
  mutating func endCell(at end: Int) {
    guard cellTarget != nil else { return }
    cellTarget = nil
    let place = map.cells.count - 1
    let cell = map.cells[place]
    map.cells[place].range = cell.range.lowerBound..<end
    map.cells[place].children = cell.children.lowerBound..<map.children.count
  }

  /// Cells that are missing go in front of the first one further to the right.
  private mutating func placeCells(before cell: CellReference, _ tagEnd: Int) {
    var start: Int?
    while placedInRow < wantedOfRow.upperBound, map.targets[placedInRow].cell < cell {
      if map.targets[placedInRow].isMissing {
        let place = start ?? StartTag.start(bytes, before: tagEnd)
        map.targets[placedInRow].placeInRow = place
        start = place
      }
      placedInRow += 1
    }
  }

  private mutating func beginChild(_ element: FillName) {
    let kind: SheetMap.Child.Kind =
      switch element {
      case .f: .formula
      case .v: .value
      case .is: .inline
      default: .other
      }
    let start = StartTag.start(bytes, before: offset)
    map.children.append(SheetMap.Child(kind: kind, range: start..<start))
    context = .child
  }

  private mutating func endChild() {
    context = .cell
    let place = map.children.count - 1
    map.children[place].range = map.children[place].range.lowerBound..<offset
  }

  // MARK: The rest of the sheet

  private mutating func read(_ element: FillName, _ attributes: XMLAttributes) {
    switch (context, element) {
    case (.worksheet, .dimension):
      map.dimension = StartTag(bytes, endingAt: offset)
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
