import Grid

extension CheckContext {
  /// The cell of a figure.
  func cell(_ figure: Int) -> FindingCell {
    let table = paper.table(of: figure)
    return FindingCell(table, paper.fact(figure))
  }

  /// Notices of reading and recognition that are about one of these.
  func notices(_ kinds: Message.Kind...) -> [Notice] {
    submission.notices.filter { kinds.contains($0.message.kind) }
  }

  /// Where a notice points: with row, column and text where a slot stands there.
  func cell(_ notice: Notice) -> FindingCell {
    let place = notice.place
    let id = place.table.flatMap { TableID(rawValue: $0) }
    let table = id.flatMap { submission[$0] }
    let sheet = place.sheet ?? table?.sheet
    if let sheet, let cell = place.range?.first, let id,
      let slot = places.cell(sheet, cell, of: id)
    {
      return slot
    }
    let named = place.file.flatMap { file in
      submission.sources.firstIndex { $0.file == file }
    }
    return FindingCell(
      source: named ?? table?.source ?? (submission.sources.count == 1 ? 0 : nil), sheet: sheet,
      cell: place.range?.first, table: id)
  }

  /// A breach that says what a notice says.
  func breach(_ notice: Notice, _ severity: Message.Severity? = nil) -> RuleOutcome.Breach {
    .init(
      cells: [cell(notice)],
      detail: .init(notice.text(.chinese, names), notice.text(.english)), severity: severity)
  }

  /// Decides something for each of these tables that the submission has.
  func each(
    _ ids: [TableID] = TableID.nine,
    _ decide: (AccountTable, WorkingPaper.Table, inout RuleOutcome) -> Void
  ) -> RuleOutcome {
    var outcome = RuleOutcome()
    for id in ids {
      guard let table = paper.tables[id] else { continue }
      decide(submission.tables[table.index], table, &outcome)
    }
    return outcome
  }
}

extension CheckContext {
  /// The tables with cells of a kind.
  func tables(having count: KeyPath<Census, Int>) -> [AccountTable] {
    paper.tables.values.filter { $0.census[keyPath: count] > 0 }
      .map(\.index).sorted().map { submission.tables[$0] }
  }
}

extension AccountTable {
  /// The table as a place: its sheet, no cell.
  var place: FindingCell { FindingCell(source: source, sheet: sheet, table: id) }

  /// The first cells of a kind, as many as a person wants to look at.
  func cells(_ isMeant: (Fact) -> Bool) -> [FindingCell] {
    facts.lazy.filter(isMeant).prefix(Self.shownCells).map { FindingCell(self, $0) }
  }

  static let shownCells = 20
}
