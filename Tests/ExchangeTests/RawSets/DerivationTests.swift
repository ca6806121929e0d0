import Exchange
import FinalAccounts
import Grid
import Testing

/// What derived tables say of the cells that they come from.
struct DerivationTests {
  private func recognise(_ change: (inout RawSetDrawing) -> Void = { _ in }) -> WorkbookRecognition
  {
    var drawing = RawSetDrawing()
    change(&drawing)
    return recognizer.recognize(drawing.sheets)
  }

  private func submission(_ found: WorkbookRecognition) -> Submission {
    let digest = String(repeating: "0", count: 64)
    return Submission(combining: [(found, Source(file: "a.xlsx", format: "xlsx", sha256: digest))])
  }

  @Test func `a figure of one cell stands there`() {
    let found = recognise()
    let fact = found.derivedFact(.t5, "2010301", "basic")
    #expect(fact?.cell == CellReference("L12") && fact?.from.first?.cell == CellReference("L12"))
    #expect(fact?.from.map(\.sheet) == ["Z07 一般公共预算财政拨款收入支出决算表"])
    let total = found.derivedFact(.t1, "expenditure.total", "amount")
    #expect(total?.cell == CellReference("O14"))
  }

  @Test func `a sum stands nowhere and names all of its cells`() {
    let fact = recognise().derivedFact(.t6, "operating.total", "amount")
    #expect(fact?.cell == nil)
    let columns = fact?.from.map { $0.cell.description.filter(\.isLetter) }
    #expect(columns == ["I", "N", "T", "W", "Z"])
  }

  @Test func `what is no number in a sum leaves it open, aloud`() {
    var sheets = RawSetDrawing().sheets
    for index in sheets.indices where sheets[index].name.hasPrefix("Z08_1") {
      if let cell = CellReference("L8") { sheets[index].set(.text("见附件"), at: cell) }
    }
    let found = recognizer.recognize(sheets)
    #expect(found.derivedFact(.t6, "303", "amount")?.state == .text)
    #expect(found.derivedFact(.t6, "personnel.total", "amount")?.state == .uncomputed)
    #expect(found.derived(.t6, "operating.total", "amount") == "35.00")
    #expect(found.notice("R076")?.arguments == ["T6", "人员经费合计"])
  }

  @Test func `blank stays blank, and a dash a dash`() {
    #expect(recognise { $0.zero = "" }.derivedFact(.t3, "2010301", "aid")?.state == .blank)
    let dash = recognise { $0.zero = "—" }.derivedFact(.t3, "2010301", "aid")
    #expect(dash?.state == .dash && dash?.raw == "—")
  }

  @Test func `classes that hold no basic expenditure are no rows of T6`() {
    #expect(recognise().derivedFact(.t6, "311", "amount") == nil)
    #expect(recognise().derivedFact(.t6, "31201", "amount") != nil)
  }

  @Test func `rows without expenditure are left out of T5 and told`() {
    let found = recognise()
    #expect(found.derivedFact(.t5, "2080501", "total") == nil)
    #expect(found.notice("R075")?.arguments == ["T5", "财决07表", "208、20805、2080501"])
  }

