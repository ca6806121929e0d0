import Grid

extension RuleFunction {
  /// PY-01.
  static let openingWhole = RuleFunction(
    "PY-01", .lastYear, .warning, "年初结转和结余等于上年年末结转和结余，不等应有调整原因",
    "the year opens with what the last one closed with, else a reason is due",
    source: "财决01表表间公式（2022）；报表说明附表1-1", tables: [.t1], CarryOvers.whole)

  /// PY-02.
  static let openingBudgets = RuleFunction(
    "PY-02", .lastYear, .warning, "各项财政拨款的年初结转和结余等于上年年末，不等应有调整原因",
    "each budget opens with what it closed with last year, else a reason is due",
    source: "财决01表表间公式（2022）；报表说明附表1-1", tables: [.t4], CarryOvers.budgets)

  /// PY-03.
  static let openingCodes = RuleFunction(
    "PY-03", .lastYear, .warning, "政府性基金、国有资本经营预算各科目的年初等于上年年末",
    "codes of T7 and T8 open with what they closed with last year",
    source: "财决01表表间公式（2022）；报表说明附表1-1", tables: [.t7, .t8], CarryOvers.codes)
}

/// PY-01, PY-02, PY-03: a year opens with what the year before closed with.
enum CarryOvers {
  /// T1 as a whole.
  static func whole(_ context: CheckContext) -> RuleOutcome {
    run(context) { pair, outcome in
      pair.compare(
        Slot(.t1, "income.opening", "amount"), Slot(.t1, "expenditure.closing", "amount"), context,
        &outcome)
    }
  }

  /// T4 by budget.
  static func budgets(_ context: CheckContext) -> RuleOutcome {
    run(context) { pair, outcome in
      for budget in ["general", "fund", "capital"] {
        pair.compare(
          Slot(.t4, "opening.\(budget)", "amount"), Slot(.t4, "expenditure.closing", budget),
          context, &outcome)
      }
    }
  }

  /// T7 and T8 by code.
  static func codes(_ context: CheckContext) -> RuleOutcome {
    let known = context.knownCodes
    return run(context) { pair, outcome in
      for id in [TableID.t7, .t8] { compare(id, pair, known, context, &outcome) }
    }
  }

  private static func compare(
    _ id: TableID, _ pair: YearPair, _ known: KnownCodes, _ context: CheckContext,
    _ outcome: inout RuleOutcome
  ) {
    guard let now = pair.now.tables[id] else {
      outcome.unchecked.append(.tableMissing(id))
      return
    }
    guard let before = pair.before.tables[id] else {
      outcome.unchecked.append(.lastYear(.tableMissing(id)))
      return
    }
    // Some forms of T8 have no carry-over.
    guard now.columns.contains("opening"), before.columns.contains("closing") else {
      outcome.notApplicable += 1
      return
    }
    // Codes of last year by the names that they have this year.
    var old: [String: String] = [:]
    for row in before.rows {
      let code = row.code.flatMap { known.successor(of: $0, since: pair.before.submission.year) }
      old[now.rowNames[row.name] == nil ? code ?? row.name : row.name] = row.name
    }
    let compared =
      (now.hasTops || pair.now.submission.tables[now.index].isEmpty)
      && (before.hasTops || pair.before.submission.tables[before.index].isEmpty)
    let names = Set(now.rows.map(\.name)).union(old.keys).sorted()
    for name in names where compared || name == "total" {
      pair.compare(
        Slot(id, name, "opening"), Slot(id, old[name] ?? name, "closing"), context, &outcome)
    }
    if !compared {
      outcome.unchecked.append(now.hasTops ? .lastYear(.noDetail(id)) : .noDetail(id))
    }
  }

  static func run(
    _ context: CheckContext, _ body: (YearPair, inout RuleOutcome) -> Void
  ) -> RuleOutcome {
    guard let pair = YearPair(context) else { return .appliesNot }
    guard pair.follows else {
      return RuleOutcome(unchecked: [.notLastYear(pair.before.submission.year ?? 0)])
    }
    var outcome = RuleOutcome()
    body(pair, &outcome)
    return outcome
  }

  /// True where a note of the table names one of the admitted reasons.
  static func hasReason(_ paper: WorkingPaper, _ id: TableID, _ forms: FormBook) -> Bool {
    guard let table = paper.tables[id], let note = paper.submission.tables[table.index].note
    else { return false }
    let folded = String(decoding: Folding.fold(note), as: UTF8.self)
    return forms.carryOverReasons.contains { folded.contains($0) }
  }
}
