import Grid

extension RuleFunction {
  /// PY-05.
  static let largeChanges = RuleFunction(
    "PY-05", .lastYear, .info, "各类支出、“三公”各项比上年增减超过 50% 应说明原因",
    "classes and items of T9 that change by more than 50 % need a reason",
    source: "表样（项目之间的关系）", tables: [.t1, .t9], YearlyChanges.large
  )

  /// PY-07.
  static let copiedYear = RuleFunction(
    "PY-07", .lastYear, .error, "各项数不应与上年完全相同", "the figures are not those of last year",
    source: "表样（各表项目的含义）", YearlyChanges.copied)
}

/// PY-05, PY-07: this year's figures beside last year's.
enum YearlyChanges {
  /// PY-05: classes of T1 and items of T9 that changed by more than half.
  static func large(_ context: CheckContext) -> RuleOutcome {
    CarryOvers.run(context) { pair, outcome in
      let classes = (pair.now.tables[.t1]?.rows ?? []).filter { $0.code != nil }
        .map { Slot(.t1, $0.name, "amount") }
      let items = (pair.now.tables[.t9]?.columns ?? []).filter { $0.hasPrefix("final.") }
        .map { Slot(.t9, "unit", $0) }
      list(.t1, classes, pair, context, &outcome)
      list(.t9, items, pair, context, &outcome)
    }
  }

  private static func list(
    _ id: TableID, _ slots: [Slot], _ pair: YearPair, _ context: CheckContext,
    _ outcome: inout RuleOutcome
  ) {
    guard pair.now.tables[id] != nil else {
      outcome.unchecked.append(.tableMissing(id))
      return
    }
    guard pair.before.tables[id] != nil else {
      outcome.unchecked.append(.lastYear(.tableMissing(id)))
      return
    }
    guard pair.now.tables[id]?.exponent != nil, pair.before.tables[id]?.exponent != nil,
      !isExplained(pair.now, id)
    else {
      outcome.notApplicable += slots.count
      return
    }
    var changed: [(figure: Int, last: Int)] = []
    for slot in slots {
      guard let figure = pair.now[slot], let last = pair.before[slot],
        pair.now.figures[figure].state == .number, pair.before.figures[last].state == .number,
        let a = pair.current(figure), let b = pair.last(last), b.value > 0
      else {
        // A change from nothing has no percentage.
        outcome.notApplicable += 1
        continue
      }
      let least = (a.value - b.value).magnitude
      let rounding = (a.half + b.half).magnitude
      if least > rounding, (least - rounding) * 2 > (b.value + b.half).magnitude {
        changed.append((figure, last))
      } else {
        outcome.passes += 1
      }
    }
    guard let first = changed.first else { return }
    let slot = pair.now.figures[first.figure].slot
    outcome.breach(
      changed.map { context.cell($0.figure) },
      "\(changed.count) 项比上年增减超过 50%，如\(context.names.slot(slot))：上年 \(pair.spelledLast(first.last))，本年 \(context.spelled(first.figure))",
      "\(changed.count) changed by more than 50 %, such as \(slot): \(pair.spelledLast(first.last)) last year, \(context.spelled(first.figure)) this year"
    )
  }

  /// True where a note of the table gives a reason.
  private static func isExplained(_ paper: WorkingPaper, _ id: TableID) -> Bool {
    guard let table = paper.tables[id], let note = paper.submission.tables[table.index].note
    else { return false }
    return ["原因", "主要是", "主要由于"].contains { note.contains($0) }
  }

  /// PY-07: every figure is last year's.
  static func copied(_ context: CheckContext) -> RuleOutcome {
    guard let pair = YearPair(context) else { return .appliesNot }
    let current = figures(pair.now) { pair.current($0)?.value }
    let last = figures(pair.before) { pair.last($0)?.value }
    // A handful of figures may be the same by chance.
    guard current.count >= 10, last.count >= 10 else { return .appliesNot }
    guard current == last else { return .holds }
    let first = pair.now.figures.indices.filter {
      pair.now.figures[$0].state == .number && pair.now.figures[$0].value != 0
    }.prefix(1)
    return RuleOutcome(breaches: [
      .init(
        cells: first.map(context.cell),
        detail: .init(
          "全部 \(current.count) 个不为零的数与上年相同",
          "all \(current.count) figures other than zero are last year's"))
    ])
  }

  /// All figures other than zero by slot.
  private static func figures(_ paper: WorkingPaper, _ value: (Int) -> Int128?) -> [Slot: Int128] {
    var result: [Slot: Int128] = [:]
    for (index, figure) in paper.figures.enumerated()
    where figure.state == .number && figure.value != 0 {
      result[figure.slot] = value(index)
    }
    return result
  }
}
