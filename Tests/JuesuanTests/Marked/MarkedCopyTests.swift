import Foundation
import TestSupport
import Testing

/// A table whose 小计 of 合计 is not the sum of its parts.
@Suite struct `A checked workbook, marked` {
  private let scratch: Scratch
  private var workbook: WorkbookBuilder

  init() throws {
    scratch = try Scratch()
    func number(_ cell: String, _ value: String) -> String {
      "<c r=\"\(cell)\"><v>\(value)</v></c>"
    }
    workbook = FillFixtures.workbook(
      total: number("C5", "9.00") + number("D5", "3.00") + number("E5", "2.50"))
    try Data(workbook.bytes()).write(to: scratch.url.appendingPathComponent("a.xlsx"))
  }

  private func check(_ arguments: String...) throws -> Run {
    try Run(
      ["check"] + arguments + ["--only", "T5-01", "--lang", "zh"], in: scratch.url)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: scratch.url.appendingPathComponent(name))
  }

  /// Parts of these workbooks are stored as they are.
  private func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  @Test func `has the report beside it, and the same cells`() throws {
    let run = try check("a.xlsx", "--marked", "new/b.xlsx")
    #expect(run.code == 1)
    #expect(run.output.contains("T5-01"))
    #expect(run.errors.contains("已写出 new/b.xlsx：标记了 3 个单元格（可能填错的 1 个）"))
    let cells = try Run(["cells", "new/b.xlsx"], in: scratch.url).output
    #expect(try cells == Run(["cells", "a.xlsx"], in: scratch.url).output)
    let again = try check("new/b.xlsx")
    #expect(again.code == 1 && again.output.contains("T5-01"))
  }

  @Test func `is marked at its own cells whatever other submissions are looked at`() throws {
    // The same sheet, other addresses.
    func submission(_ year: Int) -> String {
      """
      {"format":"juesuan.submission/1","unit":null,"unitCode":null,"year":\(year),\
      "sources":[{"file":"y.xlsx","format":"xlsx","sha256":""}],"tables":[{"id":"T5","title":"支出决算表",\
      "source":0,"sheet":"表5","moneyUnit":"元","empty":false,"note":null,"cells":[{"row":"total",\
      "column":"total","label":"合计","state":"number","amount":"10000.00","at":"Z50"}]}],"notices":[]}
      """
    }
    try scratch.write(submission(2024), to: "yuan.json")
    try scratch.write(submission(2023), to: "last.json")
    let run = try Run(
      [
        "check", "a.xlsx", "--marked", "b.xlsx", "--yuan", "yuan.json", "--previous", "last.json",
        "--only", "CEL-10", "--only", "PY",
      ], in: scratch.url)
    #expect(run.output.contains("（表5!C5）"))
    #expect(run.errors.contains("标记了 1 个单元格"))
  }

  @Test func `is marked at the note that a finding is about`() throws {
    func text(_ cell: String, _ text: String) -> String {
      "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let left = FillFixtures.workbook(
      last: "<row r=\"9\">" + text("A9", "注：仍保留该表格式，并在本表下方作下述说明。") + "</row>")
    try Data(left.bytes()).write(to: scratch.url.appendingPathComponent("a.xlsx"))
    let run = try Run(
      ["check", "a.xlsx", "--marked", "b.xlsx", "--only", "FIL-18"], in: scratch.url)
    #expect(run.output.contains("表5!A9"))
    #expect(run.errors.contains("标记了 1 个单元格") && !run.errors.contains("C073"))
  }

  @Test func `stays where it exists, unless it is to be replaced`() throws {
    try scratch.write("其他", to: "b.xlsx")
    let run = try check("a.xlsx", "--marked", "b.xlsx")
    #expect(run.code == 2 && run.errors.contains("C006"))
    #expect(try text("b.xlsx") == "其他")
    #expect(try check("a.xlsx", "--marked", "b.xlsx", "--force").errors.contains("C023"))
    #expect(try bytes("b.xlsx").count > 1000)
  }

  @Test func `is the same file where nothing is wrong`() throws {
    let run = try Run(
      ["check", "a.xlsx", "--marked", "b.xlsx", "--only", "T5-02"], in: scratch.url)
    #expect(run.errors.contains("C074"))
    #expect(try bytes("b.xlsx") == bytes("a.xlsx"))
  }

  @Test func `is one workbook, in a file`() throws {
    try scratch.write(submissionText(), to: "s.json")
    try bytes("a.xlsx").write(to: scratch.url.appendingPathComponent("c.xlsx"))
    for arguments in [["a.xlsx", "c.xlsx"], ["."], ["-"], ["s.json"]] {
      let run = try Run(
        ["check"] + arguments + ["--marked", "b.xlsx"], input: Data(), in: scratch.url)
      #expect(run.code == 64, "\(arguments)")
      #expect(run.errors.contains("C070"), "\(arguments)")
    }
    let run = try check("a.xlsx", "--marked", "-")
    #expect(run.code == 64 && run.errors.contains("C075"))
    #expect(try scratch.files == ["a.xlsx", "c.xlsx", "s.json"])
  }

  @Test func `tells of findings that have no cell`() throws {
    let run = try Run(
      ["check", "a.xlsx", "--marked", "b.xlsx", "--only", "FIL-02"], in: scratch.url)
    #expect(run.code == 1)
    #expect(run.errors.contains("警告 [C073] 8 "))
  }

  @Test func `is not written where it cannot be; the report is there all the same`() throws {
    var signed = workbook
    signed.extraEntries.append(ZipBuilder.Entry("_xmlsignatures/sig1.xml", "<Signature/>"))
    try Data(signed.bytes()).write(to: scratch.url.appendingPathComponent("a.xlsx"))
    let run = try check("a.xlsx", "--marked", "b.xlsx")
    #expect(run.code == 2)
    #expect(run.output.contains("T5-01"))
    #expect(run.errors.contains("L006") && run.errors.contains("C072"))
    #expect(try scratch.files == ["a.xlsx"])
    let dropped = try check("a.xlsx", "--marked", "b.xlsx", "--drop-signatures")
    #expect(dropped.code == 1 && dropped.errors.contains("L103"))
  }
}
