import Exchange
import FinalAccounts
import Grid
import TestSupport

/// A rule that is a function, with a submission in which it fires, and one in which it does not.
struct FunctionCase: Sendable {
  /// A submission with what is checked beside it.
  struct Given: Sendable {
    var submission: Submission = .clean()
    var inputs = Checker.Inputs()

    init(_ change: (inout Given) -> Void = { _ in }) { change(&self) }

    subscript(slot: String) -> String? {
      get { submission[slot] }
      set { submission[slot] = newValue }
    }

    /// All amounts of a table zero.
    mutating func zero(_ id: TableID) {
      submission.change(id) { table in
        for index in table.facts.indices { table.facts[index].amount = .zero }
      }
    }
  }

  let rule: String
  let firing: Given
  /// The first cell of the first finding: slot, or table, sheet and address as far as known.
  let at: String
  let silent: Given

  init(
    _ rule: String, at cell: String, silent: (inout Given) -> Void = { _ in },
    _ change: (inout Given) -> Void
  ) {
    self.rule = rule
    at = cell
    firing = Given(change)
    self.silent = Given(silent)
  }

  static let all: [FunctionCase] = files + cells + codes + tables + lastYear + raw
}

extension FunctionCase {
  private static let files: [FunctionCase] = [
    FunctionCase("GATE", at: "T5") { given in
      for (index, fact) in (given.submission[.t5]?.facts ?? []).enumerated() {
        given["T5[\(fact.row)].\(fact.column)"] = "\(index * index * 7 + 13).00"
      }
    },
    FunctionCase("FIL-01", at: "公开03表!C8") {
      $0.submission.notices = DamagedSheet("<c r=\"C8\" t=\"s\"><v>7</v></c>").notices
    },
    FunctionCase("FIL-02", at: "T5") { $0.submission.tables.remove(at: 4) },
    FunctionCase("FIL-04", at: "收入决算表") { given in
      given.submission.change(.t3) { $0.sheet = "收入决算表" }
    },
    FunctionCase("FIL-05", at: "公开03表") {
      $0.submission.tell(.submissionTableTwice, ["T3", "a", "b"], .t3)
    },
    FunctionCase("FIL-06", at: "T3[201].total") {
      $0.submission.tell(.hiddenFigures, ["C8 D8"], .t3, at: "C8")
    },
    FunctionCase(
      "FIL-07", at: "T3[total].total", silent: { compute("1726.40", &$0) },
      { compute("1726.00", &$0) }),
    FunctionCase("FIL-08", at: "T3[total].project") { given in
      given.submission.change(.t3) { table in
        table.facts[2].state = .error
        table.facts[2].amount = nil
        table.facts[2].raw = "#REF!"
      }
    },
    FunctionCase("FIL-09", at: "公开05表") {
      $0.submission.tell(.unitsDiffer, ["T1", "某县综合服务中心", "T5", "服务中心"], .t5)
    },
    FunctionCase("FIL-10", at: "公开02表") { given in
      given.submission.change(.t2) { $0.title = "202 年度收入决算表" }
    },
    FunctionCase("FIL-11", at: "公开04表") { given in
      given.submission.change(.t4) { $0.moneyUnit = nil }
    },
    FunctionCase("FIL-12", at: "T2[total].total") { given in
      given.submission.change(.t2) { table in
        for index in table.facts.indices {
          table.facts[index].amount = table.facts[index].amount?.shifted(byPowerOfTen: -4)
        }
      }
    },
    FunctionCase("FIL-13", at: "公开03表!I8") {
      $0.submission.tell(.unknownColumn, ["其他支出", "I8"], .t3, at: "I8")
    },
    FunctionCase("FIL-14", at: "附") {
      $0.submission.tell(.continuationDiffers, ["T3", "支出决算表（续）", "附 A40"], .t3, sheet: "附")
    },
    FunctionCase(
      "FIL-16", at: "公开08表",
      silent: { given in
        given.zero(.t8)
        given.submission.change(.t8) { $0.note = "说明：本单位没有国有资本经营预算财政拨款收支，本表为空表。" }
      },
      { $0.zero(.t8) }),
    FunctionCase(
      "FIL-17", at: "T7[total].opening",
      silent: { given in
        given.zero(.t7)
        sayEmpty(&given)
      },
      { sayEmpty(&$0) }),
    FunctionCase(
      "FIL-18", at: "公开08表",
      silent: { given in given.submission.change(.t8) { $0.note = "注：本表反映支出情况。" } },
      { given in given.submission.change(.t8) { $0.note = "说明：XX本年度没有此项收支。" } }),
  ]

