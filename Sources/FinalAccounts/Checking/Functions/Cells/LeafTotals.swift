import Grid

extension RuleFunction {
  /// CEL-09.
  static let leafTotals = RuleFunction(
    "CEL-09", .cells, .error, "下级科目的金额不应与上级合计相同，而其余下级之和又已等于该合计（疑将合计误填入下级）",
    "no row repeats the total above it while the others already come to that total",
    source: "表样（项目之间的关系）", tables: [.t2, .t3, .t5, .t6, .t7, .t8]
  ) { context in
    context.each([.t2, .t3, .t5, .t6, .t7, .t8]) { _, table, outcome in
      var isSound = true
      for (parent, children) in LeafTotals.families(table) {
        for column in table.columns {
          guard
            let found = LeafTotals.find(parent, children, column, table, context.paper)
          else { continue }
          isSound = false
          let names = (table.rows[found.row].name, table.rows[parent].name)
          outcome.breach(
            [found.figure, found.total].map { context.cell($0) },
            "\(context.names.table(table.id))\(context.names.row(table.id, names.0))的金额与\(context.names.row(table.id, names.1))相同，而其余各行之和已等于\(context.names.row(table.id, names.1))，疑将合计误填入本行",
            "\(table.id.rawValue)[\(names.0)] is the same as \(names.1), which the other rows already come to"
          )
        }
      }
      if isSound { outcome.passes += 1 }
    }
  }
}

private enum LeafTotals {
  /// Each row with those directly under it, the total with all that belong to no other.
  static func families(_ table: WorkingPaper.Table) -> [(parent: Int, children: [Int])] {
    var families = table.rows.indices.map { ($0, table.rows[$0].children) }
    if let total = table.rowNames["total"] { families.append((total, table.tops)) }
    return families.filter { $0.1.count > 2 }
  }

  /// The last of the rows that repeats the total.
  static func find(
    _ parent: Int, _ children: [Int], _ column: String, _ table: WorkingPaper.Table,
    _ paper: WorkingPaper
  ) -> (row: Int, figure: Int, total: Int)? {
    guard let total = table.rows[parent].columns[column], paper.figures[total].value != 0 else {
      return nil
    }
    let wanted = paper.figures[total].value
    var sum: Int128 = 0
    var bound = paper.figures[total].half
    var repeating: (row: Int, figure: Int)?
    var others = 0
    for child in children {
      guard let figure = table.rows[child].columns[column] else { continue }
      let value = paper.figures[figure].value
      let (next, overflow) = sum.addingReportingOverflow(value)
      guard !overflow else { return nil }
      sum = next
      bound += paper.figures[figure].half
      if value == wanted { repeating = (child, figure) }
      if value != 0 { others += 1 }
    }
    guard let repeating, others > 2 else { return nil }
    let (rest, overflow) = sum.subtractingReportingOverflow(wanted)
    guard !overflow else { return nil }
    let (gap, wide) = rest.subtractingReportingOverflow(wanted)
    guard !wide, gap.magnitude <= bound.magnitude else { return nil }
    return (repeating.row, repeating.figure, total)
  }
}
