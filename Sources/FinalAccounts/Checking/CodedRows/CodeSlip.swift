import Grid

/// A row whose code is a slip: what it was probably meant to be, and what speaks for that.
///
/// The checks go on as if the row had the meant code, so that one wrong digit is one finding and not
/// ten; the submission itself stays as it is.
struct CodeSlip: Sendable {
  enum Reason: Sendable {
    /// The printed name is that of the other code.
    case name
    /// Another table has a row of this name under the other code.
    case table(TableID)
  }

  /// The row as printed.
  let row: CodedRow
  /// The code that it was probably meant to have.
  let meant: String
  let reason: Reason

  /// Why, in both languages.
  var words: BilingualText {
    switch reason {
    case .name: .init("名称是 \(meant) 的名称", "its name is that of \(meant)")
    case .table(let table):
      .init("\(table.rawValue) 的同名科目是 \(meant)", "\(table.rawValue) has this name under \(meant)")
    }
  }
}

/// Finds slips in codes, by names, by the other tables and by the tree of rows.
struct CodeSlips {
  private let known: KnownCodes
  private let tables: PerTable<CodedTable>
  /// The codes that have a name in a table, for the tables that were asked for.
  private var named: PerTable<[[Unicode.Scalar]: [String]]> = .init()

  /// What was asked of names, and found.
  private var fitting: [Wanted: [String]] = [:]

  private struct Wanted: Hashable {
    let name: [Unicode.Scalar]
    let table: TableID
    let other: TableID
  }

  init(_ tables: PerTable<CodedTable>, _ known: KnownCodes) {
    self.known = known
    self.tables = tables
  }

  /// The slips, in the order of tables and rows.
  mutating func all() -> [CodeSlip] {
    var slips: [CodeSlip] = []
    for table in TableID.codedTables {
      var seen: Set<String> = []
      var taken: Set<String> = []
      let rows = tables[table]?.rows ?? []
      let isRepeated = tables[table].map { $0.tree.codes.count < rows.count } ?? false
      let counts =
        isRepeated ? Dictionary(rows.map { ($0.code, 1) }, uniquingKeysWith: +) : [:]
      for row in rows {
        let isSecond = isRepeated && !seen.insert(row.code).inserted
        // Of two rows with one code, the one that has not its name is the slip.
        let isAgain = isSecond || (counts[row.code] ?? 0) > 1 && !hasOwnName(row)
        guard let slip = slip(row, isAgain: isAgain), taken.insert(slip.meant).inserted else {
          continue
        }
        slips.append(slip)
      }
    }
    return slips
  }

  private mutating func slip(_ row: CodedRow, isAgain: Bool) -> CodeSlip? {
    guard !row.label.isEmpty else { return nil }
    if !isAgain, row.isAsListed, !isStray(row.code, row.table) { return nil }
    let isSound = row.isOfDomain && row.hasShape && known.standing(row.code, row.table) != .unknown
    let hasOwnName = hasOwnName(row)
    // The code that carries its own name, once, and hangs in the tree is right.
    if isSound, hasOwnName, !isAgain, !isStray(row.code, row.table) { return nil }
    if let (meant, table) = counterpart(of: row, isAgain: isAgain) {
      let isNamed = known.names(meant, row.table).contains {
        NameLikeness.of(row.label, $0) == .same
      }
      let isDisplaced = isStray(row.code, row.table) && Self.isOneSlip(row.code, meant)
      if !isSound || isNamed && !hasOwnName || isDisplaced {
        return CodeSlip(row: row, meant: meant, reason: .table(table))
      }
    }
    guard !isSound || isAgain && !hasOwnName else {
      return isSound && !hasOwnName ? economicSlip(row) : nil
    }
    let named = known.codes(
      named: row.label, like: row.isOfDomain && row.table != .t6 ? row.code : nil, row.table
    ).filter {
      fits($0, row.table) && (!row.isOfDomain || isAgain || Self.isOneSlip(row.code, $0))
    }
    return named.count == 1 ? CodeSlip(row: row, meant: named[0], reason: .name) : nil
  }

