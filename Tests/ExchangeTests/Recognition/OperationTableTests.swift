import Exchange
import FinalAccounts
import Grid
import Testing

/// T9 in other clothes.
struct OperationTableTests {
  private static let rows = """
    项目 | 行次 | 年初预算数 | 全年预算数 | 决算统计数 | 项目 | 决算统计数
    栏次 | | 1 | 2 | 3 | 栏次 | 4
    一、“三公”经费支出 | 1 | — | — | — | 二、机关运行经费 | 325
    （一）支出合计 | 2 | 78 | 77 | 62.5 | （一）行政单位 | 325
    1.因公出国（境）费 | 3 | 0 | 0 | 0 | 三、资产信息 | 14
    2.公务用车购置及运行维护费 | 4 | 70 | 69 | 60 | （一）车辆数合计（辆） | 14
    （1）公务用车购置费 | 5 | 0 | 0 | 0
    （2）公务用车运行维护费 | 6 | 70 | 69 | 60
    3.公务接待费 | 7 | 8 | 8 | 2.5
    （1）国内接待费 | 8 | — | — | 2.5
    其中：外事接待费 | 9 | — | — | 1
    （二）相关统计数 | 11 | — | — | —
    1.因公出国（境）团组数（个） | 12 | — | — | 4
    2.公务接待费批次 | 13 | — | — | 5
    """

  private func workbook(_ title: String, _ rows: String = rows) -> Sheet {
    Sheet(title, "\(title)\n部门：青岚县法院 | | 2024年度 | 金额单位：万元\n\(rows)")
  }

  @Test(arguments: ["机构运行信息表", "部门决算相关信息统计表", "预算支出相关信息表"])
  func `it is read out of a table of more, which is told and no amount`(title: String) {
    let found = recognizer.recognize([workbook(title)])
    let table = found[.t9]
    #expect(table?.amount("unit", "budget.total") == "77.00")
    #expect(table?.amount("unit", "final.total") == "62.50")
    #expect(table?.amount("unit", "budget.operation") == "69.00")
    #expect(table?.amount("unit", "final.reception") == "2.50")
    #expect(table?.table.facts.count == 12)
    #expect(table?.table.budgetKind == .fullYear)
    #expect(found.codes == ["R048", "R032", "R010"])
  }

  @Test func `such a table gives way to one of its own title, wherever that stands`() {
    let own = workbook(
      "财政拨款“三公”经费支出决算表", "项目 | 预算数 | 决算数\n合计 | 9 | 8\n公务接待费 | 9 | 8")
    for sheets in [[own, workbook("机构运行信息表")], [workbook("机构运行信息表"), own]] {
      let found = recognizer.recognize(sheets)
      #expect(found[.t9]?.amount("unit", "final.total") == "8.00")
      #expect(!found.codes.contains("R017"))
      #expect(found.notice("R012")?.arguments == ["机构运行信息表"])
    }
  }

  @Test func `a table of that title without these rows is another table`() {
    let rows = "项目 | 行次 | 统计数\n一、机关运行经费 | 1 | 5\n二、国有资产占用情况 | 2 | 6"
    let found = recognizer.recognize([workbook("机构运行信息表", rows)])
    #expect(found.tables.isEmpty)
    #expect(found.codes.contains("R012"))
    #expect(!found.codes.contains("R014"))
  }

  @Test func `final amounts alone lack nothing`() {
    let list = workbook(
      "“三公”经费支出决算表", "项目 | 2024年决算数\n合计 | 8\n因公出国（境）费 | 0\n公务接待费 | 8")
    let columns = workbook(
      "“三公”经费支出决算表",
      "合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费\n | | | 小计 | 公务用车购置费 | 公务用车运行费\n8 | 1 | 2 | 5 | 0 | 5")
    let listed = recognizer.recognize([list])
    #expect(listed[.t9]?.amount("unit", "final.total") == "8.00")
    #expect(listed[.t9]?.table.facts.allSatisfy { $0.column.hasPrefix("final.") } == true)
    #expect(listed.codes == ["R010"])
    let found = recognizer.recognize([columns])
    #expect(found[.t9]?.amount("unit", "final.reception") == "2.00")
    #expect(found[.t9]?.amount("unit", "final.vehicles") == "5.00")
    #expect(found[.t9]?.table.facts.count == 6)
    #expect(found.codes == ["R010"])
  }

  @Test func `final amounts alone are not taken for T9 without its title`() {
    let sheet = Sheet("x", "部门：甲 | 金额单位：万元\n合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费\n8 | 1 | 5 | 2")
    #expect(recognizer.recognize([sheet])[.t9] == nil)
  }

