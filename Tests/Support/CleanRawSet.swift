import Exchange
public import FinalAccounts
import Grid

extension Submission {
  /// A raw 财决 set that holds every relation exactly: three budgets, spending of every nature, projects,
  /// a fund that pays for a journey. Amounts are whole 元, zeros are blank but for totals.
  public static func cleanRaw(year: Int = 2024) -> Submission {
    var submission = Submission(
      unit: "某县综合服务中心", unitCode: "101001", year: year,
      sources: [Source(file: "raw.xlsx", format: "xlsx", sha256: "")])
    submission.rawTables = CleanRawSet().tables.sorted { $0.id < $1.id }
    return submission
  }
}

/// The lines of the set, and the tables that they add up to.
private struct CleanRawSet {
  enum Nature: String { case basic, project, operating }
  enum Fund: String { case general, fund, capital, own }

  struct Line {
    let code: String
    let item: String
    let nature: Nature
    let fund: Fund
    let amount: Int
    var project = ""
  }

  private let lines: [Line] = [
    Line(code: "2010301", item: "30101", nature: .basic, fund: .general, amount: 6000),
    Line(code: "2010301", item: "30101", nature: .basic, fund: .own, amount: 700),
    Line(code: "2010301", item: "30201", nature: .basic, fund: .general, amount: 2000),
    Line(code: "2010301", item: "30217", nature: .basic, fund: .general, amount: 200),
    Line(code: "2010301", item: "30231", nature: .basic, fund: .general, amount: 300),
    Line(code: "2010301", item: "31002", nature: .basic, fund: .general, amount: 500),
    Line(code: "2080501", item: "30302", nature: .basic, fund: .general, amount: 3000),
    Line(
      code: "2010302", item: "30227", nature: .project, fund: .general, amount: 2500, project: "1"),
    Line(
      code: "2010302", item: "31013", nature: .project, fund: .general, amount: 800, project: "1"),
    Line(
      code: "2010302", item: "30913", nature: .project, fund: .general, amount: 90, project: "1"),
    Line(
      code: "2010302", item: "30212", nature: .project, fund: .general, amount: 400, project: "2"),
    Line(
      code: "2010302", item: "31101", nature: .project, fund: .general, amount: 35, project: "2"),
    Line(
      code: "2010302", item: "30701", nature: .project, fund: .general, amount: 45, project: "2"),
    Line(code: "2010399", item: "30299", nature: .operating, fund: .own, amount: 600),
    Line(code: "2120803", item: "30101", nature: .basic, fund: .fund, amount: 550),
    Line(code: "2120803", item: "31005", nature: .project, fund: .fund, amount: 7000, project: "1"),
    Line(code: "2120803", item: "30212", nature: .project, fund: .fund, amount: 60, project: "1"),
    Line(
      code: "2230105", item: "31201", nature: .project, fund: .capital, amount: 900, project: "1"),
    Line(
      code: "2230105", item: "31302", nature: .project, fund: .capital, amount: 70, project: "1"),
    Line(
      code: "2230105", item: "39999", nature: .project, fund: .capital, amount: 80, project: "1"),
  ]
  private let classes = ["301", "302", "303", "307", "309", "310", "311", "312", "313", "399"]
  private let stages = ["opening", "full-year", "final"]

  private func sum(_ isMeant: (Line) -> Bool) -> Int {
    lines.filter(isMeant).reduce(0) { $0 + $1.amount }
  }

  /// A table under way: amounts by row and column, in the order in which they come.
  private struct Drawing {
    var table: AccountTable
    private var rows: [String] = []

    init(_ name: String) {
      table = AccountTable(
        id: TableID(rawValue: name) ?? .t1, title: name, sheet: name, moneyUnit: .yuan)
    }

    mutating func put(_ row: String, _ column: String, _ amount: Int, code: String? = nil) {
      if rows.last != row { rows.append(row) }
      let isBlank = amount == 0 && row != "total"
      table.facts.append(
        Fact(
          row: row, column: column, code: code, label: row, state: isBlank ? .blank : .number,
          amount: isBlank ? nil : Amount(digits: Int128(amount) * 100, scale: 2),
          cell: CellReference(row: 8 + rows.count, column: 5 + table.facts.count)))
    }
  }

