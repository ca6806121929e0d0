/// Puts the figures of a submission into the formulas of rules.
struct RuleBinder {
  private let paper: WorkingPaper
  /// What formulas run over, found once for all that run over the same.
  private var known: [Quantifier.Rows: [PlacedTerm.Subject]] = [:]
  private(set) var identities: [Identity] = []
  /// Instances that do not apply, counted by rule.
  private(set) var notApplicable: [Int: Int] = [:]
  /// Instances that cannot be decided for want of something, by rule and reason.
  private(set) var undecided: [(rule: Int, reason: Undecided)] = []

  /// True where some table has no money unit.
  private let lacksUnits: Bool

  init(_ paper: WorkingPaper) {
    self.paper = paper
    lacksUnits = paper.tables.values.contains { $0.exponent == nil }
  }

  mutating func bind(_ rule: Rule, _ index: Int) {
    for formula in rule.formulas {
      if applies(formula.condition) {
        bind(formula, index)
      } else {
        notApplicable[index, default: 0] += 1
      }
    }
  }

  private func applies(_ condition: Rule.Condition) -> Bool {
    switch condition {
    case .always: true
    case .unless(let slots): !slots.allSatisfy(holdsFigure)
    case .holding(let slots): slots.allSatisfy(holdsFigure)
    case .filled(let slots): slots.allSatisfy { holdsFigure($0) && value($0) != 0 }
    case .levelAbsent(let id):
      // A missing table is told as such.
      paper.tables[id].map { table in
        table.tops.contains { (table.rows[$0].code?.utf8.count ?? 0) > 3 }
      } ?? true
    }
  }

  private func holdsFigure(_ slot: Slot) -> Bool {
    paper[slot].map { paper.figures[$0].state == .number } ?? false
  }

  private func value(_ slot: Slot) -> Int128 { paper[slot].map { paper.figures[$0].value } ?? 0 }

  private mutating func bind(_ formula: Rule.Formula, _ index: Int) {
    let missing = formula.tables.filter { paper.tables[$0] == nil }
    if let table = missing.first {
      // A table that every term of which is optional may be missing.
      let terms = (formula.left + formula.right).filter { missing.contains($0.table) }
      guard terms.allSatisfy(\.isOptional) else {
        // Of a raw set that lacks a table it is enough to say so where others meet it.
        if Self.seldom.contains(table.rawValue) || table.isRaw && formula.tables == [table] {
          notApplicable[index, default: 0] += 1
          return
        }
        undecided.append((index, .tableMissing(table)))
        return
      }
    }
    let terms = (formula.left + formula.right).map { PlacedTerm($0, paper) }
    let columns =
      formula.quantifier.columnsOf.map { paper.tables[$0]?.columns ?? [] }
      ?? formula.quantifier.columns ?? [""]
    var rows: [PlacedTerm.Rows] = []
    for subject in subjects(formula.quantifier.rows) {
      // Most terms have the same rows for all columns.
      rows.removeAll(keepingCapacity: true)
      for term in terms { rows.append(term.rows(subject, "")) }
      for column in columns { bind(formula, index, terms, rows, subject, column) }
    }
  }

  /// Raw tables that most sets do without: nobody misses them.
  private static let seldom: Set<String> = ["Z05_3", "Z10", "Z10_1", "Z10_2"]

  /// What stands for `{row}`, `{code}` or `{class}`.
  private mutating func subjects(_ rows: Quantifier.Rows) -> [PlacedTerm.Subject] {
    if let subjects = known[rows] { return subjects }
    let subjects = foundSubjects(rows)
    known[rows] = subjects
    return subjects
  }

  private func foundSubjects(_ rows: Quantifier.Rows) -> [PlacedTerm.Subject] {
    switch rows {
    case .once: [.init(name: "")]
    case .rows(let id): subjects(of: id) { _ in true }
    case .parents(let id, let digits):
      subjects(of: id) { $0.code?.utf8.count == digits && !$0.children.isEmpty }
    case .classes(let ids): codes(ids) { $0.utf8.count == 3 }.map { .init(name: $0) }
    case .codes(let ids): codes(ids) { _ in true }.map { .init(name: $0) }
    }
  }

  private func subjects(
    of id: TableID, _ isMeant: (WorkingPaper.Row) -> Bool
  ) -> [PlacedTerm.Subject] {
    guard let rows = paper.tables[id]?.rows else { return [] }
    var subjects: [PlacedTerm.Subject] = []
    subjects.reserveCapacity(rows.count)
    for index in rows.indices where isMeant(rows[index]) {
      subjects.append(.init(name: rows[index].name, place: (id, index)))
    }
    return subjects
  }

  private func codes(_ ids: [TableID], _ isMeant: (String) -> Bool) -> [String] {
    var seen: Set<String> = []
    var codes: [String] = []
    for id in ids {
      for row in paper.tables[id]?.rows ?? [] {
        guard let code = row.code, isMeant(code), seen.insert(code).inserted else { continue }
        codes.append(code)
      }
    }
    return codes.sorted()
  }

  private mutating func bind(
    _ formula: Rule.Formula, _ rule: Int, _ placed: [PlacedTerm], _ places: [PlacedTerm.Rows],
    _ subject: PlacedTerm.Subject, _ column: String
  ) {
    var terms: [Identity.Term] = []
    terms.reserveCapacity(placed.count)
    var leftCount = 0
    for index in placed.indices {
      let term = placed[index]
      let isLeft = index < formula.left.count
      let rows = term.isRowOfColumn ? term.rows(subject, column) : places[index]
      let before = terms.count
      term.add(rows, subject, column, turn: isLeft ? 1 : -1, to: &terms)
      if isLeft { leftCount = terms.count }
      // A part of a sum that is at most another may be missing.
      guard terms.count == before, !(term.isOptional && formula.relation == .atMost) else {
        continue
      }
      if case .noDetail = rows {
        undecided.append((rule, .noDetail(term.id)))
        return
      }
      guard term.isOptional else {
        notApplicable[rule, default: 0] += 1
        return
      }
    }
    guard leftCount > 0, terms.count > leftCount else {
      notApplicable[rule, default: 0] += 1
      return
    }
    let isAcross = isAcross(terms)
    if lacksUnits, isAcross, let table = tableWithoutUnit(terms) {
      undecided.append((rule, .unitUnknown(table)))
      return
    }
    identities.append(
      Identity(
        rule: rule, terms: terms, leftCount: leftCount, relation: formula.relation,
        isAcross: isAcross))
  }

  /// The first table of these terms that has no money unit.
  private func tableWithoutUnit(_ terms: [Identity.Term]) -> TableID? {
    terms.lazy.map { paper.figures[$0.figure].slot.table }
      .first { paper.tables[$0]?.exponent == nil }
  }

  /// True where figures of several tables meet.
  private func isAcross(_ terms: [Identity.Term]) -> Bool {
    guard let first = terms.first.map({ paper.figures[$0.figure].table }) else { return false }
    return terms.contains { paper.figures[$0.figure].table != first }
  }
}
