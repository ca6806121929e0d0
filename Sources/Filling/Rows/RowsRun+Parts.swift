internal import Document
internal import Formula
internal import Grid
internal import Workbook
internal import XML

/// The parts of the package, one after the other.
extension RowsRun {
  mutating func shiftSheet(_ index: Int) throws(Fault) {
    let part = desk.package.sheets[index].part
    guard let text = try desk.read(part) else { return }
    let rows = added[index] ?? []
    guard done.insert(part.lowercased()).inserted else {
      // One part behind two sheets: which of them gets the rows?
      return refuse(.unusualPart, [part], sheet: index, part: part)
    }
    guard !rows.isEmpty || Self.mayNameOtherSheets(text) else { return }
    let shift = shift(ofSheet: index)
    let formulas = SharedFormulas(sheets[index])
    let writtenOut = try SharedGroupSplit(shift, formulas, part, desk.package.limits).cells
    let shifter = try desk.parse(part, text) {
      WorksheetShifter(
        text, $0, shift, patternRows: rows.map(\.pattern), formulas: formulas,
        writtenOut: writtenOut)
    }
    if let row = shifter.lostRow {
      return refuse(.rowsPushedOff, ["\(row):\(row)"], sheet: index, part: part)
    }
    guard shifter.isSound, shifter.isInOrder else {
      throw .unusual(part, sheet: titles[index])
    }
    for (cell, formula) in shifter.lost {
      refuse(.rowsPushedOff, [formula], sheet: index, CellRange(cell, cell), part: part)
    }
    take(shifter.references, index, part)
    if !rows.isEmpty, shifter.isLocked, !options.ignoresProtection {
      refuse(.rowsLocked, [], sheet: index, part: part)
    }
    var splices = shifter.splices
    splices.add(shifter.references.splices)
    if !rows.isEmpty, refusals.isEmpty {
      try addRows(rows, shifter, text, part, desk.package.limits, &splices)
    }
    try desk.apply(splices, to: text, of: part)
  }

  /// References to other sheets are told by `!`, which may be spelled as an entity.
  private static func mayNameOtherSheets(_ text: PartText) -> Bool {
    text.bytes.contains(UInt8(ascii: "!")) || text.bytes[...].holds(Array("&#".utf8))
  }

  /// What the walk through a part found that cannot be shifted.
  private mutating func take(_ shifter: ReferenceShifter, _ index: Int?, _ part: String) {
    for text in shifter.lost { refuse(.rowsPushedOff, [text], sheet: index, part: part) }
    var isTold = false
    for (formula, isRule) in shifter.unshifted {
      if !isRule {
        refuse(.partNotShifted, [part], sheet: index, part: part)
      } else if !isTold {
        isTold = true
        let place = Place(part: part, sheet: index.map { titles[$0] })
        notices.append(Notice(.ruleNotShifted, [formula], at: place))
      }
    }
  }

  mutating func shiftRelated(_ index: Int) throws(Fault) {
    let sheet = desk.package.sheets[index]
    guard sheet.kind != .missing else { return }
    let all = try desk.package.readRelationships(of: sheet.part)
    try shiftTargets(all, of: sheet.part, index)
    for relationship in all where ShiftRules.shiftedParts.contains(relationship.kind) {
      guard let part = relationship.part else { continue }
      try shiftPart(part, ofSheet: index)
      if relationship.kind == "drawing" { try shiftInner(of: part, index) }
    }
  }

  /// Charts of a drawing, and drawings inside them.
  private mutating func shiftInner(of part: String, _ index: Int, depth: Int = 0) throws(Fault) {
    guard depth < 4 else { return }
    let all = try desk.package.readRelationships(of: part)
    try shiftTargets(all, of: part, index)
    for relationship in all where ShiftRules.innerParts.contains(relationship.kind) {
      guard let inner = relationship.part, !done.contains(inner.lowercased()) else { continue }
      try shiftPart(inner, ofSheet: nil)
      try shiftInner(of: inner, index, depth: depth + 1)
    }
  }

  mutating func shiftWorkbook() throws(Fault) {
    try shiftPart(desk.package.workbookPart, ofSheet: nil)
    for relationship in desk.package.relationships
    where relationship.kind == "pivotCacheDefinition" {
      if let part = relationship.part { try shiftPart(part, ofSheet: nil) }
    }
  }

  private mutating func shiftPart(_ part: String, ofSheet index: Int?) throws(Fault) {
    guard done.insert(part.lowercased()).inserted, let text = try desk.read(part)
    else { return }
    let shift = shift(ofSheet: index)
    // Only what belongs to a sheet that gets rows, names sheets or tells their names apart is
    // looked into.
    guard shift.own != nil || index == nil || Self.mayNameOtherSheets(text) else { return }
    let shifter = try desk.parse(part, text) { ReferenceShifter(text, $0, shift) }
    guard shifter.isSound else { throw .unusual(part) }
    take(shifter, index, part)
    try desk.apply(shifter.splices, to: text, of: part)
  }

  /// Links into the workbook itself, kept as targets: `#表1!A9`.
  private mutating func shiftTargets(
    _ all: [Relationship], of source: String, _ index: Int
  ) throws(Fault) {
    let shift = shift(ofSheet: index)
    func moved(_ target: String) -> String? {
      let link = LinkTarget(target)
      guard let place = link.place, case .edits(let edits) = shift.shifted(place, .formula) else {
        return nil
      }
      return link.spelled(Splices.text(place, edits))
    }
    guard all.contains(where: { $0.kind == "hyperlink" && moved($0.target) != nil }) else { return }
    let part = PartName.relationships(of: source)
    guard done.insert(part.lowercased()).inserted, let text = try desk.read(part)
    else { return }
    var splices = Splices()
    for element in try desk.outline(part, text).children(named: "Relationship") {
      guard element.attributes["Type"]?.hasSuffix("/hyperlink") ?? false,
        let new = element.attributes["Target"].flatMap({ moved($0) }),
        let attribute = element.tag.attribute("Target", in: text.bytes)
      else { continue }
      splices.set(attribute.value, to: new, of: text.bytes, asciiOnly: text.isASCII)
    }
    try desk.apply(splices, to: text, of: part)
  }
}
