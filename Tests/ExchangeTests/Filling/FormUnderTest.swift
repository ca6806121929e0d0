import Exchange
import FinalAccounts
import Grid

// A small form and submissions for it: T5 with 合计 in row 5, three lines, a note.

func fact(
  _ row: String, _ column: String, _ amount: String?, code: String? = nil, label: String = "甲"
) -> Fact {
  Fact(
    row: row, column: column, code: code, label: label,
    state: amount == nil ? .blank : amount == "—" ? .dash : .number,
    amount: amount.flatMap { Amount($0) }, raw: amount == "—" ? "—" : nil, cell: nil)
}

/// The form; its parts can be drawn otherwise.
func form(
  frame: String = "部门： | | 年度 | | 金额单位：万元", total: String = "合计 | | | |",
  lines: String = "| | | |\n| | | |\n| | | |"
) -> Sheet {
  var sheet = Sheet(
    "表5",
    """
    一般公共预算财政拨款支出决算表
    \(frame)
    功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
    栏次 | | 1 | 2 | 3
    \(total)
    \(lines)
    注：本表反映部门本年度一般公共预算财政拨款支出情况。
    """)
  sheet.lastCellRow = 9
  return sheet
}

func submission(_ facts: [Fact], unit: MoneyUnit? = .tenThousandYuan) -> Submission {
  var table = AccountTable(id: .t5, title: "一般公共预算财政拨款支出决算表", sheet: "表", facts: facts)
  table.moneyUnit = unit
  return Submission(unit: "青岚县财政局", year: 2024, tables: [table])
}

func plan(
  _ facts: [Fact], _ form: Sheet, _ options: FormFillOptions = FormFillOptions(),
  unit: MoneyUnit? = .tenThousandYuan
) -> FormFilling {
  FormPlanner(recognizer).plan(
    submission(facts, unit: unit), into: recognizer.recognize([form]), sheets: [form],
    options: options)
}

private let someLines = [
  ("201", "一般公共服务支出"), ("20103", "政府办公厅"), ("2010301", "行政运行"),
]

func lines(_ count: Int = 3) -> [Fact] {
  (0..<count).map { index in
    let (code, label) = index < 3 ? someLines[index] : ("201030\(index)", "第\(index)项")
    return fact(code, "total", "\(index + 1).50", code: code, label: label)
  }
}

extension FormFilling {
  subscript(address: String) -> Value? {
    cells.last { $0.cell.description == address }?.value
  }

  var codes: [String] { notices.map(\.message.code) }
}

extension Sheet {
  /// The sheet with a formula and its cached value in one cell.
  func with(formula: String, at address: String, value: CellValue) -> Sheet {
    guard let cell = CellReference(address) else { return self }
    var sheet = self
    sheet.set(value, at: cell)
    sheet.formulas.append(FormulaCell(cell: cell, kind: .normal, text: formula))
    return sheet
  }
}
