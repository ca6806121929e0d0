import Grid

extension RuleFunction {
  /// FIL-06.
  static let hiddenFigures = RuleFunction(
    "FIL-06", .file, .warning, "九张表不应有隐藏的数字（隐藏的工作表、行、列，合并单元格下面）",
    "no figures of the tables are hidden (in hidden sheets, rows or columns, under merged cells)",
    source: "表样的填报要求"
  ) { context in
    var outcome = RuleOutcome()
    for notice in context.notices(.hiddenFigures) {
      outcome.breaches.append(context.breach(notice))
    }
    for notice in context.notices(.hiddenTable) {
      let copies = context.evidence.copies.filter {
        $0.isHidden && $0.sheet == notice.place.sheet
      }
      // A copy of what is shown, or of another year, misleads nobody.
      let isHarmless =
        !copies.isEmpty
        && copies.allSatisfy { copy in
          copy.isSame || (copy.year != nil && copy.year != context.submission.year)
        }
      outcome.breaches.append(context.breach(notice, isHarmless ? .info : .warning))
    }
    return outcome.breaches.isEmpty ? .holds : outcome
  }
}
