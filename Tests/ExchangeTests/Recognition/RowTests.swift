import Exchange
import FinalAccounts
import Grid
import Testing

struct RowTests {
  private func t3(_ rows: String, code: String = "科目编码 | 科目名称") -> Sheet {
    Sheet(
      "x",
      """
      支出决算表
      项目 | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
      \(code)
      \(rows)
      """)
  }

  private func split(_ rows: String) -> Sheet {
    Sheet(
      "x",
      """
      支出决算表
      项目 | | | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
      类 | 款 | 项 | 科目名称
      \(rows)
      """)
  }

  @Test func `codes in three columns are put together, lost zeros and blank parents too`() {
    let found = recognizer.recognize([
      split(
        """
        '208 | | | 社会保障和就业支出 | 3 | 3
        208 | 5 | | 行政事业单位养老支出 | 2 | 2
        208 | 5 | 1 | 行政单位离退休 | 1 | 1
        | | '05 | 机关事业单位基本养老保险缴费支出 | 1 | 1
        '208 | '20899 | | 其他社会保障和就业支出 | 1 | 1
        '208 | '20899 | '2089999 | 其他社会保障和就业支出 | 1 | 1
        """)
    ])
    #expect(
      found[.t3]?.rowIDs == ["208", "20805", "2080501", "2080505", "20899", "2089999"])
  }

  @Test func `the total may stand left of the codes, in a column of units`() {
    let drawing = """
      支出决算表
      单位名称 | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
      合计 | | | 12 | 8 | 4
      青岚县财政局 | 201 | 一般公共服务支出 | 12 | 8 | 4
      青岚县财政局 | | | 1 | 1
      """
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t3]?.rowIDs == ["total", "201"])
    #expect(found[.t3]?.amount("total", "project") == "4.00")
    #expect(found.codes.filter { $0 == "R030" }.count == 1)
  }

  @Test func `an empty column between 类 and 款 is none of them`() {
    let drawing = """
      支出决算表
      项目 | | | | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
      类 | | 款 | 项 | 科目名称
      '208 | | | | 社会保障和就业支出 | 3 | 3
       | | '05 | | 行政事业单位养老支出 | 2 | 2
       | | | '01 | 行政单位离退休 | 1 | 1
      """
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t3]?.rowIDs == ["208", "20805", "2080501"])
  }

  @Test func `digits alone in the column of codes are no row unless they can be a code`() {
    let found = recognizer.recognize([t3("201 | 甲 | 5 | 5\n'208\n\n'777.77\n'12345\n'62345678")])
    #expect(found[.t3]?.rowIDs == ["201", "208"])
    #expect(found.notice("R038")?.arguments == ["T3", "A7"])
    #expect(recognizer.recognize([t3("12345 | 错误的编码 | 5 | 5")])[.t3]?.rowIDs == ["12345"])
  }

  @Test(arguments: ["一 一般公共服务支出", "㈠一般公共服务支出", "⒈一般公共服务支出", "⑴一般公共服务支出", "1 一般公共服务支出"])
  func `any numbering may stand in front of a label`(label: String) {
    let found = recognizer.recognize([
      Sheet("x", Drawing.t1.replacing("一、一般公共服务支出", with: label))
    ])
    #expect(found[.t1]?.amount("expenditure.201", "amount") == "95.00")
  }

  @Test func `a number that begins an unknown label stays unknown`() {
    let drawing = Drawing.t1.replacing("一、一般公共服务支出", with: "一三公经费支出")
    #expect(recognizer.recognize([Sheet("x", drawing)]).codes.contains("R030"))
  }

  @Test(arguments: ["2010301-行政运行", "2010301 行政运行", "２０１０３０１　行政运行"])
  func `code and name may share a cell`(text: String) {
    let found = recognizer.recognize([t3("\(text) | | 5 | 5", code: "科目编码 | 科目名称")])
    #expect(found[.t3]?.amount("2010301", "total") == "5.00")
    #expect(found[.t3]?.fact("2010301", "total")?.label == "行政运行")
  }

  @Test func `codes typed as numbers are codes`() {
    let found = recognizer.recognize([t3("2010301 | 行政运行 | 5 | 5")])
    #expect(found[.t3]?.fact("2010301", "basic")?.code == "2010301")
  }

  @Test func `the total may be first or last, in the column of codes or of names`() {
    for rows in ["合 计 | | 5 | 5\n201 | 甲 | 5 | 5", "201 | 甲 | 5 | 5\n | 合　计 | 5 | 5"] {
      let found = recognizer.recognize([t3(rows)])
      #expect(found[.t3]?.amount("total", "total") == "5.00")
    }
  }

  @Test func `blank rows inside a table do not end it`() {
    let found = recognizer.recognize([t3("201 | 甲 | 5 | 5\n\n\n208 | 乙 | 1 | 1")])
    #expect(found[.t3]?.rowIDs == ["201", "208"])
  }

  @Test func `figures of a row that nobody knows are told with address and value`() {
    let found = recognizer.recognize([t3("201 | 甲 | 5 | 5\n校验 | | 0.01 | 0")])
    let notice = found.notice("R030")
    #expect(notice?.arguments == ["校验", "C5=0.01"])
    #expect(notice?.place.range?.description == "C5")
  }

  @Test func `numbers under notes and signatures are decoration`() {
    let found = recognizer.recognize([
      t3("201 | 甲 | 5 | 5\n注：说明。\n\n单位负责人：张三 | 联系电话：0991-1234567\n | 2024年合计 | 9999.99")
    ])
    #expect(found[.t3]?.rowIDs == ["201"])
    #expect(found[.t3]?.table.note == "注：说明。")
    #expect(!found.codes.contains("R030"))
    #expect(found.year == nil)
  }

  @Test func `a row that occurs twice is kept twice and told`() {
    let found = recognizer.recognize([t3("201 | 甲 | 5 | 5\n201 | 甲 | 6 | 6")])
    #expect(found[.t3]?.table.facts.count == 12)
    #expect(found.notice("R033")?.arguments == ["201", "x 4", "x 5"])
  }

  @Test func `a hidden row gives way to the visible one of the same code`() {
    var sheet = t3("201 | 甲 | 5 | 5\n201 | 甲 | 6 | 6")
    sheet.hiddenRows = [4...4]
    let found = recognizer.recognize([sheet])
    #expect(found[.t3]?.table.facts.count == 6)
    #expect(found[.t3]?.amount("201", "total") == "6.00")
    #expect(found.codes.contains("R034"))
  }

  @Test func `the same label means opening balances behind 年初财政拨款结转和结余`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        财政拨款收入支出决算总表
        收入 | | 支出
        项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
        一、一般公共预算财政拨款 | 100 | 一、一般公共服务支出 | 90 | 90
        二、政府性基金预算财政拨款 | 7 | 二、外交支出
        本年收入合计 | 107 | 本年支出合计 | 90 | 90
        年初财政拨款结转和结余 | 3 | 年末财政拨款结转和结余 | 20 | 13 | 7
        一、一般公共预算财政拨款 | 1
        二、政府性基金预算财政拨款 | 2
        总计 | 110 | 总计 | 110 | 103 | 7
        """)
    ])
    let t4 = found[.t4]
    #expect(t4?.amount("income.general", "amount") == "100.00")
    #expect(t4?.amount("opening.general", "amount") == "1.00")
    #expect(t4?.amount("opening.fund", "amount") == "2.00")
    #expect(t4?.amount("expenditure.closing", "fund") == "7.00")
    #expect(t4?.amount("income.grand-total", "amount") == "110.00")
  }

  @Test func `labels of other years and other numbering mean the same rows`() {
    let drawing = Drawing.t1
      .replacing("一、一般公共服务支出", with: "（一）一 般 公 共⏎服 务 支 出")
      .replacing("八、社会保障和就业支出", with: "9.医疗卫生与计划生育支出")
      .replacing("八、其他收入", with: "其中：其他收入：")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t1]?.amount("expenditure.201", "amount") == "95.00")
    #expect(found[.t1]?.amount("expenditure.210", "amount") == "3.00")
    #expect(found[.t1]?.amount("income.other", "amount") == "10.00")
    #expect(found[.t1]?.fact("expenditure.201", "amount")?.label == "（一）一般公共服务支出")
  }

  @Test func `radicals out of PDF files are read as the characters they look like`() {
    let drawing = Drawing.t9.replacing("公务用车购置费", with: "公务用⻋购置费")
    #expect(
      recognizer.recognize([Sheet("x", drawing)])[.t9]?.amount("unit", "budget.purchase") == "2.00")
  }

  @Test func `a line number that belongs to another row is told, the label decides`() {
    let drawing = Drawing.t1.replacing("八、其他收入 | 8 |", with: "八、其他收入 | 7 |")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t1]?.amount("income.other", "amount") == "10.00")
    #expect(found.notice("R036")?.arguments.first == "7")
  }

  @Test func `公用经费合计 takes the one amount behind its blocks`() {
    let found = recognizer.recognize([
      Sheet(
        "x",
        """
        一般公共预算财政拨款基本支出决算表
        人员经费 | | | 公用经费
        科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
        301 | 工资福利支出 | 10 | 302 | 商品和服务支出 | 4 | 310 | 资本性支出 | 1
        30101 | 基本工资 | 10 | 30201 | 办公费 | 4 | 31002 | 办公设备购置 | 1
        人员经费合计 | | 10 | 公用经费合计 | | | | | 5
        """)
    ])
    let t6 = found[.t6]
    #expect(t6?.amount("operating.total", "amount") == "5.00")
    #expect(t6?.fact("operating.total", "amount")?.cell?.description == "I6")
    #expect(t6?.amount("31002", "amount") == "1.00")
    #expect(t6?.table.facts.count == 8)
  }
}
