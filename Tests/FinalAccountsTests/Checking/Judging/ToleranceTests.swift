import Exchange
import FinalAccounts
import TestSupport
import Testing

@Suite("The tolerance of sums")
struct ToleranceTests {
  /// What T1-01 says of 本年收入合计 that is off by so much.
  private func findings(_ tolerance: Tolerance, off: String) throws -> [String] {
    var rules = try RuleSet.embedded().filtered { $0.id == "T1-01" }
    rules.tolerance = tolerance
    var submission = Submission.clean()
    let slot = "T1[income.total].amount"
    let known = try #require(submission[slot].flatMap { Amount($0) })
    let gap = try #require(Amount(off))
    submission[slot] = "\(Amount(digits: known.cents + gap.cents, scale: 2))"
    return Checker(rules, CodeLists.builtIn).check(submission).findings.map {
      "\($0.kind) \($0.severity)"
    }
  }

  @Test func `is what rounding explains unless another is asked for`() throws {
    #expect(try findings(.interval, off: "0.00") == [])
    #expect(try findings(.interval, off: "0.01") == ["tail info"])
    #expect(try findings(.interval, off: "0.20") == ["fail error"])
  }

  @Test func `may be nothing at all`() throws {
    #expect(try findings(.exact, off: "0.00") == [])
    #expect(try findings(.exact, off: "0.01") == ["fail error"])
  }

  @Test func `may be a fixed amount in the table's unit`() throws {
    let fixed = Tolerance.fixed(Amount(digits: 1, scale: 1))
    #expect(try findings(fixed, off: "0.10") == ["tail info"])
    #expect(try findings(fixed, off: "0.11") == ["fail error"])
  }

  @Test func `may be finer than any figure, or larger than any sum`() throws {
    #expect(try findings(.fixed(Amount(digits: 1, scale: 20)), off: "0.01") == ["fail error"])
    let huge = Amount(digits: 1_000_000_000_000_000_000_000_000_000_000_000, scale: 0)
    #expect(try findings(.fixed(huge), off: "9.00") == ["tail info"])
  }

  @Test(arguments: [
    ("interval", Tolerance.interval), ("exact", .exact),
    ("fixed:0.05", .fixed(Amount(digits: 5, scale: 2))),
  ])
  func `is read from its name`(text: String, tolerance: Tolerance) {
    #expect(Tolerance(text) == tolerance)
  }

  @Test(arguments: ["", "fixed", "fixed:", "fixed:-1", "fixed:x", "0.01", "Exact"])
  func `is nothing else`(text: String) { #expect(Tolerance(text) == nil) }
}

extension Amount {
  /// Hundredths; amounts here have two decimals at most.
  fileprivate var cents: Int128 { scale == 2 ? digits : scale == 1 ? digits * 10 : digits * 100 }
}
