import Exchange
import FinalAccounts
import Grid
import Testing

struct FrameTests {
  private func t5(frame: String) -> WorkbookRecognition {
    let drawing = Drawing.t5.replacing(
      "部门：青岚县财政局 | | 2024年度 | | 金额单位：万元", with: frame)
    return recognizer.recognize([Sheet("x", drawing)])
  }

  @Test(arguments: [
    "部门：青岚县财政局 | | 2024年度 | | 金额单位：万元",
    "部门：青岚县财政局····2024年度····金额单位：万元", "单位：青岚县财政局 | 2024年 | | | 单位：万元",
    "编制单位: | 青岚县财政局 | 二〇二四年度 | 单位: | 万元",
    "部 门：青岚县财政局 2024年度 | | | | （单位：万元）",
    "青岚县财政局 | | 2024年度 | | 万元", "青岚县财政局 | 年度： | 2024 | | 单位：人民币万元",
    "单位名称（公章）：青岚县财政局 | | 二O二四年度 | | 单位：人民币（万元）",
    "填报单位（盖章）： | 青岚县财政局 | 2024年 | | 公开05表⏎（单位：万元）",
    "部门：青岚县财政局；金额单位：万元；2024年度", "单位全称：青岚县财政局 | | 2024年度 | | 单位：万元、%",
  ])
  func `unit, year and money unit are found however the frame writes them`(frame: String) {
    let found = t5(frame: frame)
    #expect(found.unit == "青岚县财政局")
    #expect(found.year == 2024)
    #expect(found[.t5]?.table.moneyUnit == .tenThousandYuan)
    #expect(!found.codes.contains { ["R020", "R021", "R022"].contains($0) })
  }

  @Test func `what no frame says is null and told, never guessed`() {
    let found = t5(frame: "公开05表 | 附件5")
    #expect(found.unit == nil)
    #expect(found.year == nil)
    #expect(found[.t5]?.table.moneyUnit == nil)
    #expect(Set(["R020", "R021", "R022"]).isSubset(of: found.codes))
    #expect(found[.t5]?.formCode == "公开05表")
  }

  @Test(arguments: [
    "部门： | | 2024年度 | | 金额单位：万元", "部门： | | 年度 | | 金额单位：万元",
    "部门： | | 20__年度 | | 金额单位：万元", " | | 年度 | | 金额单位：万元", " | | XX年度 | | 金额单位：万元",
  ])
  func `an open place for the name does not take the year for it`(frame: String) {
    #expect(t5(frame: frame).unit == nil)
  }

  @Test func `the day of writing is not the year of the accounts`() {
    #expect(t5(frame: "部门：青岚县财政局 | 编制日期：2025年3月5日 | | | 单位：元").year == nil)
  }

  @Test func `a title may hold the unit of money, and the year behind a number`() {
    let bare = Drawing.t5.replacing("金额单位：万元", with: "").replacing("2024年度", with: "")
    for title in ["2024年度一般公共预算财政拨款支出决算表（万元）", "附件5·2024年度一般公共预算财政拨款支出决算表（单位：万元）"] {
      let drawing = bare.replacing("一般公共预算财政拨款支出决算表", with: title)
      let found = recognizer.recognize([Sheet("x", drawing)])
      #expect(found[.t5]?.table.moneyUnit == .tenThousandYuan)
      #expect(found.year == 2024)
    }
  }

  @Test func `a unit of money over all amounts counts where no frame says it, two do not`() {
    let bare = Drawing.t5.replacing("金额单位：万元", with: "")
    let all = bare.replacing("小计 | 基本支出 | 项目支出", with: "小计（元） | 基本支出（元） | 项目支出（元）")
    #expect(recognizer.recognize([Sheet("x", all)])[.t5]?.table.moneyUnit == .yuan)
    let mixed = bare.replacing("小计 | 基本支出 | 项目支出", with: "小计（元） | 基本支出 | 项目支出（万元）")
    #expect(recognizer.recognize([Sheet("x", mixed)])[.t5]?.table.moneyUnit == nil)
  }

  @Test func `years in notes above a header are remarks, those of a headline are not`() {
    let bare = Drawing.t5.replacing("2024年度", with: "")
    let note = bare.replacing("部门：", with: "注：2023年数据为123.45万元。\n部门：")
    #expect(recognizer.recognize([Sheet("x", note)]).year == nil)
    let headline = recognizer.recognize([Sheet("x", "青岚县财政局2024年度部门决算公开表\n" + bare)])
    #expect(headline.year == 2024)
  }

  @Test func `a paragraph that ends like a headline is none`() {
    let bare = Drawing.t5.replacing("2024年度", with: "")
    let paragraph = "本单位2023年度的各项收支情况已经按照规定向社会作了说明，有关的文字说明、名词解释和附件另行印发，以下是随文公开的报表"
    #expect(paragraph.utf8.count > 150)
    #expect(recognizer.recognize([Sheet("x", paragraph + "\n" + bare)]).year == nil)
  }

  @Test func `frames that disagree are told, the first is taken`() {
    let other = Drawing.t3.replacing("青岚县财政局", with: "青岚县民政局")
      .replacing("2024年度", with: "2023年度")
    let found = recognizer.recognize([Sheet("a", other), Sheet("b", Drawing.t5)])
    #expect(found.unit == "青岚县民政局")
    #expect(found.notice("R023")?.arguments == ["T3", "青岚县民政局", "T5", "青岚县财政局"])
    #expect(found.notice("R024")?.arguments == ["T3", "2023", "T5", "2024"])
  }

  @Test func `of frames that disagree, what most of them say is taken`() {
    let other = Drawing.t3.replacing("青岚县财政局", with: "青岚县民政局")
    let found = recognizer.recognize([
      Sheet("a", other), Sheet("b", Drawing.t5), Sheet("c", Drawing.t1),
    ])
    #expect(found.unit == "青岚县财政局")
    #expect(found.notices.filter { $0.message.code == "R023" }.map(\.place.table) == ["T3"])
  }

  @Test func `a unit code is no unit`() {
    let found = t5(frame: "单位代码：101001 | 单位名称：青岚县财政局 | | | 单位：元")
    #expect(found.unitCode == "101001")
    #expect(found.unit == "青岚县财政局")
    #expect(found[.t5]?.table.moneyUnit == .yuan)
  }

  @Test func `the kind of budget is read from header or note`() {
    let note = Drawing.t9 + "\n注：预算数为“三公”经费全年预算数。"
    #expect(recognizer.recognize([Sheet("x", note)])[.t9]?.table.budgetKind == .fullYear)
    let header = Drawing.t9.replacing("预算数 |", with: "年初预算数 |")
    #expect(recognizer.recognize([Sheet("x", header)])[.t9]?.table.budgetKind == .opening)
    #expect(recognizer.recognize([Sheet("x", Drawing.t9)])[.t9]?.table.budgetKind == nil)
  }
}
