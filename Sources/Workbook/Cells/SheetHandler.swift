internal import Document
internal import Grid
internal import XML

/// What a reader of sheets keeps besides values.
struct SheetOptions: Sendable {
  var keepsFormulas = false
}

/// Reads the part of one worksheet (§18.3.1.99) into packed cells.
///
/// Elements are told by namespace and name, never by prefix; what is not understood is passed over
/// with all that it holds.
struct SheetHandler {
  enum Context: UInt8 {
    case outside, worksheet, columns, sheetData, row, cell, value, formula
    case inline, inlineText, inlineRun, inlineRunText, merges
  }

  var store: SheetBuilder
  /// Set where the sheet cannot be read truthfully; the parse ends there.
  var problem: Problem?
  private(set) var sawWorksheet = false
  /// True for a later piece of a sheet, in front of which the sheet's head stands once more: what
  /// the head says of columns was taken over with the first piece.
  var repeatsHead = false
  var resumesRow = false

  let limits: Limits
  let options: SheetOptions
  let sharedStringCount: Int

  var context = Context.outside
  private var skipDepth = 0
  private var cursor = SheetCursor()
  private var row: Int32 { cursor.row }
  private var column: Int32 { cursor.column }
  var cell: CellUnderWay

  enum Problem {
    case limit(String)
    case badReference(String)
    case noNamespace
    case wrongRoot
  }

  init(store: SheetBuilder, limits: Limits, options: SheetOptions, sharedStringCount: Int) {
    self.store = store
    self.limits = limits
    self.options = options
    self.sharedStringCount = sharedStringCount
    cell = CellUnderWay(limits)
  }

  /// True inside an element that is passed over.
  var isSkipping: Bool { skipDepth > 0 }

  /// Rows without a number of their own count on from this one.
  mutating func start(afterRow row: Int32) { cursor.row = row }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if skipDepth > 0 {
      skipDepth += 1
      return true
    }
    guard name.namespace == Namespace.main.rawValue else { return startForeign(name) }
    let element = name.local
    switch context {
    case .row:
      if element == Name.c.rawValue { return beginCell(attributes) }
    case .cell:
      if element == Name.v.rawValue { return beginValue() }
      if element == Name.f.rawValue { return beginFormula(attributes) }
      if element == Name.is.rawValue {
        context = .inline
        cell.hasInline = true
        return true
      }
    case .sheetData:
      if element == Name.row.rawValue { return beginRow(attributes) }
    case .inline, .inlineRun: return startInline(element, attributes)
    case .worksheet: return startInWorksheet(element)
    case .columns:
      if element == Name.col.rawValue { return readColumns(attributes) }
    case .merges:
      if element == Name.mergeCell.rawValue { return readMerge(attributes) }
    case .outside:
      guard element == Name.worksheet.rawValue else { return stop(.wrongRoot) }
      sawWorksheet = true
      context = .worksheet
      return true
    case .value, .formula, .inlineText, .inlineRunText: break
    }
    skipDepth = 1
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    if skipDepth > 0 {
      skipDepth -= 1
      return true
    }
    switch context {
    case .value, .formula, .inline: context = .cell
    case .cell:
      context = .row
      return endCell()
    case .row: context = .sheetData
    case .inlineText, .inlineRunText:
      cell.endInlineText()
      context = context == .inlineText ? .inline : .inlineRun
    case .inlineRun: context = .inline
    case .sheetData, .columns, .merges: context = .worksheet
    case .worksheet: context = .outside
    case .outside: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool {
    guard skipDepth == 0 else { return true }
    switch context {
    case .value:
      guard cell.valueByteCount + text.count <= limits.cellTextBytes else {
        return stop(.limit("cellTextBytes"))
      }
      cell.appendValue(text)
    case .formula:
      cell.countFormula(text)
      guard cell.formulaCharacters <= limits.formulaCharacters else {
        return stop(.limit("formulaCharacters"))
      }
      if options.keepsFormulas {
        text.withUnsafeBufferPointer { cell.formula.append(contentsOf: $0) }
      }
    case .inlineText, .inlineRunText:
      guard cell.inlineByteCount + text.count <= limits.cellTextBytes else {
        return stop(.limit("cellTextBytes"))
      }
      cell.inlineElement.append(text)
    default: break
    }
    return true
  }

  mutating func stop(_ problem: Problem) -> Bool {
    self.problem = problem
    return false
  }

  /// An element of another namespace: unknown extensions are passed over, but where the namespace
  /// is gone from an element of the format itself, cells would vanish in silence.
  private mutating func startForeign(_ name: XMLName) -> Bool {
    if context == .outside { return stop(.wrongRoot) }
    if name.namespace == XMLName.noNamespace, Name(name).isOfSheets { return stop(.noNamespace) }
    skipDepth = 1
    return true
  }

  private mutating func startInWorksheet(_ element: UInt8) -> Bool {
    switch element {
    case Name.sheetData.rawValue:
      context = .sheetData
      repeatsHead = false
    case _ where repeatsHead: skipDepth = 1
    case Name.cols.rawValue: context = .columns
    case Name.mergeCells.rawValue: context = .merges
    default: skipDepth = 1
    }
    return true
  }
}

extension Name {
  /// True for the names whose elements hold cells.
  fileprivate var isOfSheets: Bool {
    switch self {
    case .sheetData, .row, .c, .v, .f, .is, .t, .r, .mergeCells, .mergeCell: true
    default: false
    }
  }
}

// MARK: Rows and cells

extension SheetHandler {
  private mutating func beginRow(_ attributes: XMLAttributes) -> Bool {
    if resumesRow {
      resumesRow = false
      context = .row
      return true
    }
    var stated: Int32?
    var isHidden = false
    var spelled: String?
    attributes.each { name, value in
      guard name.namespace == XMLName.noNamespace else { return }
      if name.local == Name.r.rawValue {
        stated = SheetCursor.rowNumber(value)
        if stated == nil { spelled = value.string }
      } else if name.local == Name.hidden.rawValue {
        isHidden = value.boolean ?? false
      }
    }
    if let spelled { return stop(.badReference(spelled)) }
    return beginRow(stated: stated, isHidden: isHidden)
  }

