import Exchange
import FinalAccounts
import Grid
import Testing

/// Facts of other programs, or of a table that somebody sorted by its columns.
@Suite struct `Facts in another order than the form's` {
  private let byColumn = [
    fact("201", "total", "3.00", code: "201"), fact("20103", "total", "2.00", code: "20103"),
    fact("201", "basic", "1.00", code: "201"), fact("20103", "basic", "0.50", code: "20103"),
  ]

  @Test func `make one line of each code`() {
    let filling = plan(byColumn, form())
    #expect(filling["A6"] == .text("201") && filling["A7"] == .text("20103"))
    #expect(filling["C6"] == .number("3.00") && filling["D6"] == .number("1.00"))
    #expect(filling["C7"] == .number("2.00") && filling["D7"] == .number("0.50"))
    #expect(filling["A8"] == nil && filling.rows.isEmpty)
  }

  @Test func `keep the two lines of a code that occurs twice apart, by the cells they come from`() {
    let twice = [
      ("total", "3.00", "C6"), ("total", "5.00", "C9"), ("basic", "1.00", "D9"),
      ("basic", "2.00", "D6"),
    ].map { column, amount, cell in
      var fact = fact("201", column, amount, code: "201")
      fact.cell = CellReference(cell)
      return fact
    }
    let filling = plan(twice, form())
    #expect(filling["A6"] == .text("201") && filling["A7"] == .text("201"))
    #expect(filling["C6"] == .number("3.00") && filling["D6"] == .number("2.00"))
    #expect(filling["C7"] == .number("5.00") && filling["D7"] == .number("1.00"))
  }
}
