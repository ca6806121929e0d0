internal import Archive
internal import Formula
internal import Grid
internal import Workbook
internal import XML

extension FillingRun {
  /// Changes the parts of all sheets that hold a filled cell or a formula with a fresh result.
  mutating func writeSheets(
    _ fresh: [Int: [FreshResult]], _ package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    var work: [(plan: SheetPlan, text: PartText, map: SheetMap)] = []
    var all = plans
    let planned = Set(plans.map(\.index))
    all += fresh.keys.filter { !planned.contains($0) }.map { SheetPlan(index: $0, cells: []) }
    for plan in all.sorted(by: { $0.index < $1.index }) {
      let (text, map) = try self.map(plan, fresh[plan.index] ?? [], package)
      work.append((plan, text, map))
    }
    try checkProtection(work.map { ($0.plan, $0.map) }, package)
    guard refusals.isEmpty else { throw FillFault(refusals) }
    let indices =
      options.textPlacement == .shared
      ? try placeTexts(work.map { ($0.plan, $0.map) }, package) : [:]
    for (plan, text, map) in work {
      try write(plan, fresh[plan.index] ?? [], text, map, indices, package)
    }
  }

  /// Finds in a sheet's part where the cells stand that are to change.
  private mutating func map(
    _ plan: SheetPlan, _ fresh: [FreshResult], _ package: borrowing SpreadsheetPackage
  ) throws(FillFault) -> (text: PartText, map: SheetMap) {
    let part = package.sheets[plan.index].part
    guard let text = try desk.read(part, of: package) else {
      throw FillFault(.unusualPart, [part], at: Place(part: part))
    }
    var cells = Set(plan.cells.map(\.cell))
    cells.formUnion(fresh.map(\.cell))
    cells.formUnion(rehomed(plan).map(\.cell))
    let targets = cells.sorted()
    let handler = try desk.parse(part, text) {
      SheetMapHandler(targets, text.bytes, $0)
    }
    guard handler.badReference == nil, handler.map.isSound else {
      throw FillFault(.unusualPart, [part], at: Place(part: part))
    }
    return (text, handler.map)
  }

  private func rehomed(_ plan: SheetPlan) -> [RehomedGroup] {
    guard options.overwritesFormulas else { return [] }
    return SharedGroups.rehomed(sheets[plan.index], overwriting: Set(plan.cells.map(\.cell)))
  }

  private mutating func checkProtection(
    _ work: [(plan: SheetPlan, map: SheetMap)], _ package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    guard !options.ignoresProtection, work.contains(where: { $0.map.isProtected }) else { return }
    var styles = LockedStyles()
    if let relationship = package.relationships.first(where: { $0.kind == "styles" }) {
      let part = PartName.resolve(relationship.target, from: package.workbookPart)
      if let text = try desk.read(part, of: package) {
        styles = try desk.parse(part, text) { _ in LockedStyles() }
      }
    }
    for (plan, map) in work where map.isProtected {
      let planned = Set(plan.cells.map(\.cell))
      for target in map.targets where planned.contains(target.cell) {
        if map.openRanges.contains(where: { $0.contains(target.cell) }) { continue }
        if styles.isLocked(style: map.style(of: target)) {
          refusals.append(notice(.protectedCell, [], plan.index, target.cell))
        }
      }
    }
  }

