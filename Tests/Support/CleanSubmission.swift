import Exchange
public import FinalAccounts
import Grid

extension Submission {
  /// A unit whose nine tables hold every relation exactly: three budgets, income and spending of
  /// every kind, carry-overs, all in 万元 with zeros printed. Addresses are those of the ministry's
  /// forms; nothing in it is a notice.
  ///
  /// Tests change slots by name (`submission["T3[208].basic"] = "12.34"`).
  public static func clean(year: Int = 2024) -> Submission {
    var submission = Submission(
      unit: "某县综合服务中心", unitCode: "101001", year: year,
      sources: [Source(file: "clean.xlsx", format: "xlsx", sha256: "")])
    submission.tables = [
      CleanTables.t1, CleanTables.t2, CleanTables.t3, CleanTables.t4, CleanTables.t5,
      CleanTables.t6, CleanTables.t7, CleanTables.t8, CleanTables.t9,
    ]
    return submission
  }

  /// What stands in a slot: an amount as text, nil for blank. A text that is no amount makes the
  /// cell one of dashes (`—`) or of text. Slots that the submission lacks are nil and stay so.
  public subscript(slot: String) -> String? {
    get { place(slot).flatMap { tables[$0.table].facts[$0.fact].amount?.description } }
    set {
      guard let place = place(slot) else { return }
      var fact = tables[place.table].facts[place.fact]
      fact.amount = newValue.flatMap { Amount($0) }
      fact.raw = fact.amount == nil ? newValue : nil
      fact.state =
        fact.amount != nil ? .number : newValue == nil ? .blank : newValue == "—" ? .dash : .text
      tables[place.table].facts[place.fact] = fact
    }
  }

  /// Changes a table, where there is one.
  public mutating func change(_ id: TableID, _ change: (inout AccountTable) -> Void) {
    for index in tables.indices where tables[index].id == id { change(&tables[index]) }
  }

  /// Takes a row out of a table.
  public mutating func removeRow(_ id: TableID, _ row: String) {
    change(id) { table in table.facts.removeAll { $0.row == row } }
  }

  /// Adds a row with a code at the end of a table, one text a column.
  public mutating func addRow(_ id: TableID, _ code: String, _ label: String, _ texts: [String]) {
    change(id) { $0.addRow(code, label, texts, code: code) }
  }

  /// The same tables with every amount in 元.
  public var inYuan: Submission {
    var copy = self
    for table in copy.tables.indices {
      copy.tables[table].moneyUnit = .yuan
      for fact in copy.tables[table].facts.indices {
        let amount = copy.tables[table].facts[fact].amount
        copy.tables[table].facts[fact].amount = amount.flatMap { $0.shifted(byPowerOfTen: -4) }
      }
    }
    return copy
  }

  private func place(_ slot: String) -> (table: Int, fact: Int)? {
    for (index, table) in tables.enumerated() where slot.hasPrefix(table.id.rawValue + "[") {
      let fact = table.facts.firstIndex { "\(table.id.rawValue)[\($0.row)].\($0.column)" == slot }
      return fact.map { (index, $0) }
    }
    return nil
  }
}

extension AccountTable {
  /// The columns, each once.
  fileprivate var columns: [String] {
    var columns: [String] = []
    for fact in facts where !columns.contains(fact.column) { columns.append(fact.column) }
    return columns
  }

  fileprivate mutating func addRow(
    _ row: String, _ label: String, _ texts: [String], code: String? = nil, at first: Int = 3,
    line: Int? = nil, columns given: [String]? = nil
  ) {
    let line = line ?? (facts.compactMap { $0.cell?.row }.max() ?? 6) + 1
    for (index, (column, text)) in zip(given ?? columns, texts).enumerated() {
      facts.append(
        Fact(
          row: row, column: column, code: code, label: label,
          state: Amount(text) == nil ? .blank : .number, amount: Amount(text),
          cell: CellReference(row: line, column: first + index)))
    }
  }
}

/// The figures of `Submission.clean`.
private enum CleanTables {
  static func table(_ id: TableID) -> AccountTable {
    let number = id.rawValue.dropFirst()
    return AccountTable(
      id: id, title: "2024年度" + FormBook.builtIn.title(of: id), sheet: "公开0\(number)表",
      moneyUnit: .tenThousandYuan)
  }