  var tables: [AccountTable] {
    [
      details("Z05") { _ in true }, details("Z05_1") { $0.nature == .basic },
      projects("Z05_2") { $0.nature == .project }, details("Z05_3") { $0.nature == .operating },
      details("Z08") { $0.fund == .general },
      details("Z08_1") { $0.fund == .general && $0.nature == .basic },
      projects("Z08_2") { $0.fund == .general && $0.nature == .project },
      details("Z10") { $0.fund == .fund },
      details("Z10_1") { $0.fund == .fund && $0.nature == .basic },
      projects("Z10_2") { $0.fund == .fund && $0.nature == .project },
      income, expenditure, balances("Z07", .general), balances("Z09", .fund), capital, whole,
      fiscal, institution,
    ]
  }

  // MARK: Lists of codes

  private func codes(_ isMeant: (Line) -> Bool) -> [String] {
    var codes: Set<String> = []
    for line in lines where isMeant(line) {
      for length in [3, 5, 7] { codes.insert(String(line.code.prefix(length))) }
    }
    return ["total"] + codes.sorted()
  }

  private func isBelow(_ line: Line, _ row: String) -> Bool {
    row == "total" || line.code.hasPrefix(row)
  }

  private func put(
    _ row: String, code: String?, _ items: [String], _ drawing: inout Drawing,
    _ isMeant: (Line) -> Bool
  ) {
    drawing.put(row, "total", sum(isMeant), code: code)
    for own in classes {
      drawing.put(row, own, sum { isMeant($0) && $0.item.hasPrefix(own) }, code: code)
      for item in items where item.hasPrefix(own) {
        drawing.put(row, item, sum { isMeant($0) && $0.item == item }, code: code)
      }
    }
  }

  private var items: [String] { Set(lines.map(\.item)).sorted() }

  private func details(_ name: String, _ isMeant: (Line) -> Bool) -> AccountTable {
    var drawing = Drawing(name)
    for row in codes(isMeant) {
      put(row, code: row == "total" ? nil : row, items, &drawing) {
        isMeant($0) && isBelow($0, row)
      }
    }
    return drawing.table
  }

  private func projects(_ name: String, _ isMeant: (Line) -> Bool) -> AccountTable {
    var drawing = Drawing(name)
    for row in codes(isMeant) {
      put(row, code: row == "total" ? nil : row, items, &drawing) {
        isMeant($0) && isBelow($0, row)
      }
      let own = Set(lines.filter { isMeant($0) && $0.code == row }.map(\.project)).sorted()
      for project in own {
        put("\(row)#\(project)", code: row, items, &drawing) {
          isMeant($0) && $0.code == row && $0.project == project
        }
      }
    }
    return drawing.table
  }

  private var expenditure: AccountTable {
    var drawing = Drawing("Z04")
    for row in codes({ _ in true }) {
      let code = row == "total" ? nil : row
      let isTop = row == "total" || "2010301".hasPrefix(row)
      let parts = [Nature.basic, .project, .operating].map { nature in
        sum { isBelow($0, row) && $0.nature == nature }
      }
      let (remitted, aid) = isTop ? (11, 22) : (0, 0)
      drawing.put(row, "total", parts.reduce(remitted + aid, +), code: code)
      drawing.put(row, "basic", parts[0], code: code)
      drawing.put(row, "project", parts[1], code: code)
      drawing.put(row, "remitted", remitted, code: code)
      drawing.put(row, "operating", parts[2], code: code)
      drawing.put(row, "aid", aid, code: code)
    }
    return drawing.table
  }

