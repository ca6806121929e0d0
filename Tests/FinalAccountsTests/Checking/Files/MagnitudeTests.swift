import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-12: no table is ten thousand times the others")
struct MagnitudeTests {
  private func multiply(_ table: inout AccountTable, byPowerOfTen power: Int) {
    for index in table.facts.indices {
      table.facts[index].amount = table.facts[index].amount?.shifted(byPowerOfTen: -power)
    }
  }

  @Test(
    "fires once, at the table whose unit is wrong, in the group that explains the rest",
    arguments: [TableID.t2, .t3, .t4, .t1])
  func wholeTable(_ id: TableID) throws {
    let found = try FindingsOf("FIL-12") { $0.change(id) { multiply(&$0, byPowerOfTen: 4) } }
    #expect(found.findings.count == 1)
    #expect(Set(found.findings.flatMap(\.cells).map(\.table)) == [id])
    #expect(found.findings.first?.severity == .error)
    #expect(found.findings.first?.group != nil)
    #expect(found.report.groups.count == 1)
  }

  @Test("the unit that only one table states is the wrong one") func oddLabel() throws {
    let found = try FindingsOf("FIL-12") { $0.change(.t3) { $0.moneyUnit = .yuan } }
    #expect(Set(found.findings.flatMap(\.cells).map(\.table)) == [.t3])
  }

  @Test("counts a finding with those of its group")
  func groupCount() throws {
    let found = try FindingsOf("FIL-12") { $0.change(.t2) { multiply(&$0, byPowerOfTen: 4) } }
    let group = try #require(found.report.groups.first)
    #expect(group.count == found.report.findings.count { $0.group == group.id })
  }

  @Test("is silent where one figure alone is ten thousandfold, or the unit is stated")
  func single() throws {
    #expect(try FindingsOf("FIL-12") { $0["T2[total].total"] = "17145000.00" }.lines == [])
    let stated = try FindingsOf("FIL-12") { submission in
      let yuan = submission.inYuan[.t2]
      if let yuan { submission.change(.t2) { $0 = yuan } }
    }
    #expect(stated.lines == [])
    #expect(try FindingsOf("FIL-12") { _ in }.lines == [])
  }
}
