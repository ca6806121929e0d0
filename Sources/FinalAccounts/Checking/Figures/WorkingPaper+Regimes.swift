extension WorkingPaper {
  /// Finds the tables that add up rounded figures instead of rounding sums: where every row equals
  /// what is printed under it, in at least three tests, a total may differ from that of another
  /// table by the half-steps of all its leaves (rules §2, point 3).
  mutating func findRegimes() {
    for table in tables.values {
      for column in table.columns where addsRounded(table, column) {
        let leaves = printedLeaves(table, column)
        for (index, row) in table.rows.enumerated() {
          guard let figure = row.columns[column] else { continue }
          let count = row.name == "total" ? leaves.all : leaves.below[index]
          figures[figure].spread = figures[figure].half * Int128(max(1, count))
        }
      }
    }
  }

  /// How many rows without others below them print a number in a column: under each row, itself
  /// included, and in all.
  private func printedLeaves(_ table: Table, _ column: String) -> (below: [Int], all: Int) {
    var below = Array(repeating: 0, count: table.rows.count)
    var all = 0
    for leaf in table.leaves {
      guard let figure = table.rows[leaf].columns[column], figures[figure].state == .number else {
        continue
      }
      all += 1
      var row: Int? = leaf
      while let place = row {
        below[place] += 1
        row = table.rows[place].parent
      }
    }
    return (below, all)
  }

  private func addsRounded(_ table: Table, _ column: String) -> Bool {
    var tests = 0
    for row in table.rows where !row.children.isEmpty {
      guard let sums = sum(of: row.children, table, column), let own = row.columns[column],
        figures[own].value == sums.value, !sums.isBlank
      else {
        if row.columns[column] == nil { continue }
        return false
      }
      if sums.value != 0 { tests += 1 }
    }
    if let total = table.rowNames["total"].flatMap({ table.rows[$0].columns[column] }),
      let sums = sum(of: table.tops, table, column), !sums.isBlank
    {
      guard figures[total].value == sums.value else { return false }
      if sums.value != 0 { tests += 1 }
    }
    return tests >= 3
  }

  private func sum(
    of rows: [Int], _ table: Table, _ column: String
  ) -> (value: Int128, isBlank: Bool)? {
    var value: Int128 = 0
    var isBlank = true
    for row in rows {
      guard let figure = table.rows[row].columns[column] else { continue }
      switch figures[figure].state {
      case .number: isBlank = false
      case .blank, .dash: break
      case .text, .error, .uncomputed: return nil
      }
      let (sum, overflow) = value.addingReportingOverflow(figures[figure].value)
      guard !overflow else { return nil }
      value = sum
    }
    return (value, isBlank)
  }
}
