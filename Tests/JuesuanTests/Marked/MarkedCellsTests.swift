import Exchange
import Grid
import Testing

@testable import FinalAccounts
@testable import juesuan

@Suite struct `What is marked of a report` {
  private static func cell(_ address: String, _ raw: String?, source: Int? = 0) -> FindingCell {
    FindingCell(
      source: source, sheet: "表5", cell: CellReference(address), table: .t5, row: "total",
      column: "total", raw: raw)
  }

  private static func finding(
    _ id: String, _ severity: Message.Severity = .error, _ cells: [FindingCell],
    formula: String? = "a = b", group: String? = nil, isTail: Bool = false
  ) -> Finding {
    Finding(
      id: id,
      rule: Rule(
        id: id, severity: severity, words: .init("规则\(id)", "rule \(id)"), source: "",
        tables: [.t5]),
      severity: severity, kind: isTail ? .tail : .fail, group: group, formula: formula,
      gap: Amount("9595.00"), allowed: Amount("0.01"), cells: cells)
  }

  private func marked(
    _ findings: [Finding], _ groups: [FindingGroup] = [], _ language: Language = .chinese
  ) -> MarkedCells {
    MarkedCells(
      CheckReport(
        unit: nil, year: nil, sources: [], groups: groups, findings: findings, unchecked: [],
        counts: .init(), lacksTables: false), language)
  }

  private func note(_ cells: MarkedCells, _ address: String, _ language: Language = .chinese)
    -> String?
  {
    CellReference(address).flatMap { cells.cells["表5"]?[$0]?.note.text(language) }
  }

  private func level(_ cells: MarkedCells, _ address: String) -> MarkedCells.Level? {
    CellReference(address).flatMap { cells.cells["表5"]?[$0]?.level }
  }

  @Test func `Errors and warnings, not tails and notes`() {
    let cells = marked([
      Self.finding("A", .error, [Self.cell("A1", "1"), Self.cell("B1", "2")]),
      Self.finding("B", .warning, [Self.cell("B1", "2"), Self.cell("C1", "3")]),
      Self.finding("C", .info, [Self.cell("D1", "4")]),
      Self.finding("D", .error, [Self.cell("E1", "5")], isTail: true),
    ])
    #expect(level(cells, "A1") == .error)
    #expect(level(cells, "B1") == .error)
    #expect(level(cells, "C1") == .warning)
    #expect(level(cells, "D1") == nil && level(cells, "E1") == nil)
    #expect(
      note(cells, "B1")
        == "【错误】审核公式不平：规则A（A）\na = b\n相差 9,595.00，允许 0.01\n【警告】审核公式不平：规则B（B）\na = b\n相差 9,595.00，允许 0.01"
    )
  }

  @Test func `Blank cells and zeros of a sum are left alone, but not its head nor what is no sum`()
  {
    let cells = [Self.cell("A1", nil), Self.cell("B1", "0.00"), Self.cell("C1", nil)]
    let sum = marked([Self.finding("A", .error, cells)])
    #expect(level(sum, "A1") == .error && level(sum, "B1") == nil && level(sum, "C1") == nil)
    let other = marked([Self.finding("A", .error, cells, formula: nil)])
    #expect(level(other, "C1") == .error)
  }

  @Test func `A suggestion is the plainest, in its cells, and the cause in all others`() {
    let suggestion = Suggestion(
      value: Amount("10661.51"), slip: .droppedDigit, cells: [Self.cell("B1", "1066.51")],
      values: [Amount("10661.51") ?? .zero], isAmbiguous: false)
    let group = FindingGroup(
      id: "g1", headline: .init("原因", "the cause"), suggestion: suggestion, count: 1)
    let finding = Self.finding(
      "A", .error, [Self.cell("A1", "1"), Self.cell("B1", "2")], group: "g1")
    let cells = marked([finding], [group])
    #expect(level(cells, "A1") == .error && level(cells, "B1") == .cause)
    #expect(note(cells, "A1")?.hasPrefix("原因\n【错误】审核公式不平：") == true)
    #expect(note(cells, "B1")?.hasPrefix("可能应为 10,661.51（漏了一位数字）\n【错误】审核公式不平：") == true)
    #expect(
      note(marked([finding], [group], .english), "B1", .english)?.hasPrefix(
        "probably meant: 10,661.51 (dropped digit)\n[error] A rule A\n") == true)
    // Nothing of a group of which only tails are left.
    #expect(marked([], [group]).cells.isEmpty)
  }

  @Test func `What is more than a person reads beside a cell is counted`() {
    let findings = (1...8).map {
      Self.finding("R\($0)", .error, [Self.cell("A1", "1")], formula: nil)
    }
    #expect(note(marked(findings), "A1")?.hasSuffix("\n另有 3 条，见核对报告") == true)
    let long = Self.finding(
      "R", .error, [Self.cell("A1", "1")], formula: String(repeating: "长", count: 1000))
    let text = note(marked([long]), "A1") ?? ""
    #expect(text.contains("长…(+700)…长") && text.count < 400)
  }

  @Test func `Findings without a cell of this workbook are counted`() {
    let cells = marked([
      Self.finding("A", .error, [FindingCell(table: .t5)]), Self.finding("B", .error, []),
      Self.finding("C", .error, [Self.cell("A1", "1", source: 1)]),
      Self.finding("D", .error, [Self.cell("A1", "1", source: nil)]),
    ])
    #expect(cells.unplaced == 3)
    #expect(level(cells, "A1") == .error)
  }

  @Test func `What would hide or steer in a cell's text is shown`() {
    let finding = Self.finding("A", .error, [Self.cell("A1", "1")], formula: "a\u{202E}\u{7}b")
    #expect(note(marked([finding]), "A1")?.contains("a\\u{202e}\\u{7}b") == true)
  }
}
