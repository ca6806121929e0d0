import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

/// A public set against the raw set that it claims to come from.
struct RawComparisonTests {
  private func report(
    _ change: (inout Submission) -> Void = { _ in }, raw: (inout Submission) -> Void = { _ in }
  ) throws -> CheckReport {
    var submission = Submission.clean()
    change(&submission)
    var inputs = Checker.Inputs()
    var set = Submission.clean().inYuan
    raw(&set)
    inputs.raw = set
    let rules = try RuleSet.embedded().filtered { $0.id.hasPrefix("RAW-9") }
    return Checker(rules, CodeLists.builtIn).check(submission, inputs)
  }

  @Test func `half a cent of 万元 is rounded up, and a cell beside it is wrong`() throws {
    let half = { (raw: inout Submission) in raw["T6[30101].amount"] = "2451050.00" }
    let right = try report({ $0["T6[30101].amount"] = "245.11" }, raw: half)
    #expect(!right.findings.contains { $0.cells.first?.row == "30101" })
    let wrong = try report({ $0["T6[30101].amount"] = "245.10" }, raw: half)
    let finding = try #require(wrong.findings.first)
    #expect(finding.id == "RAW-902/T6[30101].amount")
    #expect(finding.detail?.chinese.hasPrefix("应为 245.11，填的是 245.10：") == true)
    #expect(finding.detail?.chinese.hasSuffix("是 2,451,050.00 元") == true)
  }

  @Test func `a cell of words is not held against the set, and that is told`() throws {
    let found = try report { submission in
      guard let table = submission.tables.firstIndex(where: { $0.id == .t3 }),
        let fact = submission.tables[table].facts.firstIndex(where: { $0.column == "basic" })
      else { return }
      submission.tables[table].facts[fact].state = .text
      submission.tables[table].facts[fact].amount = nil
    }
    #expect(found.findings.isEmpty)
    #expect(found.unchecked.map(\.rule.id) == ["RAW-902"])
  }

  @Test func `a cell that holds the exact quotient is right`() throws {
    let found = try report(
      { $0["T6[30101].amount"] = "245.105" }, raw: { $0["T6[30101].amount"] = "2451050.00" })
    #expect(!found.findings.contains { $0.cells.first?.row == "30101" })
  }

  @Test func `another year and another unit are told first`() throws {
    let found = try report(raw: {
      $0.year = 2023
      $0.unitCode = "999999"
      $0["T6[30101].amount"] = "1.00"
    })
    #expect(found.findings.map(\.rule.id) == ["RAW-901", "RAW-901", "RAW-902"])
  }

  @Test func `a code that only one of both has is told`() throws {
    let lacking = try report { $0.removeRow(.t5, "2010301") }
    #expect(lacking.findings.map(\.rule.id) == ["RAW-903"])
    #expect(lacking.findings.first?.cells.first?.row == "2010301")
    let more = try report { $0.addRow(.t5, "2019999", "其他", ["1.00", "1.00", "0.00"]) }
    #expect(more.findings.map(\.id) == ["RAW-903/T5[2019999].total"])
  }

  @Test func `a table that the raw set does not give is not checked`() throws {
    let found = try report(raw: { $0.tables.removeAll { $0.id == .t8 } })
    #expect(found.findings.isEmpty)
    #expect(
      found.unchecked.map(\.reason.chinese) == ["财决报表生成不了《2024年度国有资本经营预算财政拨款收入支出决算表》"])
  }
}
