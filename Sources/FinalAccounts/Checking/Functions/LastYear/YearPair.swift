import Grid

/// Two submissions of a unit, a year apart, each figure in one common tiny unit.
struct YearPair {
  let now: WorkingPaper
  let before: WorkingPaper
  private let scale: Int

  /// Nil where last year's submission was not given.
  init?(_ context: CheckContext) {
    guard let before = context.previous else { return nil }
    now = context.paper
    self.before = before
    scale = max(now.unit.scale, before.unit.scale)
  }

  /// True unless both state their years and these do not follow each other.
  var follows: Bool {
    guard let year = now.submission.year, let last = before.submission.year else { return true }
    return last == year - 1
  }

  /// What a figure comes to in the common unit, with its half-step.
  struct Value {
    let value: Int128
    let half: Int128
  }

  /// A figure of this year.
  func current(_ figure: Int) -> Value? { value(figure, now) }

  /// A figure of last year.
  func last(_ figure: Int) -> Value? { value(figure, before) }

  private func value(_ figure: Int, _ paper: WorkingPaper) -> Value? {
    guard let power = Amount.power(scale - paper.unit.scale) else { return nil }
    let entry = paper.figures[figure]
    let (value, overflow) = entry.value.multipliedReportingOverflow(by: power)
    let (half, isWide) = entry.half.multipliedReportingOverflow(by: power)
    // Sums and doubles of two of them still fit.
    guard !overflow, !isWide, value.magnitude < UInt128.max / 16 else { return nil }
    return Value(value: value, half: half)
  }

  /// A value of the common unit in the tiny unit of this year's paper.
  func inCurrentUnit(_ value: Int128) -> Int128 {
    value / (Amount.power(scale - now.unit.scale) ?? 1)
  }

  /// A figure of last year as people read it, with its unit of money.
  func spelledLast(_ figure: Int) -> String {
    let unit = before.table(of: figure).moneyUnit?.rawValue ?? ""
    return before.amount(before.figures[figure].value, like: figure).grouped
      + (unit.isEmpty ? "" : " \(unit)")
  }
}

extension YearPair {
  /// Compares what this year begins with and what last year ended with; a difference for which a
  /// note of this year's table names an admitted reason is information.
  func compare(
    _ opening: Slot, _ closing: Slot, _ context: CheckContext, _ outcome: inout RuleOutcome
  ) {
    let (begin, end) = (now[opening], before[closing])
    guard begin != nil || end != nil else {
      outcome.notApplicable += 1
      return
    }
    if let reason = undecided(begin, opening, now) {
      outcome.unchecked.append(reason)
      return
    }
    if let reason = undecided(end, closing, before) {
      outcome.unchecked.append(.lastYear(reason))
      return
    }
    let (a, b) = (begin.flatMap(current), end.flatMap(last))
    if begin != nil, a == nil {
      outcome.unchecked.append(.tooLarge(opening))
      return
    }
    if end != nil, b == nil {
      outcome.unchecked.append(.lastYear(.tooLarge(closing)))
      return
    }
    let gap = (a?.value ?? 0) - (b?.value ?? 0)
    let allowed = (a?.half ?? 0) + (b?.half ?? 0)
    let isBlank = [begin.map { now.figures[$0].state }, end.map { before.figures[$0].state }]
      .map { $0 != .number }
    if isBlank[0], isBlank[1] {
      outcome.notApplicable += 1
    } else if gap == 0 {
      outcome.passes += 1
    } else if begin != nil, isBlank[0] {
      outcome.unchecked.append(.blank(opening))
    } else if end != nil, isBlank[1] {
      outcome.unchecked.append(.lastYear(.blank(closing)))
    } else {
      breach(
        (begin, opening), (end, closing), gap, allowed, context, &outcome)
    }
  }

  private func undecided(_ figure: Int?, _ slot: Slot, _ paper: WorkingPaper) -> Undecided? {
    guard let table = paper.tables[slot.table] else { return .tableMissing(slot.table) }
    guard table.exponent != nil else { return .unitUnknown(slot.table) }
    guard let figure else { return nil }
    switch paper.figures[figure].state {
    case .number, .blank, .dash: return nil
    case .text, .error, .uncomputed: return .notANumber(slot, paper.figures[figure].state)
    }
  }

  private func breach(
    _ begin: (figure: Int?, slot: Slot), _ end: (figure: Int?, slot: Slot), _ gap: Int128,
    _ allowed: Int128, _ context: CheckContext, _ outcome: inout RuleOutcome
  ) {
    let isTail = gap.magnitude <= allowed.magnitude
    let last = end.figure.map(spelledLast) ?? "∅"
    let opening = begin.figure.map(context.spelled) ?? "∅"
    let hasReason = CarryOvers.hasReason(now, begin.slot.table, context.forms)
    let cell =
      begin.figure.map(context.cell)
      ?? FindingCell(table: begin.slot.table, row: begin.slot.row, column: begin.slot.column)
    outcome.breaches.append(
      .init(
        cells: [cell],
        detail: .init(
          "本年\(context.names.slot(begin.slot))为 \(begin.figure.map(context.spelled) ?? "空")，上年\(FormNames(before, context.forms).slot(end.slot))为 \(end.figure.map(spelledLast) ?? "空")，不相等",
          "\(begin.slot) opens with \(opening), last year's \(end.slot) closed with \(last)"),
        severity: isTail || hasReason ? .info : nil, isTail: isTail, gap: inCurrentUnit(gap),
        allowed: inCurrentUnit(allowed), figure: begin.figure))
  }
}
