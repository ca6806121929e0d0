internal import FinalAccounts
internal import Grid

extension PartReader {
  /// A row of T1 or T4, one side of it.
  mutating func readLabelled(_ row: Int, _ block: Int) {
    let side = fit.blocks[block].side
    let isExtra = side.map { layout.layout.sides[$0].isExtra } ?? false
    guard let cell = firstText(row, in: fit.blocks[block].keys) else {
      if isExtra, block > 0, let label = firstText(row, in: fit.blocks[block - 1].keys) {
        // Its amounts stand beside a label of the list in front.
        passOver(row, label, slots: unclaimedSlots(row, block))
      } else {
        tellUnknown(row, label: "", slots: unclaimedSlots(row, block))
      }
      return
    }
    guard let found = layoutRow(view.term(cell), side: side) else {
      if isExtra || layout.ignoredRows.contains(view.term(cell)) {
        passOver(row, cell, slots: slots(of: block))
      } else {
        tellUnknown(row, label: view.label(cell), slots: slots(of: block))
      }
      return
    }
    if isExtra, isBound(layout.layout.rows[found].id) {
      passOver(row, cell, slots: slots(of: block))
      return
    }
    if seen[found] { read.mayRepeat = true }
    if seen[found], boundAbove != nil {
      leaveLoose(row, slots: slots(of: block))
      return
    }
    seen[found] = true
    if let next = layout.layout.sections.first(where: { $0.from == layout.layout.rows[found].id }) {
      section = next.id
    }
    bind(
      row, id: layout.layout.rows[found].id, code: layout.layout.rows[found].code,
      label: view.label(cell),
      labelCell: cell, columns: slotsOfLabel(row, block))
    if let line = fit.blocks[block].line,
      let printed = view.cell(row, line).flatMap(view.smallInteger)
    {
      lines.append((row, line, printed, found))
      read.lineNumbers[layout.layout.rows[found].id] = printed
    }
  }

  private func isBound(_ id: String) -> Bool {
    layout.layout.rows.indices.contains { seen[$0] && layout.layout.rows[$0].id == id }
  }

  /// The amounts that a label stands for: those of its own list or, where that has none and the extra
  /// list behind it no label on this row, those of the extra one (财决01 prints its totals there).
  private func slotsOfLabel(_ row: Int, _ block: Int) -> Range<Int> {
    let own = slots(of: block)
    guard fit.blocks.indices.contains(block + 1),
      fit.blocks[block + 1].side.map({ layout.layout.sides[$0].isExtra }) == true,
      firstText(row, in: fit.blocks[block + 1].keys) == nil,
      !own.contains(where: { view.cell(row, read.columns[$0].column) != nil })
    else { return own }
    let extra = slots(of: block + 1)
    return extra.contains { view.cell(row, read.columns[$0].column) != nil } ? extra : own
  }

  /// The row of the layout that a label means on a side: that of the open section before one that
  /// may stand anywhere.
  func layoutRow(_ term: Int32, side: Int?) -> Int? {
    let side = side.map { layout.layout.sides[$0].id }
    var anywhere: Int?
    for index in layout.rows[term] ?? [] {
      if let wanted = layout.layout.rows[index].side, wanted != side { continue }
      let wanted = layout.layout.rows[index].section
      if wanted == section { return index }
      if wanted == nil { anywhere = anywhere ?? index }
    }
    return anywhere
  }