  /// Lines of codes: code, name, amounts parted by blanks.
  static func list(_ id: TableID, _ columns: [String], _ lines: String) -> AccountTable {
    var table = table(id)
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let isTotal = words[0] == "total"
      table.addRow(
        words[0], words[1], Array(words.dropFirst(2)), code: isTotal ? nil : words[0],
        columns: columns)
    }
    return table
  }

  /// The classes that the ministry's form prints, with their names, in the order of its lines.
  static let classes: [(code: String, name: String)] = {
    let layouts = (try? LayoutSet.embedded())?.layouts ?? []
    let rows = layouts.first { $0.id == .t1 }?.rows.filter { $0.line != nil } ?? []
    return rows.compactMap { row in row.code.map { ($0, row.labels[0]) } }
  }()

  static var t1: AccountTable {
    var table = table(.t1)
    let income = [
      ("general", "一、一般公共预算财政拨款收入", "1247.85"), ("fund", "二、政府性基金预算财政拨款收入", "300.00"),
      ("capital", "三、国有资本经营预算财政拨款收入", "45.60"), ("superior", "四、上级补助收入", "10.00"),
      ("undertaking", "五、事业收入", "86.20"), ("operating", "六、经营收入", "12.00"),
      ("affiliated", "七、附属单位上缴收入", "7.70"), ("other", "八、其他收入", "5.15"),
    ]
    for (index, line) in income.enumerated() {
      table.addRow(
        "income." + line.0, line.1, [line.2], line: 7 + index, columns: ["amount"])
    }
    let spent = [
      "201": "1101.86", "208": "144.72", "210": "51.37", "212": "310.25", "221": "72.60",
      "223": "45.60",
    ]
    for (index, (code, name)) in classes.enumerated() {
      table.addRow(
        "expenditure." + code, name, [spent[code] ?? "0.00"], code: code, at: 6, line: 7 + index,
        columns: ["amount"])
    }
    let feet = [
      ("income.total", "本年收入合计", "1714.50", 33), ("income.surplus-used", "使用非财政拨款结余", "6.00", 34),
      ("income.opening", "年初结转和结余", "73.90", 35), ("income.grand-total", "总计", "1794.40", 37),
      ("expenditure.total", "本年支出合计", "1726.40", 33),
      ("expenditure.distribution", "结余分配", "3.10", 34),
      ("expenditure.closing", "年末结转和结余", "64.90", 35),
      ("expenditure.grand-total", "总计", "1794.40", 37),
    ]
    for (row, label, text, line) in feet {
      table.addRow(
        row, label, [text], at: row.hasPrefix("income") ? 3 : 6, line: line, columns: ["amount"])
    }
    return table
  }

  static var t2: AccountTable {
    list(
      .t2,
      ["total", "fiscal", "superior", "undertaking", "operating", "affiliated", "other"],
      """
      total 合计 1714.50 1593.45 10.00 86.20 12.00 7.70 5.15
      201 一般公共服务支出 1100.21 979.16 10.00 86.20 12.00 7.70 5.15
      20103 政府办公厅（室）及相关机构事务 1100.21 979.16 10.00 86.20 12.00 7.70 5.15
      2010301 行政运行 805.00 805.00 0.00 0.00 0.00 0.00 0.00
      2010302 一般行政管理事务 141.07 141.07 0.00 0.00 0.00 0.00 0.00
      2010350 事业运行 86.20 0.00 0.00 86.20 0.00 0.00 0.00
      2010399 其他政府办公厅（室）及相关机构事务支出 67.94 33.09 10.00 0.00 12.00 7.70 5.15
      208 社会保障和就业支出 144.72 144.72 0.00 0.00 0.00 0.00 0.00
      20805 行政事业单位养老支出 144.72 144.72 0.00 0.00 0.00 0.00 0.00
      2080505 机关事业单位基本养老保险缴费支出 96.48 96.48 0.00 0.00 0.00 0.00 0.00
      2080506 机关事业单位职业年金缴费支出 48.24 48.24 0.00 0.00 0.00 0.00 0.00
      210 卫生健康支出 51.37 51.37 0.00 0.00 0.00 0.00 0.00
      21011 行政事业单位医疗 51.37 51.37 0.00 0.00 0.00 0.00 0.00
      2101101 行政单位医疗 51.37 51.37 0.00 0.00 0.00 0.00 0.00
      212 城乡社区支出 300.00 300.00 0.00 0.00 0.00 0.00 0.00
      21208 国有土地使用权出让收入安排的支出 300.00 300.00 0.00 0.00 0.00 0.00 0.00
      2120803 城市建设支出 300.00 300.00 0.00 0.00 0.00 0.00 0.00
      221 住房保障支出 72.60 72.60 0.00 0.00 0.00 0.00 0.00
      22102 住房改革支出 72.60 72.60 0.00 0.00 0.00 0.00 0.00
      2210201 住房公积金 72.60 72.60 0.00 0.00 0.00 0.00 0.00
      223 国有资本经营预算支出 45.60 45.60 0.00 0.00 0.00 0.00 0.00
      22301 解决历史遗留问题及改革成本支出 45.60 45.60 0.00 0.00 0.00 0.00 0.00
      2230105 国有企业退休人员社会化管理补助支出 45.60 45.60 0.00 0.00 0.00 0.00 0.00
      """)
  }

  static var t3: AccountTable {
    list(
      .t3, ["total", "basic", "project", "remitted", "operating", "aid"],
      """
      total 合计 1726.40 1169.44 535.76 4.00 11.20 6.00
      201 一般公共服务支出 1101.86 900.75 179.91 4.00 11.20 6.00
      20103 政府办公厅（室）及相关机构事务 1101.86 900.75 179.91 4.00 11.20 6.00
      2010301 行政运行 812.35 812.35 0.00 0.00 0.00 0.00
      2010302 一般行政管理事务 146.82 0.00 146.82 0.00 0.00 0.00
      2010350 事业运行 88.40 88.40 0.00 0.00 0.00 0.00
      2010399 其他政府办公厅（室）及相关机构事务支出 54.29 0.00 33.09 4.00 11.20 6.00
      208 社会保障和就业支出 144.72 144.72 0.00 0.00 0.00 0.00
      20805 行政事业单位养老支出 144.72 144.72 0.00 0.00 0.00 0.00
      2080505 机关事业单位基本养老保险缴费支出 96.48 96.48 0.00 0.00 0.00 0.00
      2080506 机关事业单位职业年金缴费支出 48.24 48.24 0.00 0.00 0.00 0.00
      210 卫生健康支出 51.37 51.37 0.00 0.00 0.00 0.00
      21011 行政事业单位医疗 51.37 51.37 0.00 0.00 0.00 0.00
      2101101 行政单位医疗 51.37 51.37 0.00 0.00 0.00 0.00
      212 城乡社区支出 310.25 0.00 310.25 0.00 0.00 0.00
      21208 国有土地使用权出让收入安排的支出 310.25 0.00 310.25 0.00 0.00 0.00
      2120803 城市建设支出 310.25 0.00 310.25 0.00 0.00 0.00
      221 住房保障支出 72.60 72.60 0.00 0.00 0.00 0.00
      22102 住房改革支出 72.60 72.60 0.00 0.00 0.00 0.00
      2210201 住房公积金 72.60 72.60 0.00 0.00 0.00 0.00
      223 国有资本经营预算支出 45.60 0.00 45.60 0.00 0.00 0.00
      22301 解决历史遗留问题及改革成本支出 45.60 0.00 45.60 0.00 0.00 0.00
      2230105 国有企业退休人员社会化管理补助支出 45.60 0.00 45.60 0.00 0.00 0.00
      """)
  }

  static var t4: AccountTable {
    var table = table(.t4)
    let left = [
      ("income.general", "一、一般公共预算财政拨款", "1247.85", 7),
      ("income.fund", "二、政府性基金预算财政拨款", "300.00", 8),
      ("income.capital", "三、国有资本经营预算财政拨款", "45.60", 9),
      ("income.total", "本年收入合计", "1593.45", 33),
      ("opening.total", "年初财政拨款结转和结余", "58.40", 34),
      ("opening.general", "一般公共预算财政拨款", "38.40", 35),
      ("opening.fund", "政府性基金预算财政拨款", "20.00", 36),
      ("opening.capital", "国有资本经营预算财政拨款", "0.00", 37),
      ("income.grand-total", "总计", "1651.85", 38),
    ]
    for (row, label, text, line) in left {
      table.addRow(row, label, [text], line: line, columns: ["amount"])
    }
    let funds = ["total", "general", "fund", "capital"]
    let spent = [
      "201": ["992.26", "992.26", "0.00", "0.00"], "208": ["144.72", "144.72", "0.00", "0.00"],
      "210": ["51.37", "51.37", "0.00", "0.00"], "212": ["310.25", "0.00", "310.25", "0.00"],
      "221": ["72.60", "72.60", "0.00", "0.00"], "223": ["45.60", "0.00", "0.00", "45.60"],
    ]
    for (index, (code, name)) in classes.enumerated() {
      table.addRow(
        "expenditure." + code, name, spent[code] ?? ["0.00", "0.00", "0.00", "0.00"], code: code,
        at: 6, line: 7 + index, columns: funds)
    }
    let feet = [
      ("total", "本年支出合计", ["1616.80", "1260.95", "310.25", "45.60"], 33),
      ("closing", "年末财政拨款结转和结余", ["35.05", "25.30", "9.75", "0.00"], 34),
      ("grand-total", "总计", ["1651.85", "1286.25", "320.00", "45.60"], 38),
    ]
    for (row, label, texts, line) in feet {
      table.addRow("expenditure." + row, label, texts, at: 6, line: line, columns: funds)
    }
    return table
  }

  static var t5: AccountTable {
    list(
      .t5, ["total", "basic", "project"],
      """
      total 合计 1260.95 1081.04 179.91
      201 一般公共服务支出 992.26 812.35 179.91
      20103 政府办公厅（室）及相关机构事务 992.26 812.35 179.91
      2010301 行政运行 812.35 812.35 0.00
      2010302 一般行政管理事务 146.82 0.00 146.82
      2010399 其他政府办公厅（室）及相关机构事务支出 33.09 0.00 33.09
      208 社会保障和就业支出 144.72 144.72 0.00
      20805 行政事业单位养老支出 144.72 144.72 0.00
      2080505 机关事业单位基本养老保险缴费支出 96.48 96.48 0.00
      2080506 机关事业单位职业年金缴费支出 48.24 48.24 0.00
      210 卫生健康支出 51.37 51.37 0.00
      21011 行政事业单位医疗 51.37 51.37 0.00
      2101101 行政单位医疗 51.37 51.37 0.00
      221 住房保障支出 72.60 72.60 0.00
      22102 住房改革支出 72.60 72.60 0.00
      2210201 住房公积金 72.60 72.60 0.00
      """)
  }

  static var t6: AccountTable {
    var table = list(
      .t6, ["amount"],
      """
      301 工资福利支出 877.51
      30101 基本工资 245.10
      30102 津贴补贴 198.32
      30103 奖金 165.40
      30108 机关事业单位基本养老保险缴费 96.48
      30109 职业年金缴费 48.24
      30110 职工基本医疗保险缴费 51.37
      30113 住房公积金 72.60
      302 商品和服务支出 145.33
      30201 办公费 42.30
      30207 邮电费 8.15
      30211 差旅费 26.70
      30212 因公出国（境）费用 3.20
      30217 公务接待费 2.45
      30231 公务用车运行维护费 9.60
      30239 其他交通费用 28.93
      30299 其他商品和服务支出 24.00
      303 对个人和家庭的补助 28.20
      30302 退休费 21.80
      30305 生活补助 6.40
      310 资本性支出 30.00
      31002 办公设备购置 12.00
      31013 公务用车购置 18.00
      """)
    table.addRow("personnel.total", "人员经费合计", ["905.71"])
    table.addRow("operating.total", "公用经费合计", ["175.33"])
    return table
  }

  static let carried = ["opening", "income", "total", "basic", "project", "closing"]

  static var t7: AccountTable {
    list(
      .t7, carried,
      """
      total 合计 20.00 300.00 310.25 0.00 310.25 9.75
      212 城乡社区支出 20.00 300.00 310.25 0.00 310.25 9.75
      21208 国有土地使用权出让收入安排的支出 20.00 300.00 310.25 0.00 310.25 9.75
      2120803 城市建设支出 20.00 300.00 310.25 0.00 310.25 9.75
      """)
  }

  static var t8: AccountTable {
    list(
      .t8, carried,
      """
      total 合计 0.00 45.60 45.60 0.00 45.60 0.00
      223 国有资本经营预算支出 0.00 45.60 45.60 0.00 45.60 0.00
      22301 解决历史遗留问题及改革成本支出 0.00 45.60 45.60 0.00 45.60 0.00
      2230105 国有企业退休人员社会化管理补助支出 0.00 45.60 45.60 0.00 45.60 0.00
      """)
  }

  static var t9: AccountTable {
    var table = table(.t9)
    table.budgetKind = .fullYear
    let items = ["total", "abroad", "vehicles", "purchase", "operation", "reception"]
    table.addRow(
      "unit", "",
      [
        "37.50", "4.00", "30.50", "18.50", "12.00", "3.00", "35.10", "3.20", "29.45", "18.00",
        "11.45", "2.45",
      ], at: 1, line: 8, columns: items.map { "budget." + $0 } + items.map { "final." + $0 })
    return table
  }
}
