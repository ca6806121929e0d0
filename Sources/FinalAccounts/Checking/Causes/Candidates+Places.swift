/// Figures that are right and stand at the wrong place: two columns or two rows that changed places.
extension Candidates {
  /// Two columns of a table, of which broken relations touch one at least.
  func swappedColumns() -> [Hypothesis] {
    var touched: [TableID: Set<String>] = [:]
    for index in open {
      for term in reconciliation.identities[index].terms {
        let slot = paper.figures[term.figure].slot
        touched[slot.table, default: []].insert(slot.column)
      }
    }
    // Where blanks leave the relations undecided, other tables may tell.
    for id in Counterparts.unlikeLists(paper) { touched[id] = Set(paper.tables[id]?.columns ?? []) }
    var result: [Hypothesis] = []
    for (id, columns) in touched.sorted(by: { $0.key < $1.key }) {
      guard let table = paper.tables[id] else { continue }
      for (place, column) in table.columns.enumerated() {
        for other in table.columns[(place + 1)...]
        where columns.contains(column) || columns.contains(other) {
          if let swap = swapped([(column, other)], table) { result.append(swap) }
        }
      }
      let groups = Self.groups(table)
      if var swap = swapped(groups, table), swap.agreement > 0 {
        swap.isOfGroups = true
        result.append(swap)
      }
    }
    return result
  }

  /// Budget and final figures of 三公, which are two groups of columns.
  private static func groups(_ table: WorkingPaper.Table) -> [(String, String)] {
    let (budget, final) = ("budget.", "final.")
    return table.columns.filter { $0.hasPrefix(budget) }.compactMap { column in
      let other = final + column.dropFirst(budget.count)
      return table.columns.contains(other) ? (column, other) : nil
    }
  }

  private func swapped(
    _ pairs: [(String, String)], _ table: WorkingPaper.Table
  ) -> Hypothesis? {
    var changes: [Int: Int128] = [:]
    for row in table.rows {
      for (column, other) in pairs {
        guard let one = row.columns[column], let two = row.columns[other], value(one) != value(two)
        else { continue }
        changes[one] = value(two)
        changes[two] = value(one)
      }
    }
    guard let pair = pairs.first, let head = changes.keys.min(),
      changes.count > 2 || table.rows.count == 1
    else { return nil }
    return hypothesis(changes, .swappedColumns, head, pair)
  }

  /// Two rows of a table: one of them has what a broken relation asks for of the other.
  func swappedRows(_ closings: [Closing]) -> [Hypothesis] {
    var seen: Set<[Int]> = []
    var result: [Hypothesis] = []
    for closing in closings where closing.value != 0 && !isAlongRow(closing) {
      let slot = paper.figures[closing.figure].slot
      guard let table = paper.tables[slot.table], let own = table.rowNames[slot.row],
        table.rows.count <= Self.mostRows
      else { continue }
      for other in table.rows.indices
      where other != own && !table.isAbove(own, other) && !table.isAbove(other, own) {
        guard let figure = table.rows[other].columns[slot.column],
          (value(figure) - closing.value).magnitude <= closing.bound.magnitude,
          seen.insert([Int(slot.table.place ?? 0), min(own, other), max(own, other)]).inserted
        else { continue }
        if let swap = swapped(own, other, table) { result.append(swap) }
      }
    }
    return result
  }

  /// Larger tables take too long, and so much in them is alike.
  private static let mostRows = 400

  private func swapped(_ row: Int, _ other: Int, _ table: WorkingPaper.Table) -> Hypothesis? {
    var changes: [Int: Int128] = [:]
    for column in table.columns {
      guard let one = table.rows[row].columns[column], let two = table.rows[other].columns[column],
        value(one) != value(two)
      else { continue }
      changes[one] = value(two)
      changes[two] = value(one)
    }
    guard let head = changes.keys.min() else { return nil }
    let names = (table.rows[min(row, other)].name, table.rows[max(row, other)].name)
    return hypothesis(changes, .swappedRows, head, names)
  }

  private func hypothesis(
    _ changes: [Int: Int128], _ slip: Slip, _ head: Int, _ names: (String, String)
  ) -> Hypothesis {
    var hypothesis = Hypothesis(changes: changes, slip: slip, head: head)
    hypothesis.swapped = names
    hypothesis.agreement = changes.reduce(0) { sum, change in
      sum + counterparts.agreement(change.key, change.value, paper)
        - counterparts.agreement(change.key, value(change.key), paper)
    }
    return hypothesis
  }
}

extension WorkingPaper.Table {
  /// True where a row belongs to another by its code, through whatever rows between.
  fileprivate func isAbove(_ row: Int, _ other: Int) -> Bool {
    var next = rows[other].parent
    while let place = next {
      if place == row { return true }
      next = rows[place].parent
    }
    return false
  }
}
