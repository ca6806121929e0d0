internal import FinalAccounts
internal import Grid

/// Walks a binding and makes a fact of every slot, blanks included, in reading order.
struct FactReader {
  let view: SheetView
  let part: TableBinding.Part
  /// The sheet's name, where it is not the table's own.
  let otherSheet: String?
  private(set) var facts: [Fact] = []
  private(set) var filled = 0
  private(set) var underMerges: [CellReference] = []
  private(set) var texts: [CellReference] = []
  private(set) var strangers: [(CellReference, String)] = []
  private(set) var errors: [(CellReference, String)] = []
  private(set) var uncomputed: [CellReference] = []

  init(view: SheetView, part: TableBinding.Part, otherSheet: String?) {
    self.view = view
    self.part = part
    self.otherSheet = otherSheet
    facts.reserveCapacity(part.rows.count * 4)
  }

  mutating func readAll(leavingOut: Set<Int>) {
    var rowIndex = 0
    for (index, row) in part.rows.enumerated() where !leavingOut.contains(index) {
      while rowIndex < view.rowCount, view.rowNumber(rowIndex) < row.row { rowIndex += 1 }
      for column in part.columns[row.columns] where !row.headedColumns.contains(column.column) {
        guard let reference = CellReference(row: row.row, column: column.column) else { continue }
        var fact = Fact(
          row: row.id, column: column.id, code: row.code, label: row.label, state: .blank,
          cell: reference, sheet: otherSheet)
        if let cell = view.cell(rowIndex, column.column) {
          fill(&fact, from: cell, rowIndex, reference)
        }
        if fact.state != .blank { filled += 1 }
        facts.append(fact)
      }
    }
  }

  private mutating func fill(
    _ fact: inout Fact, from cell: Int, _ row: Int, _ reference: CellReference
  ) {
    if let merge = view.merges.merge(row: row, column: reference.column),
      Int(merge.firstRow) != reference.row || Int(merge.columns.lowerBound) != reference.column
    {
      if view.isFigure(cell) { underMerges.append(reference) }
      return
    }
    let packed = view.sheet.cells[cell]
    switch packed.kind {
    case .decimal:
      let scale = Int(packed.detail)
      let (amount, isAsSpelled) = Amount.stored(digits: packed.payload, scale: scale)
      fact.state = .number
      fact.amount = amount
      if !isAsSpelled { fact.raw = Decimals.text(digits: packed.payload, scale: scale) }
    case .spelledNumber:
      let text = Self.spelling(of: cell, in: view)
      fact.amount = Amount(storedNumber: text)
      fact.state = fact.amount == nil ? .text : .number
      if fact.amount?.description != text { fact.raw = text }
      if fact.amount == nil { strangers.append((reference, text)) }
    case .sharedText, .ownText: fillFromText(&fact, cell, reference)
    case .boolean:
      fact.state = .text
      fact.raw = packed.payload != 0 ? "TRUE" : "FALSE"
      strangers.append((reference, fact.raw ?? ""))
    case .error:
      fact.state = .error
      fact.raw = Self.spelling(of: cell, in: view)
      errors.append((reference, fact.raw ?? ""))
    case .uncomputed:
      fact.state = .uncomputed
      uncomputed.append(reference)
    }
  }

  private mutating func fillFromText(_ fact: inout Fact, _ cell: Int, _ reference: CellReference) {
    let raw = view.string(cell)
    switch AmountText(utf8: view.raw(cell)) {
    case .amount(let amount):
      fact.state = .number
      fact.amount = amount
      if amount.description != raw { fact.raw = raw }
      texts.append(reference)
    case .dash:
      fact.state = .dash
      fact.raw = raw
    case .blank:
      if !raw.isEmpty { fact.raw = raw }
    case .other:
      fact.state = .text
      fact.raw = raw
      strangers.append((reference, raw))
    }
  }

  /// What a cell holds, as text.
  static func spelling(of cell: Int, in view: SheetView) -> String {
    switch view.sheet.value(of: view.sheet.cells[cell]) {
    case .number(let number): number.text
    case .text(let text), .error(let text): text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .uncomputed: ""
    }
  }

  static func isFigure(_ value: CellValue) -> Bool {
    switch value {
    case .number(let number): return number.double != 0
    case .text(let text):
      guard case .amount(let amount) = AmountText(text) else { return false }
      return !amount.isZero
    case .boolean, .error, .uncomputed: return false
    }
  }
}