  /// Begins a row of the number that its tag states, or the one after the last.
  mutating func beginRow(stated: Int32?, isHidden: Bool) -> Bool {
    let number = cursor.number(stated)
    guard cursor.begin(row: number) else { return stop(.badReference(String(number))) }
    context = .row
    if isHidden { store.hide(row: Int(number)) }
    store.beginRow(number)
    return true
  }

  @inline(__always)
  private mutating func beginCell(_ attributes: XMLAttributes) -> Bool {
    var badReference = false
    var place: (row: Int32, column: Int32)?
    var type = CellUnderWay.DeclaredType.number
    var style: UInt32 = 0
    var unknownType: String?
    attributes.each { name, value in
      guard name.namespace == XMLName.noNamespace else { return }
      if name.local == Name.r.rawValue {
        place = ReferenceText.parse(value)
        badReference = place == nil
      } else if name.local == Name.s.rawValue {
        style = UInt32(value.wholeNumber ?? 0)
      } else if name.local == Name.t.rawValue {
        type = CellUnderWay.DeclaredType(value)
        if type == .unknown { unknownType = value.string }
      }
    }
    if badReference {
      var spelled = ""
      attributes.each { name, value in
        if name.local == Name.r.rawValue { spelled = value.string }
      }
      return stop(.badReference(spelled))
    }
    return beginCell(at: place, type, unknownType, style: style)
  }

  /// Begins a cell at the place that its tag states, or at the one after the last.
  @inline(__always)
  mutating func beginCell(
    at place: (row: Int32, column: Int32)?, _ type: CellUnderWay.DeclaredType,
    _ unknownType: String?, style: UInt32
  ) -> Bool {
    cell.reset()
    let last = row
    if cursor.step(to: place) {
      store.notice(.rowMismatch, ["\(last)"], row: row, column: column)
      store.beginRow(row)
    } else if place == nil, column > Int32(CellReference.columnLimit) {
      return stop(.badReference("\(CellReference.columnName(CellReference.columnLimit + 1))\(row)"))
    }
    cell.type = type
    cell.style = style
    cell.unknownType = unknownType
    context = .cell
    return true
  }

  @inline(__always)
  mutating func beginValue() -> Bool {
    context = .value
    if cell.hasValue {
      store.notice(.repeatedValue, row: row, column: column)
      cell.forgetValue()
    }
    cell.hasValue = true
    return true
  }

  private mutating func beginFormula(_ attributes: XMLAttributes) -> Bool {
    context = .formula
    cell.hasFormula = true
    guard options.keepsFormulas else { return true }
    attributes.each { name, value in
      switch Name(name) {
      case .t: cell.formulaType = value.string
      case .si: cell.formulaGroup = value.wholeNumber
      case .ref: cell.formulaRange = CellRange(value.string)
      default: break
      }
    }
    return true
  }

  private mutating func startInline(_ element: UInt8, _ attributes: XMLAttributes) -> Bool {
    if element == Name.t.rawValue {
      context = context == .inline ? .inlineText : .inlineRunText
      cell.inlineElement.begin(preservingSpace: attributes.preserveSpace)
    } else if element == Name.r.rawValue, context == .inline {
      context = .inlineRun
    } else {
      skipDepth = 1
    }
    return true
  }

  @inline(__always)
  mutating func endCell() -> Bool {
    store.lastCellRow = max(store.lastCellRow, row)
    guard cell.hasValue || cell.hasInline || cell.hasFormula else { return true }
    guard store.cells.count < store.room.cells else { return stop(.limit("storedCells")) }
    cell.finish(
      row: row, column: column, sharedStringCount: sharedStringCount,
      keepsFormulas: options.keepsFormulas, into: &store)
    guard store.ownTexts.byteCount <= store.room.textBytes else {
      return stop(.limit("storedTextBytes"))
    }
    return true
  }
}

// MARK: Columns and merges

extension SheetHandler {
  private mutating func readColumns(_ attributes: XMLAttributes) -> Bool {
    skipDepth = 1
    var first: Int?
    var last: Int?
    var isHidden = false
    attributes.each { name, value in
      switch Name(name) {
      case .min: first = value.wholeNumber
      case .max: last = value.wholeNumber
      case .hidden: isHidden = value.boolean ?? false
      default: break
      }
    }
    store.columnDefinitions += 1
    guard store.columnDefinitions <= limits.columnsPerSheet else {
      return stop(.limit("columnsPerSheet"))
    }
    if isHidden, let first, let last, first >= 1, first <= last {
      store.hiddenColumns.append(
        min(first, CellReference.columnLimit)...min(last, CellReference.columnLimit))
    }
    return true
  }

  private mutating func readMerge(_ attributes: XMLAttributes) -> Bool {
    skipDepth = 1
    guard store.merges.count < limits.mergesPerSheet else { return stop(.limit("mergesPerSheet")) }
    attributes.each { name, value in
      guard Name(name) == .ref else { return }
      if let range = ReferenceText.parseRange(value) {
        store.merges.append(range)
      } else {
        store.notice(.badMerge, [value.string], row: nil, column: nil)
      }
    }
    return true
  }
}
