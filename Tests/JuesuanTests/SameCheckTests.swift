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
    let rows = FormulaTable.rows(total: "<c r=\"C6\"><f>SUM(D6:E6)</f><v>\(stored)</v></c>")
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
