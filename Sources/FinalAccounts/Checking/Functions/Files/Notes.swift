import Grid

extension RuleFunction {
  /// FIL-16.
  static let emptyNotes = RuleFunction(
    "FIL-16", .file, .warning, "空表下面应写明没有此项收支，并且说的是本表和本单位",
    "under an empty table a note says so, of this table and this unit",
    source: "上海市 2024 年模板", tables: [.t7, .t8, .t9], isOfForms: true
  ) { context in
    context.each([.t7, .t8, .t9]) { table, _, outcome in
      let isUnread = table.facts.contains {
        $0.state == .text || $0.state == .error || $0.state == .uncomputed
      }
      guard table.isEmpty, !isUnread else {
        outcome.notApplicable += 1
        return
      }
      outcome.add(EmptyNote.breach(of: table, context))
    }
  }

  /// FIL-17.
  static let noteAgainstFigures = RuleFunction(
    "FIL-17", .file, .error, "注明为空表的，表中不应有数字", "where a note says that the table is empty it is",
    source: "表样（项目之间的关系）", isOfForms: true
  ) { context in
    context.each { table, _, outcome in
      let claims = context.notes[table.id]?.claims(of: table.id) ?? []
      guard let claim = claims.first(where: \.saysEmpty) else {
        outcome.notApplicable += 1
        return
      }
      guard !table.isEmpty else {
        outcome.passes += 1
        return
      }
      outcome.breach(
        table.cells { $0.amount.map { !$0.isZero } ?? false }
          + table.notePlaces(saying: claim.text), "表下注明“\(claim.text)”，表中却有金额",
        "the note says “\(claim.text)”, but the table holds amounts")
    }
  }

  /// FIL-18.
  static let leftInstructions = RuleFunction(
    "FIL-18", .file, .warning, "不应留有模板的填写说明和待填的空（XX、{单位}）",
    "no instructions or open places of the template (XX, {单位}) are left",
    source: "表样（项目之间的关系）", isOfForms: true
  ) { context in
    var outcome = RuleOutcome()
    if let unit = context.submission.unit, let left = NoteText.openPlace(in: unit) {
      outcome.breach(
        [FindingCell(sheet: context.submission.tables.first?.sheet)], "单位名称“\(unit)”里有“\(left)”",
        "“\(left)” in the name of the unit “\(unit)”")
    }
    for table in context.submission.tables {
      let left =
        NoteText.openPlace(in: table.title) ?? context.notes[table.id]?.leftover
      outcome.add(
        left.map { left in
          .init(
            cells: [
              NoteText.openPlace(in: table.title) == nil ? table.place(saying: left) : table.place
            ],
            detail: .init("还留有模板的填写说明或待填处“\(left)”", "“\(left)” is left"),
            basis: [table.title, table.note].compactMap(\.self))
        })
    }
    return outcome
  }
}

/// What the note of an empty table says.
private enum EmptyNote {
  static func breach(of table: AccountTable, _ context: CheckContext) -> RuleOutcome.Breach? {
    let id = table.id
    let claims = context.notes[id]?.claims(of: nil) ?? []
    guard !claims.isEmpty else {
      return .init(
        cells: [table.place],
        detail: .init(
          "\(context.names.table(id))为空表，下面没有说明",
          "\(id.rawValue) is empty, and no note says so"),
        severity: .info)
    }
    guard let claim = claims.first(where: { $0.means(id) }) else {
      let text = claims.first?.text ?? ""
      return .init(
        cells: [table.place(saying: text)],
        detail: .init("说明“\(text)”说的不是本表", "the note “\(text)” is about another table"),
        basis: [table.note].compactMap(\.self))
    }
    guard let unit = context.submission.unit, let named = claim.foreignUnit(than: unit) else {
      return nil
    }
    return .init(
      cells: [table.place(saying: claim.text)],
      detail: .init(
        "说明里的单位“\(named)”不是“\(unit)”", "the note names “\(named)”, not “\(unit)”"),
      basis: [table.note].compactMap(\.self))
  }
}
