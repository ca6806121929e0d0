import Exchange
import FinalAccounts
import Grid
import Testing

/// Forms whose list goes on on another sheet, under a head of its own.
@Suite struct `A form that goes on elsewhere` {
  private func sheets(_ first: String, _ second: String) -> [Sheet] {
    func drawing(_ title: String, _ lines: String) -> String {
      """
      \(title)
      部门：某旧局 | | 2023年度 | | 金额单位：万元
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
      \(lines)
      """
    }
    var sheets = [
      Sheet("甲", drawing("一般公共预算财政拨款支出决算表", "合计 | | 9.00 | |\n" + first)),
      Sheet("乙", drawing("一般公共预算财政拨款支出决算表（续表）", second)),
    ]
    sheets[0].lastCellRow = 5
    sheets[1].lastCellRow = 5
    return sheets
  }

  private func plan(_ sheets: [Sheet]) -> FormFilling {
    let facts = [
      fact("total", "total", "7.00"), fact("201", "total", "3.00", code: "201"),
      fact("208", "total", "4.00", code: "208"),
    ]
    return FormPlanner(recognizer).plan(
      submission(facts), into: recognizer.recognize(sheets), sheets: sheets)
  }

  private func cells(_ filling: FormFilling, _ sheet: String) -> [String: FormFilling.Value] {
    Dictionary(
      filling.cells.filter { $0.sheet == sheet }.map { ($0.cell.description, $0.value) },
      uniquingKeysWith: { $1 })
  }

  @Test func `takes each line where it is printed`() {
    let filling = plan(sheets("201 | 甲 | 1.00 | |", "208 | 乙 | 2.00 | |\n221 | 丙 | 3.00 | |"))
    #expect(filling.rows.isEmpty)
    #expect(cells(filling, "甲")["C5"] == .number("3.00"))
    #expect(cells(filling, "乙")["C4"] == .number("4.00"))
    #expect(cells(filling, "乙")["C5"] == .blank)
    #expect(filling.notices.filter { $0.message.code == "P011" }.count == 1)
  }

  @Test func `adds lines on the sheet where they belong`() {
    let filling = plan(sheets("201 | 甲 | 1.00 | |", "205 | 乙 | 2.00 | |\n221 | 丙 | 3.00 | |"))
    #expect(filling.rows.map(\.sheet) == ["乙"] && filling.rows.map(\.pattern) == [4])
    #expect(cells(filling, "乙")["A5"] == .text("208"))
  }

  @Test func `gets unit and year in each head`() {
    let filling = plan(sheets("201 | 甲 | 1.00 | |", "208 | 乙 | 2.00 | |"))
    for sheet in ["甲", "乙"] {
      #expect(cells(filling, sheet)["A2"] == .text("部门：青岚县财政局"))
      #expect(cells(filling, sheet)["C2"] == .text("2024年度"))
    }
  }
}
