import Exchange
import FinalAccounts
import Grid
import Testing

/// Which rows of a form wait for the lines of a list.
@Suite struct `Rows for the lines of a list` {
  private let blank = "| | | |"

  private func rows(_ count: Int) -> String {
    Array(repeating: blank, count: count).joined(separator: "\n")
  }

  @Test func `come behind 合计 with its formats alone where the form has none`() {
    var sheet = Sheet(
      "表5",
      """
      一般公共预算财政拨款支出决算表
      部门： | | 年度 | | 金额单位：万元
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
      合计 | | | |
      注：甲
      """
    ).with(formula: "SUM(E4:F4)", at: "C4", value: .uncomputed)
    sheet.merges = ["A4:B4", "A5:E5"].compactMap { CellRange($0) }
    sheet.lastCellRow = 5
    let filling = plan(lines(2) + [fact("total", "total", "4.00")], sheet)
    #expect(filling.rows.map { [$0.pattern, $0.count] } == [[4, 2]])
    #expect(filling.rows.map(\.formatsOnly) == [true])
    #expect(filling["A5"] == .text("201") && filling["B6"] == .text("政府办公厅"))
    #expect(filling["C5"] == .number("1.50") && filling["C6"] == .number("2.50"))
    #expect(filling.totals.map(\.cell.description) == ["C4"])
  }

  @Test func `have the code in all its columns where 合计 is merged over them`() {
    var sheet = Sheet(
      "表5",
      """
      一般公共预算财政拨款支出决算表
      部门： | | | | 年度 | | 金额单位：万元
      功能分类科目编码 | | | 科目名称 | 小计 | 基本支出 | 项目支出
      合计 | | | | | |
      注：甲
      """)
    sheet.merges = ["A3:C3", "A4:D4", "A5:G5"].compactMap { CellRange($0) }
    sheet.lastCellRow = 5
    let filling = plan(lines(3), sheet)
    #expect(filling["A5"] == .text("201") && filling["B5"] == .blank)
    #expect(filling["A7"] == .text("201") && filling["B7"] == .text("03"))
    #expect(filling["C7"] == .text("01") && filling["D7"] == .text("行政运行"))
  }

  @Test func `take all of a blank row where the form has one`() {
    #expect(plan(lines(4), form()).rows.map(\.formatsOnly) == [false])
  }

  @Test func `leave out a row that is merged otherwise and keeps a distance to the note`() {
    var sheet = form()
    sheet.merges = ["A6:B6", "A7:B7"].compactMap { CellRange($0) }
    let filling = plan(lines(3), sheet)
    #expect(filling.rows.map { [$0.pattern, $0.count] } == [[7, 1]])
  }

  @Test func `leave out hidden rows`() {
    var sheet = form()
    sheet.hiddenRows = [7...8]
    let filling = plan(lines(3), sheet)
    #expect(filling.rows.map { [$0.pattern, $0.count] } == [[6, 2]])
    #expect(!filling.codes.contains("P022"))
  }

  @Test func `may hold marks for what is to come, which do not stay beside the figures`() {
    let filling = plan(
      lines(2) + [fact("201", "basic", nil, code: "201")],
      form(lines: "…… | …… | …… | …… | ……\n\(blank)\n\(blank)"))
    #expect(filling.rows.isEmpty)
    #expect(filling["A6"] == .text("201") && filling["C6"] == .number("1.50"))
    #expect(filling["D6"] == .blank)
  }

  @Test func `a figure in a hidden row or column is told`() {
    var sheet = form()
    sheet.hiddenColumns = [4...4]
    let facts = [fact("total", "total", "4.00"), fact("total", "basic", "1.00")]
    let told = plan(facts, sheet).notices.filter { $0.message.code == "P022" }
    #expect(told.map(\.arguments) == [["T5", "D5"]])
    #expect(!plan(facts, form()).codes.contains("P022"))
  }

  @Test func `are named where they are lacking and none may be added`() {
    let lack = plan(lines(5), form()).rows.map(\.lack)
    #expect(lack.map(\.message.code) == ["P023"])
    #expect(lack.map(\.arguments) == [["T5", "8", "2"]])
    #expect(lack.map(\.place.sheet) == ["表5"])
  }
}
