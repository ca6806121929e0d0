/// Puts the figures of a submission into the formulas of rules.
struct RuleBinder {
  private let ledger: Ledger
  private(set) var identities: [Identity] = []
  /// Instances that do not apply, counted by rule.
  private(set) var notApplicable: [Int: Int] = [:]
  /// Instances that cannot be decided for want of something, by rule and reason.
  private(set) var undecided: [(rule: Int, subject: String, reason: Undecided)] = []

  init(_ ledger: Ledger) { self.ledger = ledger }

  mutating func bind(_ rule: Rule, _ index: Int) {
    for formula in rule.formulas where applies(formula.condition) { bind(formula, index) }
  }

  private func applies(_ condition: Rule.Condition) -> Bool {
    switch condition {
    case .always: true
    case .unless(let slots):
      !slots.allSatisfy { slot in ledger[slot].map { ledger.figures[$0].state == .number } ?? false
      }
    case .levelAbsent(let id):
      ledger.tables[id].map { table in
        table.tops.contains { (table.rows[$0].code?.utf8.count ?? 0) > 3 }
      } ?? false
    }
  }

  private mutating func bind(_ formula: Rule.Formula, _ index: Int) {
    let missing = formula.tables.filter { ledger.tables[$0] == nil }
    if let table = missing.first {
      // A table that every term of which is optional may be missing.
      let terms = (formula.left + formula.right).filter { missing.contains($0.table) }
      guard terms.allSatisfy(\.isOptional) else {
        undecided.append((index, "", .tableMissing(table)))
        return
      }
    }
    for row in rows(formula.quantifier.rows) {
      for column in formula.quantifier.columns ?? [""] {
        bind(formula, index, row, column)
      }
    }
  }

  /// What stands for `{row}`, `{code}` or `{class}`.
  private func rows(_ rows: Quantifier.Rows) -> [String] {
    switch rows {
    case .once: [""]
    case .rows(let id): ledger.tables[id]?.rows.map(\.name) ?? []
    case .parents(let id, let digits):
      ledger.tables[id].map { table in
        table.rows.filter { $0.code?.utf8.count == digits && !$0.children.isEmpty }.map(\.name)
      } ?? []
    case .classes(let ids): codes(ids) { $0.utf8.count == 3 }
    case .codes(let ids): codes(ids) { _ in true }
    }
  }

  private func codes(_ ids: [TableID], _ isMeant: (String) -> Bool) -> [String] {
    var seen: Set<String> = []
    var codes: [String] = []
    for id in ids {
      for row in ledger.tables[id]?.rows ?? [] {
        guard let code = row.code, isMeant(code), seen.insert(code).inserted else { continue }
        codes.append(code)
      }
    }
    return codes.sorted()
  }

  private enum Found {
    case figures([Int])
    case absent
    case noDetail(TableID)
  }

  private mutating func bind(
    _ formula: Rule.Formula, _ rule: Int, _ row: String, _ column: String
  ) {
    var sides: [[Identity.Term]] = []
    let subject = [row, column].filter { !$0.isEmpty }.joined(separator: ".")
    for (side, turn) in [(formula.left, 1), (formula.right, -1)] {
      var terms: [Identity.Term] = []
      for term in side {
        switch find(term, row, column) {
        case .figures(let figures):
          terms += figures.map { Identity.Term(figure: $0, sign: term.sign * turn) }
        case .absent where term.isOptional: continue
        // A part of a sum that is at most another may be missing.
        case .noDetail where term.isOptional && formula.relation == .atMost: continue
        case .absent:
          notApplicable[rule, default: 0] += 1
          return
        case .noDetail(let table):
          undecided.append((rule, subject, .noDetail(table)))
          return
        }
      }
      guard !terms.isEmpty else {
        notApplicable[rule, default: 0] += 1
        return
      }
      sides.append(terms)
    }
    let isAcross = isAcross(sides[0], sides[1])
    if isAcross, let table = formula.tables.first(where: { ledger.tables[$0]?.exponent == nil }) {
      undecided.append((rule, subject, .unitUnknown(table)))
      return
    }
    identities.append(
      Identity(
        rule: rule, subject: subject, left: sides[0], right: sides[1],
        relation: formula.relation, isAcross: isAcross))
  }

  /// True where figures of several tables meet.
  private func isAcross(_ left: [Identity.Term], _ right: [Identity.Term]) -> Bool {
    guard let first = left.first.map({ ledger.figures[$0.figure].table }) else { return false }
    return left.contains { ledger.figures[$0.figure].table != first }
      || right.contains { ledger.figures[$0.figure].table != first }
  }

  private func find(_ term: FormulaTerm, _ row: String, _ column: String) -> Found {
    guard let table = ledger.tables[term.table] else { return .absent }
    let place = term.column.filled(row: row, column: column)
    func figures(_ rows: [Int]) -> Found {
      let found = rows.compactMap { table.rows[$0].columns[place] }
      return found.isEmpty ? .absent : .figures(found)
    }
    switch term.rows {
    case .tops: return table.hasTops ? figures(table.tops) : withoutDetail(table)
    case .leaves: return table.hasTops ? figures(table.leaves) : withoutDetail(table)
    case .children:
      guard let parent = table.rowNames[row] else { return .absent }
      return figures(table.rows[parent].children)
    case .named(let name):
      if let index = table.rowNames[name.filled(row: row, column: column)] {
        return table.rows[index].columns[place].map { .figures([$0]) } ?? .absent
      }
      return name.isOfCode && !table.hasTops ? withoutDetail(table) : .absent
    }
  }

  /// An empty table has no rows to print; one with figures keeps them to itself.
  private func withoutDetail(_ table: Ledger.Table) -> Found {
    ledger.submission.tables[table.index].isEmpty ? .absent : .noDetail(table.id)
  }
}