  private var income: AccountTable {
    var drawing = Drawing("Z03")
    for row in codes({ _ in true }) {
      let code = row == "total" ? nil : row
      let isTop = row == "total" || "2010301".hasPrefix(row)
      let fiscal = sum { isBelow($0, row) && $0.fund != .own }
      let others = isTop ? [50, 1400, 300, 70, 5] : [0, 0, 0, 0, 0]
      drawing.put(row, "total", others.reduce(fiscal, +), code: code)
      drawing.put(row, "fiscal", fiscal, code: code)
      drawing.put(row, "superior", others[0], code: code)
      drawing.put(row, "undertaking", others[1], code: code)
      drawing.put(row, "undertaking.education-fees", isTop ? 900 : 0, code: code)
      drawing.put(row, "operating", others[2], code: code)
      drawing.put(row, "affiliated", others[3], code: code)
      drawing.put(row, "other", others[4], code: code)
    }
    return drawing.table
  }

  /// What is carried over of each budget: into the year and out of it the same.
  private func carried(_ row: String) -> Int {
    ["total", "201", "20103", "2010302", "212", "21208", "2120803", "223", "22301", "2230105"]
      .contains(row) ? 30 : 0
  }

  private func balances(_ name: String, _ fund: Fund) -> AccountTable {
    var drawing = Drawing(name)
    for row in codes({ $0.fund == fund }) {
      let code = row == "total" ? nil : row
      func part(_ isMeant: (Line) -> Bool) -> Int {
        sum { $0.fund == fund && isBelow($0, row) && isMeant($0) }
      }
      let (basic, project) = (part { $0.nature == .basic }, part { $0.nature == .project })
      let personnel = part {
        $0.nature == .basic && ($0.item.hasPrefix("301") || $0.item.hasPrefix("303"))
      }
      let over = carried(row)
      let columns = [
        ("opening", over), ("opening.basic", 0), ("opening.project", over),
        ("income", basic + project), ("income.basic", basic), ("income.project", project),
        ("total", basic + project), ("basic", basic), ("basic.personnel", personnel),
        ("basic.operating", basic - personnel), ("project", project), ("closing", over),
        ("closing.basic", 0), ("closing.project", over), ("closing.project.carried", over),
        ("closing.project.surplus", 0),
      ]
      for (column, amount) in columns { drawing.put(row, column, amount, code: code) }
    }
    return drawing.table
  }

  private var capital: AccountTable {
    var drawing = Drawing("Z11")
    for row in codes({ $0.fund == .capital }) {
      let code = row == "total" ? nil : row
      let amount = sum { $0.fund == .capital && isBelow($0, row) }
      let over = carried(row)
      let columns = [
        ("opening", over), ("opening.carried", over), ("opening.surplus", 0), ("income", amount),
        ("total", amount), ("basic", 0), ("project", amount), ("closing", over),
        ("closing.carried", over), ("closing.surplus", 0),
      ]
      for (column, amount) in columns { drawing.put(row, column, amount, code: code) }
    }
    return drawing.table
  }

  // MARK: Lists of lines

  private var whole: AccountTable {
    var drawing = Drawing("Z01")
    func put(_ row: String, _ amount: Int, code: String? = nil) {
      for stage in stages { drawing.put(row, stage, amount, code: code) }
    }
    let others = [
      ("superior", 50), ("undertaking", 1400), ("operating", 300), ("affiliated", 70), ("other", 5),
    ]
    let funds = [Fund.general, .fund, .capital].map { fund in sum { $0.fund == fund } }
    for (name, amount) in zip(["general", "fund", "capital"], funds) {
      put("income.\(name)", amount)
    }
    for (name, amount) in others { put("income.\(name)", amount) }
    let came = others.reduce(funds.reduce(0, +)) { $0 + $1.1 }
    let spent = sum { _ in true } + 33
    put("income.total", came)
    put("income.surplus-used", 15)
    put("income.opening", 190)
    put("income.grand-total", came + 205)
    for own in Set(lines.map { String($0.code.prefix(3)) }).sorted() {
      put("expenditure.\(own)", sum { $0.code.hasPrefix(own) } + (own == "201" ? 33 : 0), code: own)
    }
    put("expenditure.total", spent)
    put("expenditure.distribution", 9)
    put("expenditure.closing", came + 205 - spent - 9)
    put("expenditure.grand-total", came + 205)
    let isPersonnel = { (line: Line) in line.item.hasPrefix("301") || line.item.hasPrefix("303") }
    put("nature.basic", sum { $0.nature == .basic })
    put("nature.basic.personnel", sum { $0.nature == .basic && isPersonnel($0) })
    put("nature.basic.operating", sum { $0.nature == .basic && !isPersonnel($0) })
    put("nature.project", sum { $0.nature == .project })
    put("nature.project.construction", 90)
    put("nature.remitted", 11)
    put("nature.operating", sum { $0.nature == .operating })
    put("nature.aid", 22)
    put("economic.total", spent - 33)
    for own in classes { put("economic.\(own)", sum { $0.item.hasPrefix(own) }, code: own) }
    return drawing.table
  }