  private static let cells: [FunctionCase] = [
    FunctionCase("CEL-01", at: "T2[208].total") { $0["T2[208].total"] = "待定" },
    FunctionCase("CEL-02", at: "T3[208].project") { $0["T3[208].project"] = "—" },
    FunctionCase("CEL-03", at: "T3[2080505].basic") { $0["T3[2080505].basic"] = "-96.48" },
    FunctionCase("CEL-04", at: "T6[30101].amount") { $0["T6[30101].amount"] = "245.1023" },
    FunctionCase("CEL-05", at: "T3[208].project") { $0["T3[208].project"] = nil },
    FunctionCase("CEL-06", at: "T3[total].total") { given in
      let texts = ["0.00", "1726.40", "1169.44", "535.76", "4.00", "11.20"]
      let columns = ["total", "basic", "project", "remitted", "operating", "aid"]
      for (column, text) in zip(columns, texts) { given["T3[total].\(column)"] = text }
    },
    FunctionCase("CEL-07", at: "T3[2080505].basic") { $0["T3[2080505].basic"] = "2080505" },
    FunctionCase("CEL-08", at: "T5[2101101].total") { given in
      for code in ["210", "21011", "2101101", "221", "22102", "2210201"] {
        for (column, text) in [("total", "72.60"), ("basic", "50.10"), ("project", "22.50")] {
          given["T5[\(code)].\(column)"] = text
        }
      }
    },
    FunctionCase("CEL-09", at: "T6[30299].amount") { given in
      given["T6[30299].amount"] = "145.33"
      given["T6[30239].amount"] = "52.93"
    },
    FunctionCase(
      "CEL-10", at: "T6[30102].amount", silent: { $0.inputs.yuan = $0.submission.inYuan },
      { given in
        given.inputs.yuan = given.submission.inYuan
        given["T6[30102].amount"] = "198.23"
      }),
    FunctionCase("CEL-11", at: "公开03表") { $0.zero(.t3) },
    FunctionCase(
      "CEL-12", at: "T3[total].total", silent: { computeTotals(typed: nil, &$0) },
      { computeTotals(typed: "total", &$0) }),
  ]

  private static let codes: [FunctionCase] = [
    FunctionCase("COD-01", at: "公开03表!C30") {
      $0.submission.addRow(.t3, "2010388", "新设事务", ["0.00"])
    },
    FunctionCase("COD-02", at: "公开03表!C26") {
      $0.submission.rename(.t3, "2210201", "汽车修理")
    },
    FunctionCase("COD-03", at: "公开03表!C16") {
      $0.submission.rename(.t3, "2080505", "抚恤")
    },
    FunctionCase("COD-04", at: "公开05表!C15") { $0.submission.removeRow(.t5, "20805") },
    FunctionCase("COD-05", at: "公开05表!C23") {
      $0.submission.addRow(.t5, "2210201", "住房公积金", ["72.60", "72.60", "0.00"])
    },
    FunctionCase("COD-06", at: "公开05表!C23") {
      $0.submission.addRow(.t5, "2080599", "其他行政事业单位养老支出", ["0.00", "0.00", "0.00"])
    },
    FunctionCase("COD-07", at: "公开06表!C32") {
      $0.submission.addRow(.t6, "50201", "某款", ["0.00"])
    },
    FunctionCase("COD-08", at: "公开06表!C32") {
      $0.submission.addRow(.t6, "309", "资本性支出（基本建设）", ["5.00"])
    },
    FunctionCase("COD-09", at: "公开01表!F8") { given in
      given.submission.recode(.t1, "expenditure.202", as: "expenditure.299")
      given.submission.change(.t1) { table in
        for index in table.facts.indices where table.facts[index].row == "expenditure.299" {
          table.facts[index].code = "299"
        }
      }
    },
    FunctionCase("COD-10", at: "T4[expenditure.223].fund") {
      $0["T4[expenditure.223].fund"] = "1.00"
    },
  ]

  private static let tables: [FunctionCase] = [
    FunctionCase("T6-02", at: "T6[303].amount") { given in
      for row in ["30302", "30305"] { given.submission.removeRow(.t6, row) }
    },
    FunctionCase("T9-04", at: "T9[unit].budget.abroad") { given in
      given["T9[unit].budget.total"] = "33.50"
      given["T9[unit].budget.abroad"] = nil
    },
    FunctionCase("X-12", at: "T1[expenditure.204].amount") {
      $0["T1[expenditure.204].amount"] = "5.00"
    },
    FunctionCase("X-28", at: "T4[income.capital].amount") { $0.submission.empty(.t8) },
    FunctionCase("X-52", at: "T5[2101101].total") { $0.submission.removeRow(.t3, "2101101") },
    FunctionCase(
      "X-53", at: "T3[2010302].project", silent: { makeFiscal(&$0) },
      { given in
        makeFiscal(&given)
        given["T5[2010302].project"] = "146.28"
      }),
    FunctionCase(
      "X-55", at: "T3[2010302].total", silent: { carryNothing(&$0) },
      { given in
        carryNothing(&given)
        given.submission.removeRow(.t2, "2010302")
      }),
    FunctionCase("X-65", at: "T6[30212].amount") { $0.submission.empty(.t9) },
    FunctionCase(
      "X-67", at: "T9[unit].final.operation",
      silent: { given in
        given["T3[total].project"] = "0.00"
        given["T6[30231].amount"] = "11.45"
      },
      { $0["T3[total].project"] = "0.00" }),
    FunctionCase("X-70", at: "T5[2010302].basic") { given in
      given["T5[2010302].basic"] = "146.82"
      given["T5[2010302].project"] = "0.00"
    },
  ]

