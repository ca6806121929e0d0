import Exchange
import FinalAccounts
import Grid
import Testing

/// Tables that print names without codes.
struct NamedCodeTests {
  @Test(arguments: ["项目 | 金额 | 项目 | 金额", "科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数"])
  func `T6 is known by its names, each block for itself`(header: String) {
    let isWide = header.hasPrefix("科目")
    func row(_ left: String, _ right: String) -> String {
      isWide ? " | \(left) | | \(right)" : "\(left) | \(right)"
    }
    let drawing = """
      一般公共预算财政拨款基本支出决算表
      部门：青岚县财政局 | 2024年度 | | 金额单位：万元
      \(isWide ? "人员经费 | | | 公用经费" : "人员经费 | | 公用经费")
      \(header)
      \(row("工资福利支出 | 5", "商品和服务支出 | 2"))
      \(row("基本工资 | 3", "办公费 | 2"))
      \(row("医疗费 | 1", "资本性支出 | 1"))
      \(row("其他工资福利支出 | 1", "房屋建筑物购建 | 1"))
      \(row("对个人和家庭的补助 | 4", "其他支出 | 7"))
      \(row("退休费 | 4", "其他支出 | 6"))
      \(row("人员经费合计 | 9", "公用经费合计 | 10"))
      """
    let found = recognizer.recognize([Sheet("x", drawing)])
    let table = found[.t6]
    let codes = [
      "301", "30101", "30114", "303", "30302", "302", "30201", "310", "31001", "399", "39999",
    ]
    let amounts = codes.map { table?.amount($0, "amount") ?? "" }
    #expect(
      amounts == [
        "5.00", "3.00", "1.00", "4.00", "4.00", "2.00", "2.00", "1.00", "1.00", "7.00", "6.00",
      ])
    #expect(table?.amount("personnel.total", "amount") == "9.00")
    #expect(found.codes == ["R010"])
  }

  @Test func `a name whose one code is another class's is told, not taken for that`() {
    let drawing = """
      一般公共预算财政拨款基本支出决算表
      部门：青岚县财政局 | 2024年度 | 金额单位：万元
      项目 | 决算数
      工资福利支出 | 5
      基本工资 | 5
      对个人和家庭的补助 | 4
      绩效工资 | 4
      """
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t6]?.rowIDs == ["301", "30101", "303"])
    #expect(found.notice("R030")?.arguments.first == "绩效工资（30107？）")
  }

  private func t5(_ rows: String) -> WorkbookRecognition {
    let drawing = """
      一般公共预算财政拨款支出决算表
      部门：青岚县财政局 | 2024年度 | | 金额单位：万元
      项目 | 合计 | 基本支出 | 项目支出
      \(rows)
      """
    return recognizer.recognize([Sheet("x", drawing)])
  }

  @Test func `a name of many places is the one below what stands above it`() {
    let found = t5(
      """
      合计 | 9 | 9 | 0
      一般公共服务支出 | 3 | 3 | 0
      　财政事务 | 3 | 3 | 0
      　　行政运行 | 2 | 2 | 0
      　　一般行政管理事务 | 1 | 1 | 0
      社会保障和就业支出 | 6 | 6 | 0
      　其他社会保障和就业支出 | 6 | 6 | 0
      　　其他社会保障和就业支出 | 6 | 6 | 0
      """)
    #expect(
      found[.t5]?.rowIDs
        == ["total", "201", "20106", "2010601", "2010602", "208", "20899", "2089999"])
    #expect(found.codes == ["R010"])
  }

  @Test func `a name that nothing places is told with its codes, and not read`() {
    let found = t5("合计 | 2 | 2 | 0\n行政运行 | 2 | 2 | 0")
    #expect(found[.t5]?.rowIDs == ["total"])
    #expect(found.notice("R030")?.arguments.first?.hasPrefix("行政运行（2010101、") == true)
  }

  @Test func `where codes are printed, a name without one is none`() {
    let drawing = """
      一般公共预算财政拨款支出决算表
      部门：青岚县财政局 | 2024年度 | | 金额单位：万元
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
      '208 | 社会保障和就业支出 | 5 | 3 | 2
       | 教育支出 | 5 | 3 | 2
      """
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t5]?.rowIDs == ["208"])
    #expect(found.codes.contains("R030"))
  }
}
