import Grid

extension RuleFunction {
  /// FIL-11.
  static let moneyUnits = RuleFunction(
    "FIL-11", .file, .error, "每张表应写明金额单位，各表相同（只有“三公”表可以单用万元）",
    "every table states its money unit, the same in all (T9 alone may be in 万元)",
    source: "表样（项目之间的关系）"
  ) { context in
    var counts: [MoneyUnit: Int] = [:]
    for table in context.submission.tables where table.id != .t9 {
      if let unit = table.moneyUnit { counts[unit, default: 0] += 1 }
    }
    // What most tables say, of two the larger: it is what public tables are in.
    let common = counts.max {
      ($0.value, $0.key.exponent) < ($1.value, $1.key.exponent)
    }?.key
    return context.each { table, _, outcome in
      guard let unit = table.moneyUnit else {
        outcome.breach(
          [table.place], "\(context.names.table(table.id))没有写明金额单位，可用 --money-unit 说明",
          "\(table.id.rawValue) does not state its unit")
        return
      }
      let isUsual = common == nil || unit == common
      let isReception = table.id == .t9 && unit == .tenThousandYuan && common == .yuan
      guard !isUsual, !isReception else {
        outcome.passes += 1
        return
      }
      outcome.breach(
        [table.place],
        "\(context.names.table(table.id))用\(unit.rawValue)，其他表用\(common?.rawValue ?? "")",
        "\(table.id.rawValue) is in \(unit.rawValue), the others in \(common?.rawValue ?? "")")
    }
  }

  /// FIL-12.
  static let magnitude = RuleFunction(
    "FIL-12", .file, .error, "各表金额的量级应当一致（不应有一张表整体大或小一万倍）",
    "no table is ten thousand times as large or small as the others",
    source: "表样（项目之间的关系）"
  ) { context in
    let pairs = MagnitudePairs(context)
    var outcome = RuleOutcome(passes: pairs.tables.count)
    for (table, figures) in pairs.suspects {
      outcome.passes = max(0, outcome.passes - 1)
      outcome.breach(
        figures.map { context.cell($0) },
        "\(context.names.table(table))有 \(figures.count) 个数与其他表同一项相差一万倍，疑金额单位有误",
        "\(figures.count) figures of \(table.rawValue) are ten thousand times those of other tables, or the reverse: its money unit is wrong"
      )
    }
    return outcome
  }
}

/// Figures that two tables have in common, and those of them that are ten thousandfold.
private struct MagnitudePairs {
  /// The tables that have figures in common with others.
  private(set) var tables: Set<TableID> = []
  /// The tables whose unit is wrong, with the figures that show it.
  private(set) var suspects: [(table: TableID, figures: [Int])] = []

  private struct Pair {
    let figures: [Int]
    let tables: [TableID]
  }

  private static let leastPairs = 3

  init(_ context: CheckContext) {
    let paper = context.paper
    var wrong: [Pair] = []
    for identity in context.reconciliation.identities where identity.isAcross {
      let figures = identity.terms.map(\.figure)
      guard identity.relation == .equal, figures.count == 2 else { continue }
      let (one, other) = (paper.figures[figures[0]], paper.figures[figures[1]])
      guard one.value != 0, other.value != 0 else { continue }
      let pair = Pair(figures: figures, tables: [one.slot.table, other.slot.table])
      tables.formUnion(pair.tables)
      if Self.isTenThousandfold(one, other) || Self.isTenThousandfold(other, one) {
        wrong.append(pair)
      }
    }
    while let table = Self.worst(wrong, paper) {
      let own = wrong.filter { $0.tables.contains(table) }
      let figures = own.flatMap(\.figures).filter { paper.figures[$0].slot.table == table }
      suspects.append((table, Array(Set(figures)).sorted()))
      wrong.removeAll { $0.tables.contains(table) }
    }
    suspects.sort { $0.table < $1.table }
  }

  /// The table that disagrees with most others, of two alike the one of larger figures: 元 under
  /// 万元 is what happens.
  private static func worst(_ pairs: [Pair], _ paper: WorkingPaper) -> TableID? {
    var partners: [TableID: Set<TableID>] = [:]
    var counts: [TableID: Int] = [:]
    var larger: [TableID: Int] = [:]
    for pair in pairs {
      partners[pair.tables[0], default: []].insert(pair.tables[1])
      partners[pair.tables[1], default: []].insert(pair.tables[0])
      let values = pair.figures.map { paper.figures[$0].value.magnitude }
      larger[pair.tables[values[0] > values[1] ? 0 : 1], default: 0] += 1
      for table in pair.tables { counts[table, default: 0] += 1 }
    }
    let units = Dictionary(grouping: paper.tables.values.compactMap(\.exponent)) { $0 }
    let usual = units.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
    func order(_ table: TableID) -> (Int, Int, Int, Int) {
      // A unit that no other table states gives the wrong one away.
      let isOdd = paper.tables[table]?.exponent != usual
      return (
        partners[table]?.count ?? 0, isOdd ? 1 : 0, larger[table] ?? 0, counts[table] ?? 0
      )
    }
    return counts.keys.sorted().filter { (counts[$0] ?? 0) >= leastPairs }
      .max { order($0) < order($1) }
  }

  private static func isTenThousandfold(_ large: Figure, _ small: Figure) -> Bool {
    let (product, overflow) = small.value.multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return false }
    let (gap, wide) = large.value.subtractingReportingOverflow(product)
    guard !wide else { return false }
    // Roundings of the small one count ten thousandfold.
    let (bound, tooWide) = small.half.multipliedReportingOverflow(by: 10_000)
    return !tooWide && gap.magnitude <= (bound + large.half).magnitude
      && small.value.magnitude > small.half.magnitude
  }
}
