import Exchange
import FinalAccounts
import Grid

/// Where the findings of a report stand in the tables of its submission: which cells they mark, and
/// to what a cell leads back.
struct PageMarks: Sendable {
  /// A place of the page that can be gone to.
  enum Place: Hashable, Sendable {
    /// A fact by its table's place in the submission and its own.
    case slot(table: Int, fact: Int)
    /// A row, by its first fact.
    case row(table: Int, fact: Int)
    case table(TableID)
  }

  /// What marks a place.
  struct Mark: Sendable {
    /// How near the place is to the fault, the nearest first.
    enum Part: Int, Sendable {
      /// The cell that probably holds the slip.
      case cause
      /// What a broken rule speaks of.
      case head
      /// What else the rule looks at.
      case other
    }

    var part: Part
    var severity: Message.Severity
    /// All severities of its findings, for the filter.
    var severities: Set<Message.Severity>
    /// The fragment to which the cell leads.
    var target: String
    /// The rules, in the order of the report.
    var rules: [String]
    /// What the cell was probably meant to hold.
    var suggestion: Amount?
  }

  private(set) var marks: [Place: Mark] = [:]
  private let submission: Submission
  private let number: Int
  private var slots: [Slot: [(table: Int, fact: Int)]] = [:]
  private var addresses: [Address: (table: Int, fact: Int)] = [:]
  /// The facts with which rows begin, by table.
  private var rows: [TableID: [(table: Int, fact: Int)]] = [:]

  private struct Address: Hashable {
    let source: Int
    let sheet: String
    let cell: CellReference
  }

  /// `number` is the submission's on the page; `forms` are those of its tables.
  init(_ submission: Submission, _ forms: [TableForm], number: Int) {
    self.submission = submission
    self.number = number
    for (index, (table, form)) in zip(submission.tables, forms).enumerated() {
      for (fact, entry) in table.facts.enumerated() {
        slots[Slot(table.id, entry.row, entry.column), default: []].append((index, fact))
        guard let cell = entry.cell else { continue }
        let address = Address(
          source: entry.source ?? table.source, sheet: entry.sheet ?? table.sheet, cell: cell)
        if addresses[address] == nil { addresses[address] = (index, fact) }
      }
      rows[table.id] = form.rows.map { (index, $0) }
    }
  }

  // MARK: Places

  /// The place of a cell on the page; nil for one that is in none of the tables.
  func place(of cell: FindingCell) -> Place? {
    if let table = cell.table, let row = cell.row, let column = cell.column,
      let found = slot(Slot(table, row, column), at: cell)
    {
      return .slot(table: found.table, fact: found.fact)
    }
    if let sheet = cell.sheet, let reference = cell.cell,
      let found = addresses[Address(source: cell.source ?? 0, sheet: sheet, cell: reference)]
    {
      return .slot(table: found.table, fact: found.fact)
    }
    guard let table = cell.table else { return nil }
    if let found = row(of: cell, in: table) { return .row(table: found.table, fact: found.fact) }
    return .table(table)
  }

  /// Of slots that a table prints twice the one at the cell's address.
  private func slot(_ slot: Slot, at cell: FindingCell) -> (table: Int, fact: Int)? {
    guard let found = slots[slot] else { return nil }
    return found.first { place in
      let table = submission.tables[place.table]
      let fact = table.facts[place.fact]
      return fact.cell == cell.cell && (fact.sheet ?? table.sheet) == cell.sheet
    } ?? found.first
  }

  /// The row of that name; of an address without one, the row beginning nearest to its right.
  private func row(of cell: FindingCell, in id: TableID) -> (table: Int, fact: Int)? {
    guard let rows = rows[id] else { return nil }
    func fact(_ place: (table: Int, fact: Int)) -> Fact {
      submission.tables[place.table].facts[place.fact]
    }
    let line = cell.cell?.row
    if let name = cell.row {
      let named = rows.filter { fact($0).row == name }
      return named.first { fact($0).cell?.row == line } ?? named.first
    }
    guard let reference = cell.cell else { return nil }
    let onLine = rows.filter { fact($0).cell?.row == reference.row }
    return onLine.first { (fact($0).cell?.column ?? 0) > reference.column } ?? onLine.last
  }

  /// The fragment of a place, without `#`.
  func fragment(_ place: Place) -> String {
    switch place {
    case .slot(let table, let fact):
      "s\(number)-\(submission.tables[table].id.rawValue)-\(fact)"
    case .row(let table, let fact):
      "s\(number)-\(submission.tables[table].id.rawValue)-r\(fact)"
    case .table(let id): "s\(number)-\(id.rawValue)"
    }
  }

  // MARK: Marks

  /// Marks a cell; the nearest part, the gravest finding and the first suggestion decide how it
  /// looks and where it leads.
  mutating func mark(
    _ cell: FindingCell, _ part: Mark.Part, _ severity: Message.Severity, rule: String?,
    target: String, suggestion: Amount? = nil
  ) {
    guard let place = place(of: cell) else { return }
    let rules = rule.map { [$0] } ?? []
    guard var mark = marks[place] else {
      marks[place] = Mark(
        part: part, severity: severity, severities: [severity], target: target, rules: rules,
        suggestion: suggestion)
      return
    }
    let isNearer = (part.rawValue, mark.severity) < (mark.part.rawValue, severity)
    if isNearer {
      mark.target = target
      mark.part = part
      mark.severity = severity
    }
    mark.severities.insert(severity)
    if let rule, !mark.rules.contains(rule) { mark.rules.append(rule) }
    mark.suggestion = mark.suggestion ?? suggestion
    marks[place] = mark
  }
}
