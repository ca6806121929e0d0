import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite struct `Columns and rows that changed places` {
  private func only(_ submission: Submission) throws -> FindingGroup {
    let report = try Checking(submission).report
    let loud = report.findings.filter { $0.severity > .info }
    #expect(Set(loud.map { $0.group ?? $0.id }).count == 1)
    return try #require(report.groups.first)
  }

  @Test(arguments: [
    (TableID.t3, "basic", "project", "“基本支出”与“项目支出”两栏"),
    (.t5, "total", "project", "两栏"), (.t2, "superior", "operating", "两栏"),
    (.t7, "income", "total", "两栏"), (.t4, "general", "fund", "两栏"),
    (.t9, "final.vehicles", "final.reception", "两栏"),
  ])
  func `Two columns are one group that names them`(
    table: TableID, one: String, other: String, words: String
  ) throws {
    var submission = Submission.clean()
    submission.swapColumns(table, one, other)
    let group = try only(submission)
    #expect(group.suggestion?.slip == .swappedColumns)
    #expect(group.headline.chinese.contains(words), "\(group.headline.chinese)")
  }

  @Test func `Two rows are one group that names them`() throws {
    var submission = Submission.clean()
    submission.swapRows(.t5, "2010302", "2080505")
    let group = try only(submission)
    #expect(group.suggestion?.slip == .swappedRows)
    #expect(group.headline.chinese.contains("“2010302 一般行政管理事务”与“2080505 "))
  }
}
