import Exchange
import FinalAccounts
import Grid
import Testing

/// T6 with 人员经费 and 公用经费 as columns.
struct SpendingKindTests {
  private func t6(_ header: String, _ rows: String) -> WorkbookRecognition {
    recognizer.recognize([
      Sheet(
        "x",
        """
        一般公共预算财政拨款基本支出决算表
        部门：青岚县财政局 | 2024年度 | | | 金额单位：万元
        \(header)
        \(rows)
        """)
    ])
  }

  @Test func `columns beside 合计 give the totals, and repeat what lines say`() {
    let found = t6(
      "科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费",
      "'301 | 工资福利支出 | 5 | 5\n'302 | 商品和服务支出 | 2 | | '2.00\n合计 | | 7 | 5 | 2")
    let t6 = found[.t6]
    #expect(t6?.amount("301", "amount") == "5.00")
    #expect(t6?.amount("302", "amount") == "2.00")
    #expect(t6?.amount("total", "amount") == "7.00")
    #expect(t6?.amount("personnel.total", "amount") == "5.00")
    #expect(t6?.amount("operating.total", "amount") == "2.00")
    #expect(t6?.fact("operating.total", "amount")?.cell?.description == "E6")
    #expect(t6?.fact("operating.total", "amount")?.label == "公用经费")
    #expect(t6?.fact("total", "amount")?.label == "合计")
    #expect(found.codes == ["R010"])
  }

  @Test func `without 合计 a line's amount stands in one of the two`() {
    let found = t6(
      "科目编码 | 科目名称 | 人员经费 | 公用经费",
      "合计 | | 5 | 2\n'301 | 工资福利支出 | 5 | 0\n'302 | 商品和服务支出 | — | 2\n'303 | 对个人和家庭的补助")
    #expect(found[.t6]?.amount("personnel.total", "amount") == "5.00")
    #expect(found[.t6]?.amount("301", "amount") == "5.00")
    #expect(found[.t6]?.amount("302", "amount") == "2.00")
    #expect(found[.t6]?.fact("303", "amount")?.state == .blank)
    #expect(found[.t6]?.fact("total", "amount") == nil)
    #expect(found.codes == ["R010"])
  }

  @Test func `an amount beside that of the line is told`() {
    let found = t6(
      "科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费", "'399 | 其他支出 | 5 | 2 | 3\n合计 | | 5 | 2 | 3")
    #expect(found[.t6]?.amount("399", "amount") == "5.00")
    #expect(found.notice("R038")?.arguments == ["T6", "D4 E4"])
  }

  @Test func `合计 under each kind is the total of that kind, one alone that of all`() {
    let header = "人员经费 | | | 公用经费\n科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额"
    let lines = "'301 | 工资福利支出 | 5 | '302 | 商品和服务支出 | 2\n"
    let both = t6(header, lines + "合计 | | 5 | 合计 | | 2")[.t6]
    #expect(both?.amount("personnel.total", "amount") == "5.00")
    #expect(both?.amount("operating.total", "amount") == "2.00")
    #expect(both?.fact("total", "amount") == nil)
    let one = t6(header, lines + "合计 | | 7")[.t6]
    #expect(one?.amount("total", "amount") == "7.00")
    #expect(one?.fact("personnel.total", "amount") == nil)
  }

  /// The label of the total is merged over the second list, or the cells behind it are empty.
  @Test(arguments: [[], ["C7:E7"]])
  func `公用经费合计 over two lists, codes and names in one cell, has its amount behind both`(
    merges: [String]
  ) {
    var sheet = Sheet(
      "x",
      """
      一般公共预算财政拨款基本支出决算表
      部门：青岚县财政局 | 2024年度 | | | 金额单位：万元
      人员经费 | | 公用经费
      经济分类科目 | 决算数 | 经济分类科目 | 决算数 | 经济分类科目 | 决算数
      301-工资福利支出 | 5 | 302 商品和服务支出 | 2 | 310资本性支出 | 1
      30101-基本工资 | 5 | 30201 办公费 | 2 | 31002办公设备购置 | 1
      人员经费合计 | 5 | 公用经费合计 | | | 3
      """)
    for merge in merges { sheet.merges += [CellRange(merge)].compactMap(\.self) }
    let found = recognizer.recognize([sheet])
    let t6 = found[.t6]
    #expect(t6?.amount("301", "amount") == "5.00")
    #expect(t6?.fact("310", "amount")?.label == "资本性支出")
    #expect(t6?.amount("personnel.total", "amount") == "5.00")
    #expect(t6?.fact("operating.total", "amount")?.cell?.description == "F7")
    #expect(t6?.amount("operating.total", "amount") == "3.00")
    #expect(found.codes == ["R010"])
  }

  @Test func `the functions of basic spending are no T6`() {
    let found = t6(
      "科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费", "'201 | 一般公共服务支出 | 5 | 3 | 2\n合计 | | 5 | 3 | 2")
    #expect(found.tables.isEmpty)
    #expect(found.codes.contains("R014"))
  }
}