  private func hasOwnName(_ row: CodedRow) -> Bool {
    known.names(row.code, row.table).contains { NameLikeness.of(row.label, $0) < .near }
  }

  /// T6 has no other table beside it: a name, letter by letter, of one code that the table lacks and
  /// that is one slip away tells as much.
  private func economicSlip(_ row: CodedRow) -> CodeSlip? {
    guard row.table == .t6 else { return nil }
    let named = known.codes(named: row.label, like: nil, .t6).filter {
      fits($0, .t6) && Self.isOneSlip(row.code, $0)
    }
    return named.count == 1 ? CodeSlip(row: row, meant: named[0], reason: .name) : nil
  }

  /// The one code under which other tables have a row of this name, and this table none.
  private mutating func counterpart(of row: CodedRow, isAgain: Bool) -> (String, TableID)? {
    guard row.table != .t6 else { return nil }
    let others = TableID.functionTables.filter { $0 != row.table }
    guard isAgain || !others.contains(where: { tables[$0]?.tree.codes.contains(row.code) ?? false })
    else {
      return nil
    }
    var found: (code: String, table: TableID)?
    let name = NameLikeness.folded(row.label)
    for table in others {
      for code in fitting(name, of: table, row.table) {
        if let found, found.code != code { return nil }
        found = found ?? (code, table)
      }
    }
    return found
  }

  /// The codes, two at most, that have a name in one table and fit into another.
  private mutating func fitting(
    _ name: [Unicode.Scalar], of table: TableID, _ other: TableID
  ) -> [String] {
    let wanted = Wanted(name: name, table: table, other: other)
    if let known = fitting[wanted] { return known }
    var codes: [String] = []
    for code in self.codes(named: name, table)
    where codes.count < 2 && !codes.contains(code) && fits(code, other) {
      codes.append(code)
    }
    fitting[wanted] = codes
    return codes
  }

  private mutating func codes(named name: [Unicode.Scalar], _ table: TableID) -> [String] {
    if let known = named[table] { return known[name] ?? [] }
    let codes = Dictionary(grouping: tables[table]?.rows ?? []) { NameLikeness.folded($0.label) }
      .mapValues { $0.map(\.code) }
    named[table] = codes
    return codes[name] ?? []
  }

  /// True for a code that a table lacks and that would hang in its tree.
  private func fits(_ code: String, _ table: TableID) -> Bool {
    tables[table].map { !$0.tree.codes.contains(code) && !$0.tree.isStray(code) } ?? false
  }

  private func isStray(_ code: String, _ table: TableID) -> Bool {
    tables[table]?.tree.isStray(code) ?? false
  }

  /// True where one digit is wrong, left out or added, or two beside each other are swapped.
  static func isOneSlip(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    guard a != b else { return false }
    if a.count == b.count {
      let places = a.indices.filter { a[$0] != b[$0] }
      return places.count == 1
        || places.count == 2 && places[1] == places[0] + 1 && a[places[0]] == b[places[1]]
          && a[places[1]] == b[places[0]]
    }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard long.count == short.count + 1 else { return false }
    var place = 0
    while place < short.count, short[place] == long[place] { place += 1 }
    return short[place...].elementsEqual(long[(place + 1)...])
  }
}

extension Submission {
  /// The same with the meant codes in the rows of slips.
  func putting(_ slips: [CodeSlip]) -> Submission {
    var copy = self
    for slip in slips {
      guard let table = copy.tables.firstIndex(where: { $0.id == slip.row.table }) else { continue }
      for fact in slip.row.facts where copy.tables[table].facts.indices.contains(fact) {
        copy.tables[table].facts[fact].row = slip.meant
        copy.tables[table].facts[fact].code = slip.meant
      }
    }
    return copy
  }
}
