import CSV
import FinalAccounts
import Foundation
import TestSupport
import Testing

@testable import juesuan

@Suite struct `juesuan check as CSV` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The lines as dictionaries by heading.
  private func lines(_ arguments: String...) throws -> [[String: String]] {
    let run = try Run(["check", "--format", "csv"] + arguments, in: scratch.url)
    #expect(run.output.hasPrefix("\u{FEFF}id,rule,severity,"))
    let document = try CSVDocument(reading: Array(run.output.utf8))
    return document.dropFirst().map { record in
      Dictionary(
        uniqueKeysWithValues: zip(ReportCSV.columns, (0..<record.count).map { record[$0] }))
    }
  }

  @Test func `has these headings, whatever the language`() throws {
    try scratch.writeSubmission(change: dropDigit)
    let headings =
      "\u{FEFF}id,rule,severity,verdict,group,unit,year,table,row,column,value,expected,difference,"
      + "allowed,money_unit,cells,message,formula,suggested,slip,suggested_cells,ambiguous,"
      + "other_cells,explanation,rule_source,file,sheet,cell\r\n"
    for language in ["zh", "en"] {
      let run = try scratch.check("a.json", "--format", "csv", "--lang", language)
      #expect(run.output.hasPrefix(headings))
      #expect(run.output.hasSuffix("\r\n"))
    }
  }

  @Test func `gives a finding a line, both sides of its formula and what was meant`() throws {
    try scratch.writeSubmission(change: dropDigit)
    let lines = try lines("a.json")
    let line = try #require(lines.first { $0["id"] == "T3-01/T3[208].total" })
    let expected = [
      "rule": "T3-01", "severity": "error", "verdict": "fail", "group": "g1",
      "unit": "某县综合服务中心", "year": "2024", "table": "T3", "row": "208", "column": "total",
      "value": "144.72", "expected": "14.72", "difference": "130.00", "allowed": "0.03",
      "money_unit": "万元", "suggested": "144.72", "slip": "dropped digit",
      "suggested_cells": "公开03表!D14", "ambiguous": "false", "other_cells": "",
      "explanation": "", "file": "clean.xlsx", "sheet": "公开03表",
      "cell": "C14",
    ]
    for (name, value) in expected { #expect(line[name] == value, "\(name)") }
    #expect(try #require(line["cells"]).hasPrefix("公开03表!C14; 公开03表!D14; "))
    #expect(lines.count == 4)
  }

  @Test func `gives a difference the sign of value less expected`() throws {
    try scratch.writeSubmission { $0["T1[income.grand-total].amount"] = "1794.00" }
    let line = try #require(try lines("a.json", "--only", "T1-02").first)
    #expect(line["difference"] == "-0.40")
  }

  @Test func `puts several submissions below each other under one heading`() throws {
    try scratch.writeSubmission("a.json") { $0["T1[income.grand-total].amount"] = "1" }
    try scratch.writeSubmission("b.json") { $0["T1[income.grand-total].amount"] = "2" }
    let lines = try lines("a.json", "b.json", "--only", "T1-02")
    #expect(lines.map { $0["value"] } == ["1.00", "2.00"])
  }

  @Test func `neutralises what a spreadsheet would run, and tells it`() throws {
    try scratch.writeSubmission { submission in
      submission.unit = "=HYPERLINK(\"x\")"
      dropDigit(&submission)
    }
    let run = try scratch.check("a.json", "--format", "csv")
    #expect(run.output.contains(",\"'=HYPERLINK(\"\"x\"\")\",2024,"))
    #expect(run.errors == "提示 [F041] - 第2行第6列等 4 处文字会被电子表格当作公式，已在前面加撇号\n")
  }

  @Test(arguments: ["zh", "en"])
  func `gives what was not checked a line, with its reason and no severity`(language: String) throws
  {
    try scratch.writeSubmission { $0.tables.removeAll { $0.id == .t6 } }
    let arguments = ["a.json", "--only", "X-40", "--only", "T6-02", "--lang", language]
    let run = try Run(["check", "--format", "csv"] + arguments, in: scratch.url)
    #expect(run.code == 3)
    let document = try CSVDocument(reading: Array(run.output.utf8))
    let lines = document.dropFirst().map { record in
      Dictionary(
        uniqueKeysWithValues: zip(ReportCSV.columns, (0..<record.count).map { record[$0] }))
    }
    #expect(lines.map { $0["rule"] } == ["X-40", "T6-02"])
    for line in lines {
      #expect(line["verdict"] == "unchecked" && line["id"] == "" && line["severity"] == "")
      #expect(
        line["message"] == (language == "zh" ? "缺少《一般公共预算财政拨款基本支出决算表》" : "T6 is missing"))
      #expect(line["unit"] == "某县综合服务中心" && line["year"] == "2024")
      #expect(line["file"] == "clean.xlsx" && line["rule_source"]?.isEmpty == false)
    }
  }

  @Test func `gives as many lines of what was not checked as the report has`() throws {
    try scratch.writeSubmission { submission in
      submission.change(.t3) { table in table.facts.removeAll { $0.code != nil } }
    }
    let report = try Run(["check", "a.json", "--format", "json"], in: scratch.url).output
    let own = try lines("a.json").filter { $0["verdict"] == "unchecked" }
    #expect(own.count == report.matches(of: /"reason":/).count && own.count > 1)
    #expect(own.contains { $0["message"]?.hasSuffix(" 处）") == true })
  }

  @Test func `is headings alone where nothing was found`() throws {
    try scratch.writeSubmission()
    #expect(try lines("a.json").isEmpty)
  }
}
