internal import Grid

/// What a checker draws up beside the accounts (工作底稿): all figures of a submission, found by slot and
/// counted in one tiny unit, and the rows of its tables with their place in the tree of codes.
struct WorkingPaper: Sendable {
  /// A row of a table.
  struct Row: Sendable {
    let name: String
    let code: String?
    /// Figures by column.
    var columns = ColumnFigures()
    /// The nearest row of the table that this one belongs to, by code.
    var parent: Int?
    /// The rows that belong to this one and to none between.
    var children: [Int] = []
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
    /// All its cells by what stands in them.
    var census = Census()
    /// How many cells hold zero as a figure.
    var zeros = 0
    /// True where zeros are printed as figures, as a habit: one alone may be a slip.
    var printsZeros: Bool { zeros > 1 }
    /// Rows with a code that belong to no other row.
    var tops: [Int] = []
    /// Rows with a code under which no other stands.
    var leaves: [Int] = []
    /// Of raw tables: the leaves below each code that has no row of its own.
    var leavesBelow: [String: [Int]] = [:]
  }

  let submission: Submission
  /// How far sums of its figures may be off.
  let tolerance: Tolerance
  let unit: TinyUnit
  /// How exact its figures are.
  let precision: PrintedPrecision
  var figures: [Figure] = []
  private(set) var tables = PerTable<Table>()

  init(_ submission: Submission, _ tolerance: Tolerance = .interval) {
    self.submission = submission
    self.tolerance = tolerance
    let exponents = submission.exponents
    unit = TinyUnit(submission, exponents.map { $0 ?? 4 })
    precision = PrintedPrecision(submission)
    figures.reserveCapacity(submission.tables.reduce(0) { $0 + $1.facts.count })
    for (index, table) in submission.tables.enumerated() {
      add(table, index, exponents[index], precision)
    }
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

  private mutating func add(
    _ table: AccountTable, _ index: Int, _ exponent: Int?, _ precision: PrintedPrecision
  ) {
    guard tables[table.id] == nil else { return }
    var entry = Table(id: table.id, index: index, exponent: exponent)
    let own = exponent ?? 4
    var row = 0
    // Facts come row by row: only the first of a row asks which it is.
    var isFirst = true
    let facts = table.facts
    entry.reserve(forFacts: facts.count)
    for place in facts.indices {
      let (state, amount) = (facts[place].state, facts[place].amount)
      entry.census.add(state, amount)
      if isFirst || facts[place].row != entry.rows[row].name {
        row = entry.row(of: facts[place])
        isFirst = false
      }
      // Of a row that occurs twice the first counts; COD-05 tells the other.
      let slot = Slot(table.id, facts[place].row, facts[place].column)
      guard let order = entry.rows[row].columns.add(figures.count, slot.column) else { continue }
      entry.note(slot.column, order)
      let value = amount.map { unit.value($0, exponent: own) } ?? 0
      let digits = state == .number ? precision.digits(of: amount, exponent: own) : nil
      let half = digits.map { unit.half(digits: $0, exponent: own) } ?? 0
      if state == .number, amount?.isZero == true { entry.zeros += 1 }
      figures.append(
        Figure(
          slot: slot, table: index, fact: place,
          // What does not fit an exact sum is no number here.
          state: value == nil ? .error : state, value: value ?? 0, half: half, spread: half))
    }
    entry.linkRows()
    if table.id.isRaw { entry.findLeavesBelow() }
    tables[table.id] = entry
  }
}

extension WorkingPaper.Table {
  /// True where rows with codes are printed.
  var hasTops: Bool { !tops.isEmpty }

  /// Makes room for the rows of an ordinary form.
  fileprivate mutating func reserve(forFacts count: Int) {
    let rows = min(count, 256)
    rowNames.reserveCapacity(rows)
    self.rows.reserveCapacity(rows)
  }

  /// The place of the row of a fact, which is added where the table has none.
  fileprivate mutating func row(of fact: Fact) -> Int {
    if let known = rowNames[fact.row] { return known }
    rowNames[fact.row] = rows.count
    let code = Self.code(fact)
    var row = WorkingPaper.Row(name: fact.row, code: id.isRaw ? Self.rawCode(fact, code) : code)
    row.columns.reserve(columns.count)
    rows.append(row)
    return rows.count - 1
  }

  /// Lists a column, where it is new; nearly always it is the one that other rows have at its place.
  fileprivate mutating func note(_ column: String, _ place: Int) {
    if columns.indices.contains(place), columns[place] == column { return }
    if !columns.contains(column) { columns.append(column) }
  }

  private static func code(_ fact: Fact) -> String? {
    if let code = fact.code { return code }
    let prefix = "expenditure."
    guard fact.row.hasPrefix(prefix) else { return nil }
    let digits = fact.row.utf8.dropFirst(prefix.utf8.count)
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else {
      return nil
    }
    return String(Substring(digits))
  }

  /// Classes of the economic classification hang in no tree of functions.
  private static func rawCode(_ fact: Fact, _ code: String?) -> String? {
    guard let code, fact.row.hasPrefix("expenditure.") || fact.row.hasPrefix(code) else {
      return nil
    }
    return code
  }

  /// The leaves below a code that has no row of its own; nil where there are none.
  func below(code: String) -> [Int]? { leavesBelow[code] }

  fileprivate mutating func findLeavesBelow() {
    for leaf in leaves {
      guard var code = rows[leaf].code.map({ $0[...] }), code.utf8.count <= Self.longestCode else {
        continue
      }
      while code.utf8.count >= 3 {
        if rowNames[String(code)] == nil { leavesBelow[String(code), default: []].append(leaf) }
        code = code.dropLast(2)
      }
    }
  }

  /// Finds what each row belongs to, by the codes.
  fileprivate mutating func linkRows() {
    for index in rows.indices {
      // What is longer than any code hangs nowhere.
      guard let code = rows[index].code, code.utf8.count <= Self.longestCode else { continue }
      // A row for one of several projects belongs to that of its code.
      var above = id.isRaw && rows[index].name.contains("#") ? code[...] : code.dropLast(2)
      while above.utf8.count >= 3 {
        // Rows that have others below them are named by their codes.
        if let parent = rowNames[String(above)], rows[parent].code != nil {
          rows[index].parent = parent
          rows[parent].children.append(index)
          break
        }
        above = above.dropLast(2)
      }
    }
    for (index, row) in rows.enumerated() where row.code != nil {
      if row.parent == nil { tops.append(index) }
      if row.children.isEmpty { leaves.append(index) }
    }
  }

  private static let longestCode = 16
}
