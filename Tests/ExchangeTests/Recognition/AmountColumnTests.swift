import Exchange
import FinalAccounts
import Grid
import Testing

/// Budgets, final amounts, last year's, and what is worked out of them, side by side in one table.
struct AmountColumnTests {
  private func t1(_ header: String, _ row: String, frame: String = "2024年度") -> WorkbookRecognition
  {
    let drawing = """
      收入支出决算总表
      部门：青岚县财政局 | \(frame) | 金额单位：万元
      \(header)
      \(row)
      """
    return recognizer.recognize([Sheet("x", drawing)])
  }

  @Test(arguments: [
    "决算数", "2024年决算数", "2024年度决算数", "决算数（2024年）", "本年决算数", "决算统计数", "统计数", "金额", "2024年金额",
    "2024年决算数（万元）", "2024年度", "决算", "本年数", "二〇二四年决算数",
  ])
  func `amounts are headed in many words`(word: String) {
    let found = t1(
      "收入 | | 支出\n项目 | \(word) | 项目 | \(word)", "五、事业收入 | 5 | 二、外交支出 | 6")
    #expect(found[.t1]?.amount("income.undertaking", "amount") == "5.00")
    #expect(found[.t1]?.amount("expenditure.202", "amount") == "6.00")
    #expect(found.codes == ["R010"])
  }

