/// All figures of a submission, found by slot, and the rows of its tables with their place in the
/// tree of codes.
struct Ledger: Sendable {
  /// A row of a table.
  struct Row: Sendable {
    let name: String
    let code: String?
    /// Figures by column.
    var columns: [String: Int] = [:]
    /// The nearest row of the table that this one belongs to, by code.
    var parent: Int?
    /// The rows that belong to this one and to none between.
    var children: [Int] = []
    /// How many rows without children lie under it, itself where it has none.
    var leaves = 1
  }

  /// A table of the submission.
  struct Table: Sendable {
    let id: TableID
    /// Its place among the tables of the submission.
    let index: Int
    /// The power of ten that turns its unit into 元; nil where the unit is not stated and cannot be
    /// taken from the others.
    let exponent: Int?
    var rows: [Row] = []
    var rowNames: [String: Int] = [:]
    /// The columns, each once, in the order of the table.
    var columns: [String] = []
    /// How many cells hold zero as a figure.
    var zeros = 0
    /// True where zeros are printed as figures, as a habit: one alone may be a slip.
    var printsZeros: Bool { zeros > 1 }
    /// Rows with a code that belong to no other row.
    var tops: [Int] = []
    /// Rows with a code under which no other stands.
    var leaves: [Int] = []
  }

  let submission: Submission
  let unit: TinyUnit
  var figures: [Figure] = []
  private(set) var tables: [TableID: Table] = [:]

  init(_ submission: Submission) {
    self.submission = submission
    let exponents = Self.exponents(submission)
    unit = TinyUnit(submission, exponents.map { $0 ?? 4 })
    for (index, table) in submission.tables.enumerated() {
      add(table, index, exponents[index])
    }
    linkRows()
    findRegimes()
  }

  subscript(slot: Slot) -> Int? { figure(slot.table, slot.row, slot.column) }

  func figure(_ table: TableID, _ row: String, _ column: String) -> Int? {
    guard let table = tables[table], let row = table.rowNames[row] else { return nil }
    return table.rows[row].columns[column]
  }

  /// The fact that a figure was made of.
  func fact(_ figure: Int) -> Fact {
    submission.tables[figures[figure].table].facts[figures[figure].fact]
  }

  func table(of figure: Int) -> AccountTable { submission.tables[figures[figure].table] }

  /// The power of ten of the unit in which the table of a figure counts.
  func exponent(of figure: Int) -> Int { tables[figures[figure].slot.table]?.exponent ?? 4 }

  /// A value in the unit of the table of a figure.
  func amount(_ value: Int128, like figure: Int) -> Amount {
    unit.amount(value, exponent: exponent(of: figure))
  }

  /// Units as stated; a table that states none has that of the others, where these agree.
  private static func exponents(_ submission: Submission) -> [Int?] {
    let stated = Set(submission.tables.compactMap { $0.moneyUnit?.exponent })
    let common = stated.count == 1 ? stated.first : stated.isEmpty ? 4 : nil
    return submission.tables.map { $0.moneyUnit?.exponent ?? common }
  }

  private mutating func add(_ table: AccountTable, _ index: Int, _ exponent: Int?) {
    guard tables[table.id] == nil else { return }
    var entry = Table(id: table.id, index: index, exponent: exponent)
    for (place, fact) in table.facts.enumerated() {
      let row: Int
      if let known = entry.rowNames[fact.row] {
        row = known
      } else {
        row = entry.rows.count
        entry.rowNames[fact.row] = row
        entry.rows.append(Row(name: fact.row, code: Self.code(fact)))
      }
      // Of a row that occurs twice the first counts; COD-05 tells the other.
      guard entry.rows[row].columns[fact.column] == nil else { continue }
      if !entry.columns.contains(fact.column) { entry.columns.append(fact.column) }
      entry.rows[row].columns[fact.column] = figures.count
      let own = exponent ?? 4
      let value = fact.amount.map { unit.value($0, exponent: own) } ?? 0
      let half = fact.state == .number ? unit.half(fact.amount, exponent: own) : 0
      if fact.state == .number, fact.amount?.isZero == true { entry.zeros += 1 }
      figures.append(
        Figure(
          slot: Slot(table.id, fact.row, fact.column), table: index, fact: place,
          // What does not fit an exact sum is no number here.
          state: value == nil ? .error : fact.state, value: value ?? 0, half: half, spread: half))
    }
    tables[table.id] = entry
  }

  private static func code(_ fact: Fact) -> String? {
    if let code = fact.code { return code }
    guard fact.row.hasPrefix("expenditure."), let digits = fact.row.split(separator: ".").last,
      digits.allSatisfy(\.isNumber)
    else { return nil }
    return String(digits)
  }

  private mutating func linkRows() {
    for id in tables.keys {
      guard var table = tables[id] else { continue }
      var codes: [String: Int] = [:]
      for (index, row) in table.rows.enumerated() {
        if let code = row.code, codes[code] == nil { codes[code] = index }
      }
      for index in table.rows.indices {
        guard let code = table.rows[index].code else { continue }
        var above = code.dropLast(2)
        while above.count >= 3 {
          if let parent = codes[String(above)] {
            table.rows[index].parent = parent
            table.rows[parent].children.append(index)
            break
          }
          above = above.dropLast(2)
        }
      }
      for (index, row) in table.rows.enumerated() where row.code != nil {
        if row.parent == nil { table.tops.append(index) }
        if row.children.isEmpty { table.leaves.append(index) }
      }
      for index in table.rows.indices.reversed() { table.countLeaves(index, 0) }
      tables[id] = table
    }
  }
}

extension Ledger.Table {
  /// True where rows with codes are printed.
  var hasTops: Bool { !tops.isEmpty }

  /// Codes are at most seven digits, so the tree is at most three deep.
  fileprivate mutating func countLeaves(_ index: Int, _ depth: Int) {
    guard !rows[index].children.isEmpty, depth < 8 else { return }
    var count = 0
    for child in rows[index].children {
      countLeaves(child, depth + 1)
      count += rows[child].leaves
    }
    rows[index].leaves = count
  }
}
