import FinalAccounts
import Testing

@testable import Exchange

@Suite struct `The outlines of the layouts` {
  @Test func `say of each table what the layouts say`() throws {
    let whole = try LayoutSet.embedded().forms
    let outline = FormBook.outline
    #expect(outline.tables == whole.tables)
    #expect(outline.carryOverReasons == whole.carryOverReasons)
    #expect(outline.carryOverReasons.contains("差错更正"))
    for id in whole.tables {
      #expect(outline.title(of: id) == whole.title(of: id))
      #expect(outline.fullTitles(of: id) == whole.fullTitles(of: id))
      #expect("\(outline.output(of: id))" == "\(whole.output(of: id))")
    }
  }
}
