internal import FinalAccounts
internal import Grid

/// T6 with 人员经费 and 公用经费 as columns: each line has one amount, in one of them and perhaps
/// again under 合计; on the total's line each column holds a total of its own.
extension PartReader {
  /// Binds a line of totals: 合计 once for each column, any other as a line of one amount.
  mutating func bindTotal(_ row: Int, _ block: Int, id: String, label: Int) {
    let text = LabelText.clean(view.raw(label))
    guard id == "total" else {
      // 公用经费合计 over two lists has its amount behind the second one.
      let reached = totalSlots(row, block, label: label)
      let slots =
        reached.overlaps(slots(of: block))
        ? lineSlots(row, block, isPersonnel: id == "personnel.total") : reached
      bind(row, id: id, label: text, labelCell: label, columns: slots)
      return
    }
    for slot in slots(of: block) {
      let column = read.columns[slot].column
      let heading = tree.columns.first { $0.column == column }?.cells.last
      let name = rowsInColumns[slot] == nil ? nil : heading.map { view.raw($0.cell) }
      bind(
        row, id: rowsInColumns[slot] ?? id, label: name.map(LabelText.clean) ?? text,
        labelCell: label, columns: slot..<slot + 1)
    }
  }

  /// The one slot of a line: 合计 where it holds something, else the column that does, else the
  /// column the line belongs to. What other columns say beside it is kept as loose, but for the
  /// same amount once more.
  mutating func lineSlots(_ row: Int, _ block: Int, isPersonnel: Bool) -> Range<Int> {
    let slots = slots(of: block)
    let name = isPersonnel ? "personnel.total" : "operating.total"
    let home = slots.first { rowsInColumns[$0] == name }
    let filled = slots.filter { view.cell(row, read.columns[$0].column) != nil }
    let chosen =
      filled.first { rowsInColumns[$0] == nil } ?? filled.first { holdsFigure(row, $0) }
      ?? slots.first { rowsInColumns[$0] == nil } ?? filled.first { $0 == home } ?? filled.first
      ?? home
    guard let chosen else { return slots.lowerBound..<slots.lowerBound }
    let others = filled.filter { $0 != chosen && holdsFigure(row, $0) }
    let isRepeated =
      others.count == 1 && others.allSatisfy { amount(row, $0) == amount(row, chosen) }
    if !isRepeated { for other in others { leaveLoose(row, slots: other..<other + 1) } }
    return chosen..<chosen + 1
  }

  private func holdsFigure(_ row: Int, _ slot: Int) -> Bool {
    view.cell(row, read.columns[slot].column).map(view.isFigure) ?? false
  }

  private func amount(_ row: Int, _ slot: Int) -> Amount? {
    guard let cell = view.cell(row, read.columns[slot].column) else { return nil }
    guard view.isText(cell) else { return Amount(storedNumber: view.spelling(cell)) }
    guard case .amount(let amount) = AmountText(utf8: view.raw(cell)) else { return nil }
    return amount
  }
}
