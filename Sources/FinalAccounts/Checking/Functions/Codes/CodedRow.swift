import Grid

/// A row of a table that has a code, as printed: one that occurs twice is two rows here.
struct CodedRow: Sendable {
  let table: TableID
  /// The row's name; for classes of T1 and T4 `expenditure.208`.
  let name: String
  let code: String
  /// As printed.
  let label: String
  /// The row as a place, without a column of the table: the cell of its code where that is known,
  /// else the leftmost of its amounts.
  let place: FindingCell
  /// The same with the cell of its name.
  let namePlace: FindingCell
  /// Its facts, as places in the table.
  let facts: [Int]
  /// True where some amount is a number other than zero.
  let hasFigures: Bool
  /// The column of the sheet in which its amounts begin: lists side by side differ in it.
  let sheetColumn: Int?
}

extension CodedRow {
  /// True where the code has as many digits as the codes of its table.
  var hasShape: Bool { (table == .t6 ? [3, 5] : [3, 5, 7]).contains(code.utf8.count) }

  /// True for a code of the classification of its table: functional ones begin with 2, economic
  /// ones with 3.
  var isOfDomain: Bool { code.utf8.first == UInt8(ascii: table == .t6 ? "3" : "2") }
}

extension CheckContext {
  /// The tables whose rows have codes of the functional classification.
  static let functionTables: [TableID] = [.t2, .t3, .t5, .t7, .t8]
  /// These and T6.
  static let codedTables: [TableID] = functionTables + [.t6]

  /// The rows with a code of a table, in the order of the form; none where it is missing.
  func codedRows(_ id: TableID) -> [CodedRow] { submission.codedRows(id, evidence) }

  /// True where rows of a table were not recognised: what it lacks may stand in them.
  func hasUnreadRows(_ id: TableID) -> Bool {
    notices(["R030"]).contains { $0.place.table == id.rawValue }
  }
}

extension Submission {
  /// The rows with codes of T2, T3, T5, T6, T7 and T8.
  func rowsOfCodes(_ evidence: WorkbookEvidence) -> [TableID: [CodedRow]] {
    Dictionary(
      uniqueKeysWithValues: CheckContext.codedTables.map { ($0, codedRows($0, evidence)) })
  }

  /// The rows with a code of a table, in the order of the form; none where it is missing.
  func codedRows(_ id: TableID, _ evidence: WorkbookEvidence) -> [CodedRow] {
    guard let table = self[id] else { return [] }
    var order: [[Int]] = []
    var places: [RowKey: (row: Int, columns: Set<String>)] = [:]
    for (index, fact) in table.facts.enumerated() where fact.code != nil {
      let key = RowKey(
        row: fact.row, sheet: fact.sheet, source: fact.source, line: fact.cell?.row)
      if let place = places[key]?.row, places[key]?.columns.insert(fact.column).inserted == true {
        order[place].append(index)
      } else {
        places[key] = (order.count, [fact.column])
        order.append([index])
      }
    }
    return order.compactMap { row(table, $0, evidence) }
  }

  private struct RowKey: Hashable {
    let row: String
    let sheet: String?
    let source: Int?
    let line: Int?
  }

  private func row(
    _ table: AccountTable, _ facts: [Int], _ evidence: WorkbookEvidence
  ) -> CodedRow? {
    guard let first = facts.first, let code = table.facts[first].code else { return nil }
    let fact = table.facts[first]
    let leftmost =
      facts.map { table.facts[$0] }.min {
        ($0.cell?.column ?? .max) < ($1.cell?.column ?? .max)
      } ?? fact
    var place = FindingCell(table, leftmost)
    place.column = nil
    place.raw = fact.label.isEmpty ? code : "\(code) \(fact.label)"
    var namePlace = place
    if let sheet = place.sheet, let line = place.cell?.row,
      let head = evidence.heads[.init(sheet: sheet, line: line, name: fact.row)]
    {
      place.cell = head.code ?? place.cell
      namePlace.cell = head.name ?? namePlace.cell
    }
    return CodedRow(
      table: table.id, name: fact.row, code: code, label: fact.label, place: place,
      namePlace: namePlace, facts: facts,
      hasFigures: facts.contains { table.facts[$0].amount?.isZero == false },
      sheetColumn: leftmost.cell?.column)
  }
}

extension RuleOutcome {
  /// Adds a breach.
  mutating func breach(
    _ cells: [FindingCell], _ chinese: String, _ english: String,
    _ severity: Message.Severity? = nil
  ) {
    breaches.append(.init(cells: cells, detail: .init(chinese, english), severity: severity))
  }
}
