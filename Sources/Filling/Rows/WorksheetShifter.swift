internal import Formula
internal import Grid
internal import Workbook
internal import XML

/// Walks through a worksheet's part and takes down what is to be spelled otherwise after an
/// insertion of rows; on a sheet that gets some also where they go, and what the rows are like that
/// they are made after.
struct WorksheetShifter: PartHandler {
  /// A row that new ones are like.
  struct Pattern {
    struct Cell {
      let tag: StartTag
      let cell: CellReference
      /// Its formula as it reads before the insertion; nil for none.
      var formula: String?
      /// True where the formula is an array of its own.
      var isArray = false
    }

    let tag: StartTag
    var cells: [Cell] = []
    var isHidden = false
  }

  private enum Context { case elsewhere, sheetData, row, cell, formula }

  private(set) var references: ReferenceShifter
  private(set) var splices = Splices()
  /// By their rows before the insertion.
  private(set) var patterns: [Int: Pattern] = [:]
  /// Where the new rows go behind each pattern row; those behind the last row have no place.
  private(set) var places: [Int: Int] = [:]
  private(set) var sheetData: StartTag?
  private(set) var sheetDataEnd = 0
  /// The list of merges, and where its last one ends.
  private(set) var merges: (list: StartTag, lastEnd: Int)?
  /// Rows or cells that are not in order: nobody could say what an insertion means.
  private(set) var isInOrder = true
  /// A row that would be pushed off the sheet.
  private(set) var lostRow: Int?
  /// Formulas that name cells which are pushed off.
  private(set) var lost: [(cell: CellReference, formula: String)] = []
  /// True where the sheet is protected and its rows are not free to be added to (§18.3.1.85).
  private(set) var isLocked = false

  private let shift: ReferenceShift
  private let text: PartText
  private let position: XMLPosition
  /// The rows that new ones are like, ascending.
  private let patternRows: [Int]
  /// How many of them were passed.
  private var passed = 0
  /// The formulas of the sheet before the insertion.
  private let formulas: SharedFormulas
  /// Cells of groups that no longer share one formula.
  private let writtenOut: Set<CellReference>
  private var context = Context.elsewhere
  private var skipDepth = 0
  private var row = 0
  private var column = 0
  private var formula: (start: Int, tag: StartTag)?
  private var content: [UInt8] = []

  init(
    _ text: PartText, _ position: XMLPosition, _ shift: ReferenceShift, patternRows: [Int],
    formulas: SharedFormulas, writtenOut: Set<CellReference>
  ) {
    references = ReferenceShifter(text, position, shift)
    self.text = text
    self.position = position
    self.shift = shift
    self.patternRows = patternRows
    self.formulas = formulas
    self.writtenOut = writtenOut
  }

  private var bytes: [UInt8] { text.bytes }
  private var cell: CellReference { CellReference(row: row, column: column) ?? .origin }
  private var isPattern: Bool { patterns[row] != nil }

  var isSound: Bool { references.isSound && sheetData?.isSound ?? false }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if skipDepth > 0 {
      skipDepth += 1
      return true
    }
    let element = FillName(name)
    switch (context, element) {
    case (.elsewhere, .sheetData):
      guard sheetData == nil else { return disordered() }
      sheetData = StartTag(bytes, endingAt: position.offset)
      context = .sheetData
    case (.elsewhere, _):
      let tag = StartTag(bytes, endingAt: position.offset)
      references.start(tag, attributes)
      if element == .mergeCells { merges = (tag, tag.range.upperBound) }
      if element == .sheetProtection { isLocked = Self.locksRows(attributes) }
      return references.isSound
    case (.sheetData, .row): return beginRow(attributes)
    case (.row, .c): return beginCell(attributes)
    case (.cell, .f): beginFormula()
    default: skipDepth = 1
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    if skipDepth > 0 {
      skipDepth -= 1
      return true
    }
    switch context {
    case .formula: endFormula()
    case .cell: context = .row
    case .row: context = .sheetData
    case .sheetData:
      sheetDataEnd =
        sheetData?.isEmpty ?? true
        ? position.offset : StartTag.start(bytes, before: position.offset)
      context = .elsewhere
    case .elsewhere:
      references.end()
      if FillName(name) == .mergeCell { merges?.lastEnd = position.offset }
    }
    return true
  }

  mutating func characters(_ piece: Span<UInt8>) -> Bool {
    if context == .elsewhere { return references.characters(piece) }
    if context == .formula, skipDepth == 0 {
      piece.withUnsafeBufferPointer { content.append(contentsOf: $0) }
    }
    return true
  }

  private static func locksRows(_ attributes: XMLAttributes) -> Bool {
    var (isProtected, locks) = (false, true)
    attributes.each { name, value in
      switch FillName(name) {
      case .sheet: isProtected = value.boolean ?? false
      case .insertRows: locks = value.boolean ?? true
      default: break
      }
    }
    return isProtected && locks
  }
}

// MARK: Rows and cells

