import Grid

/// A row of a table that has a code, as printed: one that occurs twice is two rows here.
///
/// A class, since rows are handed on by every rule about codes.
final class CodedRow: Sendable {
  let table: TableID
  /// The row's name; for classes of T1 and T4 `expenditure.208`.
  let name: String
  let code: String
  /// As printed.
  let label: String
  /// Its facts, as places in the table.
  let facts: [Int]
  /// True where some amount is a number other than zero.
  let hasFigures: Bool
  /// The column of the sheet in which its amounts begin: lists side by side differ in it.
  let sheetColumn: Int?
  /// True where its code is on the list of the year, under its name letter by letter: nothing to ask
  /// about such a row.
  let isAsListed: Bool
  /// The fact of its leftmost amount.
  fileprivate let leftmost: Int
  fileprivate let origin: Origin

  fileprivate init?(facts: [Int], _ origin: Origin, _ known: KnownCodes) {
    let all = origin.table.facts
    guard let first = facts.first, let code = all[first].code else { return nil }
    func column(_ fact: Int) -> Int { all[fact].cell?.column ?? .max }
    let leftmost = facts.min { column($0) < column($1) } ?? first
    table = origin.table.id
    self.code = code
    self.facts = facts
    self.leftmost = leftmost
    self.origin = origin
    name = all[first].row
    label = all[first].label
    hasFigures = facts.contains { all[$0].amount?.isZero == false }
    sheetColumn = all[leftmost].cell?.column
    isAsListed = known.isAsListed(code, label, table)
  }

  /// What rows of a table have in common: shared, since there are many.
  fileprivate final class Origin: Sendable {
    let table: AccountTable
    let evidence: WorkbookEvidence

    init(_ table: AccountTable, _ evidence: WorkbookEvidence) {
      self.table = table
      self.evidence = evidence
    }
  }
}

/// The rows with codes of a table, and the tree that they make.
struct CodedTable: Sendable {
  let rows: [CodedRow]
  let tree: CodeTree
}

extension CodedRow {
  /// The row as a place, without a column of the table: the cell of its code where that is known,
  /// else the leftmost of its amounts.
  var place: FindingCell { place(\.code) }

  /// The same with the cell of its name.
  var namePlace: FindingCell { place(\.name) }

  private func place(_ part: KeyPath<WorkbookEvidence.Head, CellReference?>) -> FindingCell {
    var place = FindingCell(origin.table, origin.table.facts[leftmost])
    place.column = nil
    place.raw = label.isEmpty ? code : "\(code) \(label)"
    if let sheet = place.sheet, let line = place.cell?.row,
      let head = origin.evidence.heads[.init(sheet: sheet, line: line, name: name)]
    {
      place.cell = head[keyPath: part] ?? place.cell
    }
    return place
  }
}

extension CodedRow {
  /// What stands in its columns, as texts.
  var amounts: [String] {
    facts.compactMap { index in
      let fact = origin.table.facts[index]
      return fact.amount.map { "\(name).\(fact.column) \($0)" }
    }
  }

  /// True where the code has as many digits as the codes of its table.
  var hasShape: Bool { (table == .t6 ? [3, 5] : [3, 5, 7]).contains(code.utf8.count) }

  /// True for a code of the classification of its table: functional ones begin with 2, economic
  /// ones with 3.
  var isOfDomain: Bool { code.utf8.first == UInt8(ascii: table == .t6 ? "3" : "2") }
}

extension TableID {
  /// The tables whose rows have codes of the functional classification.
  static let functionTables: [TableID] = [.t2, .t3, .t5, .t7, .t8]
  /// These and T6.
  static let codedTables: [TableID] = functionTables + [.t6]
}

extension Submission {
  /// The rows with codes of each table, in the order of the form.
  func codedTables(
    _ evidence: WorkbookEvidence, _ known: KnownCodes
  ) -> PerTable<CodedTable> {
    var coded = PerTable<CodedTable>()
    // Of two tables of a role the first counts.
    for table in tables where coded[table.id] == nil {
      let rows = CodedRow.rows(of: table, evidence, known, haveLines: !isExecution)
      coded[table.id] = CodedTable(rows: rows, tree: CodeTree(rows))
    }
    return coded
  }
}

extension CodedRow {
  private struct Key: Hashable {
    let row: String
    let sheet: String?
    let source: Int?
    let line: Int?

    /// Where figures were added up, those of one row come from many lines, and its name tells it.
    init(_ fact: Fact, hasLine: Bool) {
      row = fact.row
      sheet = hasLine ? fact.sheet : nil
      source = hasLine ? fact.source : nil
      line = hasLine ? fact.cell?.row : nil
    }

    /// Rows of one table differ in these two, but for continuations.
    func hash(into hasher: inout Hasher) {
      hasher.combine(row)
      hasher.combine(line)
    }
  }

  fileprivate static func rows(
    of table: AccountTable, _ evidence: WorkbookEvidence, _ known: KnownCodes,
    haveLines: Bool
  ) -> [CodedRow] {
    var order: [[Int]] = []
    var places: [Key: Int] = [:]
    let facts = table.facts
    places.reserveCapacity(min(facts.count, 256))
    let columns = Set(facts.prefix(40).map(\.column)).count
    var last: (fact: Int, place: Int)?
    for index in facts.indices where facts[index].code != nil {
      // Facts come row by row: only the first of a row asks which it is.
      let place =
        last.flatMap { facts[index].isBeside(facts[$0.fact]) ? $0.place : nil }
        ?? places[Key(facts[index], hasLine: haveLines)]
      if let place, !order[place].contains(where: { facts[$0].column == facts[index].column }) {
        order[place].append(index)
        last = (index, place)
      } else {
        last = (index, order.count)
        places[Key(facts[index], hasLine: haveLines)] = order.count
        var row: [Int] = []
        row.reserveCapacity(columns)
        row.append(index)
        order.append(row)
      }
    }
    let origin = Origin(table, evidence)
    return order.compactMap { CodedRow(facts: $0, origin, known) }
  }
}

extension Fact {
  /// True where another stands in the same printed row.
  fileprivate func isBeside(_ other: Fact) -> Bool {
    row == other.row && cell?.row == other.cell?.row && sheet == other.sheet
      && source == other.source
  }
}
