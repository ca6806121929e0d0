import Exchange
import Grid
import Testing

@testable import FinalAccounts

@Suite struct `The words of a finding` {
  private func words(
    gap: String? = nil, allowed: String? = nil, likely: String? = nil,
    explanation: Explanation? = nil, outdated: Explanation? = nil, _ language: Language = .english
  ) -> FindingWords {
    let rule = Rule(
      id: "T5-01", severity: .error, words: .init("期末", "closing"), source: "", tables: [.t5])
    return FindingWords(
      Finding(
        id: "T5-01", rule: rule, severity: .error, kind: .fail, gap: gap.flatMap { Amount($0) },
        allowed: allowed.flatMap { Amount($0) }, likely: likely.flatMap { Amount($0) }, cells: [],
        explanation: explanation, outdated: outdated), .builtIn, language)
  }

  private func explanation(by author: String?) -> Explanation {
    Explanation(finding: "T5-01", text: "追加", author: author, date: "2026-03-01", cells: [])
  }

  @Test func `say what rounding allows, and what it hardly ever comes to where that is less`() {
    #expect(words(gap: "5").allowance == nil)
    #expect(words(gap: "5", allowed: "0.02").allowance == " (rounding allows 0.02)")
    #expect(
      words(gap: "0.11", allowed: "0.14", likely: "0.06").allowance
        == " (rounding allows 0.14 at most, but hardly ever more than 0.06)")
    #expect(
      words(gap: "0.15", allowed: "0.14", likely: "0.06").allowance == " (rounding allows 0.14)")
    #expect(words(gap: "1234.5", allowed: "0.02", .chinese).gap == "相差 1,234.50，允许 0.02")
  }

  @Test func `tell what is said of it from what was said of other values`() {
    #expect(words().remark == nil)
    let fitting = words(explanation: explanation(by: "王"), .chinese).remark
    #expect(fitting?.lead == "已说明：" && fitting?.aside == "说明：追加")
    #expect(fitting?.author == "王 2026-03-01")
    let outdated = words(outdated: explanation(by: nil), .chinese).remark
    #expect(outdated?.aside == "（原有说明所据的数已变：追加）")
    #expect(outdated?.author == "2026-03-01")
  }
}

@Suite struct `The words of a suggestion` {
  private func words(isAmbiguous: Bool, _ language: Language) -> SuggestionWords {
    let cells = ["B3", "C9"].map {
      FindingCell(sheet: "表6", cell: CellReference($0), table: .t6, row: "total", column: "amount")
    }
    return SuggestionWords(
      Suggestion(
        value: nil, slip: .droppedDigit, cells: [cells[0]], values: [], isAmbiguous: isAmbiguous,
        others: [cells[1]]), .builtIn, language)
  }

  @Test func `name the slip, and the cell that may be wrong instead`() {
    let value = Amount("10661.51") ?? .zero
    #expect(
      words(isAmbiguous: false, .chinese).meant(value) == "可能应为 10,661.51（漏了一位数字）")
    #expect(
      words(isAmbiguous: true, .english).meant(value)
        == "probably meant: 10,661.51 (dropped digit); or 表6!C9 is wrong")
    #expect(
      words(isAmbiguous: true, .chinese).instead == "也可能是本格有误，而不是《一般公共预算财政拨款基本支出决算表》合计（表6!B3）")
  }

  @Test func `say nothing of other cells where there are none`() {
    #expect(words(isAmbiguous: false, .english).instead == nil)
    #expect(words(isAmbiguous: false, .english).ambiguity == nil)
    #expect(words(isAmbiguous: true, .english).ambiguity != nil)
  }
}

@Suite struct `The words of a report` {
  @Test func `count one thing as one, and more as more`() {
    let counts = CheckReport.Counts(
      error: 1, warning: 2, info: 0, pass: 9, tail: 3, notApplicable: 4, unchecked: 5)
    #expect(counts.findings(.english) == "1 error, 2 warnings, 0 notes")
    #expect(counts.findings(.chinese) == "错误 1，警告 2，提示 0")
    #expect(counts.relations(.chinese, named: true) == "审核公式平 9，尾数误差 3，不适用 4，未审核 5")
    #expect(
      counts.relations(.english, named: true)
        == "9 relations hold, 3 within rounding, 4 not applicable, 5 unchecked")
    #expect(counts.relations(.english, named: false).hasPrefix("9 hold, "))
  }
}
