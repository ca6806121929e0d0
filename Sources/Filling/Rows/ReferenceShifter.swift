internal import Formula
internal import Grid
internal import Workbook
internal import XML

/// Walks through a part and takes down what is to be spelled otherwise after an insertion of rows:
/// attributes and texts that name cells, and anchors of drawings. Cells of worksheets are not its
/// work.
struct ReferenceShifter: PartHandler {
  private(set) var splices = Splices()
  /// False where a place is not what the parser took it for.
  private(set) var isSound = true
  /// What names cells that are pushed off their sheet.
  private(set) var lost: [String] = []
  /// Formulas that may mean cells which move and do not say so.
  private(set) var unshifted: [(formula: String, isRule: Bool)] = []
  /// How many merges there are.
  private(set) var mergeCount = 0

  let shift: ReferenceShift
  let text: PartText
  private let position: XMLPosition
  private var names: [String] = []
  /// The element whose text is wanted.
  private var wanted: (meaning: ShiftRules.Meaning, depth: Int, start: Int)?
  private var content: [UInt8] = []
  private var anchor: DrawingAnchor?
  private var note: NoteBox?
  private var rules: RuleGroup?
  /// The sheet that a defined name belongs to.
  private var nameHome: RowInsertions.Home?
  /// The first row of the view that is under way.
  private var viewTop = 1

  init(_ text: PartText, _ position: XMLPosition, _ shift: ReferenceShift) {
    self.text = text
    self.position = position
    self.shift = shift
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    start(StartTag(text.bytes, endingAt: position.offset), attributes)
    return isSound
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    end()
    return true
  }

  mutating func characters(_ piece: Span<UInt8>) -> Bool {
    guard let wanted, wanted.depth == names.count else { return true }
    piece.withUnsafeBufferPointer { content.append(contentsOf: $0) }
    return true
  }
}

// MARK: Start of an element

extension ReferenceShifter {
  mutating func start(_ tag: StartTag, _ attributes: XMLAttributes) {
    isSound = isSound && tag.isSound
    let name = tag.localName(in: text.bytes)
    names.append(name)
    // What has children has no text of its own: `formula1` of an extension holds an `f`.
    wanted = nil
    switch name {
    case "anchor", "oneCellAnchor", "twoCellAnchor":
      if anchor == nil {
        anchor = DrawingAnchor(
          depth: names.count, isControl: name == "anchor",
          value: { value($0, of: tag) })
      }
    case "ClientData": note = NoteBox(depth: names.count)
    case "mergeCell": mergeCount += 1
    case "sheetView", "customSheetView":
      viewTop = value("topLeftCell", of: tag).flatMap { CellReference($0) }?.row ?? 1
    case "pane": growFrozenRows(tag)
    case "definedName": nameHome = home(ofName: tag)
    case _ where ShiftRules.ruleGroups.contains(name) && rules == nil:
      rules = RuleGroup(depth: names.count, cells: value("sqref", of: tag))
    case _ where ShiftRules.rangesOfSheets.contains(name): shiftRangeOfSheet(tag, attributes)
    default: break
    }
    if let meanings = ShiftRules.attributes[name], name != "brk" || isIn("rowBreaks") {
      shiftAttributes(meanings, name, tag, attributes)
    }
    if !tag.isEmpty, let meaning = meaningOfText(name) {
      wanted = (meaning, names.count, tag.range.upperBound)
      content.removeAll(keepingCapacity: true)
    }
  }

  private func isIn(_ parent: String) -> Bool { names.dropLast().last == parent }

  private func meaningOfText(_ name: String) -> ShiftRules.Meaning? {
    switch name {
    case "row": anchor == nil ? nil : .place
    case "Row", "Anchor": note == nil ? nil : .place
    // A sparkline has a cell of its own; in a chart the range comes with its sheet.
    case "sqref" where isIn("sparkline"): .place
    case "sqref" where isIn("formulaRef"): .formula
    default: ShiftRules.texts[name]
    }
  }

  /// The value of an attribute of which only plain characters are of interest.
  private func value(_ name: String, of tag: StartTag) -> String? {
    tag.value(name, in: text.bytes)
  }

  /// Names of the workbook's own making hold fixed references whatever their spelling; any other
  /// that is not fixed means cells at a distance from where the name is used.
  private func home(ofName tag: StartTag) -> RowInsertions.Home {
    let sheet = value("localSheetId", of: tag).flatMap { Int($0) }
    let isBuiltIn = value("name", of: tag)?.hasPrefix("_xlnm.") ?? false
    return RowInsertions.Home(
      sheet: sheet.flatMap { shift.sheets.indices.contains($0) ? shift.sheets[$0] : nil },
      relativeRows: isBuiltIn ? .asCells : .along(0))
  }

