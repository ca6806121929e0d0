internal import Archive
internal import Document
internal import Formula
internal import Grid
internal import Workbook
internal import XML

extension FillingRun {
  /// Changes the parts of all sheets that hold a filled cell or a formula with a fresh result.
  mutating func writeSheets(_ fresh: [Int: [FreshResult]]) throws(Fault) {
    var work: [(plan: SheetPlan, text: PartText, map: SheetMap)] = []
    var all = plans
    let planned = Set(plans.map(\.index))
    all += fresh.keys.filter { !planned.contains($0) }.map { SheetPlan(index: $0, cells: []) }
    for plan in all.sorted(by: { $0.index < $1.index }) {
      let (text, map) = try self.map(plan, fresh[plan.index] ?? [])
      work.append((plan, text, map))
    }
    try checkProtection(work.map { ($0.plan, $0.map) })
    try Fault.refuse(refusals)
    let indices =
      options.textPlacement == .shared
      ? try placeTexts(work.map { ($0.plan, $0.map) }) : [:]
    for (plan, text, map) in work {
      try write(plan, fresh[plan.index] ?? [], text, map, indices)
    }
  }

  /// Finds in a sheet's part where the cells stand that are to change.
  private mutating func map(
    _ plan: SheetPlan, _ fresh: [FreshResult]
  ) throws(Fault) -> (text: PartText, map: SheetMap) {
    let part = desk.package.sheets[plan.index].part
    let text = try desk.need(part)
    let all = (plan.cells.map(\.cell) + fresh.map(\.cell) + rehomed(plan).map(\.cell)).sorted()
    var targets: [CellReference] = []
    targets.reserveCapacity(all.count)
    for cell in all where cell != targets.last { targets.append(cell) }
    return (text, try desk.map(targets, in: part, text))
  }

  private func rehomed(_ plan: SheetPlan) -> [RehomedGroup] {
    guard options.overwritesFormulas else { return [] }
    return SharedGroups.rehomed(sheets[plan.index], overwriting: Set(plan.cells.map(\.cell)))
  }

  private mutating func checkProtection(_ work: [(plan: SheetPlan, map: SheetMap)]) throws(Fault) {
    guard !options.ignoresProtection, work.contains(where: { $0.map.isProtected }) else { return }
    var styles = LockedStyles()
    if let part = desk.package.part(ofKind: "styles"), let text = try desk.read(part) {
      styles = try desk.parse(part, text) { _ in LockedStyles() }
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
    _ indices: [String: Int]
  ) throws(Fault) {
    let contents = Self.contents(
      plan, fresh, text, map, indices, epoch1904: desk.package.usesEpoch1904)
    var splicer = SheetSplicer(text, map)
    splicer.write(contents)
    for group in rehomed(plan) {
      guard let target = map.targets.first(where: { $0.cell == group.cell }) else { continue }
      splicer.rehome(group, at: target)
      notices.append(notice(.formulaMoved, ["\(group.oldMaster)"], plan.index, group.cell))
    }
    let part = desk.package.sheets[plan.index].part
    try desk.apply(splicer.splices, to: text, of: part)
    if !splicer.splices.isEmpty { try verify(contents, map.targets.map(\.cell), part) }
  }

  /// Reads the changed part again: it is well-formed, and each cell holds what it was given.
  private mutating func verify(
    _ contents: [(content: StoredContent, keepsFormula: Bool)?], _ targets: [CellReference],
    _ part: String
  ) throws(Fault) {
    let text = try desk.need(part)
    let map = try desk.map(targets, in: part, text, looksAtTexts: true)
    var element: [UInt8] = []
    for (target, change) in zip(map.targets, contents) {
      guard let change else { continue }
      var holds = !target.isMissing || change.content.isBlank
      map.eachFound(target) { cell in
        element.removeAll(keepingCapacity: true)
        change.content.appendElement(cell.tag.childTags(in: text.bytes), to: &element)
        var count = 0
        for child in map.children[cell.children]
        where child.kind == .value || child.kind == .inline {
          count += 1
          holds = holds && text.bytes.holds(element, at: child.range)
        }
        holds = holds && count == (element.isEmpty ? 0 : 1)
      }
      guard holds else { throw .unusual(part) }
    }
  }

  /// What is to stand in each target, and whether its formula stays; nil where nothing is known.
  private static func contents(
    _ plan: SheetPlan, _ fresh: [FreshResult], _ text: PartText, _ map: SheetMap,
    _ indices: [String: Int], epoch1904: Bool
  ) -> [(content: StoredContent, keepsFormula: Bool)?] {
    var (planned, known) = (plan.cells[...], fresh[...])
    // All three are in reading order.
    return map.targets.map { target in
      while let first = planned.first, first.cell < target.cell { planned.removeFirst() }
      while let first = known.first, first.cell < target.cell { known.removeFirst() }
      if let first = planned.first, first.cell == target.cell {
        return (content(first.value, text, indices, epoch1904: epoch1904), false)
      }
      guard let first = known.first, first.cell == target.cell else { return nil }
      return content(first.value, text).map { ($0, true) }
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
  mutating func finish() throws(Fault) {
    var replacesFormulas = false
    for (plan, check) in zip(plans, checks) {
      let texts = SharedFormulas(sheets[plan.index])
      for formula in check.replaced {
        replacesFormulas = true
        let text = String((texts[formula.cell] ?? formula.text).prefix(80))
        notices.append(notice(.formulaReplaced, [text], plan.index, formula.cell))
      }
    }
    // A chain that names a cell without a formula makes Excel repair the file; without the part it
    // builds the chain anew.
    if replacesFormulas {
      try desk.drop(kind: "calcChain", from: desk.package.workbookPart)
    }
    if !result.stale.isEmpty { try desk.setFullCalculation() }
    if !desk.changesNothing {
      try dropSignatures()
      tellPivots()
    }
  }
}
