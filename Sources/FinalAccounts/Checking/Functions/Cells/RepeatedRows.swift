import Grid

extension RuleFunction {
  /// CEL-08.
  static let repeatedRows = RuleFunction(
    "CEL-08", .cells, .warning, "互不隶属的两行不应有多个金额完全相同",
    "no two rows of which none belongs to the other hold the same several amounts",
    source: "表样（项目之间的关系）", tables: [.t2, .t3, .t4, .t5, .t7, .t8]
  ) { context in
    context.each([.t2, .t3, .t4, .t5, .t7, .t8]) { _, table, outcome in
      let found = RepeatedRows(table, context.paper).groups
      if found.isEmpty { outcome.passes += 1 }
      for group in found {
        let names = group.rows.map { table.rows[$0].name }.joined(separator: "、")
        let spoken = group.rows.map { context.names.row(table.id, table.rows[$0].name) }
          .joined(separator: "、")
        outcome.breach(
          group.figures.map { context.cell($0) }, "\(spoken)有多个金额完全相同，疑将一行误填入另一行",
          "\(names) hold the same amounts: one may have been copied into the other")
      }
    }
  }
}

/// Rows of a table that hold the same two figures, in the same columns, and do not belong together.
private struct RepeatedRows {
  struct Group {
    /// Of rows that belong together the lowest.
    let rows: [Int]
    let figures: [Int]
  }

  private struct Pair<Value: Hashable>: Hashable {
    let one: Value
    let other: Value
  }

  private struct Key: Hashable {
    let columns: Pair<Int>
    let values: Pair<Int128>

    /// Values tell nearly all rows apart, and so do their last 64 bits.
    func hash(into hasher: inout Hasher) {
      hasher.combine(Int64(truncatingIfNeeded: values.one))
      hasher.combine(Int64(truncatingIfNeeded: values.other))
    }
  }

  private(set) var groups: [Group] = []

  init(_ table: WorkingPaper.Table, _ paper: WorkingPaper) {
    // 1.00 of the table's unit.
    let least = paper.unit.value(Amount(digits: 1, scale: 0), exponent: table.exponent ?? 4) ?? 1
    var rows: [Key: [Int]] = [:]
    rows.reserveCapacity(min(table.rows.count * 4, 1024))
    for (index, row) in table.rows.enumerated() where row.code != nil {
      let figures = table.columns.enumerated().compactMap { column, name in
        row.columns[name].map { (column, paper.figures[$0].value) }
      }.filter { $0.1.magnitude >= least.magnitude }
      for (place, one) in figures.enumerated() {
        // A total over one part says the same thing twice.
        for other in figures[(place + 1)...] where one.1 != other.1 {
          let key = Key(
            columns: Pair(one: one.0, other: other.0), values: Pair(one: one.1, other: other.1))
          rows[key, default: []].append(index)
        }
      }
    }
    var found: [[Int]: Set<Int>] = [:]
    for (key, members) in rows where members.count > 1 {
      let lowest = Self.lowest(members, table)
      guard lowest.count > 1 else { continue }
      found[lowest, default: []].formUnion([key.columns.one, key.columns.other])
    }
    groups = found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { rows, columns in
      Group(
        rows: rows,
        figures: rows.flatMap { row in
          columns.sorted().compactMap { table.rows[row].columns[table.columns[$0]] }
        })
    }
  }

  /// Rows without those that others among them belong to.
  private static func lowest(_ rows: [Int], _ table: WorkingPaper.Table) -> [Int] {
    func code(_ row: Int) -> String { table.rows[row].code ?? "" }
    // In order of codes, what belongs to a row follows it.
    let sorted = rows.sorted { (code($0), $0) < (code($1), $1) }
    var lowest: [Int] = []
    for (place, row) in sorted.enumerated() {
      let hasOwn = place + 1 < sorted.count && code(sorted[place + 1]).hasPrefix(code(row))
      let isRepeated = place > 0 && code(sorted[place - 1]) == code(row)
      if !hasOwn, !isRepeated { lowest.append(row) }
    }
    return lowest.sorted()
  }
}
