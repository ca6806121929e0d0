internal import FinalAccounts
internal import Grid

/// What the cells of a table's amounts give to say, one notice of each kind.
struct FactReport {
  private struct Found {
    var count = 0
    var first: (sheet: String, cell: CellReference, text: String)?

    mutating func add(_ cells: [(CellReference, String)], sheet: String) {
      count += cells.count
      if first == nil, let cell = cells.first { first = (sheet, cell.0, cell.1) }
    }
  }

  private var underMerges = Found()
  private var texts = Found()
  private var strangers = Found()
  private var errors = Found()
  private var uncomputed = Found()
  private var shownOtherwise = Found()
  private var residues = Found()
  private var scaled = Found()

  mutating func add(_ reader: FactReader, sheet: String) {
    underMerges.add(reader.underMerges.map { ($0, "") }, sheet: sheet)
    texts.add(reader.texts.map { ($0, "") }, sheet: sheet)
    strangers.add(reader.strangers, sheet: sheet)
    errors.add(reader.errors, sheet: sheet)
    shownOtherwise.add(reader.shownOtherwise, sheet: sheet)
    scaled.add(reader.scaled, sheet: sheet)
    uncomputed.add(reader.uncomputed.map { ($0, "") }, sheet: sheet)
  }

  /// Takes the residue of binary sums off an amount, in whatever unit the table counts; one that
  /// states none is taken to count in 万元, in which most do. `sheet` is that of the table.
  mutating func settle(_ fact: inout Fact, _ unit: MoneyUnit?, sheet: String) {
    let unit = unit ?? .tenThousandYuan
    guard let amount = fact.amount, amount.scale > unit.exponent + 2,
      let settled = amount.withoutResidue(exponent: unit.exponent)
    else { return }
    let raw = fact.raw ?? amount.description
    if let cell = fact.cell { residues.add([(cell, raw)], sheet: fact.sheet ?? sheet) }
    fact.amount = settled
    fact.raw = raw
  }

  func notices(table: TableID) -> [Notice] {
    var result: [Notice] = []
    func tell(_ found: Found, _ message: Message, countsFirst: Bool = true) {
      guard let first = found.first else { return }
      let cell = first.cell.description
      let arguments = countsFirst ? [String(found.count), cell, first.text] : [cell]
      result.append(
        Notice(
          message, arguments,
          at: Place(
            sheet: first.sheet, range: CellRange(first.cell, first.cell), table: table.rawValue)))
    }
    tell(underMerges, .valueUnderMerge, countsFirst: false)
    tell(texts, .textAmounts)
    tell(strangers, .notAmounts)
    tell(errors, .errorCells)
    tell(uncomputed, .uncomputedCells)
    tell(shownOtherwise, .shownOtherwise)
    tell(scaled, .scaledFormats)
    tell(residues, .binaryResidues)
    return result
  }
}

/// Rows that occur twice: a hidden one gives way to a visible one, else both are kept.
struct DuplicateRows {
  /// Of each part, the indices of rows that give way.
  private(set) var leftOut: [Set<Int>]
  private var told: [(message: Message, arguments: [String], sheet: String, row: Int)] = []

  init(parts: [TableBinding.Part], views: [SheetView], mayRepeat: Bool) {
    leftOut = Array(repeating: [], count: parts.count)
    guard mayRepeat else { return }
    if parts.count == 1, !Self.holdsTwice(parts[0].rows) { return }
    var seen: [Name: (part: Int, index: Int)] = [:]
    for (partIndex, part) in parts.enumerated() {
      for (index, row) in part.rows.enumerated() {
        // In a list the columns tell the lines apart.
        let name = Name(row: row.id, column: row.columns.first.map { part.columns[$0].id } ?? "")
        guard let earlier = seen[name] else {
          seen[name] = (partIndex, index)
          continue
        }
        let other = parts[earlier.part].rows[earlier.index]
        let isHidden = views[partIndex].isHidden(row: row.row)
        let wasHidden = views[earlier.part].isHidden(row: other.row)
        let here = "\(part.sheet) \(row.row)"
        let there = "\(parts[earlier.part].sheet) \(other.row)"
        if isHidden == wasHidden {
          told.append((.duplicateRow, [row.id, there, here], part.sheet, row.row))
        } else if isHidden {
          leftOut[partIndex].insert(index)
          told.append((.hiddenDuplicate, [row.id, there, here], part.sheet, row.row))
        } else {
          leftOut[earlier.part].insert(earlier.index)
          seen[name] = (partIndex, index)
          told.append((.hiddenDuplicate, [row.id, here, there], part.sheet, other.row))
        }
      }
    }
  }

  private struct Name: Hashable {
    let row: String
    let column: String
  }

  /// True where two rows have one name.
  private static func holdsTwice(_ rows: [TableBinding.Row]) -> Bool {
    // Names mostly ascend, and are sorted as soon as they are looked at.
    let names = rows.map(\.id).sorted()
    return zip(names, names.dropFirst()).contains(where: ==)
  }

  func notices(table: TableID) -> [Notice] {
    told.map { entry in
      Notice(
        entry.message, entry.arguments,
        at: Place(
          sheet: entry.sheet,
          range: CellReference(row: entry.row, column: 1).map { CellRange($0, $0) },
          table: table.rawValue))
    }
  }
}
