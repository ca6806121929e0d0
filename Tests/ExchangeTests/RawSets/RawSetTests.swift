import Exchange
import FinalAccounts
import Grid
import Testing

/// A raw set gives the nine tables, whatever manner it is exported in.
struct RawSetTests {
  private func recognise(
    _ change: (inout RawSetDrawing) -> Void = { _ in }, further: [Sheet] = []
  ) -> WorkbookRecognition {
    var drawing = RawSetDrawing()
    change(&drawing)
    return recognizer.recognize(drawing.sheets + further)
  }

  /// What every manner must give.
  private func expectAll(
    _ found: WorkbookRecognition, hasParents: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let figures: [(TableID, String, String, String)] = [
      (.t1, "income.general", "amount", "150.00"), (.t1, "income.undertaking", "amount", "1.00"),
      (.t1, "income.opening", "amount", "3.00"), (.t1, "expenditure.201", "amount", "150.00"),
      (.t1, "expenditure.total", "amount", "150.00"),
      (.t1, "expenditure.closing", "amount", "4.00"),
      (.t1, "expenditure.grand-total", "amount", "154.00"),
      (.t2, "total", "total", "151.00"), (.t2, "2010301", "undertaking", "1.00"),
      (.t3, "2010301", "project", "50.00"), (.t4, "income.total", "amount", "150.00"),
      (.t4, "opening.general", "amount", "3.00"), (.t4, "expenditure.201", "general", "150.00"),
      (.t4, "expenditure.closing", "total", "3.00"),
      (.t4, "expenditure.grand-total", "general", "153.00"),
      (.t5, "total", "basic", "100.00"), (.t5, "2010301", "total", "150.00"),
      (.t6, "301", "amount", "60.00"), (.t6, "30211", "amount", "10.00"),
      (.t6, "30201", "amount", "15.55"), (.t6, "31002", "amount", "9.45"),
      (.t6, "personnel.total", "amount", "65.00"), (.t6, "operating.total", "amount", "35.00"),
      (.t7, "total", "opening", "7.00"), (.t7, "total", "closing", "7.00"),
      (.t8, "total", "income", "2.00"), (.t8, "total", "total", "2.00"),
      (.t9, "unit", "budget.total", "11.00"), (.t9, "unit", "final.reception", "2.00"),
      (.t9, "unit", "final.vehicles", "8.00"), (.x03, "operation", "final", "35.00"),
      (.x03, "reception.domestic.batches", "final", "14.00"),
      (.x03, "vehicles.kept", "final", "3.00"),
      (.x03, "assets.vehicles.confidential", "final", "2.00"),
      (.x03, "procurement.total", "final", "30.50"), (.x03, "procurement.micro", "final", "10.00"),
    ]
    for (id, row, column, amount) in figures {
      #expect(
        found.derived(id, row, column) == amount, "\(id.rawValue)[\(row)].\(column)",
        sourceLocation: sourceLocation)
    }
    #expect(
      (found.derivedFact(.t5, "201", "total") != nil) == hasParents, sourceLocation: sourceLocation)
    #expect(found.tables.isEmpty, sourceLocation: sourceLocation)
    #expect(found.derivedFact(.t1, "nature.basic", "amount") == nil, sourceLocation: sourceLocation)
    #expect(found.unit == "青岚县幼儿园" && found.unitCode == "106028", sourceLocation: sourceLocation)
    #expect(found.year == 2023, sourceLocation: sourceLocation)
    let alarms = found.notices.filter { $0.message.severity != .info }
    #expect(alarms.isEmpty, "\(alarms.map { $0.text(.english) })", sourceLocation: sourceLocation)
  }

  @Test func `with tokens in front of the sheets' names`() { expectAll(recognise()) }

  @Test func `with names cut off at 31 characters, and codes nowhere`() {
    let found = recognise {
      $0.hasCodes = false
      $0.name = { id, title in
        let code = id.dropFirst().replacing("_", with: "-")
        return String("\(id) \(title)(财决\(code)表)".prefix(31))
      }
    }
    expectAll(found)
    #expect(found.raw("Z08_2", "total", "total")?.amount == Amount("50"))
  }

  @Test func `with titles alone`() {
    expectAll(
      recognise {
        $0.hasCodes = false
        $0.name = { "表\($0.count)\($0.dropFirst().reversed())\($1.count)" }
      })
  }

  @Test(arguments: [true, false])
  func `with merges lost, and without a row that numbers the columns`(hasRuler: Bool) {
    expectAll(
      recognise {
        $0.isMerged = false
        $0.hasRuler = hasRuler
      })
  }

  @Test func `without numbers of lines`() {
    expectAll(
      recognise {
        $0.hasLines = false
        $0.isMerged = false
      })
  }

  @Test(arguments: [RawSetDrawing.Codes.numbers, .parts])
  func `with codes as numbers, and in three columns`(codes: RawSetDrawing.Codes) {
    expectAll(recognise { $0.codes = codes })
  }

  @Test func `with leaves alone`() {
    expectAll(recognise { $0.hasParents = false }, hasParents: false)
  }

  @Test(arguments: ["", "—", "一", "'0.00"]) func `with zeros written so`(zero: String) {
    expectAll(recognise { $0.zero = zero })
  }

  @Test func `with the words of older grids`() {
    let found = recognise {
      $0.stages = ["年初预算数", "调整预算数", "期末数"]
      $0.final = "统计数"
    }
    expectAll(found)
    #expect(found.derived.first { $0.id == .t9 }?.budgetKind == .fullYear)
  }

  @Test func `with lines of signatures below`() {
    expectAll(
      recognise { $0.behind = "\n\n单位负责人：张三||财务负责人：李四||填表人：王五\n报送日期：2024年3月15日" })
  }

  @Test func `with the unit on the cover alone`() { expectAll(recognise { $0.unit = "" }) }

  @Test(arguments: ["106028 青岚县幼儿园", "[106028]青岚县幼儿园", "106028青岚县幼儿园", "青岚县幼儿园"])
  func `with or without a code in front of the unit's name`(name: String) {
    expectAll(recognise { $0.unit = "编制单位：\(name)" })
  }

  @Test func `a number that begins a name is part of it`() {
    let found = recognise {
      $0.unit = "编制单位：101中学"
      $0.hasCover = false
    }
    #expect(found.unit == "101中学" && found.unitCode == nil)
  }

  @Test func `a code in front of a name that the cover does not call so is no other unit`() {
    let found = recognise { $0.unit = "编制单位：308001-青岚县幼儿园" }
    #expect(found.unitCode == "106028" && !found.codes.contains("R025"))
  }

  @Test func `columns that tell of projects may be called anything`() {
    var drawing = RawSetDrawing()
    drawing.attribute = "内部编号"
    let found = recognizer.recognize(drawing.sheets)
    expectAll(found)
    #expect(!found.codes.contains("R031"))
  }

  @Test func `figures under words that nobody knows are told`() {
    var sheets = RawSetDrawing().sheets
    for index in sheets.indices where sheets[index].name.hasPrefix("Z04") {
      sheets[index].set(.text("甲项支出"), at: Self.cell("K4"))
      sheets[index].set(.number(StoredNumber(text: "9", double: 9)), at: Self.cell("K8"))
    }
    let found = recognizer.recognize(sheets)
    #expect(found.notice("R031")?.arguments == ["甲项支出", "K8"])
    #expect(found.derived(.t3, "total", "total") == "150.00")
  }

  @Test func `a table of which a column is not there is told and never guessed`() {
    var sheets = RawSetDrawing().sheets
    for index in sheets.indices where sheets[index].name.hasPrefix("Z04") {
      sheets[index].set(.text("甲项支出"), at: Self.cell("F4"))
    }
    let found = recognizer.recognize(sheets)
    #expect(
      found.derived.map(\.id.rawValue).joined(separator: " ") == "T1 T2 T4 T5 T6 T7 T8 T9 X03")
    #expect(found.notice("R073")?.arguments == ["支出决算表", "财决04表 支出决算表", "基本支出"])
    #expect(found.tables.isEmpty)
  }

  private static func cell(_ text: String) -> CellReference { CellReference(text) ?? .origin }

  @Test func `tables that the nine do not need are told once each, and no error`() {
    let found = recognise(further: [
      Sheet("Z06", "项目收入支出决算表\n|||财决06表\n项目|本年收入|本年支出\n甲|1|2"),
      Sheet("CS02-主要指标变动情况表", "主要指标变动情况表\n指标|本年数\n收入|3"),
      Sheet("Z12 资产负债简表", "资产负债简表\n|||财决12表\n资产|年末数\n货币资金|5"),
    ])
    expectAll(found)
    #expect(found.codes.filter { $0 == "R070" }.count == 3)
  }

  @Test func `projects are rows of their own, and sums above them are none`() {
    let found = recognise { $0.hasSums = true }
    #expect(found.raw("Z05_2", "2010301", "30211")?.amount == Amount("50"))
    #expect(found.raw("Z05_2", "2010301#1", "30211")?.amount == Amount("30"))
    #expect(found.raw("Z05_2", "2010301#2", "total")?.amount == Amount("20"))
    #expect(found.raw("Z05_2", "2010301#2", "total")?.label == "乙项目")
    #expect(recognise().raw("Z05_2", "2010301", "total") == nil)
  }

  @Test func `every raw table has its name and its figures`() {
    let found = recognise()
    #expect(found.rawTables.count == 14)
    #expect(found.raw("Z01", "nature.basic", "full-year")?.amount == Amount("95"))
    #expect(found.raw("Z01", "economic.399", "final")?.amount == Amount("7"))
    #expect(found.raw("Z01", "expenditure.229", "final")?.amount?.isZero == true)
    #expect(found.raw("Z01_1", "closing.general", "final.total")?.amount == Amount("3"))
    #expect(found.raw("Z08_1", "2010301", "39907")?.amount?.isZero == true)
    #expect(found.raw("Z07", "2010301", "basic.operating")?.amount == Amount("35"))
    #expect(
      found.sheets.first { $0.name == "Z08_1 一般公共预算财政拨款基本支出决算明细表" }?.rawTables == [
        "财决08-1表 一般公共预算财政拨款基本支出决算明细表"
      ])
  }
}