  @Test(arguments: [
    "年初预算数", "全年预算数", "全年（调整）预算数", "2024年度预算数", "上年决算数", "2023年决算数", "上年数", "增减额", "比上年增减（%）",
    "占总收入比重", "2023年度", "上年同期决算数",
  ])
  func `other amounts are never those of the table, and are told`(word: String) {
    for columns in [("\(word) | 决算数", "7 | 5"), ("决算数 | \(word)", "5 | 7")] {
      let found = t1(
        "收入 | | | 支出\n项目 | \(columns.0) | 项目 | \(columns.0)",
        "五、事业收入 | \(columns.1) | 二、外交支出 | \(columns.1)")
      #expect(found[.t1]?.amount("income.undertaking", "amount") == "5.00")
      #expect(found[.t1]?.amount("expenditure.202", "amount") == "5.00")
      #expect(
        found.codes == (word == "上年同期决算数" ? ["R031", "R031", "R010"] : ["R032", "R032", "R010"]))
    }
  }

  @Test func `of two years that of the table is read, and the later one where nothing says it`() {
    let header = "收入 | | | 支出\n项目 | 2023年度 | 2024年度 | 项目 | 2023年度 | 2024年度"
    let row = "五、事业收入 | 3 | 4 | 二、外交支出 | 30 | 40"
    let later = t1(header, row, frame: " ")
    #expect(later[.t1]?.amount("income.undertaking", "amount") == "4.00")
    #expect(later[.t1]?.amount("expenditure.202", "amount") == "40.00")
    let stated = t1(header, row, frame: "2023年度")
    #expect(stated[.t1]?.amount("income.undertaking", "amount") == "3.00")
    let other = Sheet("y", "支出决算表\n部门：甲 | 2023年度 | 金额单位：万元\n科目编码 | 科目名称 | 合计")
    let beside = recognizer.recognize([
      Sheet("a", "收入决算表\n部门：甲 | 2023年度 | 金额单位：万元\n科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入\n201 | 甲 | 1 | 1"),
      other, Sheet("x", "收入支出决算总表\n\(header)\n\(row)"),
    ])
    #expect(beside[.t1]?.amount("income.undertaking", "amount") == "3.00")
  }

  @Test func `a table of last year alone is not read, and told`() {
    let found = t1("收入 | | 支出\n项目 | 2023年决算数 | 项目 | 2023年决算数", "五、事业收入 | 5 | 二、外交支出 | 6")
    #expect(found[.t1] == nil)
    #expect(found.codes.contains("R014"))
  }

  @Test func `groups of budget and final amounts stand over the columns of T4, or under them`() {
    let over = """
      财政拨款收入支出决算总表
      部门：青岚县财政局 | | 2024年度 | | | | | 金额单位：万元
      收入 | | | 支出
      项目 | 年初预算数 | 决算数 | 项目 | 年初预算数 | | 决算数
       | | | | 合计 | 一般公共预算财政拨款 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
      一、一般公共预算财政拨款 | 9 | 8 | 二、外交支出 | 7 | 6 | 5 | 4 | 1 | 0
      """
    let under = """
      财政拨款收入支出决算总表
      部门：青岚县财政局 | | 2024年度 | | | | | 金额单位：万元
      收入 | | | 支出
      项目 | 金额 | | 项目 | 合计 | | 一般公共预算财政拨款 | | 政府性基金预算财政拨款 | | 国有资本经营预算财政拨款
       | 预算数 | 决算数 | | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
      一、一般公共预算财政拨款 | 9 | 8 | 二、外交支出 | 7 | 5 | 6 | 4 | 0 | 1 | 0 | 0
      """
    for drawing in [over, under] {
      let table = recognizer.recognize([Sheet("x", drawing)])[.t4]
      #expect(table?.amount("income.general", "amount") == "8.00")
      #expect(table?.amount("expenditure.202", "total") == "5.00")
      #expect(table?.amount("expenditure.202", "general") == "4.00")
      #expect(table?.amount("expenditure.202", "fund") == "1.00")
    }
  }

  @Test(arguments: [
    "项目 | | 2023年决算数 | | | 2024年决算数\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出",
    "项目 | | 年初预算数 | | | 决算数\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出",
    " | | 2023年度 | | | 2024年度\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出",
    "科目编码 | 科目名称 | 合计预算数 | 基本支出预算数 | 项目支出预算数 | 合计决算数 | 基本支出决算数 | 项目支出决算数",
    "科目编码 | 科目名称 | 上年合计 | 上年基本支出 | 上年项目支出 | 合计 | 基本支出 | 项目支出",
  ])
  func `T5 is read from the group of final amounts`(header: String) {
    let drawing = """
      一般公共预算财政拨款支出决算表
      部门：青岚县财政局 | | | | | 2024年度 | | 金额单位：万元
      \(header)
      '208 | 社会保障和就业支出 | 9 | 8 | 1 | 5 | 3 | 2
      """
    let table = recognizer.recognize([Sheet("x", drawing)])[.t5]
    #expect(table?.amount("208", "total") == "5.00")
    #expect(table?.amount("208", "basic") == "3.00")
    #expect(table?.amount("208", "project") == "2.00")
  }

  @Test func `T6 in blocks is read from the column of final amounts`() {
    let drawing = """
      一般公共预算财政拨款基本支出决算表
      部门：青岚县财政局 | | 2024年度 | | | | | 金额单位：万元
      人员经费 | | | | 公用经费
      科目编码 | 科目名称 | 预算数 | 2024年决算数 | 科目编码 | 科目名称 | 预算数 | 2024年决算数
      '301 | 工资福利支出 | 9 | 5 | '302 | 商品和服务支出 | 8 | 2
      """
    let table = recognizer.recognize([Sheet("x", drawing)])[.t6]
    #expect(table?.layoutName == "T6")
    #expect(table?.amount("301", "amount") == "5.00")
    #expect(table?.amount("302", "amount") == "2.00")
  }

  @Test func `a heading of codes does not reach under those of amounts beside it`() {
    let drawing = """
      收入决算表
      部门：青岚县财政局 | | 2024年度 | 金额单位：万元
       | | 本年收入合计 | 财政拨款收入 | 其他收入
      科目代码 | 科目名称（类/款/项）
      栏次 | | 1 | 2 | 3
      '208 | 社会保障和就业支出 | 5 | 3 | 2
      """
    let table = recognizer.recognize([Sheet("x", drawing)])[.t2]
    #expect(table?.amount("208", "total") == "5.00")
    #expect(table?.amount("208", "other") == "2.00")
  }
}
