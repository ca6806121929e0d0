import Grid

extension RuleFunction {
  /// RAW-901.
  static let rawSetOfOther = RuleFunction(
    "RAW-901", .raw, .error, "公开表与财决报表是同一单位、同一年度的",
    "the public tables and the raw set are of one unit and one year", source: "由表的定义"
  ) { context in
    guard let raw = context.raw else { return .appliesNot }
    var outcome = RuleOutcome()
    let own = context.submission
    let place = own.tables.first.map { [$0.place] } ?? []
    if own.isOfOtherUnit(than: raw) {
      let names = (own.unit ?? own.unitCode ?? "", raw.unit ?? raw.unitCode ?? "")
      outcome.breach(
        place, "公开表是“\(names.0)”的，财决报表是“\(names.1)”的",
        "the public tables are of “\(names.0)”, the raw set is of “\(names.1)”")
    }
    if let year = own.year, let other = raw.year, year != other {
      outcome.breach(
        place, "公开表是 \(year) 年的，财决报表是 \(other) 年的",
        "the public tables are of \(year), the raw set is of \(other)")
    }
    if outcome.breaches.isEmpty { outcome.passes = 1 }
    return outcome
  }

  /// RAW-902.
  static let rawFigures = RuleFunction(
    "RAW-902", .raw, .error, "公开表每格等于财决报表的数换算后四舍五入到两位小数",
    "each public figure is that of the raw set, converted and rounded half-up to two decimals",
    source: "部门决算公开表由财决报表生成"
  ) { context in
    guard let raw = context.raw else { return .appliesNot }
    let comparison = RawComparison(context.submission, raw)
    var outcome = RuleOutcome(
      passes: comparison.passes, notApplicable: comparison.notApplicable,
      unchecked: comparison.undecided)
    for gap in comparison.gaps {
      let place = gap.raw.places(in: gap.table)
      let amount = (gap.raw.amount ?? .zero).rounded(toScale: 2).grouped
      let unit = gap.table.moneyUnit?.rawValue ?? ""
      outcome.breach(
        [gap.cell],
        "应为 \(gap.expected.grouped)，填的是 \(gap.printed.grouped)：\(place) 是 \(amount) \(unit)",
        "should be \(gap.expected.grouped) and is \(gap.printed.grouped): \(place) is \(amount) \(unit)",
        basis: [gap.expected.description])
    }
    return outcome
  }

  /// RAW-903.
  static let rawRows = RuleFunction(
    "RAW-903", .raw, .error, "财决报表有数的科目公开表都列，公开表有数的科目财决报表都有",
    "public tables and the raw set have the same codes with figures", source: "部门决算公开表由财决报表生成"
  ) { context in
    guard let raw = context.raw else { return .appliesNot }
    let comparison = RawComparison(context.submission, raw)
    var outcome = RuleOutcome()
    for (table, fact, from) in comparison.missing {
      let amount = (fact.amount ?? .zero).rounded(toScale: 2).grouped
      outcome.breach(
        [FindingCell(source: table.source, sheet: table.sheet, table: table.id, row: fact.row)],
        "缺少 \(fact.row) \(fact.label)：\(fact.places(in: from)) 是 \(amount) \(from.moneyUnit?.rawValue ?? "")",
        "lacks \(fact.row) \(fact.label): \(fact.places(in: from)) is \(amount) \(from.moneyUnit?.rawValue ?? "")"
      )
    }
    for cell in comparison.additional {
      outcome.breach(
        [cell], "财决报表没有 \(cell.row ?? "") 这一科目的数",
        "the raw set has no figures of \(cell.row ?? "")")
    }
    if outcome.breaches.isEmpty { outcome.passes = comparison.passes > 0 ? 1 : 0 }
    return outcome.orNotApplicable
  }
}
