import Foundation
import TestSupport
import Testing

@Suite struct `explain and diff check as check does` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try write("stale.xlsx", stored: "13")
    try write("right.xlsx", stored: "12")
  }

  /// T5 with a total that is a formula, and the result that the file stores for it.
  private func write(_ name: String, stored: String) throws {
    func text(_ cell: String, _ text: String) -> String {
      "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    var rows = "<row r=\"1\">" + text("A1", "一般公共预算财政拨款支出决算表") + "</row>"
    rows +=
      "<row r=\"2\">" + text("A2", "部门：青岚县财政局") + text("C2", "2024年度")
      + text("E2", "金额单位：万元") + "</row><row r=\"3\">"
    for (column, head) in zip("ABCDE", ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"]) {
      rows += text("\(column)3", head)
    }
    rows += "</row><row r=\"4\">" + text("A4", "201") + text("B4", "一般公共服务支出")
    rows += "<c r=\"C4\"><v>12</v></c><c r=\"D4\"><v>8</v></c><c r=\"E4\"><v>4</v></c></row>"
    rows += "<row r=\"6\">" + text("A6", "合计")
    rows += "<c r=\"C6\"><f>SUM(D6:E6)</f><v>\(stored)</v></c>"
    rows += "<c r=\"D6\"><v>8</v></c><c r=\"E6\"><v>4</v></c></row>"
    var workbook = WorkbookBuilder()
    workbook.addSheet("表5", rows: rows)
    try Data(workbook.bytes()).write(to: scratch.url.appendingPathComponent(name))
  }

  private func run(_ arguments: String...) throws -> Run {
    try Run(arguments + ["--only", "FIL-07", "--lang", "en"], in: scratch.url)
  }

  @Test func `a warning of a formula is listed and explained`() throws {
    let list = try run("explain", "stale.xlsx").output
    let id = try #require(list.split(separator: "\t").first.map(String.init))
    #expect(id.hasPrefix("FIL-07/"))
    #expect(try run("explain", "stale.xlsx", "--finding", id, "--text", "known").code == 0)
    #expect(try run("check", "stale.xlsx").output.contains("explained: known"))
  }

  @Test func `it is fixed in a diff, and neither new nor open once explained`() throws {
    #expect(try run("diff", "stale.xlsx", "right.xlsx").output.contains("\nfixed FIL-07/"))
    #expect(try run("diff", "right.xlsx", "stale.xlsx").output.contains("\nnew FIL-07/"))
    #expect(try run("diff", "stale.xlsx", "stale.xlsx").output.contains("\nopen FIL-07/"))
    let id = try #require(
      try run("explain", "stale.xlsx").output.split(separator: "\t").first.map(String.init))
    #expect(try run("explain", "stale.xlsx", "--finding", id, "--text", "known").code == 0)
    #expect(!(try run("diff", "stale.xlsx", "stale.xlsx").output.contains("FIL-07/")))
  }
}
