internal import Grid

extension Derivation {
  /// The public table, each figure with the raw cells that it comes from; and the rows that were left
  /// out because they hold nothing.
  ///
  /// `names` says how the raw table prints the headings of its columns: the labels of a table that
  /// stands the other way round.
  package func table(
    of raw: AccountTable, title: String, names: [String: String]
  ) -> (table: AccountTable, leftOut: [String]) {
    var table = AccountTable(
      id: self.table, title: title, source: raw.source, sheet: raw.sheet, moneyUnit: raw.moneyUnit,
      budgetKind: self.table == .t9 ? raw.budgetKind : nil)
    var leftOut: [String] = []
    if let row = transposed {
      table.facts = raw.facts.compactMap { transposed($0, row, names, in: raw) }
      for sum in sums { add(sum, to: &table) }
      table.facts.removeAll { Self.names(whereFilled, $0.row) && Self.saysNothing($0) }
    } else {
      let taken = columnsTaken(of: raw)
      var places: [[String]: Int] = [:]
      for fact in raw.facts {
        guard let name = taken[fact.column], rows.isEmpty || Self.names(rows, fact.row) else {
          continue
        }
        let placed = placed(fact, name, in: raw)
        // A total may stand in two lists; the latter is that of the ministry's form.
        if fact.code == nil, single == nil,
          let earlier = places.updateValue(table.facts.count, forKey: [placed.row, placed.column])
        {
          places[[placed.row, placed.column]] = earlier
          if placed.state != .blank { table.facts[earlier] = placed }
          continue
        }
        table.facts.append(placed)
      }
      if isOfFilledRows { leftOut = leaveOutEmptyRows(of: &table) }
    }
    return (table, leftOut)
  }

  /// Of each column of the raw table that is taken its name in the public one.
  private func columnsTaken(of raw: AccountTable) -> [String: String] {
    let there = Set(raw.facts.map(\.column))
    var taken: [String: String] = [:]
    var given: Set<String> = []
    for (column, name) in columns
    where there.contains(column) && given.insert(name).inserted { taken[column] = name }
    return taken
  }

  private func placed(_ fact: Fact, _ column: String, in raw: AccountTable) -> Fact {
    var result = fact
    let name = fact.row.hasPrefix(prefix) ? String(fact.row.dropFirst(prefix.count)) : fact.row
    if let single {
      result.row = single
      result.label = ""
    } else {
      result.row = name
    }
    if column.utf8.last == UInt8(ascii: "*") {
      result.column = column.dropLast() + name
    } else {
      result.column = column
    }
    result.from = Self.origins(of: fact, in: raw)
    return result
  }

  private func transposed(
    _ fact: Fact, _ row: String, _ names: [String: String], in raw: AccountTable
  ) -> Fact? {
    guard fact.row == row, !Self.names(without, fact.column), let column = columns.first?.public
    else { return nil }
    var result = fact
    result.row = fact.column
    result.code = fact.column
    result.label = names[fact.column] ?? ""
    result.column = column
    result.from = Self.origins(of: fact, in: raw)
    return result
  }

  /// Adds figures up; what is not there counts for nothing, and what is no figure leaves the sum open.
  private func add(_ sum: Sum, to table: inout AccountTable) {
    let parts = table.facts.filter { fact in
      sum.of.contains(fact.row)
        || sum.ofFilled.contains(fact.row) && !Self.saysNothing(fact)
    }
    guard let first = parts.first else { return }
    var total: Amount? = .zero
    for amount in parts.lazy.compactMap(\.amount) { total = total.flatMap { $0.adding(amount) } }
    let isOpen = parts.contains { ![.number, .blank, .dash].contains($0.state) }
    let isBlank = !parts.contains { $0.state == .number }
    let state: CellState =
      isOpen || total == nil
      ? .uncomputed : isBlank ? (parts.contains { $0.state == .dash } ? .dash : .blank) : .number
    var fact = Fact(
      row: sum.row, column: first.column, label: sum.label, state: state,
      amount: state == .number ? total : nil, cell: nil)
    fact.from = parts.flatMap(\.from)
    table.facts.append(fact)
  }

  /// Leaves out rows in which nothing but zeros stands, that of the total aside; gives their names.
  private func leaveOutEmptyRows(of table: inout AccountTable) -> [String] {
    var filled: Set<String> = ["total"]
    var order: [String] = []
    for fact in table.facts {
      if order.last != fact.row { order.append(fact.row) }
      if !Self.saysNothing(fact) { filled.insert(fact.row) }
    }
    table.facts.removeAll { !filled.contains($0.row) }
    return order.filter { !filled.contains($0) }
  }

  /// True for zero, blank and dash.
  private static func saysNothing(_ fact: Fact) -> Bool {
    switch fact.state {
    case .number: fact.amount?.isZero ?? true
    case .blank, .dash: true
    case .text, .error, .uncomputed: false
    }
  }

  private static func origins(of fact: Fact, in raw: AccountTable) -> [CellOrigin] {
    guard let cell = fact.cell else { return [] }
    return [
      CellOrigin(source: fact.source ?? raw.source, sheet: fact.sheet ?? raw.sheet, cell: cell)
    ]
  }
}
