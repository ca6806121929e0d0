import Grid

/// two figures of a row, or the figures of two rows beside each other, that stand crosswise in
/// another table.
///
/// Figures that differ from their counterparts by more than rounding and are each other's break the
/// relation between both tables, so nothing is a swap by chance.
enum Swaps {
  static func decide(_ context: CheckContext) -> RuleOutcome {
    var outcome = RuleOutcome()
    let kinds = [("total", "total"), ("basic", "basic"), ("project", "project")]
    for id in [TableID.t5, .t7, .t8] {
      spendingKinds(id, context, &outcome)
      rows(id, .t3, kinds, context, &outcome)
    }
    rows(.t1, .t3, [("amount", "total")], context, &outcome)
    rows(.t4, .t5, [("general", "total")], context, &outcome)
    rows(.t4, .t7, [("fund", "total")], context, &outcome)
    rows(.t4, .t8, [("capital", "total")], context, &outcome)
    return outcome.orNotApplicable
  }

  /// 基本支出 and 项目支出 of one row.
  private static func spendingKinds(
    _ id: TableID, _ context: CheckContext, _ outcome: inout RuleOutcome
  ) {
    for row in context.ledger.tables[id]?.rows ?? [] where row.code != nil {
      let own = [row.columns["basic"], row.columns["project"]].compactMap(\.self)
      let other = ["basic", "project"].compactMap { context.ledger.figure(.t3, row.name, $0) }
      guard own.count == 2, other.count == 2,
        let isSwapped = isSwapped([[own[0]], [own[1]]], [[other[0]], [other[1]]], context)
      else { continue }
      guard isSwapped else {
        outcome.passes += 1
        continue
      }
      outcome.breach(
        (own + other).map(context.cell),
        "\(id.rawValue) 与 T3 的 \(row.name)，基本支出和项目支出正好相反",
        "basic and project of \(row.name) stand the other way round in \(id.rawValue) and T3")
    }
  }

  /// Two rows with figures that follow each other, in all of these columns.
  private static func rows(
    _ id: TableID, _ other: TableID, _ columns: [(String, String)], _ context: CheckContext,
    _ outcome: inout RuleOutcome
  ) {
    let ledger = context.ledger
    let rows = (ledger.tables[id]?.rows ?? []).filter { row in
      row.code != nil
        && columns.contains { row.columns[$0.0].map { ledger.figures[$0].value != 0 } ?? false }
    }
    for (row, next) in zip(rows, rows.dropFirst()) {
      guard let code = row.code, let below = next.code else { continue }
      let here = [row, next].map { row in columns.compactMap { row.columns[$0.0] } }
      let there = [code, below].map { code in
        columns.compactMap { ledger.figure(other, code, $0.1) }
      }
      guard (here + there).allSatisfy({ $0.count == columns.count }),
        let isSwapped = isSwapped(here, there, context)
      else { continue }
      guard isSwapped else {
        outcome.passes += 1
        continue
      }
      outcome.breach(
        (here + there).flatMap(\.self).map(context.cell),
        "\(id.rawValue) 与 \(other.rawValue) 的 \(code) 和 \(below)，两行的数正好相反",
        "the figures of \(code) and \(below) stand the other way round in \(id.rawValue) and \(other.rawValue)"
      )
    }
  }

  /// True where two lists of figures are each other's in another table; nil where the lists do not
  /// differ, so that nothing can be said.
  private static func isSwapped(
    _ here: [[Int]], _ there: [[Int]], _ context: CheckContext
  ) -> Bool? {
    let figures = context.ledger.figures
    let all = (here + there).flatMap(\.self)
    let states: [CellState] = [.number, .blank, .dash]
    guard all.allSatisfy({ states.contains(figures[$0].state) }),
      zip(here[0], here[1]).contains(where: { one, other in
        (figures[one].value - figures[other].value).magnitude
          > (2 * (figures[one].spread + figures[other].spread)).magnitude
      })
    else { return nil }
    func values(_ list: [Int]) -> [Int128] { list.map { figures[$0].value } }
    return values(here[0]) == values(there[1]) && values(here[1]) == values(there[0])
  }
}
