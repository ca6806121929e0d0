import Exchange
import FinalAccounts
import Grid
import Testing

/// What a plan writes, leaves and tells.
@Suite struct `A plan for a form` {
  @Test func `writes codes, names and figures of the lines into blank rows`() {
    let filling = plan(lines() + [fact("total", "total", "4.50")], form())
    #expect(filling["A6"] == .text("201"))
    #expect(filling["A8"] == .text("2010301"))
    #expect(filling["B7"] == .text("政府办公厅"))
    #expect(filling["C6"] == .number("1.50"))
    #expect(filling["C5"] == .number("4.50"))
    #expect(filling.rows.isEmpty)
  }

  @Test func `writes unit and year into the open places of the frame`() {
    let filling = plan([], form())
    #expect(filling["A2"] == .text("部门：青岚县财政局"))
    #expect(filling["C2"] == .text("2024年度"))
    #expect(filling["E2"] == nil)
  }

  @Test func `replaces unit and year that the frame had`() {
    let filling = plan([], form(frame: "编制单位：某局····2023年度····单位：万元 | | | |"))
    #expect(filling["A2"] == .text("编制单位：青岚县财政局    2024年度    单位：万元"))
  }

  @Test func `asks for rows where the form has too few, and puts the rest into them`() {
    let filling = plan(lines(5), form())
    #expect(filling.rows.map { [$0.pattern, $0.count] } == [[8, 2]])
    #expect(filling["A9"] == .text("2010303"))
    #expect(filling["C10"] == .number("5.50"))
  }

  @Test func `asks for none where there are enough`() {
    #expect(plan(lines(2), form()).rows.isEmpty)
  }

  @Test func `keeps lines that the form prints, adds others in order and clears what is left over`()
  {
    let filling = plan(
      lines(), form(lines: "201 | 一般公共服务支出 | | |\n2010301 | 行政运行 | | |\n205 | 教育支出 | 7.00 | |"))
    #expect(filling.rows.map { [$0.pattern, $0.count] } == [[6, 1]])
    #expect(filling["A7"] == .text("20103"))
    #expect(filling["A6"] == nil)
    #expect(filling["C8"] == .number("3.50"))
    #expect(filling["C9"] == .blank)
    #expect(filling.codes.contains("P011"))
  }

  @Test func `tells a figure that it replaces, and says nothing of the same one`() {
    let facts = [fact("total", "total", "4.50"), fact("total", "basic", "1.00")]
    let filling = plan(facts, form(total: "合计 | | 3.00 | 1.00 |"))
    #expect(
      filling.notices.filter { $0.message.code == "P005" }.map(\.arguments) == [
        ["C5", "3.00", "4.50"]
      ])
  }

  @Test func `converts each amount to the money unit of the form`() {
    let facts = [fact("total", "total", "12345.00"), fact("total", "basic", "50.00")]
    let filling = plan(facts, form(), unit: .yuan)
    #expect(filling["C5"] == .number("1.23"))
    #expect(filling["D5"] == .number("0.01"))
  }

  @Test func `warns of a form without a money unit or a place for it`() {
    let told = plan([fact("total", "total", "4.50")], form(frame: "部门： | | 年度 | |"), unit: .yuan)
      .notices.filter { $0.message.code == "P021" }
    #expect(told.map(\.arguments) == [["T5", "元"]])
    for frame in ["部门： | | 年度 | | 金额单位：", "部门： | | 年度 | | 金额单位：元"] {
      let filling = plan([fact("total", "total", "4.50")], form(frame: frame), unit: .yuan)
      #expect(!filling.codes.contains("P021"))
    }
  }

  @Test func `tells figures that have no cell, but not blanks and zeros`() {
    let facts = [
      fact("total", "opening", "5.00"), fact("total", "closing", "0.00"),
      fact("total", "income", nil),
    ]
    let told = plan(facts, form()).notices.filter { $0.message.code == "P001" }
    #expect(told.map { $0.arguments[2] } == ["opening"])
  }

  @Test func `writes the parts of a code into three columns`() {
    var sheet = Sheet(
      "表5",
      """
      一般公共预算财政拨款支出决算表
      部门： | | | | 年度 | | 单位：万元
      类 | 款 | 项 | 科目名称 | 小计 | 基本支出 | 项目支出
      合计 | | | | | |
      | | | | | |
      | | | | | |
      | | | | | |
      注：甲
      """)
    sheet.lastCellRow = 8
    let filling = plan(lines(), sheet)
    #expect(filling["A7"] == .text("201"))
    #expect(filling["B7"] == .text("03"))
    #expect(filling["C7"] == .text("01"))
    #expect(filling["D7"] == .text("行政运行"))
    #expect(filling["B5"] == .blank)
  }

  @Test func `tells of rows that it adds`() {
    let added = plan(lines(5), form()).notices.filter { $0.message.code == "P012" }
    #expect(added.map(\.arguments) == [["T5", "8", "2"]])
    #expect(!plan(lines(3), form()).codes.contains("P012"))
  }

  @Test func `puts lines in front of a total at the end, and adds them there`() {
    var sheet = Sheet(
      "表5",
      """
      一般公共预算财政拨款支出决算表
      部门： | | 年度 | | 金额单位：万元
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
      | | | |
      | | | |
      合计 | | | |
      | | | |
      """)
    sheet.lastCellRow = 7
    let filling = plan(lines(3) + [fact("total", "total", "7.50")], sheet)
    #expect(filling.rows.map { [$0.pattern, $0.count] } == [[5, 1]])
    #expect(filling["A6"] == .text("2010301"))
    #expect(filling["C7"] == .number("7.50"))
  }

  @Test func `says the same of several tables once`() {
    var submission = submission([])
    submission.tables.append(AccountTable(id: .t6, title: "甲", sheet: "乙", facts: []))
    let told = FormPlanner(recognizer).plan(
      submission, into: recognizer.recognize([form(frame: "金额单位：万元 | | | |")]), sheets: [form()])
    #expect(told.notices.filter { $0.message.code == "P007" }.count <= 1)
  }

  @Test func `tells figures that the form holds in a table which the submission lacks`() {
    func told(_ total: String) -> [String] {
      let sheet = form(total: total)
      return FormPlanner(recognizer).plan(
        Submission(unit: "甲", year: 2024, tables: []), into: recognizer.recognize([sheet]),
        sheets: [sheet]
      ).notices.map(\.message.code)
    }
    #expect(told("合计 | | 3.00 | |") == ["P013"])
    #expect(told("合计 | | | |") == ["P004"])
  }

  @Test func `tells that amounts were converted`() {
    let told = plan([fact("total", "total", "12345.00")], form(), unit: .yuan)
    #expect(
      told.notices.filter { $0.message.code == "P016" }.map(\.arguments) == [["T5", "元", "万元"]])
    #expect(!plan([fact("total", "total", "1.00")], form()).codes.contains("P016"))
  }
}