  @Test func `of three groups the final one and the full-year budget are taken`() {
    let found = recognizer.recognize([
      workbook(
        "财政拨款“三公”经费支出决算表",
        """
        年初预算数 | | | 全年预算数 | | | 决算数
        合计 | 因公出国（境）费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务接待费
        9 | 8 | 1 | 6 | 4 | 2 | 3 | 2 | 1
        """)
    ])
    #expect(found[.t9]?.amount("unit", "budget.total") == "6.00")
    #expect(found[.t9]?.amount("unit", "budget.abroad") == "4.00")
    #expect(found[.t9]?.amount("unit", "final.total") == "3.00")
    #expect(found[.t9]?.table.budgetKind == .fullYear)
    #expect(!found.codes.contains("R031"))
  }

  @Test func `amounts of another stage beside them are not taken for final ones`() {
    let found = recognizer.recognize([
      workbook(
        "财政拨款“三公”经费支出决算表",
        """
        预算数 | | | 列支情况
        合计 | 因公出国（境）费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务接待费
        9 | 8 | 1 | 6 | 4 | 2
        """)
    ])
    #expect(found[.t9] == nil)
    #expect(found.codes.contains("R014"))
  }

  @Test func `meetings and training are told; the total is that of 三公 where the form has one`() {
    let list = recognizer.recognize([
      workbook(
        "“三公”经费及会议费、培训费支出决算表",
        "项目 | 预算数 | 决算数\n合计 | 20 | 18\n一、“三公”经费小计 | 9 | 8\n公务接待费 | 9 | 8\n二、会议费 | 5 | 4\n三、培训费 | 6 | 6"
      )
    ])
    #expect(list[.t9]?.amount("unit", "final.total") == "8.00")
    #expect(list[.t9]?.table.facts.count == 4)
    #expect(list.codes == ["R048", "R010"])
    let columns = recognizer.recognize([
      workbook(
        "“三公”经费及会议费、培训费支出决算表",
        """
        项目 | 合计 | “三公”经费 | | | | | | 会议费 | 培训费
         | | 小计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费
         | | | | | 小计 | 公务用车购置费 | 公务用车运行维护费
        预算数 | 20 | 9 | 1 | 2 | 6 | 0 | 6 | 5 | 6
        决算数 | 18 | 8 | 1 | 2 | 5 | 0 | 5 | 4 | 6
        增减额 | 2 | 1 | 0 | 0 | 1 | 0 | 1 | 1 | 0
        """)
    ])
    #expect(columns[.t9]?.amount("unit", "final.total") == "8.00")
    #expect(columns[.t9]?.amount("unit", "budget.vehicles") == "6.00")
    #expect(!columns.codes.contains("R030") && !columns.codes.contains("R031"))
  }

  @Test func `a row for each of several units is told, not read as one`() {
    let found = recognizer.recognize([
      workbook(
        "部门“三公”经费决算表",
        "单位名称 | 总计 | 因公出国（境）费 | 公务接待费\n合计 | 9 | 5 | 4\n本级 | 6 | 3 | 3\n分局 | 3 | 2 | 1")
    ])
    #expect(found[.t9] == nil)
    #expect(found.notice("R049")?.arguments == ["部门“三公”经费决算表", "3", "T9 财政拨款“三公”经费支出决算表"])
  }

  @Test func `the one unit under its own total is that unit`() {
    let found = recognizer.recognize([
      workbook(
        "部门“三公”经费决算表", "单位名称 | 总计 | 因公出国（境）费 | 公务接待费\n合计 | 9 | 5 | 4\n某局 | 9 | 5 | 4")
    ])
    #expect(found[.t9]?.amount("unit", "final.total") == "9.00")
    #expect(!found.codes.contains("R030"))
  }

  @Test func `lines of years and stages are told apart like columns`() {
    let found = recognizer.recognize([
      workbook(
        "财政拨款“三公”经费支出决算表",
        """
        项目 | 合计 | 因公出国（境）费 | 公务接待费
        2023年决算数 | 7 | 5 | 2
        2024年年初预算数 | 9 | 6 | 3
        2024年全年预算数 | 10 | 6 | 4
        2024年决算数 | 8 | 5 | 3
        增减变化 | 1 | 0 | 1
        """)
    ])
    #expect(found[.t9]?.amount("unit", "budget.total") == "10.00")
    #expect(found[.t9]?.amount("unit", "final.total") == "8.00")
    #expect(found[.t9]?.amount("unit", "final.reception") == "3.00")
    #expect(found[.t9]?.table.budgetKind == .fullYear)
    #expect(found.notice("R048")?.arguments.last == "2024年年初预算数、2023年决算数、增减变化")
    #expect(!found.codes.contains("R033"))
  }

  @Test func `labels may stand under no heading`() {
    let found = recognizer.recognize([
      workbook(
        "财政拨款“三公”经费支出决算表",
        " | 预算数 | 决算数 | | 预算数 | 决算数\n合计 | 9 | 8 | 公务用车购置及运行费 | 6 | 5\n因公出国（境）费 | 1 | 1 | 公务接待费 | 2 | 2"
      )
    ])
    #expect(found[.t9]?.amount("unit", "final.total") == "8.00")
    #expect(found[.t9]?.amount("unit", "budget.vehicles") == "6.00")
    #expect(found[.t9]?.amount("unit", "final.reception") == "2.00")
  }
}
