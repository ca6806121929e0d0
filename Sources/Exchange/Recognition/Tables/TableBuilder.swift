internal import FinalAccounts
internal import Grid

/// Makes a table out of its pieces: binding first, then facts by walking it.
struct TableBuilder {
  let views: [SheetView]
  let vocabulary: Vocabulary

  /// The table, what there is to say of it, and the columns that its form should have and lacks.
  func table(of group: PartGroup) -> (RecognizedTable, [Notice], lacks: [TableLayout.Column]) {
    let first = group.parts[0]
    let layout = vocabulary.layouts[first.layout].layout
    let view = views[first.sheet]
    var notices = group.parts.flatMap(\.read.notices)
    let parts = group.parts.map(binding)
    let duplicates = DuplicateRows(
      parts: parts, views: group.parts.map { views[$0.sheet] },
      mayRepeat: group.parts.count > 1 || first.read.mayRepeat)
    notices += duplicates.notices(table: group.id)
    let frame = frame(of: group)
    let moneyUnit = frame.moneyUnit?.value ?? PrintedAmounts.unit(of: parts[0], in: view)
    var facts: [Fact] = []
    var filled = 0
    var report = FactReport()
    for (index, part) in parts.enumerated() {
      let other = group.parts[index].sheet == first.sheet ? nil : part.sheet
      var reader = FactReader(
        view: views[group.parts[index].sheet], part: part, otherSheet: other,
        moneyUnit: moneyUnit)
      reader.readAll(leavingOut: duplicates.leftOut[index])
      if index == 0 { facts = reader.facts } else { facts += reader.facts }
      filled += reader.filled
      report.add(reader, sheet: part.sheet)
      if let first = reader.hidden.first {
        let shown = reader.hidden.prefix(5).map(\.description).joined(separator: " ")
        notices.append(
          Notice(
            .hiddenFigures, [reader.hidden.count > 5 ? shown + " …" : shown],
            at: Place(
              sheet: part.sheet, range: CellRange(first, first), table: group.id.rawValue)))
      }
    }
    for index in facts.indices { report.settle(&facts[index], moneyUnit, sheet: parts[0].sheet) }
    notices += report.notices(table: group.id)
    if moneyUnit == nil {
      notices.append(
        Notice(
          .moneyUnitMissing, [group.id.rawValue],
          at: Place(sheet: view.sheet.name, table: group.id.rawValue)))
    }
    let without = Set(
      first.title?.match.meanings.flatMap { meaning in
        vocabulary.layouts[meaning.layout].layout.titles[meaning.title].without
      } ?? [])
    let lacks = layout.columns.filter { column in
      column.presence == .expected && !without.contains(column.id)
        && !(column.stage == .budget && first.fit.lacksBudget)
        && !parts[0].columns.contains { $0.id == column.id && $0.side == column.side }
    }
    let notes = group.parts.flatMap(\.read.notes)
    let title = first.title.map { view.label($0.cell) } ?? layout.name
    var table = AccountTable(
      id: group.id, title: title, sheet: view.sheet.name, moneyUnit: moneyUnit,
      note: notes.isEmpty ? nil : notes.joined(separator: "\n"),
      budgetKind: budgetKind(group, notes), facts: facts)
    table.noteAt = noteCells(of: group)
    table.face = TableFace(
      first, others: Array(group.parts.dropFirst()), number: frame.formCode?.value, in: view)
    let header = parts[0].header
    let recognized = RecognizedTable(
      table: table, range: range(of: first), evidence: first.evidence,
      evidenceText: first.evidenceText, evidenceCell: first.evidenceCell,
      layout: layout, family: family(first, frame), formCode: frame.formCode?.value,
      headerRows: header.rows, filledCount: filled,
      isHidden: view.sheet.visibility != .visible,
      binding: TableBinding(parts: parts, frame: cells(of: frame)), unit: frame.unit?.value,
      unitCode: frame.unitCode?.value, year: frame.year?.value)
    return (recognized, notices, lacks)
  }

  /// That a table lacks columns which forms of its year have; nil where it lacks none.
  static func notice(
    of table: AccountTable, lacking columns: [TableLayout.Column], year: Int?
  ) -> Notice? {
    let missing = columns.filter { column in
      column.from.map { from in year.map { $0 >= from } ?? true } ?? true
    }
    guard !missing.isEmpty else { return nil }
    let names = missing.map { $0.paths.first?.last?.first ?? $0.id }
    return Notice(
      .columnsMissing, [table.id.rawValue, names.joined(separator: "、")],
      at: Place(sheet: table.sheet, table: table.id.rawValue))
  }

