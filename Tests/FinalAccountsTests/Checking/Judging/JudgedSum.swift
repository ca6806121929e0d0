import Grid

@testable import FinalAccounts

/// One sum judged by itself: figures of a table with nothing else in it but what is named.
struct JudgedSum {
  let judgement: Judgement

  /// The whole against its parts; nil is a blank. `beside` are further cells of the table.
  init(
    _ whole: String?, _ parts: [String?], beside: [String?] = [], in unit: MoneyUnit? = nil,
    atMost: Bool = false
  ) {
    self.init(left: [whole], right: parts, beside: beside, in: unit, atMost: atMost)
  }

  /// Sums on both sides.
  init(
    left: [String?], right: [String?], beside: [String?] = [], in unit: MoneyUnit? = nil,
    atMost: Bool = false
  ) {
    var table = AccountTable(id: .t6, title: "", sheet: "6", moneyUnit: unit ?? .tenThousandYuan)
    for (index, text) in (left + right + beside).enumerated() {
      table.facts.append(
        Fact(
          row: "row\(index)", column: "amount", label: "", state: text == nil ? .blank : .number,
          amount: text.flatMap { Amount($0) }, cell: nil))
    }
    var submission = Submission(unit: nil, unitCode: nil, year: nil, sources: [])
    submission.tables = [table]
    let terms = (0..<(left.count + right.count)).map {
      Identity.Term(figure: $0, sign: $0 < left.count ? 1 : -1)
    }
    judgement = Judge(paper: WorkingPaper(submission)).judge(
      Identity(
        rule: 0, terms: terms, leftCount: left.count, relation: atMost ? .atMost : .equal,
        isAcross: false))
  }

  var outcome: Judgement.Outcome { judgement.outcome }

  /// True where it was left open, for want of a figure.
  var isUnchecked: Bool {
    if case .unchecked(.blank) = outcome { return true }
    return false
  }
}
