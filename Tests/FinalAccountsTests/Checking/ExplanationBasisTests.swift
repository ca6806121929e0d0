import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite struct `An explanation holds while what the finding rests on stays` {
  /// Whether an explanation of the first warning of a rule fits that of a changed submission.
  private func fits(_ rule: String, _ one: CheckReport, _ other: CheckReport) throws -> Bool {
    let finding = try #require(one.findings.first { $0.rule.id == rule && $0.severity == .warning })
    let later = try #require(other.findings.first { $0.id == finding.id })
    return Explanation(of: finding, text: "已核", author: nil, date: "2026-01-01").fits(later)
  }

  private func report(
    closing: String
  ) throws -> CheckReport {
    var last = Submission.clean()
    last.year = 2023
    last["T1[expenditure.closing].amount"] = closing
    return try Checking(.clean(), "PY-01", previous: last).report
  }

  @Test func `last year's values as well as this year's`() throws {
    #expect(try fits("PY-01", report(closing: "77.00"), report(closing: "77.00")))
    #expect(!(try fits("PY-01", report(closing: "77.00"), report(closing: "9999.00"))))
  }

  private func withClass309(_ amount: String) throws -> CheckReport {
    var submission = Submission.clean()
    submission.recode(.t6, "30102", as: "30901")
    submission["T6[30901].amount"] = amount
    return try Checking(submission, "COD-08").report
  }

  @Test func `the amounts of a class that cannot be basic`() throws {
    #expect(try fits("COD-08", withClass309("5.00"), withClass309("5.00")))
    #expect(!(try fits("COD-08", withClass309("5.00"), withClass309("5000.00"))))
  }

  private func withNote(_ note: String) throws -> CheckReport {
    var submission = Submission.clean()
    submission.change(.t5) { $0.note = note }
    return try Checking(submission, "FIL-18").report
  }

  @Test func `the note that was left`() throws {
    let one = "注：XX单位没有其他支出。"
    #expect(try fits("FIL-18", withNote(one), withNote(one)))
    #expect(!(try fits("FIL-18", withNote(one), withNote("注：XX单位另有支出。"))))
  }
}
