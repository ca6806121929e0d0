import Exchange
import FinalAccounts
import Grid
import Testing

/// Forms take unit and year from a cover sheet, by formulas.
@Suite struct `Texts that a form computes` {
  @Test func `are left, and told where they say something else`() {
    let sheet = form(frame: "部门：某局 | | 2023年度 | | 金额单位：万元")
      .with(formula: "\"部门：\"&封面!B2", at: "A2", value: .text("部门：某局"))
    let filling = plan([], sheet)
    #expect(filling["A2"] == nil)
    #expect(filling["C2"] == .text("2024年度"))
    #expect(
      filling.notices.filter { $0.message.code == "P006" }.map(\.arguments) == [
        ["A2", "部门：青岚县财政局"]
      ])
  }

  @Test func `are not spoken of where they say the same`() {
    let sheet = form(frame: "部门：青岚县财政局 | | 2024年度 | | 金额单位：万元")
      .with(formula: "封面!B2", at: "A2", value: .text("部门：青岚县财政局"))
    #expect(!plan([], sheet).codes.contains("P006"))
  }
}
