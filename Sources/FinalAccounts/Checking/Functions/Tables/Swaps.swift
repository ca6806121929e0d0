import Grid

extension RuleFunction {
  ///
  static let swappedFigures = RuleFunction(
    "X-70", .between, .warning, "两张表的同一组数不应互换位置",
    "no figures of one table stand crosswise in another",
    source: "表样（项目之间的关系）", tables: [.t1, .t3, .t4, .t5, .t7, .t8], Swaps.decide)
}

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
    guard let all = context.paper.tables[.t3] else { return }
    for row in context.paper.tables[id]?.rows ?? [] where row.code != nil {
      guard let basic = row.columns["basic"], let project = row.columns["project"],
        differ(basic, project, context.paper), let same = all.rowNames[row.name],
        let allBasic = all.rows[same].columns["basic"],
        let allProject = all.rows[same].columns["project"],
        let isSwapped = isSwapped(
          [[basic], [project]], [[allBasic], [allProject]], context)
      else { continue }
      guard isSwapped else {
        outcome.passes += 1
        continue
      }
      outcome.breach(
        [basic, project, allBasic, allProject].map(context.cell),
        "\(context.names.table(id))与 \(context.names.table(.t3))的\(context.names.row(id, row.name))，基本支出和项目支出正好相反",
        "basic and project of \(row.name) stand the other way round in \(id.rawValue) and T3")
    }
  }

  /// Two rows with figures that follow each other, in all of these columns.
  private static func rows(
    _ id: TableID, _ other: TableID, _ columns: [(String, String)], _ context: CheckContext,
    _ outcome: inout RuleOutcome
  ) {
    let paper = context.paper
    guard let rows = paper.tables[id]?.rows, let others = paper.tables[other] else { return }
    let filled = rows.indices.filter { index in
      rows[index].code != nil
        && columns.contains {
          rows[index].columns[$0.0].map { paper.figures[$0].value != 0 } ?? false
        }
    }
    for (row, next) in zip(filled, filled.dropFirst()) {
      guard let code = rows[row].code, let below = rows[next].code else { continue }
      let here = [row, next].map { row in columns.compactMap { rows[row].columns[$0.0] } }
      guard here.allSatisfy({ $0.count == columns.count }),
        zip(here[0], here[1]).contains(where: { differ($0, $1, paper) })
      else { continue }
      let there = [code, below].map { code in
        others.rowNames[code].map { row in columns.compactMap { others.rows[row].columns[$0.1] } }
          ?? []
      }
      guard there.allSatisfy({ $0.count == columns.count }),
        let isSwapped = isSwapped(here, there, context)
      else { continue }
      guard isSwapped else {
        outcome.passes += 1
        continue
      }
      outcome.breach(
        (here + there).flatMap(\.self).map(context.cell),
        "\(context.names.table(id))与 \(context.names.table(other))的 \(code) 和 \(below)，两行的数正好相反",
        "the figures of \(code) and \(below) stand the other way round in \(id.rawValue) and \(other.rawValue)"
      )
    }
  }

  /// True where two figures differ by more than rounding.
  private static func differ(_ one: Int, _ other: Int, _ paper: WorkingPaper) -> Bool {
    let (one, other) = (paper.figures[one], paper.figures[other])
    return (one.value - other.value).magnitude > (2 * (one.spread + other.spread)).magnitude
  }

  /// True where two lists of figures are each other's in another table; nil where the lists do not
  /// differ, so that nothing can be said.
  private static func isSwapped(
    _ here: [[Int]], _ there: [[Int]], _ context: CheckContext
  ) -> Bool? {
    let figures = context.paper.figures
    let all = (here + there).flatMap(\.self)
    let states: [CellState] = [.number, .blank, .dash]
    guard all.allSatisfy({ states.contains(figures[$0].state) }),
      zip(here[0], here[1]).contains(where: { differ($0, $1, context.paper) })
    else { return nil }
    func values(_ list: [Int]) -> [Int128] { list.map { figures[$0].value } }
    return values(here[0]) == values(there[1]) && values(here[1]) == values(there[0])
  }
}
