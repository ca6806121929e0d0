import Exchange
import FinalAccounts
import Grid
import Testing

/// A form that was filled before: what it held of somebody else does not stay unsaid.
@Suite struct `Leftovers in a form` {
  @Test func `are cleared in slots that the submission does not have`() {
    let filling = plan([fact("total", "total", "4.50")], form(total: "合计 | | 3.00 | 1.00 | 0.00"))
    #expect(filling["D5"] == .blank)
    #expect(filling["E5"] == nil)
    let told = filling.notices.filter { $0.message.code == "P019" }.map(\.arguments)
    #expect(told == [["D5", "1.00", "T5", "total", "basic"]])
  }

  @Test func `are seen where they are stored as text`() {
    let filling = plan(
      [fact("total", "total", "4.50"), fact("total", "basic", nil)],
      form(total: "合计 | | '1,234.50 | '7.00 | '8.00"))
    #expect(filling["C5"] == .number("4.50") && filling["D5"] == .blank)
    #expect(filling["E5"] == .blank)
    let replaced = filling.notices.filter { $0.message.code == "P005" }.map(\.arguments)
    #expect(replaced == [["C5", "1,234.50", "4.50"], ["D5", "7.00", "∅"]])
  }

  @Test func `do not stay where the submission has words, an error or no result`() {
    for state in [CellState.text, .error, .uncomputed] {
      var unread = fact("total", "total", nil)
      (unread.state, unread.raw) = (state, state == .uncomputed ? nil : "#REF!")
      let filling = plan([unread], form(total: "合计 | | 3.00 | |"))
      #expect(filling["C5"] == .blank)
      #expect(filling.codes.contains("P009") && filling.codes.contains("P005"))
      #expect(plan([unread], form())["C5"] == nil)
    }
  }

  @Test func `are errors too`() {
    let filling = plan([fact("total", "total", nil)], form(total: "合计 | | #N/A | |"))
    #expect(filling["C5"] == .blank)
  }

  @Test func `zeros that a form prints are none`() {
    let filling = plan([fact("total", "total", "4.50")], form(total: "合计 | | 0.00 | 0 |"))
    #expect(filling["C5"] == .number("4.50") && !filling.codes.contains("P005"))
  }

  @Test func `stay where a formula makes them`() {
    let sheet = form(total: "合计 | | 3.00 | |")
      .with(formula: "E5*2", at: "D5", value: .number(StoredNumber(text: "2", double: 2)))
    #expect(plan([fact("total", "total", "3.00")], sheet)["D5"] == nil)
  }

  @Test func `of unit and year are told where the submission states none`() {
    let sheet = form(frame: "部门：某局 | | 2023年度 | | 金额单位：万元")
    var table = AccountTable(id: .t5, title: "甲", sheet: "表", facts: [])
    table.moneyUnit = .tenThousandYuan
    let filling = FormPlanner(recognizer).plan(
      Submission(tables: [table]), into: recognizer.recognize([sheet]), sheets: [sheet])
    let told = filling.notices.filter { ["P017", "P018"].contains($0.message.code) }
    #expect(told.map(\.arguments) == [["T5", "2023"], ["T5", "某局"]])
    #expect(filling.cells.isEmpty)
  }

  @Test func `a sentence for an empty table keeps out of the table below it`() {
    let drawing = """
      政府性基金预算财政拨款收入支出决算表
      部门：甲 | | | | | | 单位：万元
      科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 小计 | 基本支出 | 项目支出 | 年末结转和结余
      合计 | | | | | | |
      | | | | | | |
      注：本表反映政府性基金预算财政拨款收入支出情况。
      一般公共预算财政拨款支出决算表
      部门：甲 | | 2024年度 | | 金额单位：万元
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
      合计 | | | |
      | | | |
      注：乙
      """
    var sheet = Sheet("表", drawing)
    sheet.lastCellRow = 12
    var empty = AccountTable(id: .t7, title: "甲", sheet: "表", facts: [])
    empty.moneyUnit = .tenThousandYuan
    let filling = FormPlanner(recognizer).plan(
      Submission(unit: "甲", year: 2024, tables: [empty]), into: recognizer.recognize([sheet]),
      sheets: [sheet])
    #expect(filling.cells.allSatisfy { $0.cell.row < 7 })
  }
}
