import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite struct `Lines that slipped` {
  /// The groups of errors and warnings; what stands alone is one by itself.
  private func groups(_ report: CheckReport) -> Set<String> {
    Set(report.findings.filter { $0.severity > .info }.map { $0.group ?? $0.id })
  }

  @Test(
    arguments: [TableID.t2, .t3, .t5], Submission.Seam.allCases)
  func `A block that is one line too low is one group with its values`(
    table: TableID, seam: Submission.Seam
  ) throws {
    var submission = Submission.clean()
    let lines = Set(submission[table]?.facts.map(\.row) ?? []).count
    let before = submission.slip(table, 4..<lines, by: 1, seam)
    let report = try Checking(submission).report
    let suggestion = try #require(report.groups.first?.suggestion)
    #expect(groups(report).count == 1)
    #expect(suggestion.slip == .slippedRows)
    #expect(suggestion.meant == before)
    #expect(!report.findings.contains { $0.rule.id == "GATE" })
  }

  @Test(arguments: [-2, -1, 1, 2])
  func `One column that slipped alone`(distance: Int) throws {
    var submission = Submission.clean()
    let before = submission.slip(.t5, 2..<11, by: distance, columns: ["basic"], .turned)
    let report = try Checking(submission).report
    #expect(groups(report).count == 1)
    #expect(report.groups.first?.suggestion?.slip == .slippedRows)
    #expect(report.groups.first?.suggestion?.meant == before)
  }

  @Test func `The headline names table, row, column, direction and cells`() throws {
    var submission = Submission.clean()
    _ = submission.slip(.t5, 2..<11, by: 1, columns: ["basic"], .turned)
    let headline = try Checking(submission).report.groups.first?.headline
    #expect(headline?.chinese.contains("》从“") == true)
    #expect(headline?.chinese.contains("基本支出”栏的金额疑错行，比科目低 1 行（") == true)
    #expect(headline?.english.contains("too low (") == true)
  }

  @Test func `Three figures of T6 that stand one row higher than T9 says`() throws {
    var submission = Submission.clean()
    let amounts = submission[.t6]?.facts ?? []
    let items = amounts.indices.filter {
      amounts[$0].row.hasPrefix("302") && amounts[$0].row.count == 5
    }
    submission.change(.t6) { table in
      for (place, next) in zip(items, items.dropFirst()) {
        table.facts[place].amount = amounts[next].amount
      }
      table.facts[items[items.count - 1]].amount = amounts[items[0]].amount
    }
    let report = try Checking(submission).report
    #expect(report.groups.count == 1)
    #expect(report.groups.first?.suggestion?.slip == .slippedRows)
    #expect(report.groups.first?.headline.chinese.contains("比科目高 1 行") == true)
  }

  @Test func `No single wrong figure is taken for a block`() throws {
    let clean = Submission.clean()
    for table in clean.tables {
      let figures = table.facts.indices.filter { table.facts[$0].amount?.isZero == false }
      // Some of each table.
      for place in stride(from: 0, to: figures.count, by: 1 + figures.count / 6) {
        var submission = clean
        submission.change(table.id) { table in
          let fact = figures[place]
          table.facts[fact].amount = table.facts[fact].amount?.shifted(byPowerOfTen: -1)
        }
        let slips = try Checking(submission).report.groups.compactMap { $0.suggestion?.slip }
        let fact = table.facts[figures[place]]
        #expect(
          !slips.contains(.slippedRows) && !slips.contains(.swappedRows),
          "\(table.id.rawValue)[\(fact.row)].\(fact.column)")
      }
    }
  }
}