  private static let lastYear: [FunctionCase] = [
    FunctionCase(
      "PY-01", at: "T1[income.opening].amount", silent: { openAsClosed(&$0) },
      { $0.inputs.previous = .clean(year: 2023) }),
    FunctionCase(
      "PY-02", at: "T4[opening.general].amount", silent: { openAsClosed(&$0) },
      { $0.inputs.previous = .clean(year: 2023) }),
    FunctionCase(
      "PY-03", at: "T7[212].opening", silent: { openAsClosed(&$0) },
      { given in
        openAsClosed(&given)
        given.inputs.previous?["T7[212].closing"] = "19.00"
      }),
    FunctionCase(
      "PY-05", at: "T1[expenditure.208].amount", silent: { openAsClosed(&$0) },
      { given in
        openAsClosed(&given)
        given.inputs.previous?["T1[expenditure.208].amount"] = "90.00"
      }),
    FunctionCase(
      "PY-07", at: "T1[income.general].amount", silent: { openAsClosed(&$0) },
      { $0.inputs.previous = .clean(year: 2023) }),
  ]

  // MARK: What some rules ask for before they apply

  /// A formula in T3's total that comes to 1726.40, with the result that the file stores.
  private static func compute(_ stored: String, _ given: inout Given) {
    given.inputs.evidence.isWorkbook = true
    given.inputs.evidence.formulas = [
      .init(
        sheet: "公开03表", cell: CellReference(row: 7, column: 3) ?? .origin, text: "SUM(C8:C9)",
        stored: stored, computed: "1726.40", agrees: stored == "1726.40", isExternal: false)
    ]
  }

  /// The totals of T3 as sums of their rows, but for one that is typed.
  private static func computeTotals(typed: String?, _ given: inout Given) {
    given.inputs.evidence.isWorkbook = true
    for fact in given.submission[.t3]?.facts ?? []
    where fact.column == "total" && fact.row != typed {
      guard let cell = fact.cell else { continue }
      given.inputs.evidence.formulas.append(
        .init(
          sheet: "公开03表", cell: cell, text: "SUM(D8:H8)", stored: nil, computed: nil,
          agrees: true, isExternal: false,
          pattern: .init(text: "SUM(R[0]C[1]:R[0]C[5])", isAlongRow: true)))
    }
  }

  private static func sayEmpty(_ given: inout Given) {
    given.submission.change(.t7) { $0.note = "说明：本单位没有政府性基金预算财政拨款收支，本表为空表。" }
  }

  /// Last year's accounts close with what this year's open with.
  private static func openAsClosed(_ given: inout Given) {
    var previous = Submission.clean(year: 2023)
    previous["T1[expenditure.closing].amount"] = "73.90"
    previous["T4[expenditure.closing].general"] = "38.40"
    previous["T4[expenditure.closing].fund"] = "20.00"
    for row in ["total", "212", "21208", "2120803"] { previous["T7[\(row)].closing"] = "20.00" }
    given.inputs.previous = previous
  }

  private static func carryNothing(_ given: inout Given) {
    given["T1[income.opening].amount"] = "0.00"
    given["T1[expenditure.closing].amount"] = "0.00"
  }

  /// No money but fiscal money: T3 is T5, T7 and T8 row by row.
  private static func makeFiscal(_ given: inout Given) {
    given["T2[total].total"] = "1593.45"
    given["T1[income.surplus-used].amount"] = "0.00"
    given["T1[income.opening].amount"] = "58.40"
    given["T1[expenditure.closing].amount"] = "35.05"
    for row in Set(given.submission[.t3]?.facts.map(\.row) ?? []) {
      for column in ["total", "basic", "project"] {
        let parts = ["T5", "T7", "T8"].compactMap { given["\($0)[\(row)].\(column)"] }
        let sum = parts.compactMap { Amount($0)?.digits }.reduce(0, +)
        given["T3[\(row)].\(column)"] = Amount(digits: sum, scale: 2).description
      }
      for column in ["remitted", "operating", "aid"] { given["T3[\(row)].\(column)"] = "0.00" }
    }
  }
}

extension FunctionCase {
  private static let raw: [FunctionCase] = [
    FunctionCase("RAW-901", at: "公开01表") {
      $0.inputs.raw = Submission.clean(year: 2023).inYuan
    } silent: {
      $0.inputs.raw = Submission.clean().inYuan
    },
    FunctionCase("RAW-902", at: "T3[208].basic") {
      $0.inputs.raw = Submission.clean().inYuan
      $0["T3[208].basic"] = "1.00"
    } silent: {
      $0.inputs.raw = Submission.clean().inYuan
    },
    FunctionCase("RAW-903", at: "公开05表") {
      $0.inputs.raw = Submission.clean().inYuan
      $0.submission.removeRow(.t5, "2010301")
    } silent: {
      $0.inputs.raw = Submission.clean().inYuan
    },
  ]

  private init(
    _ rule: String, at cell: String, _ change: (inout Given) -> Void,
    silent: (inout Given) -> Void
  ) {
    self.init(rule, at: cell, silent: silent, change)
  }
}
