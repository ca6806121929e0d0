import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite struct `Files of rules` {
  private func load(_ members: String, name: String = "own/local.json") throws -> RuleSet {
    let text = "{\"format\": \"juesuan.rules/1\", \(members)}"
    return try RuleSet.embedded(adding: [(name, Array(text.utf8))])
  }

  private func notice(_ text: String) -> Notice? {
    do {
      _ = try RuleSet.embedded(adding: [("own/local.json", Array(text.utf8))])
      return nil
    } catch { return error.notice }
  }

  private let why = #""text": {"zh": "某县", "en": "a county"}, "source": "某县通知""#
  private static let whole =
    #"{"id": "A-1", "severity": "info", "source": "x", "text": {"zh": "甲", "en": "a"}, "formulas": [{"formula": "T1[income.other].amount <= T1[income.total].amount"}]}"#

  @Test func `add a rule, alter one and switch one off`() throws {
    let rules = try load(
      """
      "rules": [\(Self.whole), {"id": "T3-01", "severity": "info"}, {"id": "T6-02", "off": true},
                {"id": "X-66", "text": {"zh": "乙", "en": "b"}}]
      """
    ).chosen(year: nil, unit: nil)
    #expect(rules["A-1"]?.pack == "local")
    #expect(rules["T3-01"]?.severity == .info)
    #expect(rules["T3-01"]?.formulas.isEmpty == false)
    #expect(rules["T6-02"] == nil)
    #expect(rules["X-66"]?.words.english == "b")
    #expect(rules["X-66"]?.severity == .error)
    #expect(rules["X-65"]?.pack == nil)
  }

  @Test func `come after the packs inside, whose rules they may change`() throws {
    let rules = try load(#""rules": [{"id": "X-29", "severity": "info"}]"#)
    #expect(rules.chosen(year: 2018, unit: nil)["X-29"]?.severity == .info)
    #expect(rules.chosen(year: 2024, unit: nil)["X-29"] == nil)
  }

  @Test(
    arguments: [
      (2019, nil, false), (2020, nil, true), (2022, nil, true), (2023, nil, false),
      (nil, nil, false), (2021, "某县", true), (2021, "甲县", false),
    ] as [(Int?, String?, Bool)])
  func `hold of their years and places alone`(year: Int?, place: String?, applies: Bool) throws {
    var rules = try load(
      """
      \(why), "years": {"from": 2020, "to": 2022}, "places": ["某县"], "without": ["T7"],
      "rules": [{"id": "T3-01", "off": true}]
      """)
    rules.region = place
    let chosen = rules.chosen(year: year, unit: "某县财政局")
    #expect((chosen["T3-01"] == nil) == applies)
    #expect(chosen.without.contains(.t7) == applies)
  }

  @Test func `let a county whose form has no T7 be complete without it`() throws {
    let rules = try load(
      "\(why), \"places\": [\"某县\"], \"without\": [\"T7\"], \"rules\": []")
    var submission = Submission.clean()
    submission.empty(.t7)
    for row in submission[.t4]?.facts ?? [] where row.column == "fund" || row.row.hasSuffix("fund")
    {
      submission["T4[\(row.row)].\(row.column)"] = "0.00"
    }
    submission.tables.removeAll { $0.id == .t7 }
    let checker = Checker(
      rules.filtered { ["FIL-02", "X-24", "X-26", "X-28"].contains($0.id) }, .builtIn)
    #expect(checker.check(submission).verdict != .incomplete)
    #expect(checker.check(submission).findings.allSatisfy { $0.rule.id != "FIL-02" })
    submission.unit = "乙县财政局"
    #expect(checker.check(submission).findings.contains { $0.rule.id == "FIL-02" })
  }

  @Test(arguments: [
    #"{"formula": "T5[{row}].{column} <= T5[total].{column}", "each": {"rows": "T5"}, "columns": ["basic", "project"]}"#,
    #"{"formula": "T1[expenditure.{class}].amount = T3[{class}].total", "each": {"classes": ["T1", "T3"]}}"#,
    #"{"formula": "T1[expenditure.201].amount <= T3[2010301].total + T6[30101].amount"}"#,
    #"{"formula": "Σ T2[tops].total <= T2[total].total"}"#,
  ])
  func `speak of codes and of what they run over`(formula: String) throws {
    let rule = Self.whole.replacing(
      #"{"formula": "T1[income.other].amount <= T1[income.total].amount"}"#, with: formula)
    #expect(try load("\"rules\": [\(rule)]").all.contains { $0.id == "A-1" })
  }

  @Test(
    arguments: [
      ("{\n\"format\": ]}", "K001", "2"),
      (#"{"format": "juesuan.rules/1", "rules": {}}"#, "K003", "/rules"),
      (#"{"format": "juesuan.rules/1", "rules": [3]}"#, "K002", "/rules/0"),
      (#"{"format": "juesuan.rules/1", "rules": [{"id": ""}]}"#, "K004", "/rules/0/id"),
      (
        #"{"format": "juesuan.rules/1", "years": {"from": "2020"}, "rules": []}"#, "K005",
        "/years/from"
      ),
      (
        #"{"format": "juesuan.rules/1", "rules": [{"id": "T3-01", "severity": "grave"}]}"#, "K006",
        "/rules/0/severity"
      ),
      (#"{"format": "juesuan.rules/1", "without": ["T10"], "rules": []}"#, "K006", "/without/0"),
      (
        #"{"format": "juesuan.rules/1", "rules": [{"id": "T3-01", "off": false}]}"#, "K006",
        "/rules/0/off"
      ),
      (#"{"format": "juesuan.rules/1", "rulez": []}"#, "K007", "/rulez"),
      (#"{"format": "juesuan.rules/1"}"#, "K008", "/"),
      (
        whole.replacing("<=", with: "<"), "K009", "/rules/0/formulas/0/formula"
      ),
      (
        #"{"format": "juesuan.rules/1", "rules": [{"id": "T3-99", "off": true}]}"#, "K010",
        "/rules/0"
      ),
      (
        #"{"format": "juesuan.rules/1", "rules": [{"id": "T3-01", "off": true}, {"id": "T3-01", "severity": "info"}]}"#,
        "K011", "/rules/1"
      ),
      (#"{"format": "juesuan.rules/2", "rules": []}"#, "K012", "/format"),
      (
        #"{"format": "juesuan.rules/1", "years": {"from": 2022, "to": 2020}, "rules": []}"#, "K013",
        "/years"
      ),
      (#"{"format": "juesuan.rules/1", "rules": [{"id": "T3-01"}]}"#, "K014", "/rules/0"),
      (#"{"format": "juesuan.rules/1", "places": ["某县"], "rules": []}"#, "K015", "/"),
      (
        #"{"id": "A-1", "severity": "info", "source": "x", "text": {"zh": "甲", "en": "a"}, "formulas": []}"#,
        "K016", "/rules/0/formulas"
      ),
      (whole.replacing("income.total", with: "income.totl"), "K017", "/rules/0/formulas/0"),
      (whole.replacing("total].amount", with: "total].amounts"), "K017", "/rules/0/formulas/0"),
      (
        whole.replacing("amount\"}", with: "amount\", \"unless\": [\"T1[income.totl].amount\"]}"),
        "K017", "/rules/0/formulas/0"
      ),
      (
        whole.replacing(
          "amount\"}",
          with: "amount\", \"unless\": [\"T1[income.total].amount\"], \"levelAbsent\": \"T2\"}"),
        "K018", "/rules/0/formulas/0"
      ),
      (
        whole.replacing(
          "amount\"}", with: "amount\", \"each\": {\"rows\": \"T1\", \"codes\": [\"T1\"]}}"),
        "K018", "/rules/0/formulas/0/each"
      ),
    ])
  func `are told by file and place, with what to do`(text: String, code: String, place: String) {
    let text =
      text.hasPrefix("{\"id\"")
      ? "{\"format\": \"juesuan.rules/1\", \"rules\": [\(text)]}" : text
    let notice = notice(text)
    #expect(notice?.message.code == code)
    #expect(notice?.arguments.prefix(2) == ["own/local.json", place])
    #expect(notice?.text(.chinese).contains("own/local.json") == true)
  }
}

extension Submission {
  /// Makes every amount of a table blank.
  fileprivate mutating func empty(_ id: TableID) {
    change(id) { table in
      for fact in table.facts.indices {
        table.facts[fact].state = .blank
        table.facts[fact].amount = nil
      }
    }
  }
}
