import Exchange
import FinalAccounts
import Grid
import Testing

@Suite struct `A recogniser that knows texts from other workbooks` {
  private func sheet(unit: String, label: String, amount: String) -> Sheet {
    Sheet(
      "表3",
      """
      支出决算表
      部门：\(unit)||||金额单位：万元
      科目编码|科目名称|本年支出合计|基本支出|项目支出
      |合计|\(amount)|\(amount)|
      201|\(label)|\(amount)|\(amount)|
      """)
  }

  private func summary(_ recognition: WorkbookRecognition) -> [String?] {
    let table = recognition[.t3]
    return [
      recognition.unit, table?.table.title, table?.amount("201", "total"),
      table?.fact("201", "total")?.label,
    ] + recognition.codes
  }

  @Test func `tells each one by its own`() throws {
    let layouts = try LayoutSet.embedded()
    let shared = Recognizer(layouts: layouts)
    let sheets = [
      sheet(unit: "甲局", label: "一般公共服务支出", amount: "1.00"),
      sheet(unit: "乙局", label: "　一般公共服务支出", amount: "2.00"),
      sheet(unit: "甲局", label: "一般公共 服务支出", amount: "3.00"),
      sheet(unit: "", label: "一般公共服务支出（类）", amount: "4.00"),
      sheet(unit: "甲局", label: "一般公共服务支出", amount: "1.00"),
    ]
    for sheet in sheets {
      let own = Recognizer(layouts: layouts).recognize([sheet])
      #expect(summary(shared.recognize([sheet])) == summary(own))
      #expect(own[.t3] != nil)
    }
  }

  @Test func `goes on when there are more texts than it keeps`() throws {
    let shared = Recognizer(layouts: try LayoutSet.embedded())
    let remarks = (0..<6_000).map { "备忘\($0)" }.joined(separator: "\n")
    var crowded = sheet(unit: "甲局", label: "一般公共服务支出", amount: "1.00")
    crowded.name = "后"
    var found: [[String?]] = []
    for _ in 0..<3 {
      let recognition = shared.recognize([Sheet("备忘", remarks), crowded])
      #expect(recognition.unit == "甲局")
      #expect(recognition[.t3]?.fact("201", "total")?.label == "一般公共服务支出")
      found.append(summary(recognition))
    }
    #expect(found[0] == found[1] && found[1] == found[2])
  }
}
