internal import Document
internal import Formula
internal import Grid
internal import Workbook

/// What cannot be shifted, as far as it is known before any part is walked through.
extension RowsRun {
  mutating func check() throws(Fault) {
    checkSignatures()
    checkTitles(desk.package.workbookPart)
    checkArrays()
    checkFormulas()
    for name in desk.package.definedNames {
      if let first = insertions.unshifted(in: name.text).first {
        refuse(.nameNotShifted, [name.name, first])
      }
    }
    checkWorkbookParts()
    for index in added.keys.sorted() { try checkParts(ofSheet: index) }
  }

  /// Where two sheets have one name no reference tells which of them it means.
  private mutating func checkTitles(_ part: String) {
    for index in added.keys {
      let title = titles[index].lowercased()
      if titles.count(where: { $0.lowercased() == title }) > 1 {
        refuse(.unusualPart, [part], sheet: index, part: part)
      }
    }
  }

  /// Rows do not go into the middle of an array, and none are made like a row of one, unless it has
  /// no other cell.
  private mutating func checkArrays() {
    for (index, rows) in added.sorted(by: { $0.key < $1.key }) {
      for formula in sheets[index].formulas {
        let range: CellRange
        switch formula.kind {
        case .array(let stated):
          range = stated ?? CellRange(formula.cell, formula.cell)
          if range.first == range.last { continue }
        case .dataTable(let stated): range = stated ?? CellRange(formula.cell, formula.cell)
        default: continue
        }
        let place = rows.firstPlace { $0.pattern >= range.first.row }
        if place < rows.count, rows[place].pattern <= range.last.row {
          refuse(.arrayNotShifted, ["\(range)"], sheet: index, range)
        }
      }
    }
  }

  private mutating func checkFormulas() {
    for (index, sheet) in sheets.enumerated() {
      for formula in sheet.formulas {
        guard let first = insertions.unshifted(in: formula.text).first else { continue }
        refuse(.formulaNotShifted, [first], sheet: index, CellRange(formula.cell, formula.cell))
      }
    }
  }

  private mutating func checkWorkbookParts() {
    for relationship in desk.package.relationships {
      guard let part = relationship.part else { continue }
      if ShiftRules.refusedParts.contains(relationship.kind) {
        refuse(.partNotShifted, [part], part: part)
      } else if !ShiftRules.knownParts.contains(relationship.kind), desk.package.entry(part) != nil
      {
        notices.append(Notice(.unknownPart, [part, relationship.kind], at: Place(part: part)))
      }
    }
  }

  private mutating func checkParts(ofSheet index: Int) throws(Fault) {
    let source = desk.package.sheets[index].part
    for relationship in try desk.package.readRelationships(of: source) {
      guard let part = relationship.part else { continue }
      if relationship.kind == "pivotTable" {
        try checkPivot(part, index)
      } else if !ShiftRules.shiftedParts.contains(relationship.kind),
        !ShiftRules.cellFreeParts.contains(relationship.kind), desk.package.entry(part) != nil
      {
        refuse(.partNotShifted, [part], sheet: index, part: part)
      }
    }
  }

  /// Rows do not go into the middle of a pivot table, whose cells follow from its definition.
  private mutating func checkPivot(_ part: String, _ index: Int) throws(Fault) {
    guard let text = try desk.read(part) else { return }
    let location = try desk.outline(part, text).children(named: "location").first
    guard let range = location?.attributes["ref"].flatMap({ CellRange($0) }) else { return }
    let isSplit =
      added[index]?.contains {
        range.first.row <= $0.pattern && $0.pattern < range.last.row
      } ?? false
    if isSplit { refuse(.partNotShifted, [part], sheet: index, range, part: part) }
  }
}
