import Grid
import TestSupport
import Testing

@testable import FinalAccounts

@Suite struct `A suggestion that others could take the place of` {
  private func suggestion(_ others: [String], isAmbiguous: Bool = true) -> Suggestion {
    func cell(_ name: String) -> FindingCell {
      FindingCell(source: 0, sheet: "表6", cell: CellReference(name), table: .t6)
    }
    return Suggestion(
      value: .zero, slip: .other, cells: [cell("C8")], values: [.zero], isAmbiguous: isAmbiguous,
      others: others.map(cell))
  }

  @Test func `names some of them, and how many there are`() {
    #expect(suggestion(["C9"]).rivals(FormNames(FormBook()))?.english == "or 表6!C9 is wrong")
    #expect(
      suggestion(["C9", "C10", "C11", "C12"]).rivals(FormNames(FormBook()))?.english
        == "or one of 4 other cells is wrong: 表6!C9, 表6!C10, 表6!C11 …")
    #expect(
      suggestion(["C9", "C10", "C11", "C12"]).rivals(FormNames(FormBook()))?.chinese
        == "也可能是另外 4 格之一有误：表6!C9、表6!C10、表6!C11 等")
    #expect(
      suggestion([]).rivals(FormNames(FormBook()))?.english == "or one of many other cells is wrong"
    )
    #expect(suggestion(["C9"], isAmbiguous: false).rivals(FormNames(FormBook())) == nil)
  }

  @Test func `is told as such where no kind of slip speaks for one cell`() throws {
    var submission = Submission.clean()
    let rows = submission[.t6]?.facts.filter { ($0.code?.utf8.count ?? 0) == 5 } ?? []
    let fact = try #require(rows.first { $0.amount.map { !$0.isZero } ?? false })
    let amount = try #require(fact.amount?.digits(atCents: 3731))
    submission["T6[\(fact.row)].amount"] = amount
    let report = try Checking(submission).report
    let group = try #require(report.groups.first { $0.suggestion != nil })
    let suggestion = try #require(group.suggestion)
    #expect(suggestion.isAmbiguous && !suggestion.others.isEmpty)
    let cells = suggestion.cells + suggestion.others
    #expect(cells.contains { $0.row == fact.row })
    #expect(group.headline.english.contains("is wrong"))
  }
}

extension Amount {
  /// The amount with so many cents more, as a form prints it.
  fileprivate func digits(atCents cents: Int128) -> String? {
    Amount(description.replacing(".", with: "")).map { whole in
      Amount(digits: whole.digits + cents, scale: 2).description
    }
  }
}

@Suite struct `A gap that rounding hardly ever makes` {
  private func finding(_ gap: String, _ kind: Finding.Kind) -> Finding {
    let rule = Rule(
      id: "X-1", severity: .error, words: .init("甲", "a"), source: "", tables: [.t3])
    return Finding(
      id: "X-1/T3", rule: rule, severity: .warning, kind: kind, gap: Amount(gap),
      allowed: Amount("0.14"), likely: Amount("0.05"), cells: [])
  }

  @Test func `says why it is a warning`() {
    #expect(finding("0.11", .fail).isLongTail)
    #expect(
      finding("0.11", .fail).gapWords?.english
        == "off by 0.11; rounding explains 0.14 at most, but hardly ever more than 0.05")
    #expect(finding("0.15", .fail).gapWords?.english == "off by 0.15, allowed 0.14")
    #expect(!finding("0.04", .tail).isLongTail)
  }
}
