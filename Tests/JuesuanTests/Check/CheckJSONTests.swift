import FinalAccounts
import Foundation
import TestSupport
import Testing

@Suite struct `juesuan check as JSON` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private typealias Members = [String: Any]

  private func report(_ arguments: String...) throws -> [String: Any] {
    let run = try Run(["check", "--format", "json"] + arguments, in: scratch.url)
    return try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Members)
  }

  private func schema() throws -> [String: Any] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Schemas/report.schema.json").standardizedFileURL
    return try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Members)
  }

  /// Holds an object against what the schema lists and asks for.
  private func hold(_ value: Any?, _ schema: [String: Any], _ name: String) throws {
    let members = try #require(value as? Members, "\(name)")
    let known = Set(try #require(schema["properties"] as? Members).keys)
    #expect(Set(members.keys).subtracting(known).isEmpty, "\(name)")
    let required = Set((schema["required"] as? [String]) ?? [])
    #expect(required.subtracting(members.keys).isEmpty, "\(name)")
  }

  @Test func `has the members that the schema lists, and all that it asks for`() throws {
    let schema = try schema()
    let parts = try #require(schema["$defs"] as? Members)
    func part(_ name: String) throws -> Members { try #require(parts[name] as? Members) }
    try scratch.writeSubmission(change: dropDigit)
    let report = try report("a.json")
    try hold(report, schema, "report")
    let findings = try #require(report["findings"] as? [Members])
    #expect(!findings.isEmpty)
    for finding in findings {
      try hold(finding, part("finding"), "finding")
      for cell in try #require(finding["cells"] as? [Members]) {
        try hold(cell, part("cell"), "cell")
      }
      try hold(finding["suggestion"], part("suggestion"), "suggestion")
    }
    for group in try #require(report["groups"] as? [Members]) {
      try hold(group, part("group"), "group")
    }
  }

  @Test func `names every kind of slip in the schema`() throws {
    let parts = try #require(try schema()["$defs"] as? Members)
    let suggestion = try #require((parts["suggestion"] as? Members)?["properties"] as? Members)
    let names = (suggestion["slip"] as? Members)?["enum"] as? [String]
    #expect(names == Slip.allCases.map(\.rawValue))
  }

  @Test func `tells both sides of a formula and what the rule rests on`() throws {
    try scratch.writeSubmission { $0["T1[income.grand-total].amount"] = "1794.00" }
    let findings = try #require(try report("a.json", "--only", "T1-02")["findings"] as? [Members])
    let finding = try #require(findings.first)
    #expect(finding["value"] as? String == "1794.00")
    #expect(finding["expected"] as? String == "1794.40")
    #expect(finding["gap"] as? String == "0.40")
    #expect(finding["source"] as? String == "财决01表表间公式（2022）")
  }

  @Test func `tells an explanation, and one whose values have changed`() throws {
    try scratch.writeSubmission(change: exceedBudget)
    let id = "T9-03/T9[unit].final.abroad"
    _ = try Run(["explain", "a.json", "--finding", id, "--text", "追加"], in: scratch.url)
    func finding() throws -> Members {
      try #require((try report("a.json")["findings"] as? [Members])?.first)
    }
    let parts = try #require(try schema()["$defs"] as? Members)
    let form = try #require(parts["explanation"] as? Members)
    let explained = try finding()
    #expect(explained["severity"] as? String == "info")
    try hold(explained["explained"], form, "explained")
    try scratch.writeSubmission { submission in
      exceedBudget(&submission)
      submission["T9[unit].budget.abroad"] = "4.10"
      submission["T9[unit].budget.total"] = "37.60"
    }
    let reopened = try finding()
    #expect(reopened["severity"] as? String == "warning")
    #expect(reopened["explained"] == nil)
    try hold(reopened["outdated"], form, "outdated")
  }

  @Test func `is a line for each of several submissions`() throws {
    try scratch.writeSubmission()
    try scratch.writeSubmission("b.json", change: dropDigit)
    let run = try scratch.check("a.json", "b.json", "--format", "json")
    #expect(run.code == 1)
    #expect(run.output.split(separator: "\n").count == 2)
  }
}
