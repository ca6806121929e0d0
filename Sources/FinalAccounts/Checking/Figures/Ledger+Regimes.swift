extension Ledger {
  /// Finds the tables that add up rounded figures instead of rounding sums: where every row equals
  /// what is printed under it, in at least three tests, a total may differ from that of another
  /// table by the half-steps of all its leaves (rules §2, point 3).
  mutating func findRegimes() {
    for table in tables.values {
      for column in table.columns where addsRounded(table, column) {
        for row in table.rows {
          guard let figure = row.columns[column] else { continue }
          let leaves = row.name == "total" ? table.leaves.count : row.leaves
          figures[figure].spread = figures[figure].half * Int128(max(1, leaves))
        }
      }
    }
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
