import Exchange
import FinalAccounts
import Grid
import Testing

/// Totals are carried: where the form computes them, its results are held against the submission's.
@Suite struct `Totals that a form computes` {
  private func sheet() -> Sheet {
    form().with(formula: "SUM(C6:C8)", at: "C5", value: .number("0"))
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

  private func told(_ stated: String, _ result: CellValue?) -> [Notice] {
    plan([fact("total", "total", stated)], sheet()).differences { _ in result }
  }

  @Test func `are not spoken of where they agree, whatever noise the sum has`() {
    #expect(told("4.50", .number("4.5")).isEmpty)
    #expect(told("4.50", .number("4.4999999999999996")).isEmpty)
    #expect(told("0.00", .text("")).isEmpty)
    #expect(told("0.00", .text("—")).isEmpty)
  }

  @Test func `are told with both figures where they differ by a cent`() {
    let notices = told("4.50", .number("4.51"))
    #expect(notices.map(\.message.code) == ["P014"])
    #expect(notices.first?.arguments == ["T5", "total", "total", "4.51", "4.50"])
    #expect(notices.first?.place.range?.description == "C5")
  }

  @Test func `are told where they come to a text, an error or nothing`() {
    #expect(told("4.50", .text("甲")).map(\.message.code) == ["P014"])
    #expect(told("4.50", .error("#REF!")).map(\.message.code) == ["P014"])
    #expect(told("4.50", .uncomputed).map(\.message.code) == ["P015"])
    #expect(told("4.50", nil).map(\.message.code) == ["P015"])
  }

  @Test func `of lines in new rows are compared too: these have the formulas of their pattern`() {
    let form = form().with(formula: "D8+E8", at: "C8", value: .number("0"))
    let filling = plan(lines(5), form)
    #expect(filling["C8"] == nil && filling["C9"] == nil && filling["C10"] == nil)
    #expect(filling.totals.map(\.cell.description) == ["C8", "C9", "C10"])
    #expect(filling.totals.map(\.amount.description) == ["3.50", "4.50", "5.50"])
  }
}

extension CellValue {
  fileprivate static func number(_ text: String) -> CellValue {
    .number(StoredNumber(text: text, double: Double(text) ?? 0))
  }
}
