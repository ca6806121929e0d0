import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

/// What is particular to forms of some years and places, in their years and places and outside them.
@Suite("The packs inside the program")
struct BuiltInPackTests {
  private func check(
    _ ids: [String], year: Int?, unit: String = "某县综合服务中心", place: String? = nil,
    _ change: (inout Submission) -> Void
  ) throws -> CheckReport {
    var submission = Submission.clean()
    submission.year = year
    submission.unit = unit
    change(&submission)
    var rules = try RuleSet.embedded()
    rules.region = place
    return Checker(rules.filtered { ids.contains($0.id) }, CodeLists.builtIn).check(submission)
  }

  private func told(_ report: CheckReport) -> [String] {
    report.findings.map { "\($0.severity.rawValue) \($0.rule.id)" }
  }

  // MARK: Eight tables

  private let ofCapital = ["FIL-02", "X-25", "X-27", "X-28", "T8-01"]

  @Test("want no T8 up to 2019, and leave nothing unchecked for it", arguments: [2017, 2019])
  func eightTables(year: Int) throws {
    let report = try check(ofCapital, year: year) { $0.tables.removeAll { $0.id == .t8 } }
    #expect(report.findings.isEmpty && report.unchecked.isEmpty && report.verdict == .clean)
    #expect(report.packs.contains("to-2019"))
  }

  @Test("want T8 from 2020 on, and where no year is stated", arguments: [2020, 2024, nil])
  func nineTables(year: Int?) throws {
    let report = try check(ofCapital, year: year) { $0.tables.removeAll { $0.id == .t8 } }
    #expect(told(report) == ["error FIL-02"])
    #expect(report.unchecked.contains { $0.rule.id == "X-27" })
  }

  @Test("want every other table of old forms, and check a T8 that is there")
  func othersOfOldForms() throws {
    #expect(
      told(try check(["FIL-02"], year: 2019) { $0.tables.removeAll { $0.id == .t7 } }) == [
        "error FIL-02"
      ])
    let changed = try check(["X-25"], year: 2019) { $0["T8[total].total"] = "9999.00" }
    #expect(told(changed) == ["error X-25"])
  }

  // MARK: Fiscal income in one line

  private func inOneLine(_ submission: inout Submission, _ amount: String? = nil) {
    let total = submission[.t4]?.facts.first { $0.row == "income.total" }?.amount
    submission.change(.t1) { table in
      for index in table.facts.indices where table.facts[index].row == "income.general" {
        table.facts[index].row = "income.fiscal"
        table.facts[index].amount = amount.flatMap { Amount($0) } ?? total
      }
    }
  }

  @Test("hold the one line of fiscal income against T4 up to 2018")
  func oneLine() throws {
    #expect(told(try check(["X-29"], year: 2018) { inOneLine(&$0, "1.00") }) == ["error X-29"])
    let right = try check(["X-29"], year: 2018) { inOneLine(&$0) }
    #expect(right.findings.isEmpty && right.counts.pass == 1)
    let later = try check(["X-29"], year: 2019) { inOneLine(&$0, "1.00") }
    #expect(later.findings.isEmpty && later.counts.pass == 0)
  }

  @Test("take funds for a part of fiscal income that stands in one line")
  func partOfOneLine() throws {
    let right = try check(["T1-01", "X-02"], year: 2018) { inOneLine(&$0) }
    #expect(right.findings.isEmpty && right.counts.pass == 2)
    let wrong = try check(["T1-01", "X-02"], year: 2018) { inOneLine(&$0, "1.00") }
    #expect(Set(told(wrong)) == ["error T1-01", "error X-02"])
  }

  // MARK: 三公

  @Test("hold 三公 against the general budget up to 2021")
  func visitsAndCars() throws {
    func above(_ submission: inout Submission) { submission["T9[unit].final.total"] = "99999.00" }
    #expect(told(try check(["X-68"], year: 2021, above)) == ["warning X-68"])
    #expect(try check(["X-68"], year: 2021) { _ in }.counts.pass == 1)
    #expect(told(try check(["X-68"], year: 2022, above)) == [])
  }

  // MARK: Places

  private func withIncome(_ submission: inout Submission, opening: Bool) {
    let general = submission[.t4]?.facts ?? []
    func amount(_ row: String, _ column: String) -> Amount? {
      general.first { $0.row == row && $0.column == column }?.amount
    }
    let parts = [
      ("opening", opening ? amount("opening.general", "amount") : Amount("1.00")),
      ("income", amount("income.general", "amount")),
      ("closing", amount("expenditure.closing", "general")),
    ]
    submission.change(.t5) { table in
      for (index, part) in parts.enumerated() {
        table.facts.append(
          Fact(
            row: "total", column: part.0, label: "合计", state: .number, amount: part.1,
            cell: CellReference(row: 8, column: 20 + index)))
      }
    }
  }

  @Test(
    "hold T5 with income against T4 in Yunnan",
    arguments: [("某局", "云南"), ("某局", "云南省昆明市"), ("云南省某局", nil), ("双 柏县财政局", nil)])
  func yunnan(unit: String, place: String?) throws {
    let wrong = try check(["X-32"], year: 2023, unit: unit, place: place) {
      withIncome(&$0, opening: false)
    }
    #expect(told(wrong) == ["error X-32"])
    let right = try check(["X-32"], year: 2023, unit: unit, place: place) {
      withIncome(&$0, opening: true)
    }
    #expect(right.findings.isEmpty && right.counts.pass == 3)
  }

  @Test(
    "leave other places and years alone; what is stated counts before a name",
    arguments: [
      ("云南省某局", "上海市", 2023), ("某云南省会馆", nil, 2023), ("云南省某局", nil, 2020), ("", nil, 2023),
    ]
      as [(String, String?, Int)])
  func elsewhere(unit: String, place: String?, year: Int) throws {
    let report = try check(["X-32"], year: year, unit: unit, place: place) {
      withIncome(&$0, opening: false)
    }
    #expect(report.findings.isEmpty && report.counts.pass == 0)
  }

  @Test("say in Shanghai which budget is exceeded")
  func shanghai() throws {
    func above(_ submission: inout Submission) {
      submission["T9[unit].final.abroad"] = "4.50"
    }
    let own = try check(["T9-03"], year: 2024, unit: "上海市某区财政局", above)
    #expect(told(own) == ["warning T9-03"])
    #expect(own.findings.first?.rule.words.chinese.contains("年初预算数") == true)
    #expect(own.findings.first?.rule.pack == "shanghai")
    let other = try check(["T9-03"], year: 2024, unit: "上海路街道办事处", above)
    #expect(told(other) == ["warning T9-03"])
    #expect(other.findings.first?.rule.words.chinese.contains("年初预算数") == false)
  }

  @Test("say why they are there, and their rules in both languages with a source")
  func words() throws {
    for pack in try RuleSet.embedded().packs {
      #expect(pack.text?.chinese.isEmpty == false && pack.text?.english.isEmpty == false)
      #expect(pack.source?.isEmpty == false && !pack.isGeneral)
    }
  }
}
