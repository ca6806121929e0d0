import Exchange
import FinalAccounts
import Grid
import Testing

struct RawFormTests {
  private static let raw = """
    收入支出决算总表
     | | | | | | | | | | | | | | 财决01表
    编制单位：青岚县财政局 | | | | | | | 2024年度 | | | | | | | 金额单位：元
    收入 | | | | | 支出 | | | | | 支出
    项目 | 行次 | 年初预算数 | 全年预算数 | 决算数 | 项目（按功能分类） | 行次 | 年初预算数 | 全年预算数 | 决算数 | 项目 | 行次 | 年初预算数 | 全年预算数 | 决算数
    栏次 | | 1 | 2 | 3 | 栏次 | | 4 | 5 | 6 | 栏次 | | 7 | 8 | 9
    一、一般公共预算财政拨款收入 | 1 | 9 | 9 | 9 | 一、一般公共服务支出 | 32 | 8 | 8 | 8 | 一、基本支出 | 58 | 8 | 8 | 8
    本年收入合计 | 27 | 9 | 9 | 9 | 本年支出合计 | | | | | | 84 | 8 | 7 | 6
    """

  @Test func `of the ministry's own form with three lists the third gives the totals alone`() {
    let found = recognizer.recognize([Sheet("Z01", Self.raw)])
    #expect(found[.t1]?.amount("income.general", "amount") == "9.00")
    #expect(found[.t1]?.amount("expenditure.201", "amount") == "8.00")
    #expect(found[.t1]?.amount("income.total", "amount") == "9.00")
    #expect(found[.t1]?.amount("expenditure.total", "amount") == "6.00")
    #expect(found[.t1]?.table.facts.count == 4)
    #expect(found.notice("R048")?.arguments == ["T1", "一、基本支出"])
    #expect(!found.codes.contains("R030") && !found.codes.contains("R031"))
  }

  @Test func `totals under the third list's own labels are those of the table`() {
    let drawing = """
      收入支出决算总表
      部门：青岚县财政局 | | | | | 金额单位：万元
      收入 | | 支出（按功能分类） | | 支出（按支出性质）
      项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数
      一、一般公共预算财政拨款收入 | 9 | 一、一般公共服务支出 | 8 | 一、基本支出 | 5
       | | 二、其他支出 | 1 | 二、项目支出 | 4
       | | | | 其他支出 | 4
      本年收入合计 | 9 | | | 本年支出合计 | 9
      总计 | 9 | 总计 | 9 | 总计 | 9
      """
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t1]?.amount("expenditure.229", "amount") == "1.00")
    #expect(found[.t1]?.amount("expenditure.total", "amount") == "9.00")
    #expect(found[.t1]?.table.facts.filter { $0.row == "expenditure.grand-total" }.count == 1)
    #expect(!found.codes.contains("R030") && !found.codes.contains("R033"))
  }

  @Test func `a form with four lists is refused aloud, never half read`() {
    let drawing = """
      收入支出决算总表
      部门：青岚县财政局 | | | | | | | 金额单位：万元
      项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数 | 项目 | 决算数
      一、一般公共预算财政拨款收入 | 9 | 一、一般公共服务支出 | 8 | 基本支出 | 5 | 基本工资 | 4
      """
    let found = recognizer.recognize([Sheet("Z01", drawing)])
    #expect(found[.t1] == nil)
    #expect(found.notice("R006")?.arguments == ["收入支出决算总表", "4", "T1 收入支出决算总表"])
  }

  @Test func `the published form is read`() {
    let found = recognizer.recognize([Sheet("x", Drawing.t1)])
    #expect(found[.t1] != nil)
    #expect(!found.codes.contains("R006"))
  }

  @Test func `basic spending by functions is not taken for T6, whose lines are economic`() {
    let drawing = """
      一般公共预算财政拨款基本支出决算明细表
      编制单位：青岚县财政局 | | 2024年度 | | 金额单位：元
      项目 | | 合计 | 工资福利支出 | 商品和服务支出
      科目编码 | 科目名称
      栏次 | | 1 | 2 | 3
      合计 | | 12 | 8 | 4
      '2010301 | 行政运行 | 12 | 8 | 4
      """
    let found = recognizer.recognize([Sheet("Z08_1", drawing)])
    #expect(found[.t6] == nil)
    #expect(found.notice("R014")?.arguments.last == "经济分类科目编码")
  }

  @Test func `the ministry's fund table gives T7, its parts aside`() {
    let drawing = """
      政府性基金预算财政拨款收入支出决算表
      编制单位：青岚县财政局 | | 2024年度 | | | | | | | 金额单位：元
      项目 | | 年初结转和结余 | | 本年收入 | | 本年支出 | | | 年末结转和结余
      科目编码 | 科目名称 | 合计 | 基本支出结转 | 合计 | 基本支出 | 合计 | 基本支出 | 项目支出 | 合计
      '2120804 | 农村基础设施建设支出 | 1 | 7 | 10 | 8 | 9 | 2 | 6 | 3
      """
    let found = recognizer.recognize([Sheet("Z09", drawing)])
    let columns = ["opening", "income", "total", "basic", "project", "closing"]
    let amounts = columns.map { found.derived(.t7, "2120804", $0) ?? "" }
    #expect(amounts == ["1.00", "10.00", "9.00", "2.00", "6.00", "3.00"])
    #expect(found.derived(.t7, "2120804", "opening.basic") == nil)
    #expect(found.raw("Z09", "2120804", "opening.basic")?.amount?.description == "7.00")
    #expect(found.raw("Z09", "2120804", "income.basic")?.amount?.description == "8.00")
    #expect(!found.codes.contains("R031"))
  }

  @Test func `the ministry's income table gives T2, its column of fees aside`() {
    let drawing = """
      收入决算表
       | | | | | | | | | | | 财决03表
      编制单位：青岚县财政局 | | | | 2024年度 | | | | | | | 金额单位：元
      项目 | | | | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | | 经营收入 | 附属单位上缴收入 | 其他收入
      科目编码 | | | 科目名称 | | | | 小计 | 其中：教育收费
      类 | 款 | 项
      栏次 | | | | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
      合计 | | | | 12 | 6 | 0 | 5 | 2 | 0 | 0 | 1
      '2010301 | | | 行政运行 | 12 | 6 | 0 | 5 | 2 | 0 | 0 | 1
      """
    let found = recognizer.recognize([Sheet("Z03", drawing)])
    #expect(found.derived(.t2, "2010301", "undertaking") == "5.00")
    #expect(found.derived(.t2, "total", "other") == "1.00")
    #expect(found.derived(.t2, "2010301", "undertaking.education-fees") == nil)
    let fees = found.raw("Z03", "2010301", "undertaking.education-fees")
    #expect(fees?.amount?.description == "2.00")
  }
}
