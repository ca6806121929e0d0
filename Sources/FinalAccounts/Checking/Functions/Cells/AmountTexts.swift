import Grid

extension RuleFunction {
  /// CEL-01.
  static let amountTexts = RuleFunction(
    "CEL-01", .cells, .info, "金额格是数字或空白", "a cell for an amount holds a number or nothing",
    source: "表样的填报要求", isOfForms: true
  ) { context in
    var outcome = RuleOutcome()
    outcome.breaches = context.notices(.amountAsText).map { context.breach($0) }
    // Shown as a date or a share, a person sees another thing than what is added up.
    outcome.breaches += context.notices(.amountShownOtherwise).map { context.breach($0, .warning) }
    for table in context.tables(having: \.texts) {
      for fact in table.facts where fact.state == .text {
        let raw = fact.raw ?? ""
        outcome.breach(
          [FindingCell(table, fact)], "应为金额，填的却是文字“\(raw)”", "“\(raw)” is no number", .warning)
      }
    }
    let told = Set(outcome.breaches.flatMap(\.cells).compactMap(\.table))
    outcome.passes = context.paper.tables.keys.count { !told.contains($0) }
    return outcome
  }

  /// CEL-02.
  static let dashes = RuleFunction(
    "CEL-02", .cells, .info, "金额格不写“—”“/”“无”", "cells for amounts hold no dashes",
    source: "表样的填报要求", isOfForms: true
  ) { context in
    context.each { table, entry, outcome in
      let count = entry.census.dashes
      guard count > 0 else {
        outcome.passes += 1
        return
      }
      outcome.breach(
        table.cells { $0.state == .dash }, "\(count) 格填“—”“/”“无”一类符号，按空白处理",
        "\(count) cells, taken as blanks")
    }
  }

  /// CEL-04.
  static let decimals = RuleFunction(
    "CEL-04", .cells, .info, "金额保留两位小数", "amounts have at most two decimals", source: "表样的填报要求"
  ) { context in
    context.each { table, entry, outcome in
      guard entry.census.fine > 0 else {
        outcome.passes += 1
        return
      }
      let fine = { (fact: Fact) in (fact.amount?.withoutTrailingZeros.scale ?? 0) > 2 }
      let found = table.facts.filter(fine)
      let most = found.compactMap { fact in
        fact.amount.flatMap { $0.distance(to: $0.rounded(toScale: 2)) }
      }.max()
      let gap = most.map { "\($0)" } ?? ""
      outcome.breach(
        table.cells(fine), "\(found.count) 格存储的小数多于两位（显示的是四舍五入后的数），与保留两位小数最多相差 \(gap)",
        "\(found.count) cells store more decimals; two decimals are off by at most \(gap)")
    }
  }

  /// CEL-05.
  static let zerosAndBlanks = RuleFunction(
    "CEL-05", .cells, .info, "同一张表里，没有金额的格要么都写 0，要么都空着",
    "within a table, cells without money all hold zero or are all blank",
    source: "表样（项目之间的关系）", isOfForms: true
  ) { context in
    context.each { table, entry, outcome in
      let isZero = { (fact: Fact) in fact.amount?.isZero ?? false }
      let (zeros, blanks) = (entry.census.zeros, entry.census.blanks)
      guard zeros > 0, blanks > 0 else {
        outcome.passes += 1
        return
      }
      outcome.breach(
        zeros < blanks ? table.cells(isZero) : table.cells { $0.state == .blank },
        "没有金额的格写法不一：\(zeros) 格写 0，\(blanks) 格空着", "\(zeros) cells hold zero, \(blanks) are blank")
    }
  }
}

extension Amount {
  /// How far two amounts lie apart; nil where that does not fit.
  fileprivate func distance(to other: Amount) -> Amount? {
    let scale = max(scale, other.scale)
    guard let one = digits(atScale: scale), let two = other.digits(atScale: scale) else {
      return nil
    }
    let (gap, overflow) = one.subtractingReportingOverflow(two)
    return overflow ? nil : Amount(digits: gap < 0 ? -gap : gap, scale: scale)
  }
}
