import Exchange
import FinalAccounts
import Grid
import Testing

/// Tables that some places print as one list.
struct ListFormTests {
  private func t9(_ header: String, _ rows: String) -> WorkbookRecognition {
    let drawing = """
      财政拨款“三公”经费支出决算表
      部门：青岚县财政局 | | 2024年度 | 金额单位：万元
      \(header)
      \(rows)
      注：本表反映部门本年度“三公”经费支出预决算情况。
      """
    return recognizer.recognize([Sheet("x", drawing)])
  }

  @Test func `T9 as a list gives the slots of the one row`() {
    let found = t9(
      "项目 | 预算数 | 决算数",
      """
      合计 | 9 | 8
      1．因公出国（境）费 | — | 0
      2．公务用车购置及运行维护费 | 6 | 6
      其中：公务用车购置费 | 2 | 2
      公务用车运行维护费 | 4 | 4
      3．公务接待费 | 3 | 2
      """)
    let table = found[.t9]
    #expect(table?.amount("unit", "budget.total") == "9.00")
    #expect(table?.fact("unit", "budget.abroad")?.state == .dash)
    #expect(table?.amount("unit", "final.vehicles") == "6.00")
    #expect(table?.amount("unit", "final.purchase") == "2.00")
    #expect(table?.amount("unit", "budget.operation") == "4.00")
    #expect(table?.amount("unit", "final.reception") == "2.00")
    #expect(table?.table.facts.count == 12)
    #expect(table?.table.budgetKind == nil)
    #expect(found.codes == ["R010"])
  }

  @Test(arguments: ["项目", "内容", "费用类别"])
  func `T9 as two lists beside each other has budgets in one and final figures in the other`(
    heading: String
  ) {
    let found = t9(
      "预算数 | | | 决算数\n行次 | \(heading) | 金额 | 行次 | \(heading) | 金额",
      """
      1 | 合计 | 9 | 1 | 合计 | 8
      2 | 1．因公出国（境）费 | 0 | 2 | 1．因公出国（境）费 | 0
      3 | 2．公务接待费 | 3 | 3 | 2．公务接待费 | 2
      """)
    let table = found[.t9]
    #expect(table?.amount("unit", "budget.total") == "9.00")
    #expect(table?.amount("unit", "final.total") == "8.00")
    #expect(table?.fact("unit", "final.reception")?.cell?.description == "F7")
    #expect(table?.table.facts.count == 6)
    #expect(found.codes == ["R010"])
  }

  @Test func `of two budgets the full-year one is taken, and the other told`() {
    let found = t9(
      "项目 | 行次 | 年初预算数 | 全年预算数 | 决算数",
      "栏次 | | 1 | 2 | 3\n合计 | 1 | 10 | 9 | 8\n公务接待费 | 6 | 4 | 3 | 2")
    #expect(found[.t9]?.amount("unit", "budget.total") == "9.00")
    #expect(found[.t9]?.amount("unit", "budget.reception") == "3.00")
    #expect(found[.t9]?.table.budgetKind == .fullYear)
    #expect(found.notice("R032")?.arguments.first == "年初预算数")
  }

  @Test func `the budget of the year's beginning is taken where it is the only one`() {
    let found = t9("项目 | 年初预算数 | 决算数", "合计 | 10 | 8\n公务接待费 | 4 | 2")
    #expect(found[.t9]?.amount("unit", "budget.total") == "10.00")
    #expect(found[.t9]?.table.budgetKind == .opening)
    #expect(!found.codes.contains("R032"))
  }

  @Test func `a line of the list that is none of T9 is told`() {
    let found = t9("项目 | 预算数 | 决算数", "合计 | 9 | 8\n福利费 | 1 | 1")
    #expect(found.notice("R030")?.arguments == ["福利费", "B5=1 C5=1"])
    #expect(found[.t9]?.table.facts.count == 2)
  }

  @Test func `a line that stands twice in the list is told`() {
    let found = t9("项目 | 预算数 | 决算数", "合计 | 9 | 8\n合计 | 9 | 8")
    #expect(found.codes.contains("R033"))
  }

  @Test func `T6 as one long list has every code`() {
    let drawing = """
      一般公共预算财政拨款基本支出决算表
      部门：青岚县财政局 | 2024年度 | 金额单位：万元
      科目编码 | 科目名称 | 决算数
      '301 | 工资福利支出 | 5
      '30101 | 基本工资 | 5
      '302 | 商品和服务支出 | 2
      '30201 | 办公费 | 2
      合计 | | 7
      """
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t6]?.rowIDs == ["301", "30101", "302", "30201", "total"])
    #expect(found[.t6]?.amount("30201", "amount") == "2.00")
    #expect(found.codes == ["R010"])
  }

  @Test func `T9 with 预算数 and 决算数 as lines gives the slots of the one row`() {
    let found = t9(
      "项目 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 会议费\n"
        + " | | | 小计 | 公务用车购置费 | 公务用车运行维护费",
      "预算数 | 9 | 0 | 6 | 2 | 4 | 3 | 1\n决算数 | 8 | 0 | 6 | 2 | 4 | 2 | 1")
    #expect(found[.t9]?.amount("unit", "budget.vehicles") == "6.00")
    #expect(found[.t9]?.amount("unit", "final.reception") == "2.00")
    #expect(found[.t9]?.table.facts.count == 12)
    #expect(found.notice("R032")?.arguments.first == "会议费")
  }
}
