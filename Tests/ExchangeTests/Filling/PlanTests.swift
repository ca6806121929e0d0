import Exchange
import FinalAccounts
import Grid
import Testing

/// What a plan writes, leaves and tells.
@Suite struct `A plan for a form` {
  private func fact(
    _ row: String, _ column: String, _ amount: String?, code: String? = nil, label: String = "甲"
  ) -> Fact {
    Fact(
      row: row, column: column, code: code, label: label,
      state: amount == nil ? .blank : amount == "—" ? .dash : .number,
      amount: amount.flatMap { Amount($0) }, raw: amount == "—" ? "—" : nil, cell: nil)
  }

  /// T5 of a form: 合计 in row 5, three lines, a note.
  private func form(
    frame: String = "部门： | | 年度 | | 金额单位：万元", total: String = "合计 | | | |",
    lines: String = "| | | |\n| | | |\n| | | |"
  ) -> Sheet {
    var sheet = Sheet(
      "表5",
      """
      一般公共预算财政拨款支出决算表
      \(frame)
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
      栏次 | | 1 | 2 | 3
      \(total)
      \(lines)
      注：本表反映部门本年度一般公共预算财政拨款支出情况。
      """)
    sheet.lastCellRow = 9
    return sheet
  }

  private func submission(_ facts: [Fact], unit: MoneyUnit? = .tenThousandYuan) -> Submission {
    var table = AccountTable(id: .t5, title: "一般公共预算财政拨款支出决算表", sheet: "表", facts: facts)
    table.moneyUnit = unit
    return Submission(unit: "青岚县财政局", year: 2024, tables: [table])
  }

  private func plan(
    _ facts: [Fact], _ form: Sheet, _ options: FormFillOptions = FormFillOptions(),
    unit: MoneyUnit? = .tenThousandYuan
  ) -> FormFilling {
    FormPlanner(recognizer).plan(
      submission(facts, unit: unit), into: recognizer.recognize([form]), sheets: [form],
      options: options)
  }

  private let line = [
    ("201", "一般公共服务支出"), ("20103", "政府办公厅"), ("2010301", "行政运行"),
  ]

  private func lines(_ count: Int = 3) -> [Fact] {
    (0..<count).map { index in
      let (code, label) = index < 3 ? line[index] : ("201030\(index)", "第\(index)项")
      return fact(code, "total", "\(index + 1).50", code: code, label: label)
    }
  }

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

  @Test func `leaves formulas of totals, and keeps the figure that was carried`() {
    var sheet = form()
    sheet.set(.number(StoredNumber(text: "0", double: 0)), at: CellReference("C5") ?? .origin)
    sheet.formulas = [
      FormulaCell(cell: CellReference("C5") ?? .origin, kind: .normal, text: "SUM(C6:C8)")
    ]
    let facts = lines() + [fact("total", "total", "4.51")]
    let kept = plan(facts, sheet)
    #expect(kept["C5"] == nil)
    #expect(kept.totals.map(\.amount) == [Amount("4.51")])
    var options = FormFillOptions()
    options.totals = .carry
    let carried = plan(facts, sheet, options)
    #expect(carried["C5"] == .number("4.51"))
    #expect(carried.totals.isEmpty)
  }

  @Test func `tells a figure that it replaces, and says nothing of the same one`() {
    let facts = [fact("total", "total", "4.50"), fact("total", "basic", "1.00")]
    let filling = plan(facts, form(total: "合计 | | 3.00 | 1.00 |"))
    #expect(
      filling.notices.filter { $0.message.code == "P005" }.map(\.arguments) == [
        ["C5", "3.00", "4.50"]
      ])
  }

  @Test func `blank is neither zero nor left to somebody else's figure`() {
    let facts = [
      fact("total", "total", nil), fact("total", "basic", nil), fact("total", "project", nil),
    ]
    let filling = plan(facts, form(total: "合计 | | 3.00 | — | 0.00"))
    #expect(filling["C5"] == .blank)
    #expect(filling["D5"] == nil)
    #expect(filling["E5"] == nil)
  }

  @Test func `zeros are written as asked, blanks and dashes as they are`() {
    let facts = [
      fact("total", "total", "0.00"), fact("total", "basic", nil), fact("total", "project", "—"),
    ]
    var options = FormFillOptions()
    #expect(plan(facts, form(), options)["C5"] == .number("0"))
    options.zero = .dash
    #expect(plan(facts, form(), options)["C5"] == .text("—"))
    options.zero = .blank
    let filling = plan(facts, form(), options)
    #expect(filling["C5"] == .blank)
    #expect(filling["D5"] == nil)
    #expect(filling["E5"] == .text("—"))
  }

  @Test func `converts each amount to the money unit of the form`() {
    let facts = [fact("total", "total", "12345.00"), fact("total", "basic", "50.00")]
    let filling = plan(facts, form(), unit: .yuan)
    #expect(filling["C5"] == .number("1.23"))
    #expect(filling["D5"] == .number("0.01"))
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
}

extension FormFilling {
  subscript(address: String) -> Value? {
    cells.last { $0.cell.description == address }?.value
  }

  var codes: [String] { notices.map(\.message.code) }
}
