import Grid

extension RuleFunction {
  /// FIL-02 and FIL-03.
  static let nineTables = RuleFunction(
    "FIL-02", .file, .error, "九张表应齐全，每张各一份", "each of the nine tables is there, once",
    source: "财政部公开检查"
  ) { context in
    var outcome = RuleOutcome()
    let unread = context.notices(.tableUnread).filter { !$0.isOfKnownHeader }
    for id in TableID.nine {
      if context.paper.tables[id] != nil {
        outcome.passes += 1
      } else if unread.contains(where: { $0.place.table == id.rawValue }) {
        outcome.unchecked.append(.tableUnread(id))
      } else {
        outcome.breach(
          [FindingCell(table: id)],
          "缺少\(context.names.table(id))；在其他文件中时，请先用 convert --together 合成一份",
          "\(context.forms.name(of: id)) is missing")
      }
    }
    return outcome
  }

  /// FIL-05.
  static let tableTwice = RuleFunction(
    "FIL-05", .file, .error, "同一张表不应重复出现", "no table is there twice",
    source: "表样（项目之间的关系）"
  ) { context in
    var outcome = RuleOutcome()
    for notice in context.notices(.tableTwice) {
      let copy = context.evidence.copies.first { copy in
        !copy.isHidden && copy.table.rawValue == notice.place.table
          && copy.sheet == notice.place.sheet
      }
      var breach = context.breach(notice, SecondTable.severity(copy, context))
      if let words = SecondTable.words(copy, context) {
        breach.detail?.chinese += words.chinese
        breach.detail?.english += " " + words.english
      }
      outcome.breaches.append(breach)
    }
    return outcome.breaches.isEmpty ? .holds : outcome
  }
}

/// How much a second table of one role weighs.
private enum SecondTable {
  /// The same figures again harm nobody; those of another year or another title (三公 of two scopes)
  /// are another table. Where the copy was not looked at, nobody knows.
  static func severity(
    _ copy: WorkbookEvidence.Copy?, _ context: CheckContext
  ) -> Message.Severity {
    guard let copy else { return .warning }
    return copy.isSame || !copy.hasSameTitle || isOfOtherYear(copy, context) ? .info : .error
  }

  static func words(
    _ copy: WorkbookEvidence.Copy?, _ context: CheckContext
  ) -> BilingualText? {
    guard let copy else { return nil }
    if copy.isSame { return .init("两份内容相同。", "Both hold the same.") }
    if isOfOtherYear(copy, context) || !copy.hasSameTitle { return nil }
    return .init("两份内容不同。", "They differ.")
  }

  static func isOfOtherYear(_ copy: WorkbookEvidence.Copy, _ context: CheckContext) -> Bool {
    guard let year = copy.year, let own = context.submission.year else { return false }
    return year != own
  }
}