  /// A row of a table whose rows have codes, one block of it.
  mutating func readCoded(_ row: Int, _ block: Int) {
    let (keys, codes) = (fit.blocks[block].keys, fit.blocks[block].codes)
    codeParts.removeAll(keepingCapacity: true)
    rowTexts.removeAll(keepingCapacity: true)
    var codeCells: [CellReference] = []
    var codeText: Int?
    for column in keys {
      let mayHoldCode = codes.isEmpty || codes.contains(column)
      let cell = view.cell(row, column)
      guard mayHoldCode else {
        if let cell, view.isText(cell) { rowTexts.append(cell) }
        continue
      }
      var digits = CodeDigits()
      if let cell, view.isText(cell) {
        if let (code, rest) = CodeAssembler.split(view.folded(cell)),
          rest.isEmpty || code.count >= 3
        {
          digits = code
          if !rest.isEmpty { codeText = cell }
        } else {
          rowTexts.append(cell)
        }
      } else if let cell, let number = view.smallInteger(cell) {
        digits = CodeDigits(number)
      }
      if !digits.isEmpty, let reference = CellReference(row: view.rowNumber(row), column: column) {
        codeCells.append(reference)
      }
      // Without a column of codes, trailing columns are names: only what held digits counts.
      if !digits.isEmpty || !codes.isEmpty { codeParts.append(digits) }
    }
    if rowTexts.isEmpty, codeCells.isEmpty, let cell = leadingTotal(row, block) {
      rowTexts.append(cell)
    }
    if codeCells.isEmpty, let total = total(rowTexts).map({ ownTotal($0, row, block) }) {
      if !rowsInColumns.isEmpty {
        bindTotal(row, block, id: total.id, label: total.cell)
        return
      }
      bind(
        row, id: total.id, label: view.label(total.cell), labelCell: total.cell,
        columns: totalSlots(row, block, label: total.cell))
      return
    }
    if codeCells.isEmpty, let cell = rowTexts.first, readNamed(row, block, cell) { return }
    if !codeCells.isEmpty, let code = assembler[block].code(codeParts), 3...12 ~= code.count,
      !rowTexts.isEmpty || codeText != nil || mayBeCode(code)
    {
      let label =
        rowTexts.first.map { view.label($0) }
        ?? codeText.map(name(behindCode:)) ?? ""
      let text = code.text
      bind(
        row, id: text, code: text, label: label, labelCell: rowTexts.first ?? codeText,
        codeCells: codeCells,
        columns: rowsInColumns.isEmpty
          ? slots(of: block)
          : lineSlots(row, block, isPersonnel: text.hasPrefix("301") || text.hasPrefix("303")))
      return
    }
    let label = rowTexts.map { view.label($0) }.joined(separator: " ")
    tellUnknown(row, label: label, slots: unclaimedSlots(row, block))
  }

  /// 合计 left of what says what the other rows are: in a column of units, say.
  private func leadingTotal(_ row: Int, _ block: Int) -> Int? {
    guard let cell = view.cells(row, in: columns).first, let first = fit.blocks[block].keys.first,
      view.isText(cell), view.column(cell) < first, view.flags(cell).contains(.total),
      fit.blocks[..<block].allSatisfy({ $0.keys.isEmpty })
    else { return nil }
    return cell
  }

  /// True for what is a code even where no name stands beside it.
  func mayBeCode(_ code: CodeDigits) -> Bool {
    let isEconomic = layout.layout.key == .economic
    return [3, 5, 7].contains(code.count) && code.text.utf8.first == (isEconomic ? 0x33 : 0x32)
  }

  func firstText(_ row: Int, in columns: [Int]) -> Int? {
    for column in columns {
      if let cell = view.cell(row, column), view.isText(cell) { return cell }
    }
    return nil
  }

