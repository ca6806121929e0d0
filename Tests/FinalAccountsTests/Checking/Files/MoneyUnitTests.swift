import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-11: every table states the same money unit")
struct MoneyUnitTests {
  private func units(_ change: (inout Submission) -> Void) throws -> [String] {
    try FindingsOf("FIL-11", change).lines
  }

  @Test("fires at a table without a unit, and at one of another unit")
  func differing() throws {
    #expect(try units { $0.change(.t4) { $0.moneyUnit = nil } } == ["error 公开04表"])
    #expect(try units { $0.change(.t4) { $0.moneyUnit = .yuan } } == ["error 公开04表"])
    #expect(try units { $0.change(.t9) { $0.moneyUnit = .yuan } } == ["error 公开09表"])
  }

  @Test("is silent where all agree, and where T9 alone is in 万元")
  func agreeing() throws {
    #expect(try units { _ in } == [])
    #expect(try units { $0 = $0.inYuan } == [])
    let mixed = try units { submission in
      let old = submission
      submission = submission.inYuan
      if let table = old[.t9] { submission.change(.t9) { $0 = table } }
    }
    #expect(mixed == [])
  }
}