  private mutating func write(
    _ plan: SheetPlan, _ fresh: [FreshResult], _ text: PartText, _ map: SheetMap,
    _ indices: [String: Int], _ package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    let planned = Dictionary(plan.cells.map { ($0.cell, $0.value) }) { first, _ in first }
    let results = Dictionary(fresh.map { ($0.cell, $0.value) }) { first, _ in first }
    let epoch = package.usesEpoch1904
    let contents = map.targets.map { target -> (content: StoredContent, keepsFormula: Bool)? in
      if let value = planned[target.cell] {
        return (Self.content(value, text, indices, epoch1904: epoch), false)
      }
      return results[target.cell].flatMap { Self.content($0, text) }.map { ($0, true) }
    }
    var splicer = SheetSplicer(text, map)
    splicer.write(contents)
    for group in rehomed(plan) {
      guard let target = map.targets.first(where: { $0.cell == group.cell }) else { continue }
      splicer.rehome(group, at: target)
      result.notices.append(
        notice(.formulaMoved, ["\(group.oldMaster)"], plan.index, group.cell))
    }
    let part = package.sheets[plan.index].part
    try desk.apply(splicer.splices, to: text, of: part, in: package)
    if !splicer.splices.isEmpty { try verify(contents, map.targets.map(\.cell), part, package) }
  }

  /// Reads the changed part again: it is well-formed, and each cell holds what it was given.
  private mutating func verify(
    _ contents: [(content: StoredContent, keepsFormula: Bool)?], _ targets: [CellReference],
    _ part: String, _ package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    guard let text = try desk.read(part, of: package) else { return }
    let map = try desk.parse(part, text) { SheetMapHandler(targets, text.bytes, $0) }.map
    for (target, change) in zip(map.targets, contents) {
      guard let change else { continue }
      let holds = target.found.allSatisfy { cell in
        let element = change.content.element(prefix: cell.tag.prefix(in: text.bytes))
        let values = cell.children.filter { $0.kind == .value || $0.kind == .inline }
        return values.allSatisfy { text.bytes[$0.range].elementsEqual(element) }
          && values.count == (element.isEmpty ? 0 : 1)
      }
      guard holds, !target.found.isEmpty || change.content.child == nil else {
        throw FillFault(.unusualPart, [part], at: Place(part: part))
      }
    }
  }

  private static func content(
    _ value: FillValue, _ part: PartText, _ indices: [String: Int], epoch1904: Bool
  ) -> StoredContent {
    switch value {
    case .blank: return .blank
    case .boolean(let flag): return .boolean(flag)
    case .number(let text): return .number(DecimalSpelling.canonical(text) ?? text)
    case .text(let text): return indices[text].map { .shared($0) } ?? .inline(text, in: part)
    case .date(let year, let month, let day):
      let serial = SerialDate.serial(year: year, month: month, day: day, epoch1904: epoch1904)
      return .number(String(serial ?? 0))
    }
  }

  private static func content(_ value: CellValue, _ part: PartText) -> StoredContent? {
    switch value {
    case .number(let number): .number(number.text)
    case .text(let text): .formulaText(text, in: part)
    case .boolean(let flag): .boolean(flag)
    case .error(let text): .error(text, in: part)
    case .uncomputed: nil
    }
  }

  // MARK: What goes with it

  /// What the package as a whole says otherwise after the change.
  mutating func finish(_ package: borrowing SpreadsheetPackage) throws(FillFault) {
    var replacesFormulas = false
    for (plan, check) in zip(plans, checks) {
      let texts = SharedFormulas(sheets[plan.index])
      for formula in check.replaced {
        replacesFormulas = true
        let text = String((texts[formula.cell] ?? formula.text).prefix(80))
        result.notices.append(notice(.formulaReplaced, [text], plan.index, formula.cell))
      }
    }
    // A chain that names a cell without a formula makes Excel repair the file; without the part it
    // builds the chain anew.
    if replacesFormulas {
      try desk.drop(kind: "calcChain", from: package.workbookPart, in: package)
    }
    if !result.stale.isEmpty { try desk.setFullCalculation(in: package) }
    if !desk.changesNothing {
      if options.dropsSignatures, try desk.dropSignatures(from: package) {
        result.notices.append(Notice(.signaturesDropped))
      }
      if package.relationships.contains(where: { $0.kind == "pivotCacheDefinition" }) {
        result.notices.append(Notice(.pivotStale))
      }
    }
    result.notices += desk.notices
    result.edits = desk.edits(of: package)
  }
}