extension WorksheetShifter {
  private mutating func beginRow(_ attributes: XMLAttributes) -> Bool {
    var number = row + 1
    var isHidden = false
    attributes.each { name, value in
      guard name.namespace == XMLName.noNamespace else { return }
      switch FillName(name) {
      case .r: number = SheetCursor.rowNumber(value).map(Int.init) ?? 0
      case .hidden: isHidden = value.boolean ?? false
      default: break
      }
    }
    guard number > row, number <= CellReference.rowLimit else { return disordered() }
    row = number
    column = 0
    context = .row
    guard let own = shift.own else { return true }
    let tag = StartTag(bytes, endingAt: position.offset)
    while passed < patternRows.count, patternRows[passed] < row {
      places[patternRows[passed]] = tag.range.lowerBound
      passed += 1
    }
    guard let new = own.shifted(row: row) else {
      lostRow = row
      return false
    }
    if new != row, tag.attribute("r", in: bytes) != nil {
      splices.set("r", to: "\(new)", in: tag, of: bytes)
    }
    // Rows without a number count on from the one in front of them, which the new ones have.
    if passed < patternRows.count, patternRows[passed] == row {
      patterns[row] = Pattern(tag: tag, isHidden: isHidden)
    }
    return tag.isSound || disordered()
  }

  private mutating func disordered() -> Bool {
    isInOrder = false
    return false
  }

  private mutating func beginCell(_ attributes: XMLAttributes) -> Bool {
    context = .cell
    var stated: (row: Int32, column: Int32)?
    var isBad = false
    attributes.each { name, value in
      if FillName(name) == .r, name.namespace == XMLName.noNamespace {
        stated = ReferenceText.parse(value)
        isBad = stated == nil
      }
    }
    let next = stated.map { Int($0.column) } ?? column + 1
    guard !isBad, next > column, next <= CellReference.columnLimit,
      stated.map({ Int($0.row) }) ?? row == row
    else { return disordered() }
    column = next
    guard let new = shift.own?.shifted(cell), new != cell || isPattern else { return true }
    let tag = StartTag(bytes, endingAt: position.offset)
    if new != cell, stated != nil { splices.set("r", to: "\(new)", in: tag, of: bytes) }
    if isPattern {
      let found = Pattern.Cell(tag: tag, cell: cell)
      patterns[row]?.cells.append(found)
    }
    return tag.isSound || disordered()
  }
}

// MARK: Formulas

extension WorksheetShifter {
  private mutating func beginFormula() {
    let tag = StartTag(bytes, endingAt: position.offset)
    formula = (tag.range.lowerBound, tag)
    content.removeAll(keepingCapacity: true)
    context = .formula
    guard shift.own != nil, !writtenOut.contains(cell) else { return }
    for name in ["ref", "r1", "r2"] {
      guard let attribute = tag.attribute(name, in: bytes) else { continue }
      let old = String(decoding: bytes[attribute.value], as: UTF8.self)
      switch shift.shifted(old, .place) {
      case .same: break
      case .lost: lost.append((cell, old))
      case .edits(let edits):
        splices.edit(attribute.value, edits, of: old, in: text, isAttribute: true)
      }
    }
  }

  private mutating func endFormula() {
    context = .cell
    guard let (start, tag) = formula else { return }
    formula = nil
    let isWrittenOut = writtenOut.contains(cell)
    let spelled = String(decoding: content, as: UTF8.self)
    // Further cells of a group hold no text.
    let old = isWrittenOut || isPattern ? formulas[cell] ?? spelled : spelled
    let home = RowInsertions.Home(sheet: shift.home, row: row)
    var edits: [Splices.Edit] = []
    switch shift.shifted(old, .formula, home: home) {
    case .same: break
    case .lost: lost.append((cell, String(old.prefix(80))))
    case .edits(let found): edits = found
    }
    if isPattern { takePattern(old, tag) }
    if isWrittenOut {
      splices.replace(start..<position.offset, with: element(Splices.text(old, edits), tag))
    } else if !spelled.isEmpty, !tag.isEmpty {
      let end = StartTag.start(bytes, before: position.offset)
      splices.edit(tag.range.upperBound..<end, edits, of: old, in: text, isAttribute: false)
    }
  }

  private mutating func takePattern(_ formula: String, _ tag: StartTag) {
    guard !formula.isEmpty, let last = patterns[row]?.cells.indices.last else { return }
    let kind = tag.attribute("t", in: bytes).map { bytes[$0.value].elementsEqual("array".utf8) }
    patterns[row]?.cells[last].formula = formula
    patterns[row]?.cells[last].isArray = kind ?? false
  }

  /// A formula of a cell's own; whether it is always calculated (`ca`) is kept.
  private func element(_ formula: String, _ tag: StartTag) -> [UInt8] {
    let prefix = tag.prefix(in: bytes)
    let always = tag.attribute("ca", in: bytes).map { Array(bytes[$0.whole]) } ?? []
    return Array("<\(prefix)f".utf8) + always + [UInt8(ascii: ">")]
      + TextSpelling.content(formula, asciiOnly: text.isASCII) + Array("</\(prefix)f>".utf8)
  }
}
