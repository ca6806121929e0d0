import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("A damaged table")
struct DamagedTableTests {
  @Test("is one finding: rules that are functions say nothing of its figures either")
  func oneFinding() throws {
    var submission = Submission.clean()
    // Crosswise to T3 in two rows, so that X-70 would speak; nonsense everywhere else.
    for (index, fact) in (submission[.t5]?.facts ?? []).enumerated() where fact.row != "2010302" {
      submission["T5[\(fact.row)].\(fact.column)"] = "\(index * index * 7 + 13).00"
    }
    submission["T5[2010302].basic"] = "146.82"
    submission["T5[2010302].project"] = "0.00"
    let checked = try Checking(submission)
    let grave = checked.report.findings.filter { $0.severity > .info }
    #expect(grave.map(\.id) == ["GATE/T5"])
    #expect(checked.unchecked.contains("X-70: T5 is damaged"))
  }
}
