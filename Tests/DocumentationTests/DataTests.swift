import Exchange
import FinalAccounts
import Foundation
import Grid
import Run
import TestSupport
import Testing

/// The rules and layouts that texts for people show.
@Suite struct `Data that people read` {
  static let blocks = (try? CodeBlock.all("json")) ?? []
  static let rules = blocks.filter { $0.text.contains("\"formulas\"") }
  static let layouts = blocks.filter { $0.text.contains("\"columns\"") }

  @Test func `is of rules and layouts`() {
    #expect(Self.rules.count >= 2 && Self.layouts.count >= 1)
    #expect(Self.rules.count + Self.layouts.count == Self.blocks.count)
  }

  /// A rule may be shown without the file around it.
  private static func file(_ block: CodeBlock) -> [UInt8] {
    let isWhole = block.text.contains("\"format\"")
    return Array(
      (isWhole
        ? block.text : "{\"format\": \"juesuan.rules/1\", \"rules\": [\(block.text)]}").utf8)
  }

  @Test(arguments: rules) func `holds of a clean submission and finds what is wrong`(
    block: CodeBlock
  ) throws {
    let all = try RuleSet.embedded(adding: [("own.json", Self.file(block))])
    let rules = all.filtered { $0.id.hasSuffix("-90") }
    #expect(rules.chosen(year: 2024, unit: nil).rules.count == 1)
    let checker = Checker(rules, CodeLists.builtIn)
    var submission = Submission.clean()
    let silent = checker.check(submission)
    #expect(silent.findings.isEmpty && silent.counts.pass > 0)
    submission["T3[208].basic"] = "999999.00"
    #expect(!checker.check(submission).findings.isEmpty)
  }

  @Test(arguments: layouts) func `recognises the form that it describes`(block: CodeBlock) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("region/layouts"), withIntermediateDirectories: true)
    _ = try scratch.file("region/layouts/T5-region.json", block.text)
    func row(_ texts: String...) -> String {
      let cells = texts.map {
        "<Cell><Data ss:Type=\"\(Double($0) == nil ? "String" : "Number")\">\($0)</Data></Cell>"
      }
      return "<Row>\(cells.joined())</Row>"
    }
    let rows = [
      row("一般公共预算财政拨款支出明细表"), row("单位：某省某局", "金额单位：万元"),
      row("科目编码", "科目名称", "支出总额", "基本支出", "专项支出"), row("", "合计", "3", "1", "2"),
      row("208", "社会保障和就业支出", "3", "1", "2"),
    ]
    let form = try scratch.file("form.xls", Scratch.xml(rows.joined()))
    var settings = ReadingSettings()
    settings.schemas = scratch.path("region")
    let input = try InputPlan.one(form)
    let reading = try InputReader(settings).read(input)
    let table = try #require(reading.submission[.t5])
    #expect(reading.document?.recognition.tables.first?.layoutName == "T5-region")
    #expect(table.facts.compactMap(\.amount).count == 6)
    #expect(try InputReader(ReadingSettings()).read(input).submission[.t5]?.facts.count != 6)
    #expect(
      try checking(
        rules: Array("{\"format\": \"juesuan.rules/1\", \"rules\": []}".utf8),
        layouts: scratch.path("region")
      ).check(input).report.lacksTables)
  }
}
