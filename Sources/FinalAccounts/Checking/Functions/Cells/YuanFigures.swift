import Grid

extension RuleFunction {
  /// CEL-10.
  static let yuanFigures = RuleFunction(
    "CEL-10", .cells, .error, "万元数应等于以元为单位的数除以一万，四舍五入到两位小数",
    "what is printed in 万元 is the figure in 元 divided by ten thousand, rounded half-up to two decimals",
    source: "单位换算（1 万元＝10000 元）"
  ) { context in
    guard let yuan = context.yuan else { return .appliesNot }
    let comparison = YuanComparison(context.paper, yuan)
    var outcome = RuleOutcome(
      passes: comparison.passes, notApplicable: comparison.withoutPartner,
      unchecked: comparison.notInYuan.map { .notInYuan($0) })
    guard !comparison.gaps.isEmpty else { return outcome }
    if let words = comparison.oneForAll {
      outcome.breaches.append(
        .init(
          cells: comparison.gaps.prefix(AccountTable.shownCells).map { context.cell($0.figure) },
          detail: words))
      return outcome
    }
    for gap in comparison.gaps {
      let isSum = gap.isRounding && SumOfRounded.holds(gap.figure, gap: gap.distance, context)
      outcome.breaches.append(
        .init(
          cells: [context.cell(gap.figure)],
          detail: isSum
            ? .init(
              "按元数 \(gap.yuan) 折算应为 \(gap.expected)；表中是各行四舍五入后之和",
              "\(gap.yuan) 元 is \(gap.expected); what is printed is the sum of rounded parts")
            : .init(
              "按元数 \(gap.yuan) 折算应为 \(gap.expected)", "\(gap.yuan) 元 is \(gap.expected)"),
          severity: isSum ? .info : nil))
    }
    return outcome
  }
}

/// A total that adds up what is printed above or under it, not what that was rounded from.
private enum SumOfRounded {
  static func holds(_ figure: Int, gap: Int128, _ context: CheckContext) -> Bool {
    let paper = context.paper
    return context.reconciliation.uses[figure].contains { index in
      let identity = context.reconciliation.identities[index]
      let judgement = context.reconciliation.judgements[index]
      return !identity.isAcross && identity.left.map(\.figure) == [figure]
        && judgement.outcome == .pass && judgement.gap == 0
        && gap.magnitude <= max(judgement.allowed, paper.figures[figure].spread).magnitude
    }
  }
}