  /// Of each line of the notes the cell; of those on other sheets than the table's nothing.
  private func noteCells(of group: PartGroup) -> [CellReference?] {
    group.parts.flatMap { part in
      zip(part.read.notes, part.read.noteCells).flatMap { note, cell in
        AccountTable.noteLines(note).map { _ in part.sheet == group.parts[0].sheet ? cell : nil }
      }
    }
  }

  private func binding(_ part: ScannedPart) -> TableBinding.Part {
    let view = views[part.sheet]
    let top = view.rowNumber(part.tree.rows.lowerBound)
    let bottom = view.rowNumber(part.tree.rows.upperBound - 1)
    let corner = CellReference(row: top, column: part.tree.firstColumn)
    let opposite = CellReference(
      row: bottom, column: max(part.tree.firstColumn, part.tree.lastColumn))
    return TableBinding.Part(
      sheet: view.sheet.name, header: Self.range(corner, opposite), columns: part.read.columns,
      rows: part.read.rows, codeColumns: part.fit.blocks.first?.codes ?? [],
      nameColumn: part.fit.blocks.first.flatMap { $0.names.last ?? $0.labels.last },
      hasRuler: part.tree.hasRuler)
  }

  private func range(of part: ScannedPart) -> CellRange {
    let view = views[part.sheet]
    let left = min(part.tree.firstColumn, part.title?.column ?? part.tree.firstColumn)
    let right = max(part.tree.lastColumn, part.title?.column ?? part.tree.lastColumn)
    return Self.range(
      CellReference(row: view.rowNumber(part.firstRow), column: left),
      CellReference(
        row: view.rowNumber(max(part.read.lastRow, part.tree.rows.upperBound - 1)), column: right))
  }

  private static func range(_ corner: CellReference?, _ opposite: CellReference?) -> CellRange {
    CellRange(corner ?? opposite ?? .origin, opposite ?? corner ?? .origin)
  }

  /// The frame of the first piece, completed from those that follow.
  private func frame(of group: PartGroup) -> TableFrame {
    var frame = group.parts[0].frame
    for part in group.parts.dropFirst() { frame.complete(with: part.frame) }
    if frame.moneyUnit == nil { frame.moneyUnit = headerUnit(of: group.parts[0]) }
    return frame
  }

  /// The unit of money that stands behind words of the header, 决算数（万元）, where it is one.
  private func headerUnit(of part: ScannedPart) -> TableFrame.Item<MoneyUnit>? {
    let view = views[part.sheet]
    var found: TableFrame.Item<MoneyUnit>?
    for column in part.tree.columns {
      for (row, cell) in column.cells {
        let text = view.folded(cell)
        guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
          let unit = MoneyUnit(folded: text[open...])
        else { continue }
        if let found, found.value != unit { return nil }
        found =
          found
          ?? TableFrame.Item(value: unit, row: view.rowNumber(row), column: view.column(cell))
      }
    }
    return found
  }

  private func cells(of frame: TableFrame) -> TableBinding.Frame {
    func cell<Value>(_ item: TableFrame.Item<Value>?) -> CellReference? {
      item.flatMap { CellReference(row: $0.row, column: $0.column) }
    }
    var cells = TableBinding.Frame()
    cells.unit = cell(frame.unit)
    cells.unitCode = cell(frame.unitCode)
    cells.moneyUnit = cell(frame.moneyUnit)
    cells.year = cell(frame.year)
    cells.formCode = cell(frame.formCode)
    return cells
  }

  private func family(_ part: ScannedPart, _ frame: TableFrame) -> String? {
    var seen: Set<FormFamily.Sign> = []
    if part.tree.hasRuler { seen.insert(.ruler) }
    if part.tree.hasLines { seen.insert(.lines) }
    if frame.formCode != nil { seen.insert(.formCode) }
    if part.evidence == .title { seen.insert(.title) }
    if frame.unit != nil { seen.insert(.unit) }
    return vocabulary.families.first { $0.isShown(by: seen) }?.name
  }

  private func budgetKind(_ group: PartGroup, _ notes: [String]) -> BudgetKind? {
    let part = group.parts[0]
    guard !vocabulary.layouts[part.layout].layout.budgetKinds.isEmpty else { return nil }
    let view = views[part.sheet]
    // A text of the header may stand over many columns; those that are not read say nothing.
    let read = Set(part.read.columns.map(\.column))
    let cells = Set(
      part.tree.columns.flatMap { read.contains($0.column) ? $0.cells.map(\.cell) : [] })
    for texts in [
      cells.union(part.read.listed).map(view.folded), notes.map { Folding.fold($0)[...] },
    ] {
      for (kind, word) in vocabulary.budgetWords
      where texts.contains(where: { $0.holds(word) }) {
        return kind
      }
    }
    return nil
  }
}
