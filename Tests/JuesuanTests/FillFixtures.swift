import Foundation
import TestSupport

/// A form of one table and submissions for it.
enum FillFixtures {
  /// T5 with 合计 in row 5 over three blank lines; `total` is the cell C5 of 合计, `last` the row that
  /// stands at the end where 合计 does not stand first.
  static func form(
    total: String = "<c r=\"C5\"/>", last: String? = nil, blanks: ClosedRange<Int>? = 6...8,
    line: String = "", tail: String = "", sheets: Int = 1
  ) -> Data {
    Data(
      workbook(total: total, last: last, blanks: blanks, line: line, tail: tail, sheets: sheets)
        .bytes())
  }

  static func workbook(
    total: String = "<c r=\"C5\"/>", last: String? = nil, blanks: ClosedRange<Int>? = 6...8,
    line: String = "", tail: String = "", sheets: Int = 1
  ) -> WorkbookBuilder {
    func text(_ cell: String, _ text: String) -> String {
      "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    var rows = "<row r=\"1\">" + text("A1", "一般公共预算财政拨款支出决算表") + "</row>"
    rows += "<row r=\"2\">" + text("A2", "部门：") + text("C2", "年度") + text("E2", "金额单位：万元")
    rows += "</row><row r=\"3\">"
    let heads = ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"]
    for (column, head) in zip("ABCDE", heads) { rows += text("\(column)3", head) }
    rows += "</row><row r=\"4\">" + text("A4", "栏次") + "<c r=\"C4\"><v>1</v></c></row>"
    if last == nil { rows += "<row r=\"5\">" + text("A5", "合计") + total + "</row>" }
    rows += (blanks.map(Array.init) ?? [])
      .map { "<row r=\"\($0)\"><c r=\"A\($0)\"/><c r=\"B\($0)\"/></row>" }.joined()
    rows += line
    rows += last ?? "<row r=\"9\">" + text("A9", "注：本表反映部门本年度一般公共预算财政拨款支出情况。") + "</row>"
    var workbook = WorkbookBuilder()
    for number in 0..<sheets {
      workbook.addSheet(number == 0 ? "表5" : "表5 (\(number + 1))", rows: rows, tail: tail)
    }
    return workbook
  }

  /// T5 with lines of 1.50, 2.50, 3.50 … and their 合计 as given.
  static func submission(lines: Int = 2, total: String = "4.00", extra: String = "") -> String {
    let codes = ["201", "20103", "2010301", "2010302", "2010399"]
    var cells = ["{\"row\":\"total\",\"column\":\"total\",\"label\":\"合计\",\(number(total, "C5"))}"]
    for (index, code) in codes.prefix(lines).enumerated() {
      cells.append(
        "{\"row\":\"\(code)\",\"column\":\"total\",\"code\":\"\(code)\",\"label\":\"科目\(code)\","
          + number("\(index + 1).50", "C\(index + 6)") + "}")
    }
    return
      "{\"format\":\"juesuan.submission/1\",\"unit\":\"青岚县某局\",\"unitCode\":null,\"year\":2024,"
      + "\"sources\":[{\"file\":\"x.xlsx\",\"format\":\"xlsx\",\"sha256\":\"\"}],\"tables\":[{\"id\":\"T5\","
      + "\"title\":\"一般公共预算财政拨款支出决算表\",\"source\":0,\"sheet\":\"表5\",\"moneyUnit\":\"万元\","
      + "\"empty\":\(total == "0.00"),\"note\":null,\"cells\":[\(cells.joined(separator: ","))\(extra)]}],"
      + "\"notices\":[]}"
  }

  private static func number(_ amount: String, _ cell: String) -> String {
    "\"state\":\"number\",\"amount\":\"\(amount)\",\"at\":\"\(cell)\""
  }
}

/// A workbook in which none of the tables is.
enum WorkbookData {
  static let other = Data(
    WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes())
}
