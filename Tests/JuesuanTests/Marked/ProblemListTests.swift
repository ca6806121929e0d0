import Archive
import Exchange
import Filling
import Foundation
import Grid
import TestSupport
import Testing

/// A table whose 小计 of 合计 is not the sum of its parts.
@Suite struct `A list of problems` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try write(total: "9.00", to: "a.xlsx")
  }

  private func write(total: String, to path: String) throws {
    func number(_ cell: String, _ value: String) -> String {
      "<c r=\"\(cell)\"><v>\(value)</v></c>"
    }
    let workbook = FillFixtures.workbook(
      total: number("C5", total) + number("D5", "3.00") + number("E5", "2.50"))
    try scratch.write("", to: path)
    try Data(workbook.bytes()).write(to: scratch.url.appendingPathComponent(path))
  }

  private func check(_ arguments: String...) throws -> Run {
    try Run(["check"] + arguments + ["--only", "T5-01", "--lang", "zh"], in: scratch.url)
  }

  private func cells(_ path: String) throws -> [String: String] {
    var cells: [String: String] = [:]
    for line in try Run(["cells", path], in: scratch.url).output.split(separator: "\n") {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard value?["sheet"] as? String == "问题清单", let place = value?["ref"] as? String else {
        continue
      }
      cells[place] = value?["value"].map { "\($0)" }
    }
    return cells
  }

  @Test func `has a line for each, with an empty column for the answer`() throws {
    let run = try check("a.xlsx", "--list", "new/list.xlsx")
    #expect(run.code == 1 && run.output.contains("T5-01"))
    #expect(run.errors.contains("C132] 已写出 new/list.xlsx：1 份决算，1 个问题"))
    let cells = try cells("new/list.xlsx")
    let headings = "ABCDEFGHIJ".map { cells["\($0)1"] ?? "" }
    #expect(
      headings == ["单位", "年度", "表", "单元格", "级别", "问题", "表中数", "可能应为", "规则", "单位答复"])
    #expect(cells["D2"] == "表5!C5" && cells["E2"] == "错误" && cells["I2"] == "T5-01")
    #expect(cells["J2"] == nil && cells["A3"] == nil)
  }

  @Test func `is one of all submissions, by unit, with those that cannot be read`() throws {
    try write(total: "9.00", to: "in/2.xlsx")
    try scratch.write("x", to: "in/bad.xlsx")
    let run = try check("in", "--list", "in/list.xlsx")
    #expect(run.code == 2 && run.errors.contains("：2 份决算，2 个问题"))
    let cells = try cells("in/list.xlsx")
    #expect([cells["A2"], cells["A3"]].contains("in/bad.xlsx"))
    #expect(cells["A4"] == nil)
  }

  @Test func `is whole or absent, and never takes the place of an input`() throws {
    try scratch.write("其他", to: "list.xlsx")
    let run = try check("a.xlsx", "--list", "list.xlsx")
    #expect(run.code == 2 && run.errors.contains("C006"))
    #expect(try scratch.read("list.xlsx") == "其他")
    #expect(try check("a.xlsx", "--list", "list.xlsx", "--force").errors.contains("C023"))
    #expect(try check("a.xlsx", "--list", "a.xlsx", "--force").errors.contains("C076"))
    #expect(try check("a.xlsx", "--list", "-").errors.contains("C130"))
    #expect(try check("a.xlsx", "--list", "list.csv").errors.contains("C131"))
    #expect(
      try check("a.xlsx", "--list", "b.xlsx", "--marked", "./b.xlsx").errors.contains("C135"))
    #expect(try check("a.xlsx", "--list-sheet").errors.contains("C134"))
    #expect(try scratch.files == ["a.xlsx", "list.xlsx"])
  }

  @Test func `stands in front in a marked copy, which reads as before`() throws {
    let run = try check("a.xlsx", "--marked", "b.xlsx", "--list-sheet")
    #expect(run.errors.contains("C133] b.xlsx 最前面加了工作表“问题清单”，列出 1 个问题"))
    #expect(try cells("b.xlsx")["D2"] == "表5!C5")
    let again = try check("b.xlsx")
    #expect(again.code == 1 && again.output == run.output.replacing("a.xlsx", with: "b.xlsx"))
  }
}
