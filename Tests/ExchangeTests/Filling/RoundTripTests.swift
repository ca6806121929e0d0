import Exchange
import FinalAccounts
import Grid
import Testing

/// A submission in a form, read again, is the same submission.
@Suite struct `Forms filled and read again` {
  private static let sources = [
    "changji-2024/changji-2024.xlsx", "shanghai-form-2024/shanghai-form-2024.xlsx",
    "quirks-2024/quirks-2024.xlsx",
  ]
  private static let forms = ["templates/ministry.xlsx", "templates/shanghai.xlsx"]

  @Test(arguments: sources, forms)
  func `give the same figures, and what has no cell is told`(source: String, form: String) throws {
    let read = recognizer.recognize(try FilledForms.sheets(FilledForms.samples + source))
    let submission = FilledForms.submission(read)
    let sheets = try FilledForms.sheets(FilledForms.samples + form)
    let filling = FormPlanner(recognizer).plan(
      submission, into: recognizer.recognize(sheets), sheets: sheets)
    let again = recognizer.recognize(FilledForms.apply(filling, to: sheets))
    #expect(again.unit == submission.unit)
    #expect(form.contains("shanghai") || again.year == submission.year)
    let told = filling.notices.filter { $0.message.code == "P001" }.map { $0.arguments.prefix(3) }
    for table in submission.tables {
      let copy = try #require(again[table.id]?.table)
      let unit = try #require(copy.moneyUnit)
      for fact in table.facts {
        guard let amount = fact.amount, !amount.isZero else { continue }
        let expected = table.moneyUnit.flatMap { amount.converted(from: $0, to: unit) } ?? amount
        let found = copy.facts.filter { $0.row == fact.row && $0.column == fact.column }
        let isThere = found.contains { $0.amount == expected }
        let isTold = told.contains([table.id.rawValue, fact.row, fact.column])
        #expect(
          isThere != isTold,
          "\(table.id.rawValue)[\(fact.row)].\(fact.column) \(amount) → \(found.map(\.amount?.description))"
        )
      }
      // And nothing that was not there before.
      for fact in copy.facts {
        guard let amount = fact.amount, !amount.isZero else { continue }
        #expect(
          table.facts.contains {
            $0.row == fact.row && $0.column == fact.column && $0.amount != nil
          },
          "\(table.id.rawValue)[\(fact.row)].\(fact.column) \(amount) came from nowhere")
      }
    }
  }
}
