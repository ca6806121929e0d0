import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("The clean submission that the tests of rules start from")
struct CleanSubmissionTests {
  @Test("keeps every relation, with nothing undecided")
  func keepsEveryRelation() throws {
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(.clean())
    #expect(report.findings.map(\.id) == [])
    #expect(report.unchecked.map { "\($0.rule.id) \($0.reason.english)" } == [])
    #expect(report.verdict == .clean)
  }

  @Test("breaks a relation where a slot is changed")
  func breaksWhereChanged() throws {
    var submission = Submission.clean()
    submission["T3[20805].total"] = "1447.20"
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission)
    #expect(report.verdict == .errors)
    #expect(report.groups.first?.suggestion?.value == Amount("144.72"))
  }
}
