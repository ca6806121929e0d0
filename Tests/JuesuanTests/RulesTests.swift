import CSV
import Exchange
import FinalAccounts
import Foundation
import Grid
import Testing

@testable import juesuan

@Suite struct `juesuan rules` {
  @Test func `groups rules by kind, ids in the order of their numbers`() throws {
    let run = try Run(["rules", "--only", "X", "--only", "T1"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("表内 (6)\n  T1-01   错误  本年收入合计应等于各项收入之和\n"))
    #expect(run.output.contains("\n\n表间 ("))
    let ids = run.output.matches(of: /\n  (X-\d+)/).map { String($0.output.1) }
    #expect(ids == ids.sorted { Int($0.dropFirst(2)) ?? 0 < Int($1.dropFirst(2)) ?? 0 })
  }

  @Test func `says formula, what it runs over, and source`() throws {
    let run = try Run(["rules", "--only", "T3-02"])
    #expect(
      run.output.contains(
        "          《支出决算表》：本行“本年支出合计” = 所属下级科目合计“本年支出合计”（其他各栏同）"
      ))
    #expect(run.output.contains("\n          依据：表样（项目之间的关系）"))
    let english = try Run(["rules", "--only", "T3-02", "--lang", "en"])
    #expect(english.output.contains("{row} is each code of 5 digits of T3 with others under it"))
  }

  @Test(arguments: ["zh", "en"])
  func `is CSV of fixed headings, a rule a record`(language: String) throws {
    let run = try Run(["rules", "--format", "csv", "--lang", language])
    #expect(run.output.hasPrefix("\u{FEFF}kind,id,severity,words,formula,tables,source,pack\r\n"))
    let document = try CSVDocument(reading: Array(run.output.utf8))
    let text = try Run(["rules", "--lang", "en"]).output
    #expect(document.count - 1 == text.matches(of: /\n  [A-Z]+/).count)
    #expect(document.allSatisfy { $0.count == 8 })
  }

  @Test func `lists the same rules as JSON, each with both languages and a source`() throws {
    let run = try Run(["rules", "--format", "json"])
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(list["format"] as? String == "juesuan.rule-list/1")
    let rules = try #require(list["rules"] as? [[String: Any]])
    let document = try CSVDocument(
      reading: Array(try Run(["rules", "--format", "csv"]).output.utf8))
    #expect(rules.compactMap { $0["id"] as? String } == document.dropFirst().map { $0[1] })
    for rule in rules {
      let text = try #require(rule["text"] as? [String: String])
      #expect(text["zh"]?.isEmpty == false && text["en"]?.isEmpty == false)
      #expect((rule["source"] as? String)?.isEmpty == false)
    }
  }

  @Test func `takes the options of check`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      {"format": "juesuan.rules/1", "rules": [{"id": "LOCAL-1", "severity": "warning", \
      "source": "本县规定", "text": {"zh": "无其他收入", "en": "no other income"}, \
      "formulas": [{"formula": "T1[income.other].amount <= T1[income.total].amount"}]}]}
      """, to: "rules/local.json")
    let run = try Run(
      ["rules", "--rules", "rules", "--skip", "T1", "--only", "T1", "--only", "LOCAL"],
      in: scratch.url)
    #expect(
      run.output == """
        其他 (1)
          LOCAL-1  警告  无其他收入
                   《收入支出决算总表》：其他收入 ≤ 本年收入合计
                   规则包：local
                   依据：本县规定

        """)
    #expect(try Run(["rules", "--only", "NONE"]).code == 64)
  }

  @Test func `lists packs, and for a year or place what holds then`() throws {
    let all = try Run(["rules"]).output
    #expect(all.contains("\n规则包 ("))
    #expect(all.contains("\n* to-2019  2019 年及以前公开八张表"))
    #expect(all.contains("\n    年度：–2019；不要求：《国有资本经营预算财政拨款收入支出决算表》\n"))
    #expect(!all.contains("\n  X-29 "))
    let old = try Run(["rules", "--year", "2018", "--lang", "en"]).output
    #expect(old.contains("\n  X-29 ") && old.contains("\nPacks that apply (3)\n"))
    #expect(!old.contains("* yunnan"))
    let place = try Run(["rules", "--year", "2023", "--place", "云南", "--format", "csv"]).output
    let rules = try CSVDocument(reading: Array(place.utf8)).dropFirst()
    #expect(rules.filter { $0[7] == "yunnan" }.map { $0[1] } == ["X-32"])
    #expect(try Run(["rules", "--only", "X-32", "--year", "2024"]).output.isEmpty)
  }

  @Test(
    arguments: [
      ("FIL-01", Rule.Kind.file), ("GATE", .file), ("CEL-03", .cells), ("COD-01", .codes),
      ("T9-03", .within), ("T9-04", .within), ("X-11", .between), ("X-12", .between),
      ("PY-01", .lastYear),
    ])
  func `knows the kind of a rule`(id: String, kind: Rule.Kind) throws {
    #expect(try RuleSet.embedded()[id]?.kind == kind)
  }

  @Test(arguments: ["T12-1", "LOCAL"]) func `lists a unit's own ids as others`(id: String) {
    let rule = Rule(id: id, severity: .error, words: .init("", ""), source: "", tables: [])
    #expect(rule.kind == .other)
  }

  @Test func `lists a formula in the place of a function as that function was`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      {"format": "juesuan.rules/1", "rules": [{"id": "CEL-03", "severity": "warning", \
      "source": "甲", "text": {"zh": "乙", "en": "b"}, \
      "formulas": [{"formula": "T1[income.other].amount <= T1[income.total].amount"}]}]}
      """, to: "own/own.json")
    let list = try Run(
      ["rules", "--rules", "own", "--only", "CEL-03", "--year", "2024", "--format", "csv"],
      in: scratch.url)
    #expect(list.output.contains("\r\ncells,CEL-03,warning,乙,"))
  }
}