  /// Attributes with their values, entities decoded. The parser gives them in the order of the tag,
  /// declarations of namespaces left out.
  private func decoded(
    _ tag: StartTag, _ attributes: XMLAttributes
  ) -> [(name: String, attribute: StartTag.Attribute, value: String)] {
    let bytes = text.bytes
    let spelled = tag.attributes.filter {
      let name = bytes[$0.name]
      return !name.starts(with: "xmlns:".utf8) && !name.elementsEqual("xmlns".utf8)
    }
    var values: [String] = []
    attributes.each { _, value in
      values.append(value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }
    return zip(spelled, values).map { attribute, value in
      (String(decoding: bytes[attribute.name], as: UTF8.self), attribute, value)
    }
  }

  private mutating func shiftAttributes(
    _ meanings: [String: ShiftRules.Meaning], _ name: String, _ tag: StartTag,
    _ attributes: XMLAttributes
  ) {
    let all = decoded(tag, attributes)
    // Rows behind the totals of a table are not of the table.
    let hasTotals =
      name == "table"
      && all.contains { $0.name == "totalsRowCount" && $0.value != "0" }
    for (spelled, attribute, value) in all {
      guard var meaning = meanings[spelled] else { continue }
      if hasTotals, meaning == .cells { meaning = .place }
      if name == "cfvo", rules != nil {
        rules?.formulas.append(.init(text: value, range: attribute.value, isAttribute: true))
      } else {
        replace(attribute.value, value, meaning, isAttribute: true)
      }
    }
  }

  private mutating func shiftRangeOfSheet(_ tag: StartTag, _ attributes: XMLAttributes) {
    let all = decoded(tag, attributes)
    // With a relationship it is a sheet of another workbook.
    guard !all.contains(where: { $0.name.hasSuffix(":id") }),
      let sheet = all.first(where: { $0.name == "sheet" })?.value,
      let range = all.first(where: { $0.name == "ref" })
    else { return }
    replace(
      range.attribute.value, range.value, .formula, isAttribute: true,
      home: RowInsertions.Home(sheet: sheet))
  }

  /// Frozen rows (§18.3.1.66) are counted from the top of the view; what comes in between is frozen.
  private mutating func growFrozenRows(_ tag: StartTag) {
    guard let own = shift.own, value("state", of: tag)?.hasPrefix("frozen") ?? false,
      let attribute = tag.attribute("ySplit", in: text.bytes),
      let rows = value("ySplit", of: tag).flatMap({ Double($0) }).flatMap({ Int(exactly: $0) }),
      1..<CellReference.rowLimit ~= rows, viewTop + rows <= CellReference.rowLimit,
      let first = own.shifted(row: viewTop), let last = own.shifted(row: viewTop + rows - 1)
    else { return }
    if last - first + 1 != rows { splices.replace(attribute.value, with: "\(last - first + 1)") }
  }
}

// MARK: End of an element

extension ReferenceShifter {
  mutating func end() {
    if let wanted, wanted.depth == names.count {
      let end = StartTag.start(text.bytes, before: position.offset)
      endText(wanted.meaning, wanted.start..<max(wanted.start, end))
    }
    wanted = nil
    if let anchor, anchor.depth == names.count {
      for (range, row) in anchor.moved(by: shift) { splices.replace(range, with: "\(row)") }
      self.anchor = nil
    }
    if let note, note.depth == names.count {
      for (range, new) in note.moved(by: shift) { splices.replace(range, with: new) }
      self.note = nil
    }
    if let rules, rules.depth == names.count {
      self.rules = nil
      let home = rules.home(shift)
      for formula in rules.formulas {
        replace(
          formula.range, formula.text, .formula, isAttribute: formula.isAttribute, home: home,
          isRule: true)
      }
    }
    if names.last == "definedName" { nameHome = nil }
    if !names.isEmpty { names.removeLast() }
  }

  private mutating func endText(_ meaning: ShiftRules.Meaning, _ range: Range<Int>) {
    let old = String(decoding: content, as: UTF8.self)
    switch names.last {
    case "row":
      let isFirst = isIn("from")
      anchor?.add(old, range, isFirst: isFirst)
    case "Row": note?.row = (range, old)
    case "Anchor": note?.anchor = (range, old)
    case _ where rules != nil && meaning == .formula:
      rules?.formulas.append(.init(text: old, range: range, isAttribute: false))
    default:
      if rules != nil, meaning == .cellsAlike { rules?.cells = old }
      replace(range, old, meaning, isAttribute: false, home: nameHome)
    }
  }

  private mutating func replace(
    _ range: Range<Int>, _ old: String, _ meaning: ShiftRules.Meaning, isAttribute: Bool,
    home: RowInsertions.Home? = nil, isRule: Bool = false
  ) {
    if meaning == .formula, let first = shift.insertions.unshifted(in: old).first {
      unshifted.append((first, isRule))
    }
    switch shift.shifted(old, meaning, home: home) {
    case .same: break
    case .lost: lost.append(String(old.prefix(80)))
    case .edits(let edits):
      splices.edit(range, edits, of: old, in: text, isAttribute: isAttribute)
    }
  }
}
