import Grid

/// Two submissions of a unit, value by value.
public struct SubmissionDifference: Sendable {
  /// What became of a slot.
  public enum Kind: String, Sendable, CaseIterable {
    case added, gone, changed
  }

  /// A slot that is not the same in both.
  public struct Entry: Sendable {
    /// What became of it.
    public var kind: Kind
    /// The table.
    public var table: TableID
    /// The row's name.
    public var row: String
    /// The column's name.
    public var column: String
    /// The row's label, in the later one where it has the row.
    public var label: String
    /// What the first one holds; nil where it has no such slot.
    public var old: Fact?
    /// What the second one holds; nil where it has no such slot.
    public var new: Fact?
    /// By how much the second exceeds the first, in the coarser of both units; nil where one of them
    /// holds no number.
    public var difference: Amount?
  }

  /// The slots that differ, in the order of tables and rows of the second submission, then those
  /// that only the first has.
  public private(set) var entries: [Entry] = []
  /// Tables that only one of them has.
  public private(set) var tables: [(kind: Kind, table: TableID)] = []

  /// Compares two submissions. Amounts are compared exactly, in different units as the coarser
  /// one prints them; blanks that only one of them prints are no difference.
  public init(from old: Submission, to new: Submission) {
    for id in TableID.nine(with: old.tables + new.tables) {
      switch (old[id], new[id]) {
      case (nil, nil): continue
      case (let before?, nil):
        tables.append((.gone, id))
        add(before, nil)
      case (nil, let after?):
        tables.append((.added, id))
        add(nil, after)
      case (let before?, let after?): add(before, after)
      }
    }
  }

  private struct Key: Hashable {
    let row: String
    let column: String
    /// Rows may occur twice.
    let number: Int
  }

  private mutating func add(_ old: AccountTable?, _ new: AccountTable?) {
    let before = Self.facts(old)
    let after = Self.facts(new)
    let places = Dictionary(
      before.map { ($0.key, $0.fact) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Key> = []
    for (key, fact) in after {
      seen.insert(key)
      add(places[key], fact, old, new)
    }
    for (key, fact) in before where !seen.contains(key) { add(fact, nil, old, new) }
  }

  private static func facts(_ table: AccountTable?) -> [(key: Key, fact: Fact)] {
    var counts: [String: Int] = [:]
    return (table?.facts ?? []).map { fact in
      let slot = "\(fact.row)\u{0}\(fact.column)"
      counts[slot, default: 0] += 1
      return (Key(row: fact.row, column: fact.column, number: counts[slot] ?? 1), fact)
    }
  }

  private static func coarser(_ one: MoneyUnit?, _ other: MoneyUnit?) -> MoneyUnit? {
    guard let one, let other else { return nil }
    return one.exponent >= other.exponent ? one : other
  }

  private mutating func add(
    _ old: Fact?, _ new: Fact?, _ before: AccountTable?, _ after: AccountTable?
  ) {
    guard let id = (after ?? before)?.id, let fact = new ?? old else { return }
    let kind: Kind
    var difference: Amount?
    switch (old, new) {
    case (nil, let new?):
      guard new.state != .blank else { return }
      kind = .added
    case (let old?, nil):
      guard old.state != .blank else { return }
      kind = .gone
    case (let old?, let new?):
      if let one = old.amount, let other = new.amount {
        // Stated in different units, both are compared in the coarser one, as it prints them.
        let units = (before?.moneyUnit, after?.moneyUnit)
        let coarser = Self.coarser(units.0, units.1)
        let first = units.0.flatMap { own in coarser.flatMap { one.converted(from: own, to: $0) } }
        let second = units.1.flatMap { own in
          coarser.flatMap { other.converted(from: own, to: $0) }
        }
        let (left, right) = (first ?? one, second ?? other)
        guard left != right else { return }
        difference = right.minus(left)
        kind = .changed
      } else {
        guard old.state != new.state || old.raw != new.raw else { return }
        kind = old.state == .blank ? .added : new.state == .blank ? .gone : .changed
      }
    case (nil, nil): return
    }
    entries.append(
      Entry(
        kind: kind, table: id, row: fact.row, column: fact.column, label: fact.label, old: old,
        new: new, difference: difference))
  }
}

extension Amount {
  /// The difference, exactly; nil where it does not fit.
  package func minus(_ other: Amount) -> Amount? {
    let scale = max(scale, other.scale)
    guard let own = digits(atScale: scale), let taken = other.digits(atScale: scale) else {
      return nil
    }
    let (value, overflow) = own.subtractingReportingOverflow(taken)
    return overflow ? nil : Amount(digits: value, scale: scale)
  }
}

/// The findings of two reports, told apart by their ids.
public struct FindingsDifference: Sendable {
  /// Findings of the first that the second no longer has, though it was checked for them.
  public let fixed: [Finding]
  /// Findings that only the second has.
  public let new: [Finding]
  /// Findings of the first for which the second could not be checked: their table is gone or damaged,
  /// or what they rest on is no longer there.
  public let unchecked: [Finding]
  /// Findings that both have, as in the second.
  public let open: [Finding]

  /// Compares errors and warnings; what rounding explains is neither fixed nor new.
  public init(from old: CheckReport, to new: CheckReport) {
    func counted(_ report: CheckReport) -> [Finding] {
      report.findings.filter { $0.kind == .fail && $0.severity > .info }
    }
    // What was explained is still there, though nobody need look at it.
    func known(_ report: CheckReport) -> Set<String> {
      Set(counted(report).map(\.id) + report.findings.filter { $0.explanation != nil }.map(\.id))
    }
    let (before, after) = (counted(old), counted(new))
    let (ids, laterIDs) = (known(old), known(new))
    let gone = before.filter { !laterIDs.contains($0.id) }
    fixed = gone.filter { !new.leavesOpen($0) }
    unchecked = gone.filter(new.leavesOpen)
    self.new = after.filter { !ids.contains($0.id) }
    open = after.filter { ids.contains($0.id) }
  }
}
