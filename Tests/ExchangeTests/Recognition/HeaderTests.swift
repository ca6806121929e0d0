import Exchange
import FinalAccounts
import Grid
import Testing

struct HeaderTests {
  @Test func `a column of remarks beside T9 hides neither its numbers nor its amounts`() {
    var sheet = Sheet("x", Drawing.t9)
    sheet.set(.text("备注"), at: CellReference(row: 3, column: 13) ?? .origin)
    sheet.set(.text("见说明"), at: CellReference(row: 8, column: 13) ?? .origin)
    let found = recognizer.recognize([sheet])
    #expect(found[.t9]?.amount("unit", "budget.total") == "9.00")
    #expect(found[.t9]?.amount("unit", "final.reception") == "2.00")
    #expect(found.codes == ["R010"])
  }

  @Test func `决算数 under every heading hides none of them`() {
    let lines = Drawing.t3.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let amounts = String(repeating: " | 决算数", count: 6)
    let drawing = (lines[..<3] + ["科目编码 | 科目名称" + amounts] + lines[4...])
      .joined(separator: "\n")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t3]?.amount("2010601", "basic") == "20.50")
    #expect(found[.t3]?.amount("total", "project") == "10.00")
  }

  private func withoutTitle(_ drawing: String) -> String {
    drawing.split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  @Test func `a header alone is enough where only one table has it`() {
    let found = recognizer.recognize([Sheet("x", withoutTitle(Drawing.t3))])
    #expect(found[.t3]?.evidence == .header)
    #expect(found[.t3]?.amount("2010601", "basic") == "20.50")
  }

  @Test func `equal headers are told apart by the sheet's name`() {
    let found = recognizer.recognize([
      Sheet("国有资本经营预算", Drawing.t7), Sheet("政府性基金", Drawing.t7),
    ])
    #expect(found[.t8]?.table.sheet == "国有资本经营预算")
    #expect(found[.t7]?.table.sheet == "政府性基金")
    #expect(found[.t7]?.evidence == .sheetName)
  }

  @Test func `equal headers are told apart by the classes in the rows`() {
    let found = recognizer.recognize([
      Sheet("Sheet1", Drawing.t7 + "\n'223 | 国有资本经营预算支出 | 0 | 5 | 5 | 0 | 5 | 0"),
      Sheet("Sheet2", Drawing.t7 + "\n'212 | 城乡社区支出 | 0 | 5 | 5 | 0 | 5 | 0"),
    ])
    #expect(found[.t8]?.table.sheet == "Sheet1")
    #expect(found[.t7]?.table.sheet == "Sheet2")
  }

  @Test func `an undecidable table is a notice and no guess`() {
    let found = recognizer.recognize([Sheet("Sheet1", Drawing.t7)])
    #expect(found.tables.isEmpty)
    #expect(found.codes.contains("R016"))
  }

  @Test func `the row that numbers the columns is never money`() {
    let found = recognizer.recognize([Sheet("x", Drawing.t9)])
    #expect(found[.t9]?.amount("unit", "budget.total") == "9.00")
    #expect(found[.t9]?.amount("unit", "final.reception") == "2.00")
    #expect(found[.t9]?.table.facts.count == 12)
  }

  @Test(arguments: [1, 3, 7, 11])
  func `an empty column in T9 does not make money of the numbers of columns`(column: Int) {
    let drawing = Drawing.t9.split(separator: "\n").enumerated().map { index, line in
      guard index >= 2 else { return String(line) }
      var cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      while cells.count < 12 { cells.append(" ") }
      cells.insert(" ", at: column)
      return cells.joined(separator: "|")
    }
    let found = recognizer.recognize([Sheet("x", drawing.joined(separator: "\n"))])
    #expect(found[.t9]?.amount("unit", "budget.total") == "9.00")
    #expect(found[.t9]?.amount("unit", "final.reception") == "2.00")
    #expect(found.codes == ["R010"])
  }

  @Test func `amounts that happen to count are amounts where fewer columns have numbers`() {
    let rows = Drawing.t9.split(separator: "\n").dropLast(2).joined(separator: "\n")
    let found = recognizer.recognize([Sheet("x", rows + "\n1 | 2 | 3 | 4 | 5 | 6")])
    #expect(found[.t9]?.amount("unit", "budget.reception") == "6.00")
  }

  @Test func `a heading over two columns means the one that holds amounts`() {
    let drawing = Drawing.t5.replacing("小计 | 基本支出", with: "小计 | | 基本支出")
    let second = drawing.replacing("| 12 | 8 | 4", with: "| | 12 | 8 | 4")
    let found = recognizer.recognize([Sheet("x", second)])
    #expect(found[.t5]?.fact("201", "total")?.cell?.description == "D5")
    #expect(found[.t5]?.amount("201", "project") == "4.00")
    #expect(found.codes == ["R010"])
    let first = drawing.replacing("| 12 | 8 | 4", with: "| 12 | | 8 | 4")
    #expect(
      recognizer.recognize([Sheet("x", first)])[.t5]?.fact("201", "total")?.cell?.description
        == "C5")
  }

  @Test func `amounts in both columns under one heading are told`() {
    let drawing = Drawing.t5.replacing("小计 | 基本支出", with: "小计 | | 基本支出")
      .replacing("| 12 | 8 | 4", with: "| 12 | 7 | 8 | 4")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t5]?.amount("201", "total") == "12.00")
    #expect(found.notice("R031")?.arguments == ["本年支出/小计", "D5"])
  }

  @Test func `pairs of budget and final amounts are read as well as two blocks`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        财政拨款“三公”经费支出决算表
        财政拨款“三公”经费
        合计 | | 因公出国⏎（境）费 | | 公务用车购置及运行费 | | | | | | 公务接待费
        | | | | 小计 | | 公务用车购置费 | | 公务用车运行费
        预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
        53.93 | 37.35 | | | 52.4 | 37.35 | 25 | 25 | 27.4 | 12.35 | 1.53 | 0
        """)
    ])
    let t9 = found[.t9]
    #expect(t9?.amount("unit", "budget.vehicles") == "52.40")
    #expect(t9?.amount("unit", "final.operation") == "12.35")
    #expect(t9?.fact("unit", "budget.abroad")?.state == .blank)
  }

  @Test func `words of the header on the row of the total are not its amounts`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        政府性基金预算财政拨款收入支出决算表
        项目 | | 年初结转和⏎结余 | 本年收入 | 本年支出 | | | 年末结转和⏎结余
        功能分类⏎科目编码 | 科目名称
        合计 | | 0 | 2002.8 | 合计 | 基本支出 | 项目支出 | 7
        '212 | 城乡社区支出 | 0 | 2002.8 | 1995.8 | 0 | 1995.8 | 7
        """)
    ])
    let t7 = found[.t7]
    #expect(t7?.amount("total", "income") == "2002.80")
    #expect(t7?.amount("total", "closing") == "7.00")
    #expect(t7?.fact("total", "basic") == nil)
    #expect(t7?.amount("212", "project") == "1995.80")
    #expect(t7?.binding.parts.first?.rows.first?.headedColumns == [5, 6, 7])
  }

  @Test func `the total may stand on the row of 类 款 项`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        支出决算表
        项目 | | | | 本年支出合⏎计 | 基本支出 | 项目支⏎出 | 上缴上级支出 | 经营支出 | 对附属单位⏎补⏎助支出
        支出功能分类 | | | 科目名称
        科目编码
        类 | 款 | 项 | 合计 | 2940.05 | 2336.91 | 603.14
        '201 | | | 一般公共服务支出 | 2106.66 | 1503.52 | 603.14
        '201 | '06 | | 财政事务 | 2106.66 | 1503.52 | 603.14
        """)
    ])
    #expect(found[.t3]?.amount("total", "project") == "603.14")
    #expect(found[.t3]?.rowIDs == ["total", "201", "20106"])
  }

  @Test func `a table of three columns under a title of six is read as it is`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        国有资本经营预算财政拨款收入支出决算表
        项目 | | 本年支出
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        合计 | | 3 | 1 | 2
        """)
    ])
    #expect(found[.t8]?.amount("total", "project") == "2.00")
    #expect(!found.codes.contains("R015"))
  }

  @Test func `T5 with income columns keeps 基本支出 of each group apart`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        一般公共预算财政拨款收入支出决算表
        项目 | | 年初结转和结余 | | | 本年收入 | | | 本年支出 | | | 年末结转和结余
        科目编码 | 科目名称 | 合计 | 基本支出结转 | 项目支出结转和结余 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出结转 | 项目支出结转和结余
        合计 | | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
        '201 | 一般公共服务支出 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12.5
        """)
    ])
    let t5 = found[.t5]
    #expect(t5?.amount("201", "opening.basic") == "2.00")
    #expect(t5?.amount("201", "income.project") == "6.00")
    #expect(t5?.amount("201", "basic") == "8.00")
    #expect(t5?.amount("201", "closing.project") == "12.50")
  }

  @Test func `a column that nobody knows is told with its first figure`() {
    let drawing = Drawing.t5
      .replacing("小计 | 基本支出 | 项目支出", with: "小计 | 基本支出 | 项目支出 | 其他数字")
      .replacing("'201 | 一般公共服务支出 | 12 | 8 | 4", with: "'201 | 一般公共服务支出 | 12 | 8 | 4 | 77")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found.notice("R031")?.arguments == ["本年支出/其他数字", "F5"])
    #expect(found[.t5]?.table.facts.count == 9)
  }

  @Test func `a column that is missing is named by its path`() {
    let drawing = Drawing.t5.replacing("小计 | 基本支出", with: "件数 | 基本支出")
    let notice = recognizer.recognize([Sheet("x", drawing)]).notice("R014")
    #expect(notice?.arguments.last == "本年支出/小计")
    let sides = Drawing.t1.replacing("金额 | 项目", with: "件数 | 项目")
    let other = recognizer.recognize([Sheet("x", sides)]).notice("R014")
    #expect(other?.arguments.last == "收入/金额")
  }

  @Test(arguments: ["（以下为各项明细）", "以下为各项明细", "其中："])
  func `a row of words between header and figures is no part of the header`(text: String) {
    let plain = recognizer.recognize([Sheet("x", Drawing.t9)])[.t9]
    let row = "\n9 | 0 | 6"
    for drawing in [
      Drawing.t9,
      Drawing.t9.replacing("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12\n", with: ""),
    ] {
      let found = recognizer.recognize([Sheet("x", drawing.replacing(row, with: "\n" + text + row))]
      )
      #expect(found[.t9]?.table.facts.map(\.amount) == plain?.table.facts.map(\.amount))
      #expect(found[.t9]?.amount("unit", "final.total") == "8.00")
    }
  }

  @Test func `words under a blank at the left do not reach under those of the row above`() {
    let drawing = Drawing.t3.replacing("项目 | |", with: " | |")
      .replacing("科目编码 | 科目名称", with: "科目代码 | 科目名称（类/款/项）")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t3]?.amount("2010601", "project") == "10.00")
  }

  @Test func `项目 in the first row alone heads codes and names`() {
    let drawing = Drawing.t3.replacing("科目编码 | 科目名称\n", with: "")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t3]?.fact("2010601", "project")?.label == "行政运行")
  }

  @Test func `a heading broken over two cells is still known`() {
    let drawing = Drawing.t3
      .replacing("上缴上级支出 |", with: "上缴上级 |")
      .replacing("科目编码 | 科目名称", with: "科目编码 | 科目名称 | | | | 支出")
    #expect(
      recognizer.recognize([Sheet("x", drawing)])[.t3]?.binding.parts.first?.columns.count == 6)
  }
}
