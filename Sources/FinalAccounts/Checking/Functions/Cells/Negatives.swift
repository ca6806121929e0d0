import Grid

extension RuleFunction {
  /// CEL-03.
  static let negatives = RuleFunction(
    "CEL-03", .cells, .warning, "金额不小于零（结转和结余、结余分配可以有说明地小于零）",
    "no amount is below zero (carry-overs and distribution may be, with a reason)",
    source: "财决01表表间公式（2022）"
  ) { context in
    context.each { table, entry, outcome in
      guard entry.census.negatives > 0 else {
        outcome.passes += 1
        return
      }
      for fact in table.facts where fact.amount?.isNegative ?? false {
        let amount = fact.amount?.description ?? ""
        outcome.breach(
          [FindingCell(table, fact)], "金额 \(amount) 小于零，请核对；确为负数的请说明原因", "\(amount)",
          isOfCarryOver(fact) ? .info : nil)
      }
    }
  }

  /// 年初、年末结转和结余 and 结余分配: what overspending leaves stands there.
  private static func isOfCarryOver(_ fact: Fact) -> Bool {
    let words = ["opening", "closing", "distribution"]
    let names = [fact.row, fact.column].flatMap { $0.split(separator: ".") }
    return names.contains { words.contains(String($0)) }
  }
}
