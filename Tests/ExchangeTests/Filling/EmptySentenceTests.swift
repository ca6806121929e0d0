import Exchange
import FinalAccounts
import Grid
import Testing

/// The sentence that says that a table is empty, where the form has one of its own.
@Suite struct `The sentence under an empty table` {
  private func form(_ notes: String...) -> Sheet {
    let drawing = """
      政府性基金预算财政拨款收入支出决算表
      部门： | | | | | | 单位：万元
      科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 小计 | 基本支出 | 项目支出 | 年末结转和结余
      合计 | | | | | | |
      | | | | | | |
      注：本表反映政府性基金预算财政拨款收入支出情况。

      """
    var sheet = Sheet("表", drawing + notes.joined(separator: "\n"))
    sheet.lastCellRow = 6 + notes.count
    return sheet
  }

  private func plan(_ sheet: Sheet, _ facts: [Fact] = [], note: String? = nil) -> FormFilling {
    var table = AccountTable(id: .t7, title: "甲", sheet: "表", facts: facts)
    table.moneyUnit = .tenThousandYuan
    table.note = note
    return FormPlanner(recognizer).plan(
      Submission(unit: "青岚县某局", year: 2024, tables: [table]),
      into: recognizer.recognize([sheet]), sheets: [sheet])
  }

  private let official = "说明：青岚县某局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。"
  private let figures = [
    fact("total", "income", "3.00"), fact("229", "income", "3.00", code: "229"),
  ]

  @Test func `comes below the notes of the form`() {
    #expect(plan(form())["A7"] == .text(official))
    #expect(plan(form(), figures)["A7"] == nil)
  }

  @Test(arguments: [
    "说明：某旧局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。", "说明：XXX无相关收支，本表为空表。",
    "如无收支，仍保留该表格式，并在本表下方作下述说明：", "若本表为空，仍保留该表格式，并注明“本单位无收支”。填写后请删除本行。",
  ])
  func `takes the place of that of another unit, and of the instruction to write it`(old: String) {
    let filling = plan(form(old))
    #expect(filling["A7"] == .text(official))
    let told = filling.notices.filter { $0.message.code == "P020" }.map(\.arguments)
    #expect(told == [["A7", old, official]])
  }

  @Test func `leaves the instruction beside it away`() {
    let filling = plan(form("如无收支，仍保留该表格式，并在本表下方作下述说明：", "说明：XX无收支，故本表无数据。"))
    #expect(filling["A7"] == .blank && filling["A8"] == .text(official))
  }

  @Test func `stays where it speaks of this unit`() {
    for own in ["注：青岚县某局无政府性基金收支，故本表无数据。", "注：本单位无政府性基金收支，故本表无数据。"] {
      let filling = plan(form(own))
      #expect(filling["A7"] == nil && filling["A8"] == nil && !filling.codes.contains("P020"))
    }
  }

  @Test func `keeps what stands in one cell with it`() {
    let filling = plan(form("注：1.金额单位转换时可能存在尾数误差。2.某旧局无收支，故本表无数据。"))
    #expect(filling["A7"] == .text("注：1.金额单位转换时可能存在尾数误差。" + official))
  }

  @Test func `goes from a table that has figures, and what else stands there stays`() {
    let filling = plan(form("说明：某旧局没有收支，故本表无数据。", "注：金额保留两位小数。"), figures)
    #expect(filling["A7"] == .blank && filling["A8"] == nil)
    let told = filling.notices.filter { $0.message.code == "P020" }.map(\.arguments)
    #expect(told == [["A7", "说明：某旧局没有收支，故本表无数据。", "∅"]])
  }

  @Test func `is the submission's own where it has one`() {
    let own = "注：青岚县某局无此类支出，故本表无数据。"
    #expect(plan(form("说明：XX没有收支，故本表无数据。"), note: "注：甲\n" + own)["A7"] == .text(own))
  }
}
