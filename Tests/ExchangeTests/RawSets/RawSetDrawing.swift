import Exchange
import FinalAccounts
import Grid

/// A small raw 财决 set of an invented unit, drawn in the manners of several exporters. All of them say
/// the same.
struct RawSetDrawing {
  enum Codes { case text, numbers, parts }

  /// Of each table the name of its sheet.
  var name: (_ id: String, _ title: String) -> String = { id, title in "\(id) \(title)" }
  var hasCodes = true
  var hasRuler = true
  var isMerged = true
  var hasLines = true
  var hasParents = true
  var hasSums = false
  /// False: without money of the budgets of funds and of state capital.
  var hasFunds = true
  var codes = Codes.text
  var zero = "0"
  var stages = ["年初预算数", "全年预算数", "决算数"]
  var final = "决算统计数"
  var unit = "编制单位：106028-青岚县幼儿园"
  var hasCover = true
  /// The heading over the codes of projects.
  var attribute = "项目代码"
  /// Tables that are not there.
  var missing: Set<String> = []
  /// Lines behind every table.
  var behind = ""

  static let titles = [
    "Z01": "收入支出决算总表", "Z01_1": "财政拨款收入支出决算总表", "Z03": "收入决算表", "Z04": "支出决算表",
    "Z05": "支出决算明细表", "Z05_1": "基本支出决算明细表", "Z05_2": "项目支出决算明细表",
    "Z07": "一般公共预算财政拨款收入支出决算表", "Z08": "一般公共预算财政拨款支出决算明细表",
    "Z08_1": "一般公共预算财政拨款基本支出决算明细表", "Z08_2": "一般公共预算财政拨款项目支出决算明细表",
    "Z09": "政府性基金预算财政拨款收入支出决算表", "Z11": "国有资本经营预算财政拨款收入支出决算表",
    "F03": "机构运行信息表",
  ]

  /// The sheets of the set, in the order of their numbers.
  var sheets: [Sheet] {
    var result = hasCover ? [Sheet("FMDM 封面代码", Self.cover)] : []
    for (id, title) in Self.titles.sorted(by: { $0.key < $1.key }) where !missing.contains(id) {
      result.append(sheet(id, title))
    }
    return result
  }

  private func sheet(_ id: String, _ title: String) -> Sheet {
    var lines = body(id)
    if !hasRuler { lines.removeAll { $0.contains("栏次") } }
    if !hasLines { lines = lines.map { $0.replacing(/\|行(\d+)\|/) { _ in "||" } } }
    lines = lines.map { $0.replacing(/行(\d+)/) { "\($0.output.1)" }.replacing("∅", with: zero) }
    let width = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).count }.max()
    let gap = String(repeating: "|", count: (width ?? 1) - 1)
    let printed = id == "F03" ? "附03" : id.dropFirst().replacing("_", with: "-")
    let code = hasCodes ? gap + "财决\(printed)表" : ""
    let frame = "\(unit)|2023年度|金额单位：元"
    let shown = lines.map { $0.replacing("|>", with: "|") }
    let drawing = ([title, code, frame] + shown + ["", behind]).joined(separator: "\n")
    var sheet = Sheet(name(id, title), drawing)
    if isMerged { merge(&sheet, lines, from: 4) }
    return sheet
  }

  /// Merges words over several columns, which `>` says.
  private func merge(_ sheet: inout Sheet, _ lines: [String], from first: Int) {
    for (row, line) in lines.enumerated() {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      var start = 0
      for column in 0...parts.count where column == parts.count || parts[column] != ">" {
        if column > start + 1,
          let from = CellReference(row: first + row, column: start + 1),
          let to = CellReference(row: first + row, column: column)
        {
          sheet.merges.append(CellRange(from, to))
        }
        start = column
      }
    }
  }
}