  private var fiscal: AccountTable {
    var drawing = Drawing("Z01_1")
    let funds = [Fund.general, .fund, .capital]
    func put(_ row: String, code: String? = nil, _ amount: (Fund) -> Int) {
      for stage in stages {
        drawing.put(row, stage + ".total", funds.reduce(0) { $0 + amount($1) }, code: code)
        for fund in funds {
          drawing.put(row, "\(stage).\(fund.rawValue)", amount(fund), code: code)
        }
      }
    }
    func putWhole(_ row: String, _ amount: Int) {
      for stage in stages { drawing.put(row, stage, amount) }
    }
    func spent(_ fund: Fund) -> Int { sum { $0.fund == fund } }
    for fund in funds { putWhole("income.\(fund.rawValue)", spent(fund)) }
    let all = funds.reduce(0) { $0 + spent($1) }
    putWhole("income.total", all)
    putWhole("opening.total", 90)
    for fund in funds { putWhole("opening.\(fund.rawValue)", 30) }
    putWhole("income.grand-total", all + 90)
    for own in Set(lines.filter { $0.fund != .own }.map { String($0.code.prefix(3)) }).sorted() {
      put("expenditure.\(own)", code: own) { fund in
        sum { $0.fund == fund && $0.code.hasPrefix(own) }
      }
    }
    put("expenditure.total", spent)
    put("expenditure.closing") { _ in 30 }
    put("expenditure.grand-total") { spent($0) + 30 }
    let isPersonnel = { (line: Line) in line.item.hasPrefix("301") || line.item.hasPrefix("303") }
    put("nature.basic") { fund in sum { $0.fund == fund && $0.nature == .basic } }
    put("nature.basic.personnel") { fund in
      sum { $0.fund == fund && $0.nature == .basic && isPersonnel($0) }
    }
    put("nature.basic.operating") { fund in
      sum { $0.fund == fund && $0.nature == .basic && !isPersonnel($0) }
    }
    put("nature.project") { fund in sum { $0.fund == fund && $0.nature == .project } }
    put("economic.total", spent)
    for own in classes {
      put("economic.\(own)", code: own) { fund in
        sum { $0.fund == fund && $0.item.hasPrefix(own) }
      }
    }
    return drawing.table
  }

  private var institution: AccountTable {
    var drawing = Drawing("F03")
    func put(_ row: String, _ amount: Int) {
      for stage in stages { drawing.put(row, stage, amount) }
    }
    // The fund pays a journey of its own.
    let abroad = 460
    put("public-trips.total", abroad + 890 + 300 + 200)
    put("public-trips.abroad", abroad)
    put("public-trips.vehicles", 1190)
    put("public-trips.purchase", 890)
    put("public-trips.operation", 300)
    put("public-trips.reception", 200)
    put("public-trips.reception.domestic", 150)
    put("public-trips.reception.domestic.foreign-affairs", 40)
    put("public-trips.reception.foreign", 50)
    drawing.put("operation", "final", 3000)
    drawing.put("operation.administrative", "final", 2900)
    drawing.put("operation.public-servants", "final", 100)
    drawing.put("procurement.total", "final", 60)
    drawing.put("procurement.goods", "final", 30)
    drawing.put("procurement.works", "final", 20)
    drawing.put("procurement.services", "final", 10)
    drawing.put("procurement.sme", "final", 40)
    drawing.put("procurement.micro", "final", 25)
    return drawing.table
  }
}
