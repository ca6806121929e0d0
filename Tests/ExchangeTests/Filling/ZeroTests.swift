import Exchange
import FinalAccounts
import Grid
import Testing

/// Zero, blank and dash are three things, in the submission and in the form.
@Suite struct `Zeros, blanks and dashes in a form` {
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

  @Test func `are written as the form prints them when nobody says otherwise`() {
    let facts = [
      fact("total", "total", "0.00"), fact("total", "basic", "0.00"), fact("total", "project", "—"),
    ]
    let filling = plan(facts, form(total: "合计 | | — | | 0.00"))
    #expect(filling["C5"] == nil)
    #expect(filling["D5"] == .number("0"))
    #expect(filling["E5"] == nil)
  }

  @Test func `a dash replaces a figure of somebody else`() {
    let filling = plan([fact("total", "total", "—")], form(total: "合计 | | 3.00 | |"))
    #expect(filling["C5"] == .text("—"))
    #expect(filling.codes.contains("P005"))
  }
}
