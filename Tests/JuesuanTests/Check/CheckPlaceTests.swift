import FinalAccounts
import Foundation
import TestSupport
import Testing

@Suite struct `What juesuan check reads` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.writeSubmission()
    try scratch.writeSubmission("last.json") { $0.year = 2023 }
    try scratch.writeSubmission("yuan.json") { $0 = $0.inYuan }
    try scratch.write(
      #"{"format": "juesuan.explanations/1", "explanations": []}"#, to: "a.explain.json")
    try scratch.write("{\"format\": \"juesuan.rules/1\", \"rules\": []}", to: "rules/own.json")
  }

  @Test(arguments: [
    "a.json", "./a.json", "rules/../a.json", "last.json", "yuan.json", "a.explain.json",
    "rules/own.json",
  ])
  func `is never replaced by its report, under whatever name`(output: String) throws {
    let before = try scratch.read(output)
    let run = try scratch.check(
      "a.json", "--previous", "last.json", "--yuan", "yuan.json", "--rules", "rules", "-o", output,
      "--force")
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.contains("错误 [C076] "))
    #expect(try scratch.read(output) == before)
  }

  @Test func `is not replaced through a link either, nor a file of a CSV folder`() throws {
    let link = scratch.url.appendingPathComponent("link.json")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "a.json")
    #expect(try scratch.check("a.json", "-o", "link.json", "--force").code == 64)
    let made = try Run(
      ["convert", "a.json", "--to", "csv", "--output", "csv"], in: scratch.url)
    #expect(made.code == 0)
    let facts = try scratch.read("csv/facts.csv")
    #expect(try scratch.check("csv", "-o", "csv/facts.csv", "--force").code == 64)
    #expect(try scratch.read("csv/facts.csv") == facts)
  }

  @Test func `is not replaced by the marked workbook`() throws {
    try scratch.write("x", to: "b.xlsx")
    let run = try scratch.check("b.xlsx", "--marked", "./b.xlsx", "--force", "--lang", "en")
    #expect(run.code == 64 && run.errors.contains("error C076 the output ./b.xlsx "))
    #expect(try scratch.read("b.xlsx") == "x")
    let twice = try scratch.check(
      "b.xlsx", "--marked", "c.xlsx", "-o", "./c.xlsx", "--force", "--lang", "en")
    #expect(twice.code == 64 && twice.errors.contains("error C077 "))
    #expect(!(try scratch.files.contains("c.xlsx")))
  }

  @Test(arguments: ["m.csv", "m.json", "m.html"])
  func `is marked under the name of a workbook`(name: String) throws {
    try scratch.write("x", to: "b.xlsx")
    let run = try scratch.check("b.xlsx", "--marked", name)
    #expect(run.code == 64 && run.errors.contains("错误 [C042] "))
  }

  @Test func `is refused at once where it cannot be marked`() throws {
    let run = try scratch.check("a.json", "--marked", "m.xlsx")
    #expect(run.code == 64 && run.output.isEmpty && run.errors.contains("错误 [C070] "))
  }

  @Test func `is told where it is of another unit`() throws {
    let same = try scratch.check("a.json", "--previous", "last.json")
    #expect(!same.errors.contains("C078"))
    try scratch.writeSubmission("other.json") { submission in
      submission.unit = "另一县公安局"
      submission.unitCode = nil
      submission.year = 2023
    }
    let run = try scratch.check("a.json", "--previous", "other.json", "--lang", "en")
    #expect(run.errors.contains("a.json: warning C078 other.json is of “另一县公安局”"))
    let diff = try Run(["diff", "other.json", "a.json", "--lang", "en"], in: scratch.url)
    #expect(diff.errors.contains("warning C078 other.json is of “另一县公安局”"))
  }

  @Test func `is told in a line a rule where it was not checked`() throws {
    try scratch.writeSubmission("gaps.json") { submission in
      submission.change(.t5) { table in
        for index in table.facts.indices where table.facts[index].column == "basic" {
          table.facts[index].state = .text
          table.facts[index].amount = nil
          table.facts[index].raw = "见附件"
        }
      }
    }
    let lines = try scratch.check("gaps.json", "--lang", "en").output.split(separator: "\n")
    let unchecked = lines.filter { $0.hasPrefix("  unchecked ") }
    let rules = unchecked.compactMap { line in
      line.split { " :".contains($0) }.dropFirst().first
    }
    #expect(rules.count > 3 && Set(rules).count == rules.count)
    let first = unchecked.first { $0.hasPrefix("  unchecked T5-01 ×") }
    #expect(first?.hasSuffix(" more reasons") == true)
  }
}
