import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("One cause for many figures")
struct ManyFigureTests {
  private func changing(
    _ table: TableID, _ change: (inout AccountTable) -> Void
  ) throws -> CheckReport {
    var submission = Submission.clean()
    submission.change(table, change)
    return try Checking(submission).report
  }

  @Test("a column ten times too large is one group, and no damaged table") func column() throws {
    let report = try changing(.t3) { table in
      for index in table.facts.indices where table.facts[index].column == "total" {
        table.facts[index].amount = table.facts[index].amount?.shifted(byPowerOfTen: -1)
      }
    }
    #expect(report.groups.count == 1)
    #expect(report.groups.first?.suggestion?.slip == .tenfold)
    #expect(Set(report.groups.first?.suggestion?.cells.map(\.column) ?? []) == ["total"])
    #expect(!report.findings.contains { $0.rule.id == "GATE" })
  }

  @Test("a table ten times too large is one group") func table() throws {
    let report = try changing(.t2) { table in
      for index in table.facts.indices {
        table.facts[index].amount = table.facts[index].amount?.shifted(byPowerOfTen: -1)
      }
    }
    #expect(report.groups.count == 1)
    #expect(Set(report.groups.first?.suggestion?.cells.map(\.table) ?? []) == [.t2])
  }

  @Test("a row that T3 lacks is what its short sums and T5 speak of") func missingRow() throws {
    var submission = Submission.clean()
    submission.removeRow(.t3, "2010302")
    let report = try Checking(submission).report
    #expect(
      report.groups.map(\.headline.english).first?.hasPrefix("T3 lacks the row of 2010302") == true)
    #expect(report.groups.count == 1)
    #expect(report.findings.filter { $0.severity == .error }.allSatisfy { $0.group == "g1" })
  }

  @Test("a figure that one sum alone uses leaves its neighbours in question") func rivals() throws {
    var submission = Submission.clean()
    submission["T6[30211].amount"] = "28.03"
    let suggestion = try #require(try Checking(submission).report.groups.first?.suggestion)
    let cells = suggestion.cells + suggestion.others
    #expect(cells.contains { $0.row == "30211" } && cells.contains { $0.row == "30201" })
    #expect(!cells.contains { $0.row == "302" })
  }

  @Test("a wrong name is one group, in whatever table it differs") func name() throws {
    var submission = Submission.clean()
    submission.rename(.t3, "2080505", "抚恤")
    let report = try Checking(submission).report
    #expect(Set(report.findings.map(\.rule.id)) == ["COD-02", "COD-03"])
    #expect(report.groups.count == 1 && report.findings.allSatisfy { $0.group == "g1" })
  }
}
