import Foundation
import TestSupport
import Testing

/// A sheet of texts and numbers, row by row from A1, as rows of the format.
private func rows(_ grid: [[String]]) -> String {
  grid.enumerated().map { row, texts in
    let cells = texts.enumerated().map { column, text in
      let reference = "\(["A", "B", "C", "D", "E", "F", "G", "H"][column])\(row + 1)"
      if text.isEmpty { return "" }
      return Double(text) != nil && text.contains(".")
        ? "<c r=\"\(reference)\"><v>\(text)</v></c>"
        : "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
  }.joined()
}

private let expenditure = [
  ["支出决算表"],
  ["部门：青岚县某局", "", "2024年度", "", "", "", "", "金额单位：万元"],
  ["项目", "", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
  ["功能分类科目编码", "科目名称", "", "", "", "", "", ""],
  ["栏次", "", "1", "2", "3", "4", "5", "6"],
  ["合计", "", "3.50", "1.25", "2.25", "", "", "—"],
  ["201", "一般公共服务支出", "3.50", "1.25", "2.25", "", "", ""],
  ["20103", "政府办公厅（室）及相关机构事务", "3.50", "1.25", "2.25", "", "", ""],
  ["2010301", "行政运行", "1.25", "1.25", "", "", "", ""],
  ["2010302", "一般行政管理事务", "2.25", "", "2.25", "", "", ""],
]

@Suite struct `A workbook` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    var builder = WorkbookBuilder()
    builder.addSheet("支出", rows: rows(expenditure))
    try Data(builder.bytes()).write(to: scratch.url.appendingPathComponent("a.xlsx"))
  }

  @Test func `is converted, each cell with its place`() throws {
    let run = try Run(["convert", "a.xlsx", "--to", "json", "--output", "-"], in: scratch.url)
    #expect(run.code == 0)
    #expect(run.output.contains("\"unit\": \"青岚县某局\""))
    #expect(run.output.contains("\"year\": 2024"))
    #expect(
      run.output.contains(
        "{\"row\": \"2010302\", \"column\": \"project\", \"code\": \"2010302\", "
          + "\"label\": \"一般行政管理事务\", \"state\": \"number\", \"amount\": \"2.25\", \"at\": \"E10\"}"
      ))
    #expect(run.output.contains("\"state\": \"dash\", \"raw\": \"—\", \"at\": \"H6\""))
  }

  @Test func `goes through CSV and comes back equal`() throws {
    let json = try Run(["convert", "a.xlsx", "--to", "json", "--output", "-"], in: scratch.url)
    #expect(
      try Run(["convert", "a.xlsx", "--to", "csv", "--output", "c"], in: scratch.url).code == 0)
    let back = try Run(["convert", "c", "--to", "json", "--output", "-"], in: scratch.url)
    #expect(back.output == json.output)
    #expect(try scratch.read("c/T3.csv").contains("2010301,行政运行,1.25,1.25,,,,\r\n"))
  }

  @Test func `is shown at a glance`() throws {
    let run = try Run(["inspect", "a.xlsx"], in: scratch.url)
    #expect(run.code == 0)
    #expect(run.output.contains("单位：青岚县某局  年度：2024  金额单位：万元"))
    #expect(run.output.contains("支出决算表"))
  }

  @Test func `under another name is known by its content`() throws {
    try FileManager.default.copyItem(
      at: scratch.url.appendingPathComponent("a.xlsx"),
      to: scratch.url.appendingPathComponent("b.xls"))
    #expect(try Run(["inspect", "b.xls"], in: scratch.url).output.contains("Excel 工作簿 (.xlsx)"))
  }

  @Test func `is joined with others where asked`() throws {
    var builder = WorkbookBuilder()
    var income = expenditure
    income[0] = ["收入决算表"]
    income[2] = ["项目", "", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "其他收入"]
    builder.addSheet("收入", rows: rows(income))
    try Data(builder.bytes()).write(to: scratch.url.appendingPathComponent("b.xlsx"))
    let run = try Run(
      ["convert", "a.xlsx", "b.xlsx", "--together", "--to", "csv", "--output", "c"], in: scratch.url
    )
    #expect(run.code == 0)
    #expect(
      try scratch.files.filter { $0.hasPrefix("c/") }
        == ["c/T2.csv", "c/T3.csv", "c/datapackage.json", "c/facts.csv"])
    #expect(try scratch.read("c/facts.csv").contains(",b.xlsx,收入,"))
  }
}
