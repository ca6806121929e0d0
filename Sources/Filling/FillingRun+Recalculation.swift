internal import Document
internal import Formula
internal import Grid
internal import Workbook

extension FillingRun {
  /// Evaluates all formulas that depend on a cell of the plan, and gives the fresh results that
  /// differ from those stored, by sheet. What cannot be evaluated is listed in the result.
  mutating func recalculate() throws(Fault) -> [Int: [FreshResult]] {
    guard sheets.contains(where: { !$0.formulas.isEmpty }) else { return [:] }
    var changes = CellChanges()
    for plan in plans {
      for (cell, value) in plan.cells {
        let place = SheetCell(sheet: plan.index, cell: cell)
        changes.add(Self.formulaValue(value, epoch1904: desk.package.usesEpoch1904), at: place)
      }
    }
    let names = desk.package.definedNames.map {
      FormulaName($0.name, sheet: $0.sheet, text: $0.text)
    }
    let graph = DependencyGraph(SheetValues(sheets, names: names))
    guard try !usesDisplayedPrecision() else {
      let affected = graph.affected(by: changes.places, new: Set(options.newFormulas))
      let places =
        affected.formulas.filter(\.isAffected).map(\.place)
        + affected.refusals.filter(\.isAffected).map(\.place)
      result.stale += places.sorted().map {
        .init(place: $0, reason: .displayedPrecision, arguments: [])
      }
      return [:]
    }
    let recalculation = Recalculation(graph, changes: changes, new: Set(options.newFormulas))
    var fresh: [Int: [FreshResult]] = [:]
    let results = recalculation.results
    // In reading order, not in that of evaluation.
    let order = results.indices.filter { results[$0].isAffected }.sorted {
      results[$0].place < results[$1].place
    }
    for formula in order.lazy.map({ results[$0] }) {
      let old = sheets[formula.place.sheet][formula.place.cell]
      guard old.map({ FormulaValue($0) }) != formula.value else { continue }
      let new = formula.value.cellValue
      if case .uncomputed = new { continue }
      fresh[formula.place.sheet, default: []].append(
        FreshResult(cell: formula.place.cell, value: new))
      result.recalculated.append(.init(place: formula.place, old: old, new: new))
    }
    let titles = sheets.map(\.name)
    for refusal in recalculation.refusals where refusal.isAffected {
      result.stale.append(
        .init(
          place: refusal.place, reason: refusal.reason.message,
          arguments: refusal.reason.arguments(sheets: titles)))
    }
    return fresh
  }

  /// True where each result is rounded as its format shows it (§18.2.2, `fullPrecision`).
  private mutating func usesDisplayedPrecision() throws(Fault) -> Bool {
    guard let text = try desk.read(desk.package.workbookPart) else { return false }
    let outline = try desk.outline(desk.package.workbookPart, text)
    let value = outline.children(named: "calcPr").first?.attributes["fullPrecision"]
    return value == "0" || value == "false"
  }

  private static func formulaValue(_ value: FillValue, epoch1904: Bool) -> FormulaValue? {
    switch value {
    case .blank: nil
    case .boolean(let flag): .boolean(flag)
    case .text(let text): .text(text)
    case .number(let text): Double(text).map { .number($0 + 0) }
    case .date(let year, let month, let day):
      SerialDate.serial(year: year, month: month, day: day, epoch1904: epoch1904).map {
        .number(Double($0))
      }
    }
  }
}
