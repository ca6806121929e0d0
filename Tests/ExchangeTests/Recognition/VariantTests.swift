import Exchange
import FinalAccounts
import Grid
import Testing

/// Forms of other years and places.
struct VariantTests {
  @Test func `事业收入 may show the fees of schools apart`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        收入决算表
        项目 | | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | | 经营收入 | 附属单位上缴收入 | 其他收入
        科目编码 | 科目名称 | | | | 小计 | 其中：教育收费
        栏次 | | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
        合计 | | 20 | 10 | | 9 | 4 | | | 1
        """)
    ])
    #expect(found[.t2]?.amount("total", "undertaking") == "9.00")
    #expect(found[.t2]?.amount("total", "undertaking.education-fees") == "4.00")
    #expect(found[.t2]?.amount("total", "other") == "1.00")
  }

  @Test func `forms up to 2018 have one row of appropriations and other names`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        收入支出决算总表
        部门：某局 | | 2018年度 | | | 金额单位：万元
        收入 | | | 支出
        项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
        一、财政拨款收入 | 1 | 90 | 一、一般公共服务支出 | 28 | 80
        其中：政府性基金 | 2 | 5 | 七、文化体育与传媒支出 | 34 | 3
        六、其他收入 | 7 | 1 | 十八、国土海洋气象等支出 | 45 | 4
        本年收入合计 | 22 | 91 | 本年支出合计 | 50 | 87
        用事业基金弥补收支差额 | 23 | 2 | 结余分配 | 51
        年初结转和结余 | 24 | 3 | 年末结转和结余 | 52 | 9
        总计 | 27 | 96 | 总计 | 55 | 96
        """)
    ])
    let t1 = found[.t1]
    #expect(t1?.amount("income.fiscal", "amount") == "90.00")
    #expect(t1?.amount("income.fund", "amount") == "5.00")
    #expect(t1?.amount("income.surplus-used", "amount") == "2.00")
    #expect(t1?.amount("expenditure.207", "amount") == "3.00")
    #expect(t1?.amount("expenditure.220", "amount") == "4.00")
    #expect(found.codes == ["R010"])
  }

  @Test func `class and item of T6 may stand in two columns, typed as numbers`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        一般公共预算财政拨款基本支出决算明细表
        经济分类 | | 科目名称 | 决算数 | 经济分类 | | 科目名称 | 决算数
        科目编码 | | | | 科目编码
        类 | 款 | | | 类 | 款
        301 | | 工资福利支出 | 10 | 302 | | 商品和服务支出 | 4
        301 | 1 | 基本工资 | 7 | 302 | '01 | 办公费 | 4
        | '02 | 津贴补贴 | 3
        人员经费合计 | | | 10 | 公用经费合计 | | | 4
        """)
    ])
    #expect(
      found[.t6]?.rowIDs.sorted() == [
        "301", "30101", "30102", "302", "30201", "operating.total", "personnel.total",
      ])
    #expect(found[.t6]?.amount("30102", "amount") == "3.00")
  }

  @Test func `classes that the form does not number are rows all the same`() {
    let drawing = Drawing.t1.replacing("八、社会保障和就业支出 | 39 |", with: "二十七、债务发行费用支出 | 58 |")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t1]?.amount("expenditure.233", "amount") == "3.00")
  }

  @Test func `T4 may be ordered like a budget: 本年收入 and 上年结转 with their parts below`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        财政拨款收入支出决算总表
        收入 | | 支出
        项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
        一、本年收入 | 10 | 一、本年支出 | 9 | 9
        （一）一般公共预算财政拨款 | 10 | （一）一般公共服务支出 | 9 | 9
        二、上年结转 | 1 | 二、结转下年 | 2 | 2
        （一）一般公共预算财政拨款 | 1
        收入总计 | 11 | 支出总计 | 11 | 11
        """)
    ])
    #expect(found[.t4]?.amount("income.total", "amount") == "10.00")
    #expect(found[.t4]?.amount("expenditure.total", "general") == "9.00")
    #expect(found[.t4]?.amount("opening.general", "amount") == "1.00")
    #expect(found[.t4]?.amount("income.general", "amount") == "10.00")
    #expect(!found.codes.contains("R030"))
  }

  @Test func `a header of one row, 收入 and 支出 over the labels themselves`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        收入支出决算总表
        收入 | 金额 | 支出 | 金额
        一、一般公共预算财政拨款收入 | | 一、一般公共服务支出 | 5
        本年收入合计 | 5 | 本年支出合计 | 5
        """)
    ])
    #expect(found[.t1]?.fact("income.general", "amount")?.state == .blank)
    #expect(found[.t1]?.amount("expenditure.201", "amount") == "5.00")
  }

  @Test func `a table of items and other figures is not taken for T9`() {
    let found = recognizer.recognize([
      Sheet("x", "财政拨款“三公”经费支出决算表\n项目 | 行次 | 预算数 | 人数\n公务接待费 | 1 | 5 | 4")
    ])
    #expect(found.tables.isEmpty)
    #expect(found.codes.contains("R014"))
  }

  @Test func `placeholder rows of templates are not rows`() {
    let found = recognizer.recognize([Sheet("x", Drawing.t5 + "\n…… | …… | ……")])
    #expect(!found.codes.contains("R030"))
    #expect(found[.t5]?.table.facts.count == 9)
  }
}
