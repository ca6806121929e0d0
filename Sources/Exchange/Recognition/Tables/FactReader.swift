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
  /// Numbers whose formats print another power of ten or another unit of money.
  private(set) var scaled: [(CellReference, String)] = []
  /// Numbers that their cells show as dates, times or percentages.
  private(set) var shownOtherwise: [(CellReference, String)] = []
  /// Figures in hidden rows and columns.
  private(set) var hidden: [CellReference] = []

  private let printed: PrintedAmounts

  init(
    view: SheetView, part: TableBinding.Part, otherSheet: String?, moneyUnit: MoneyUnit?
  ) {
    self.view = view
    self.part = part
    printed = PrintedAmounts(unit: moneyUnit)
    self.otherSheet = otherSheet
    facts.reserveCapacity(part.rows.reduce(0) { $0 + $1.columns.count })
  }

  mutating func readAll(leavingOut: Set<Int>) {
    var rowIndex = 0
    var fact = Fact(row: "", column: "", label: "", state: .blank, cell: nil, sheet: otherSheet)
    for index in part.rows.indices {
      if !leavingOut.isEmpty, leavingOut.contains(index) { continue }
      let row = part.rows[index].row
      while rowIndex < view.rowCount, view.rowNumber(rowIndex) < row { rowIndex += 1 }
      let isFilled = rowIndex < view.rowCount && view.rowNumber(rowIndex) == row
      fact.row = part.rows[index].id
      fact.code = part.rows[index].code
      fact.label = part.rows[index].label
      for slot in part.rows[index].columns {
        let column = part.columns[slot].column
        if part.rows[index].headedColumns.contains(column) { continue }
        guard let reference = CellReference(row: row, column: column) else { continue }
        fact.column = part.columns[slot].id
        fact.cell = reference
        (fact.state, fact.amount, fact.raw) = (.blank, nil, nil)
        if isFilled, let cell = view.cell(rowIndex, column) {
          fill(&fact, from: cell, rowIndex, reference)
        }
        if fact.state != .blank { filled += 1 }
        if view.hidesParts, view.isHidden(row: row) || view.isHidden(column: column),
          fact.amount?.isZero == false
        {
          hidden.append(reference)
        }
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
    let packed = view.packed(cell)
    if view.isShownOtherwise(cell), !view.isText(cell), view.isFigure(cell) {
      shownOtherwise.append((reference, view.spelling(cell)))
    }
    switch packed.kind {
    case .decimal:
      let scale = Int(packed.detail)
      let (amount, isAsSpelled) = Amount.stored(digits: packed.payload, scale: scale)
      fact.state = .number
      fact.amount = amount
      if !isAsSpelled { fact.raw = Decimals.text(digits: packed.payload, scale: scale) }
    case .spelledNumber:
      let text = view.spelling(cell)
      fact.amount = Amount(storedNumber: view.bytes(of: packed))
      fact.state = fact.amount == nil ? .text : .number
      if fact.amount?.isSpelled(text) != true { fact.raw = text }
      if fact.amount == nil { strangers.append((reference, text)) }
    case .sharedText, .ownText: fillFromText(&fact, cell, reference)
    case .boolean:
      fact.state = .text
      fact.raw = packed.payload != 0 ? "TRUE" : "FALSE"
      strangers.append((reference, fact.raw ?? ""))
    case .error:
      fact.state = .error
      fact.raw = view.spelling(cell)
      errors.append((reference, fact.raw ?? ""))
    case .uncomputed:
      fact.state = .uncomputed
      uncomputed.append(reference)
    }
    if view.hasPrintedForms, !view.isText(cell) { scale(&fact, cell, reference) }
  }

  /// Takes what a format prints in the place of what is stored.
  private mutating func scale(_ fact: inout Fact, _ cell: Int, _ reference: CellReference) {
    guard let stored = fact.amount, let form = view.printedForm(cell),
      let amount = printed.amount(stored, form)
    else { return }
    fact.amount = amount
    fact.raw = view.spelling(cell)
    if !amount.isZero || !stored.isZero { scaled.append((reference, view.spelling(cell))) }
  }

  private mutating func fillFromText(_ fact: inout Fact, _ cell: Int, _ reference: CellReference) {
    let raw = view.string(cell)
    if view.signs(cell).contains(.dash) {
      fact.state = .dash
      fact.raw = raw
      return
    }
    switch AmountText(utf8: view.raw(cell)) {
    case .amount(let exact):
      // A text that a program wrote may carry the noise of binary floating point.
      let amount = exact.scale > 6 ? Amount(storedNumber: exact.description) ?? exact : exact
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
}
