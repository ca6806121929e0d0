import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("A blank where a figure belongs")
struct ForgottenFigureTests {
  private func blank(_ table: TableID, _ rows: [String], _ column: String) -> Submission {
    var submission = Submission.clean()
    submission.change(table) { table in
      for index in table.facts.indices
      where rows.contains(table.facts[index].row) && table.facts[index].column == column {
        table.facts[index].amount = nil
        table.facts[index].state = .blank
      }
    }
    return submission
  }

  @Test("is an error at its cell, with the figure that its sums ask for") func found() throws {
    let report = try Checking(blank(.t3, ["2010301"], "basic")).report
    let suggestion = try #require(report.groups.first?.suggestion)
    #expect(report.groups.count == 1 && report.counts.error > 0)
    #expect(suggestion.slip == .missing && suggestion.value?.description == "812.35")
    #expect(suggestion.cells.map(\.row) == ["2010301"])
  }

  @Test("stays undecided where its sums ask for different figures") func disagreement() throws {
    var submission = blank(.t3, ["2010301"], "basic")
    // Its row asks for 912.35 now, the class above it for 812.35.
    submission["T3[2010301].total"] = "912.35"
    let report = try Checking(submission).report
    #expect(!report.groups.contains { $0.suggestion?.slip == .missing })
    let open = report.unchecked.map { "\($0.rule.id): \($0.reason.english)" }
    #expect(open.contains("T3-01: T3[2010301].basic is blank"))
    #expect(open.contains("T3-02: T3[2010301].basic is blank"))
  }

  private func written(_ raw: String) throws -> CheckReport {
    var submission = blank(.t3, ["2010301"], "basic")
    submission.change(.t3) { table in
      for index in table.facts.indices where table.facts[index].state == .blank {
        table.facts[index].state = .text
        table.facts[index].raw = raw
      }
    }
    return try Checking(submission).report
  }

  @Test("is found behind a garbled number as well") func garbled() throws {
    let report = try written("8l2.35")
    #expect(report.groups.first?.suggestion?.cells.map(\.row) == ["2010301"])
    #expect(report.counts.error > 0)
  }

  @Test("stays undecided behind words", arguments: ["涉密", "见附注", "*"])
  func words(raw: String) throws {
    let report = try written(raw)
    #expect(report.counts.error == 0 && report.counts.unchecked > 0)
    #expect(report.findings.contains { $0.rule.id == "CEL-01" && $0.severity == .warning })
  }

  @Test("is printed as it stands in formulas, not as zero") func asPrinted() throws {
    let report = try written("8l2.35")
    let formulas = report.findings.compactMap(\.formula).filter { $0.contains("basic") }
    #expect(formulas.contains { $0.contains("8l2.35") })
  }

  @Test("stays undecided where a table leaves many figures unpublished") func unpublished() throws {
    let rows = ["201", "20103", "2010301", "208", "20805", "2080505", "210", "21011"]
    let report = try Checking(blank(.t3, rows, "basic")).report
    #expect(report.counts.error == 0 && report.counts.unchecked > 0)
  }
}
