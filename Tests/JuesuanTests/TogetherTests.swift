import Foundation
import TestSupport
import Testing

/// One-row tables of T3 or T2 with a frame of the test's own.
private func workbook(_ title: String, _ columns: [String], frame: [String]) throws -> Data {
  let grid: [[String]] = [
    [title], frame, ["项目", ""] + columns,
    ["功能分类科目编码", "科目名称"], ["栏次", ""] + columns.indices.map { "\($0 + 1)" },
    ["合计", "", "1.00", "1.00"], ["201", "一般公共服务支出", "1.00", "1.00"],
  ]
  var builder = WorkbookBuilder()
  builder.addSheet(
    "表",
    rows: grid.enumerated().map { row, texts in
      let cells = texts.enumerated().map { column, text in
        let reference = "\(["A", "B", "C", "D", "E", "F", "G", "H", "I"][column])\(row + 1)"
        if text.isEmpty { return "" }
        return text.contains(".")
          ? "<c r=\"\(reference)\"><v>\(text)</v></c>"
          : "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
    }.joined())
  return Data(builder.bytes())
}

private let expenditure = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
private let income = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]

@Suite struct `Inputs joined` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try workbook("支出决算表", expenditure, frame: []).write(
      to: scratch.url.appendingPathComponent("a.xlsx"))
    try workbook("收入决算表", income, frame: ["部门：某局", "", "2024年度", "", "", "单位：万元"]).write(
      to: scratch.url.appendingPathComponent("b.xlsx"))
  }

  private func run(_ inputs: [String], _ more: [String]) throws -> Run {
    try Run(
      ["convert"] + inputs + ["--together", "--to", "json", "--output", "o.json"] + more,
      in: scratch.url)
  }

  @Test func `are given what a person states only where none of them states it`() throws {
    let run = try run(
      ["a.xlsx", "b.xlsx"], ["--year", "2023", "--unit-name", "别的", "--money-unit", "元"])
    #expect(run.code == 0)
    let text = try scratch.read("o.json")
    #expect(text.contains("\"unit\": \"某局\""))
    #expect(text.contains("\"year\": 2024"))
    #expect(!text.contains("R050") && !text.contains("R051"))
    #expect(text.contains("\"moneyUnit\": \"元\"") && text.contains("\"moneyUnit\": \"万元\""))
    #expect(!text.contains("R022"))
  }

  @Test func `do not lack what a person stated`() throws {
    let plain = try Run(
      ["convert", "a.xlsx", "--to", "json", "--output", "p.json"], in: scratch.url)
    #expect(plain.errors.contains("R020") && plain.errors.contains("R022"))
    let stated = ["--year", "2023", "--unit-name", "某所", "--money-unit", "元"]
    for input in ["a.xlsx", "p.json"] {
      let run = try Run(
        ["convert", input, "--to", "json", "--output", "-"] + stated, in: scratch.url)
      #expect(run.output.contains("\"unit\": \"某所\""))
      for code in ["R020", "R021", "R022"] { #expect(!run.output.contains(code)) }
      #expect(run.output.contains("R010"))
    }
  }

  @Test func `give nothing where one cannot be looked into`() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("empty"), withIntermediateDirectories: true)
    let run = try run(["a.xlsx", "empty"], [])
    #expect(run.code == 2)
    #expect(run.errors.contains("C010") && run.errors.contains("C028"))
    #expect(!(try scratch.files.contains("o.json")))
  }

  @Test func `name the one that cannot be read`() throws {
    try scratch.write("PK\u{3}\u{4}", to: "c.xlsx")
    let run = try run(["a.xlsx", "c.xlsx"], [])
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("c.xlsx: 错误 [W"))
  }
}

@Suite struct `The cells of a workbook` {
  @Test(arguments: [[], ["--count"], ["--formulas"]])
  func `that standard output does not take are no success`(more: [String]) throws {
    let scratch = try Scratch()
    try workbook("支出决算表", expenditure, frame: []).write(
      to: scratch.url.appendingPathComponent("a.xlsx"))
    let run = try Run(["cells", "a.xlsx"] + more, in: scratch.url, outputPath: "/dev/full")
    #expect(run.code == 2)
    #expect(run.errors.contains("错误 [C003]"))
  }
}
