import FinalAccounts
import Foundation
import TestSupport
import Testing

@Suite struct `juesuan diff` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(FillFixtures.submission(), to: "a.json")
  }

  private func diff(_ arguments: String...) throws -> Run {
    try Run(["diff"] + arguments + ["--lang", "en"], in: scratch.url)
  }

  @Test func `says in one line that nothing differs`() throws {
    let run = try diff("a.json", "a.json")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("no value differs; "))
    #expect(run.output.split(separator: "\n").allSatisfy { !$0.hasPrefix("~") })
  }

  @Test func `tells values added, gone and changed, with what they were`() throws {
    try scratch.write(FillFixtures.submission(lines: 3, total: "4.01"), to: "b.json")
    let there = try diff("a.json", "b.json").output
    #expect(there.hasPrefix("values: 1 added, 0 gone, 1 changed; "))
    #expect(there.contains("~ T5[total].total 合计 4.00 → 4.01 (+0.01)\n"))
    #expect(there.contains("+ T5[2010301].total 科目2010301 ∅ → 3.50\n"))
    let back = try diff("b.json", "a.json").output
    #expect(back.hasPrefix("values: 0 added, 1 gone, 1 changed; "))
  }

  @Test func `tells findings that are fixed, new and open`() throws {
    try scratch.write(FillFixtures.submission(lines: 1, total: "1.50"), to: "right.json")
    try scratch.write(FillFixtures.submission(lines: 1, total: "9.00"), to: "wrong.json")
    let id = "T5-04/T5[total].total "
    #expect(try diff("right.json", "wrong.json").output.contains("\nnew \(id)"))
    #expect(try diff("wrong.json", "right.json").output.contains("\nfixed \(id)"))
    #expect(try diff("wrong.json", "wrong.json").output.contains("\nopen \(id)"))
  }

  @Test func `tells findings of a table that is gone as no longer checked, not as fixed`() throws {
    try scratch.writeSubmission("whole.json") { $0["T5[2010301].basic"] = "1.00" }
    try scratch.writeSubmission("less.json") { submission in
      submission.tables.removeAll { $0.id == .t5 }
    }
    let run = try diff("whole.json", "less.json")
    #expect(run.output.contains("\nno longer checked T5-01/T5[2010301].total "))
    #expect(!run.output.contains("\nfixed T5-"))
    let json = try diff("whole.json", "less.json", "--format", "json").output
    #expect(json.contains("\"fixed\": []") && json.contains("\"unchecked\": ["))
  }

  @Test func `compares amounts of different units`() throws {
    let yuan = FillFixtures.submission(lines: 0, total: "40000.00")
      .replacingOccurrences(of: "万元", with: "元")
    try scratch.write(yuan, to: "yuan.json")
    try scratch.write(FillFixtures.submission(lines: 0), to: "b.json")
    #expect(try diff("b.json", "yuan.json").output.hasPrefix("no value differs"))
  }

  @Test func `gives the same as JSON`() throws {
    try scratch.write(FillFixtures.submission(total: "9.00"), to: "b.json")
    let json = try diff("a.json", "b.json", "--format", "json").output
    let object =
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    #expect(object["format"] as? String == "juesuan.difference/1")
    let values = object["values"] as? [[String: Any]] ?? []
    #expect(values.map { $0["difference"] as? String } == ["5.00"])
  }

  @Test func `names an input that it cannot read`() throws {
    let run = try diff("a.json", "none.json")
    #expect(run.code == 2 && run.errors.contains("none.json"))
  }

  @Test func `takes one submission on each side, as check does for last year's`() throws {
    try scratch.write(FillFixtures.submission(), to: "county/b.json")
    let run = try diff("a.json", "county")
    #expect(run.code == 64 && run.errors.contains("county: error C067 "))
    let check = try Run(["check", "a.json", "--previous", "county"], in: scratch.url)
    #expect(check.code == 64 && check.errors.contains("county: 错误 [C067] "))
  }
}
