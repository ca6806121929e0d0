import Grid

/// The public tables of a submission beside those that its raw set gives.
///
/// Each raw figure is converted to the unit of the public table and rounded half-up by itself: a cell
/// that holds the exact quotient is as good as one that holds the rounded amount.
struct RawComparison {
  struct Gap {
    let cell: FindingCell
    let printed: Amount
    let expected: Amount
    /// The figure of the raw set, as it stands there.
    let raw: Fact
    /// Where it comes from.
    let table: AccountTable
  }

  private(set) var passes = 0
  private(set) var notApplicable = 0
  private(set) var undecided: [Undecided] = []
  private(set) var gaps: [Gap] = []
  /// Rows with figures that only the raw set has: the public table, and what it should print.
  private(set) var missing: [(table: AccountTable, fact: Fact, from: AccountTable)] = []
  /// Rows with figures that only the public table has.
  private(set) var additional: [FindingCell] = []

  init(_ submission: Submission, _ raw: Submission) {
    for own in submission.tables where own.id.place != nil {
      guard let derived = raw[own.id] else {
        undecided.append(.rawTableMissing(own.id))
        continue
      }
      guard let unit = own.moneyUnit, let rawUnit = derived.moneyUnit else {
        undecided.append(.unitUnknown(own.id))
        continue
      }
      compare(own, unit, derived, rawUnit)
    }
  }

  private struct Place: Hashable {
    let row: String
    let column: String
  }

  private mutating func compare(
    _ own: AccountTable, _ unit: MoneyUnit, _ derived: AccountTable, _ rawUnit: MoneyUnit
  ) {
    var facts: [Place: Fact] = [:]
    for fact in own.facts {
      let place = Place(row: fact.row, column: fact.column)
      if facts[place] == nil { facts[place] = fact }
    }
    let rows = Set(own.facts.map(\.row))
    let columns = Set(own.facts.map(\.column))
    let levels = Set(own.facts.compactMap { Self.level($0) })
    // Whose budget 预算数 is differs from place to place.
    let hasOtherBudget =
      own.budgetKind != nil && derived.budgetKind != nil && own.budgetKind != derived.budgetKind
    var told: Set<String> = []
    for fact in derived.facts {
      let isBudget = hasOtherBudget && fact.column.hasPrefix("budget.")
      guard columns.contains(fact.column), !isBudget else {
        notApplicable += 1
        continue
      }
      if let printed = facts[Place(row: fact.row, column: fact.column)] {
        compare(printed, fact, own, unit, derived, rawUnit)
      } else if !rows.contains(fact.row), let level = Self.level(fact), levels.contains(level),
        fact.amount?.isZero == false
      {
        if told.insert(fact.row).inserted { missing.append((own, fact, derived)) }
      } else {
        notApplicable += 1
      }
    }
    let known = Set(derived.facts.map(\.row))
    for fact in own.facts
    where Self.level(fact) != nil && !known.contains(fact.row) && fact.amount?.isZero == false {
      if told.insert(fact.row).inserted, !Self.isAbove(fact, known) {
        additional.append(FindingCell(own, fact))
      }
    }
  }

  /// How many digits the code of a row has; nil for rows without one.
  private static func level(_ fact: Fact) -> Int? { fact.code?.utf8.count }

  /// True where a raw set has rows below the code alone.
  private static func isAbove(_ fact: Fact, _ rows: Set<String>) -> Bool {
    guard let code = fact.code else { return false }
    return rows.contains { $0.utf8.count > code.utf8.count && $0.hasPrefix(code) }
  }

  private mutating func compare(
    _ printed: Fact, _ raw: Fact, _ own: AccountTable, _ unit: MoneyUnit, _ derived: AccountTable,
    _ rawUnit: MoneyUnit
  ) {
    guard let shown = Self.value(printed) else {
      undecided.append(.notANumber(Slot(own.id, printed.row, printed.column), printed.state))
      return
    }
    guard let there = Self.value(raw),
      let exact = there.shifted(byPowerOfTen: unit.exponent - rawUnit.exponent),
      let expected = there.converted(from: rawUnit, to: unit)
    else {
      notApplicable += 1
      return
    }
    if Self.isSame(shown, expected) || Self.isSame(shown, exact) {
      passes += 1
    } else {
      gaps.append(
        Gap(
          cell: FindingCell(own, printed), printed: shown, expected: expected.rounded(toScale: 2),
          raw: raw, table: derived))
    }
  }

  private static func isSame(_ one: Amount, _ other: Amount) -> Bool {
    let (one, other) = (one.withoutTrailingZeros, other.withoutTrailingZeros)
    return one.digits == other.digits && one.scale == other.scale
  }

  /// Blanks and dashes are nothing on both sides; words and errors are no figures.
  private static func value(_ fact: Fact) -> Amount? {
    switch fact.state {
    case .number: fact.amount
    case .blank, .dash: .zero
    case .text, .error, .uncomputed: nil
    }
  }
}

extension Fact {
  /// The raw cells that it comes from, as people find them: `Z08_1 …!G9`, the first of many.
  func places(in table: AccountTable) -> String {
    let named = from.prefix(3).map { "\($0.sheet)!\($0.cell)" }
    guard !named.isEmpty else { return cell.map { "\(sheet ?? table.sheet)!\($0)" } ?? table.sheet }
    return named.joined(separator: "、") + (from.count > named.count ? "…" : "")
  }
}