  @Test func `without its raw table a public table is absent, and a notice names both`() {
    let found = recognise { $0.missing = ["Z08_1", "F03"] }
    #expect(found.derived.map(\.id.rawValue) == ["T1", "T2", "T3", "T4", "T5", "T7", "T8"])
    let told = found.notices.filter { $0.message.code == "R071" }.map(\.arguments)
    #expect(
      told == [
        ["T6 一般公共预算财政拨款基本支出决算表", "财决08-1表 一般公共预算财政拨款基本支出决算明细表"],
        ["T9 财政拨款“三公”经费支出决算表", "财决附03表 机构运行信息表"],
      ])
    #expect(!found.codes.contains("R010"))
  }

  @Test func `one sheet a file together are one set`() {
    let drawing = RawSetDrawing()
    let files = drawing.sheets.enumerated().map { index, sheet in
      (
        recognizer.recognize([sheet]),
        Source(file: "\(index).xlsx", format: "xlsx", sha256: String(repeating: "0", count: 64))
      )
    }
    let whole = Submission(combining: files.map { (recognition: $0.0, source: $0.1) })
    #expect(
      whole.tables.map(\.id.rawValue).joined(separator: " ") == "T1 T2 T3 T4 T5 T6 T7 T8 T9 X03")
    #expect(whole.rawTables.count == 14)
    let fact = whole[.t1]?.facts.first
    #expect(fact?.from.first?.source == whole[.t1]?.source)
    #expect(!whole.notices.contains { $0.message.code == "R071" })
  }

  @Test func `public tables are as handed in where both are there, and that is told`() {
    var sheets = RawSetDrawing().sheets
    sheets.append(Sheet("公开01", Drawing.t1))
    let found = recognizer.recognize(sheets)
    #expect(found.tables.map(\.table.id.rawValue).contains("T1") && found.derived.isEmpty)
    #expect(found[.t1]?.table.sheet == "公开01")
    #expect(found.rawTables.contains { $0.code == "财决08-1表" })
    #expect(found.notice("R072") != nil)
  }

  @Test func `conversion rounds each cell half-up and leaves counts alone`() {
    let converted = submission(recognise()).converted(to: .tenThousandYuan)
    func amount(_ id: TableID, _ row: String, _ column: String) -> String? {
      converted[id]?.facts.first { $0.row == row && $0.column == column }?.amount?.description
    }
    #expect(amount(.t1, "income.general", "amount") == "0.02")
    #expect(amount(.x03, "vehicles.kept", "final") == "3.00")
    #expect(amount(.x03, "reception.domestic.batches", "final") == "14.00")
    #expect(amount(.x03, "operation", "final") == "0.00")
  }

  @Test func `JSON and CSV bring the cells back`() throws {
    let whole = submission(recognise())
    let json = whole.json(language: .chinese)
    let again = try Submission(json: json)
    #expect(again.json(language: .chinese) == json)
    #expect(again[.t6]?.facts.last?.from.count == 5)
    let folder = try Submission(csvFiles: whole.csvFiles().files)
    #expect(folder.tables.map(\.id) == whole.tables.map(\.id))
    for (one, other) in zip(folder.tables, whole.tables) {
      #expect(one.facts.map(\.from) == other.facts.map(\.from), "\(one.id.rawValue)")
      #expect(one.facts.map(\.cell) == other.facts.map(\.cell), "\(one.id.rawValue)")
    }
  }

  @Test func `names of sheets that hold separators come back`() throws {
    var sheets = RawSetDrawing().sheets
    for index in sheets.indices where sheets[index].name.hasPrefix("Z08_1") {
      var sheet = Sheet(name: "Z08_1;甲!乙", visibility: .visible)
      (sheet.cells, sheet.rowStarts) = (sheets[index].cells, sheets[index].rowStarts)
      (sheet.ownTexts, sheet.merges) = (sheets[index].ownTexts, sheets[index].merges)
      sheets[index] = sheet
    }
    let whole = submission(recognizer.recognize(sheets))
    let folder = try Submission(csvFiles: whole.csvFiles().files)
    #expect(whole[.t6]?.facts.last?.from.first?.sheet == "Z08_1;甲!乙")
    #expect(folder[.t6]?.facts.last?.from == whole[.t6]?.facts.last?.from)
  }

  @Test func `the public rules hold of a right set, and say nothing of how a form is filled in`()
    throws
  {
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(
      submission(
        recognise {
          $0.zero = "—"
          $0.hasFunds = false
        }))
    // The raw tables of this drawing hold what is derived from them, and are not whole.
    let told = report.findings.filter { $0.severity != .info && !$0.rule.id.hasPrefix("RAW-") }
    #expect(told.isEmpty, "\(told.map(\.id))")
    #expect(!report.findings.contains { $0.rule.id == "CEL-02" || $0.rule.id == "FIL-16" })
  }
}
