import Exchange
import FinalAccounts
import Grid
import Testing

/// Forms whose formulas add cell by cell, which a text would spoil.
@Suite struct `A dash where the form adds with plus` {
  private func plan(
    _ facts: [Fact], _ form: Sheet, _ options: FormFillOptions = FormFillOptions()
  ) -> FormFilling {
    FormPlanner(recognizer).plan(
      submission(facts), into: recognizer.recognize([form]), sheets: [form], options: options,
      isReckoned: { _, cell in cell.column == 4 })
  }

  private let facts = [
    fact("total", "total", "7.00"), fact("total", "basic", "—"), fact("total", "project", "—"),
  ]

  @Test func `is written as zero, and told`() {
    let filling = plan(facts, form())
    #expect(filling["D5"] == .number("0") && filling["E5"] == .text("—"))
    #expect(filling.notices.first { $0.message.code == "P032" }?.arguments == ["T5", "D5"])
  }

  @Test func `is not asked for by zeros either`() {
    var options = FormFillOptions()
    options.zero = .dash
    let filling = plan(
      [fact("total", "basic", "0.00"), fact("total", "project", "0.00")], form(), options)
    #expect(filling["D5"] == .number("0") && filling["E5"] == .text("—"))
  }

  @Test func `does not stay where the form printed one`() {
    let filling = plan(
      [fact("total", "basic", "0.00"), fact("total", "project", "0.00")],
      form(total: "合计 | | | — | —"))
    #expect(filling["D5"] == .number("0") && filling["E5"] == nil)
  }

  @Test func `goes for a blank of the submission`() {
    let filling = plan(
      [fact("total", "basic", nil), fact("total", "project", nil)], form(total: "合计 | | | — | —"))
    #expect(filling["D5"] == .blank && filling["E5"] == nil)
  }
}
