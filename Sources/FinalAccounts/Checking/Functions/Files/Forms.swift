import Grid

extension RuleFunction {
  /// FIL-13.
  static let knownForm = RuleFunction(
    "FIL-13", .warning, "表样认得：没有不认识的栏和行，也不缺栏",
    "the form is known: no unknown columns or rows, and none missing", source: "实际报送"
  ) { context in
    let breaches = context.notices(["R015", "R030", "R031", "R036"]).map { context.breach($0) }
    let told = Set(breaches.flatMap(\.cells).compactMap(\.table))
    return RuleOutcome(
      breaches: breaches, passes: context.ledger.tables.keys.count { !told.contains($0) })
  }

  /// FIL-14.
  static let continuations = RuleFunction(
    "FIL-14", .error, "续表紧接前一部分，表头相同", "a continuation follows its table and has the same header",
    source: "GovBudgetChecker structured_rules"
  ) { context in
    let breaches = context.notices(["R004", "R018"]).map { context.breach($0) }
    return breaches.isEmpty ? .holds : RuleOutcome(breaches: breaches)
  }
}