  /// The label behind the code in front of it.
  private func name(behindCode cell: Int) -> String {
    let rest = view.label(cell).unicodeScalars.drop { scalar in
      let folded = Folding.fold(String(scalar))
      return folded.allSatisfy {
        $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ":")
          || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "|")
      }
    }
    return String(rest)
  }

  /// The row of a total that one of some texts names.
  func total(_ texts: [Int]) -> (id: String, cell: Int)? {
    for cell in texts {
      let term = view.term(cell)
      if let row = layout.rows[term]?.first { return (layout.layout.rows[row].id, cell) }
      if layout.layout.key == .function, view.vocabulary.flags(of: term).contains(.total) {
        return ("total", cell)
      }
    }
    return nil
  }

  /// 合计 under 人员经费 and under 公用经费, side by side on one line of T6: each is the total of its
  /// own blocks.
  private func ownTotal(
    _ total: (id: String, cell: Int), _ row: Int, _ block: Int
  ) -> (id: String, cell: Int) {
    guard layout.layout.key == .economic, total.id == "total", fit.blocks.count > 1 else {
      return total
    }
    let totals = fit.blocks.filter { other in
      firstText(row, in: other.keys).flatMap { self.total([$0]) }?.id == "total"
    }
    let first = fit.blocks[block].keys.first
    guard totals.count > 1, let column = tree.columns.first(where: { $0.column == first }) else {
      return total
    }
    for term in column.path {
      guard let named = layout.rows[term]?.first else { continue }
      return (layout.layout.rows[named].id, total.cell)
    }
    return total
  }

  /// The amount of a total of T6: that of its own block, or of a later one that its label reaches
  /// (公用经费合计 stands over two blocks and has one amount, at the end).
  func totalSlots(_ row: Int, _ block: Int, label: Int) -> Range<Int> {
    let own = slots(of: block)
    guard layout.layout.key == .economic else { return own }
    if let merge = view.merges.merge(row: row, column: view.column(label)) {
      for later in block..<fit.blocks.count {
        let slots = slots(of: later)
        if let slot = slots.first(where: {
          read.columns[$0].column > Int(merge.columns.upperBound)
        }) {
          return slot..<slot + 1
        }
      }
      return own
    }
    var result = own
    for later in (block + 1)..<max(block + 1, fit.blocks.count) {
      if own.contains(where: { view.cell(row, read.columns[$0].column) != nil }) { break }
      if fit.blocks[later].keys.contains(where: { view.cell(row, $0) != nil }) { break }
      result = slots(of: later)
      if result.contains(where: { view.cell(row, read.columns[$0].column) != nil }) { break }
    }
    return result
  }

  /// The slots of a block that no other row on this line has taken.
  func unclaimedSlots(_ row: Int, _ block: Int) -> Range<Int> {
    let slots = slots(of: block)
    let number = view.rowNumber(row)
    let isTaken = read.rows.reversed().prefix { $0.row == number }.contains {
      $0.columns.overlaps(slots)
    }
    return isTaken ? slots.lowerBound..<slots.lowerBound : slots
  }

  /// The name of an amount in a list: that of its column and of its line, or of its column with
  /// that of its line where a * stands.
  static func listedName(_ column: String, _ line: String) -> String {
    guard let star = column.firstIndex(of: "*") else { return "\(column).\(line)" }
    return column[..<star] + line + column[column.index(after: star)...]
  }

  /// The row right under the header of T9 where no row holds amounts: blank, or texts that stand
  /// for amounts. Where a note stands there, the form has no room for them.
  mutating func bindEmptyRow(before end: Int) {
    let number = view.rowNumber(tree.rows.upperBound - 1) + 1
    let all = 0..<read.columns.count
    var row = tree.dataStart
    while row < end, view.rowNumber(row) < number || view.cells(row, in: columns).isEmpty {
      row += 1
    }
    if row < end, view.rowNumber(row) == number {
      guard holdsShortTexts(row) else { return }
      bind(row, id: "unit", label: "", labelCell: nil, columns: all)
      read.lastRow = max(read.lastRow, row)
      return
    }
    if row == end, end < view.rowCount, view.rowNumber(end) == number,
      !view.cells(end, in: columns).isEmpty
    {
      return
    }
    guard CellReference(row: number, column: 1) != nil else { return }
    read.rows.append(
      TableBinding.Row(
        id: "unit", code: nil, label: "", row: number, labelCell: nil, codeCells: [],
        columns: all, headedColumns: []))
  }

  /// Texts in columns of amounts that are no remark, no frame and no title.
  private func holdsShortTexts(_ row: Int) -> Bool {
    var holds = false
    for cell in view.cells(row, in: columns) {
      guard view.isText(cell) else { continue }
      let text = view.folded(cell)
      guard text.count <= 40, view.term(cell) < 0, !text.contains(UInt8(ascii: ":")),
        !view.signs(cell).contains(.mayBeTitle), MoneyUnit(folded: text) == nil,
        view.merges.merge(row: row, column: view.column(cell)).map({ $0.columns.count == 1 })
          ?? true
      else { return false }
      let column = view.column(cell)
      if read.columns.contains(where: { $0.column == column }) { holds = true }
    }
    return holds
  }

  /// The one row of amounts of T9.
  mutating func readSingle(_ row: Int) {
    let all = 0..<read.columns.count
    let holds = all.contains {
      view.cell(row, read.columns[$0].column).map(view.isAmountLike) ?? false
    }
    let keys = fit.blocks.flatMap(\.keys)
    let label = firstText(row, in: keys)
    let text = label.map { view.label($0) } ?? ""
    guard holds else { return }
    if read.rows.isEmpty {
      bind(row, id: "unit", label: text, labelCell: label, columns: all)
    } else if !repeatsFirst(row) {
      tellUnknown(row, label: text, slots: all)
    }
  }
}
