import Exchange
import FinalAccounts
import Grid

/// Submissions built in code for the tests of the forms.
enum Samples {
  static let warning = Message("R900", .warning, zh: "第{0}行不认识", en: "row {0} unknown")

  static func fact(
    _ row: String, _ amount: String, column: String = "amount", label: String = "甲",
    at cell: String = "C3"
  ) -> Fact {
    Fact(
      row: row, column: column, label: label, state: .number, amount: Amount(amount),
      cell: CellReference(cell))
  }

  static func table(_ id: TableID = .t1, _ facts: [Fact]) -> AccountTable {
    AccountTable(id: id, title: "标题", sheet: "表", moneyUnit: .tenThousandYuan, facts: facts)
  }

  static func submission(_ tables: [AccountTable]) -> Submission {
    Submission(
      unit: "某单位", year: 2024,
      sources: [
        Source(file: "a/甲.xlsx", format: "xlsx", sha256: String(repeating: "0", count: 64))
      ],
      tables: tables)
  }

  /// One of everything that a form must bring back.
  static var rich: Submission {
    var first = table(
      .t1,
      [
        fact("income.general", "1592.71", label: "一、一般公共预算财政拨款收入", at: "C7"),
        Fact(
          row: "expenditure.201", column: "amount", label: "一、一般公共服务支出", state: .blank,
          cell: CellReference("F7")),
        Fact(
          row: "income.fund", column: "amount", label: "=1+1", state: .dash, raw: "-",
          cell: CellReference("C8")),
        Fact(
          row: "expenditure.202", column: "amount", label: "'=乙", state: .text,
          raw: "见\"附\",注\r\n二", cell: CellReference("F8")),
        Fact(
          row: "expenditure.203", column: "amount", label: "", state: .uncomputed,
          cell: CellReference("F9")),
        Fact(
          row: "expenditure.204", column: "amount", label: "丙", state: .error, raw: "#REF!",
          cell: nil, sheet: "续表", source: 1),
        Fact(
          row: "income.total", column: "amount", label: "丁", state: .number,
          amount: Amount("-9746.4987"), raw: "-9,746.4987", cell: CellReference("C33")),
      ])
    first.note = "注：1.甲\n2.乙"
    first.noteAt = [CellReference("A40"), nil]
    let second = table(
      .t3,
      [
        fact("total", "3", column: "total", at: "D6"),
        fact("total", "1", column: "basic", at: "E6"),
        Fact(
          row: "2010301", column: "total", code: "2010301", label: "行政运行", state: .number,
          amount: Amount("0"), raw: "0.000", cell: CellReference("D7")),
        Fact(
          row: "2010301", column: "total", code: "2010301", label: "行政运行", state: .number,
          amount: Amount("1"), cell: CellReference("D8")),
      ])
    var last = AccountTable(id: .t9, title: "财政拨款“三公”经费支出决算表", source: 1, sheet: "三公")
    last.budgetKind = .fullYear
    var submission = submission([first, second, last])
    submission.unitCode = "001"
    submission.sources.append(Source(file: "乙.xlsx", format: "xlsm", sha256: ""))
    submission.notices = [
      Notice(
        warning, ["{0}\u{7}"],
        at: Place(
          file: "乙.xlsx", part: "xl/worksheets/sheet1.xml", sheet: "表", range: CellRange("B3:C4"),
          table: "T1", offset: 12)),
      Notice(Message("W901", .info, zh: "甲", en: "a")),
    ]
    return submission
  }
}

extension Submission {
  /// The submission as text, by which two are compared.
  var told: String { String(decoding: json(language: .chinese), as: UTF8.self) }
}
