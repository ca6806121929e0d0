import Exchange
import FinalAccounts
import Grid
import Testing

/// Forms that were filled for another unit or year before.
@Suite struct `A form of another unit` {
  private let facts = [fact("total", "total", "7.00")]

  private func plan(_ sheets: [Sheet]) -> FormFilling {
    FormPlanner(recognizer).plan(
      submission(facts), into: recognizer.recognize(sheets), sheets: sheets)
  }

  private func oldForm(_ title: String = "一般公共预算财政拨款支出决算表", note: String = "注：说明。") -> Sheet {
    var sheet = Sheet(
      "表5",
      """
      \(title)
      部门：某县旧局 | | 2023年度 | | 金额单位：万元
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
      栏次 | | 1 | 2 | 3
      合计 | | | |
      \(note)
      """)
    sheet.lastCellRow = 6
    return sheet
  }

  @Test func `has its name replaced in a note`() {
    let filling = plan([oldForm(note: "注：某县旧局2023年度没有项目支出；2023年末无结转。")])
    #expect(filling["A6"] == .text("注：青岚县财政局2024年度没有项目支出；2024年末无结转。"))
    #expect(filling.notices.first { $0.message.code == "P024" }?.arguments.first == "A6")
  }

  @Test func `keeps a note that names nobody`() {
    let filling = plan([oldForm(note: "注：根据2018年的规定编制。")])
    #expect(filling["A6"] == nil)
    #expect(!filling.codes.contains("P024") && !filling.codes.contains("P025"))
  }

  @Test func `is told of on a sheet that is not filled`() {
    let cover = Sheet("封面", "某县旧局部门决算\n2023年度\n某县旧局编制")
    let told = plan([cover, oldForm()]).notices.filter { $0.message.code == "P025" }
    #expect(told.map(\.arguments) == [["A1 A2 A3", "某县旧局部门决算"]])
    #expect(told.first?.place.sheet == "封面")
  }

  @Test func `is no other where its name is the unit's own`() {
    let sheets = [
      Sheet("封面", "青岚县财政局\n2024年度"),
      form(frame: "部门：青岚县财政局 | | 2024年度 | | 金额单位：万元"),
    ]
    #expect(Set(plan(sheets).codes).isDisjoint(with: ["P024", "P025"]))
  }

  @Test func `does not lose a name that holds the other's`() {
    var sheet = oldForm(note: "注：青岚县财政局机关。")
    sheet.set(.text("部门：财政局"), at: CellReference("A2")!)
    #expect(plan([sheet])["A6"] == nil)
  }

  @Test(arguments: [
    (FormText.Kind.pageHeader, "某县旧局2023年度部门决算", "P026"), (.pageHeader, "另一局部门决算", "P026"),
    (.pageHeader, "部门：另一局", "P026"), (.pageFooter, "2022年度", "P027"),
    (.drawing, "某县旧局（盖章）", "P028"), (.comment, "某县旧局：请核对", "P029"),
    (.property, "某县旧局", "P030"),
  ])
  func `is told of beside the cells`(kind: FormText.Kind, text: String, code: String) {
    let notices = plan([oldForm()]).otherNames(
      beside: [FormText(kind, sheet: "表5", text: text)], sheets: ["表5"])
    #expect(notices.map(\.message.code) == [code] && notices.first?.arguments == [text])
  }

  @Test(arguments: [
    (FormText.Kind.pageHeader, "青岚县财政局2024年度部门决算"), (.pageHeader, "2024年度部门决算"),
    (.pageHeader, "单位：万元"), (.pageFooter, "第 1 页，共 9 页"), (.pageFooter, "财政部监制"),
    (.drawing, "2019年版"), (.comment, "请按2023年末数填"), (.property, "2023-05-01T08:00:00Z"),
  ])
  func `is not seen in what is said of all`(kind: FormText.Kind, text: String) {
    var sheet = oldForm()
    if kind == .comment { sheet = form() }
    let notices = plan([sheet]).otherNames(
      beside: [FormText(kind, sheet: "表5", text: text)], sheets: ["表5", "GK05 支出决算表"])
    #expect(notices.isEmpty)
  }

  @Test func `is told of on the tab of a sheet`() {
    let notices = plan([oldForm()]).otherNames(beside: [], sheets: ["表5", "某县旧局2023年度"])
    #expect(notices.map(\.message.code) == ["P031"])
  }
}

/// Titles that name another unit over an open place for the name.
@Suite struct `A title of another unit` {
  @Test func `is corrected, and the open place is filled`() {
    var sheet = form()
    sheet.set(.text("某县旧局2023年度一般公共预算财政拨款支出决算表"), at: .origin)
    let filling = plan([fact("total", "total", "7.00")], sheet)
    #expect(filling["A1"] == .text("青岚县财政局2024年度一般公共预算财政拨款支出决算表"))
    #expect(filling["A2"] == .text("部门：青岚县财政局"))
  }
}
