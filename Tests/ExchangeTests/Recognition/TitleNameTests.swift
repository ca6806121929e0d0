import Exchange
import FinalAccounts
import Grid
import Testing

/// Units that are named in front of titles alone.
@Suite struct `A unit that only the title names` {
  private func unit(_ title: String, frame: String = "2024年度 | | | | 金额单位：万元") -> String? {
    let sheet = Sheet(
      "表5",
      """
      \(title)
      \(frame)
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
      合计 | | 9.00 | 9.00 | 0.00
      """)
    return recognizer.recognize([sheet]).tables.first?.unit
  }

  @Test(arguments: [
    ("某县水务局2022年度一般公共预算财政拨款支出决算表", "某县水务局"), ("2022年度某县水务局一般公共预算财政拨款支出决算表", "某县水务局"),
    ("附件5 某某县旧单位一般公共预算财政拨款支出决算表", "某某县旧单位"), ("某县第一中学（本部） 2024年一般公共预算财政拨款支出决算表", "某县第一中学（本部）"),
  ])
  func `is read`(title: String, name: String) {
    #expect(unit(title) == name)
  }

  @Test(arguments: [
    "部门一般公共预算财政拨款支出决算表", "市级部门一般公共预算财政拨款支出决算表", "预算单位2024年度一般公共预算财政拨款支出决算表", "一般公共预算财政拨款支出决算表",
    "2024年一般公共预算财政拨款支出决算表",
  ])
  func `is not made of words for all units`(title: String) {
    #expect(unit(title) == nil)
  }

  @Test func `gives way to the one of the frame`() {
    let name = unit("某县水务局一般公共预算财政拨款支出决算表", frame: "部门：某县水务局机关 | | | | 金额单位：万元")
    #expect(name == "某县水务局机关")
  }
}
