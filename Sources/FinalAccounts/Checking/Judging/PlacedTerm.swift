/// A term of a formula with the table of a submission that it speaks of; a class, since it is handed
/// on for every row.
final class PlacedTerm {
  /// The rows that a term means.
  enum Rows {
    case one(Int)
    case tops
    case leaves
    case children(of: Int)
    /// Those that stand for a row that is not printed.
    case several([Int])
    /// The form has no such row.
    case absent
    /// The table has figures and keeps its rows of codes to itself.
    case noDetail
  }

  /// What a formula runs over: a name, and where it is a row of a table its place there.
  struct Subject {
    var name: String
    var place: (table: TableID, row: Int)?
  }

  let isOptional: Bool
  /// True where the name of its row is made of that of a column.
  let isRowOfColumn: Bool
  let id: TableID
  private let term: FormulaTerm
  private let table: WorkingPaper.Table?
  private let isEmpty: Bool

  init(_ term: FormulaTerm, _ paper: WorkingPaper) {
    self.term = term
    id = term.table
    isOptional = term.isOptional
    if case .named(let name) = term.rows {
      isRowOfColumn = name.variable == .column
    } else {
      isRowOfColumn = false
    }
    table = paper.tables[term.table]
    isEmpty = table.map { paper.submission.tables[$0.index].isEmpty } ?? true
  }

  /// The rows, for what the formula runs over.
  func rows(_ subject: Subject, _ column: String) -> Rows {
    guard let table else { return .absent }
    switch term.rows {
    case .tops: return table.hasTops ? .tops : withoutDetail
    case .leaves: return table.hasTops ? .leaves : withoutDetail
    case .under:
      if let place = place(of: subject, in: table) { return .one(place) }
      return table.below(code: subject.name).map { .several($0) } ?? .absent
    case .children: return place(of: subject, in: table).map { .children(of: $0) } ?? .absent
    case .named(let name):
      let index =
        name.isSubject
        ? place(of: subject, in: table)
        : table.rowNames[name.filled(row: subject.name, column: column)]
      if let index { return .one(index) }
      return name.isOfCode && !table.hasTops ? withoutDetail : .absent
    }
  }

  private func place(of subject: Subject, in table: WorkingPaper.Table) -> Int? {
    if let place = subject.place, place.table == id { return place.row }
    return table.rowNames[subject.name]
  }

  /// An empty table has no rows to print; one with figures keeps them to itself.
  private var withoutDetail: Rows { isEmpty ? .absent : .noDetail }

  /// Adds the figures of a column, with their signs; none where the form lacks them.
  func add(
    _ rows: Rows, _ subject: Subject, _ column: String, turn: Int,
    to terms: inout [Identity.Term]
  ) {
    guard let table else { return }
    let place = term.column.filled(row: subject.name, column: column)
    func add(_ row: Int) {
      if term.isOfItems {
        for figure in table.rows[row].columns.items(of: place) {
          terms.append(Identity.Term(figure: figure, sign: term.sign * turn))
        }
        return
      }
      guard let figure = table.rows[row].columns[place] else { return }
      terms.append(Identity.Term(figure: figure, sign: term.sign * turn))
    }
    switch rows {
    case .one(let row): add(row)
    case .tops: for row in table.tops { add(row) }
    case .leaves: for row in table.leaves { add(row) }
    case .several(let rows): for row in rows { add(row) }
    case .children(let parent): for row in table.rows[parent].children { add(row) }
    case .absent, .noDetail: break
    }
  }
}
