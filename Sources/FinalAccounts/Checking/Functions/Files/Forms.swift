import Grid

extension RuleFunction {
  /// FIL-13.
  static let knownForm = RuleFunction(
    "FIL-13", .file, .warning, "表样的栏和行应当齐全，没有不认识的栏和行",
    "the form is known: no unknown columns or rows, and none missing", source: "表样的填报要求"
  ) { context in
    let unread = context.notices(.tableUnread).filter { !$0.isOfKnownHeader }.map { notice in
      // Beside the nine tables others may stand that look like one of them.
      let isThere = SheetNames.meant(notice).allSatisfy { context.paper.tables[$0] != nil }
      return context.breach(notice, isThere ? .info : nil)
    }
    let breaches =
      context.notices(.formDiffers, .rowUnknown).map { context.breach($0) } + unread
    let told = Set(breaches.flatMap(\.cells).compactMap(\.table))
    return RuleOutcome(
      breaches: breaches, passes: context.paper.tables.keys.count { !told.contains($0) })
  }

  /// FIL-14.
  static let continuations = RuleFunction(
    "FIL-14", .file, .error, "续表应紧接前一部分，表头相同",
    "a continuation follows its table and has the same header",
    source: "表样（项目之间的关系）"
  ) { context in
    let breaches = context.notices(.continuationLeft).map { context.breach($0) }
    return breaches.isEmpty ? .holds : RuleOutcome(breaches: breaches)
  }
}
