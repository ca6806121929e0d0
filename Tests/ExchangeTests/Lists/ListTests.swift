import Exchange
import FinalAccounts
import Grid
import Testing

/// Execution lists of 预算管理一体化: one line a payment.
struct ListTests {
  static let names = "预算单位|年度|支出功能分类|部门预算支出经济分类|资金性质|支出类型|支付金额"
  static let codes =
    "agency_code|fiscal_year|exp_func_code|dep_bgt_eco_code|fund_type|pro_cat_code|pay_amt"
  static let lines = """
    219011-青岚县果茶办公室|2024|2010301-行政运行|30101-基本工资|11-一般公共预算资金|人员类|100.10
    219011-青岚县果茶办公室|2024|2010301 行政运行|'30201|111-一般公共预算本级|公用经费|'1,050.20
    219011-青岚县果茶办公室|2024|2010302-一般行政管理事务|30227-委托业务费|11-一般公共预算资金|特定目标类|30
    219011-青岚县果茶办公室|2024|2010302-一般行政管理事务|30227-委托业务费|11-一般公共预算资金|特定目标类|-5
    219011-青岚县果茶办公室|2024|2120803-城市建设支出|31005-基础设施建设|12-政府性基金预算资金|特定目标类|70
    219011-青岚县果茶办公室|2024|2010301-行政运行|30299|3-单位资金|公用经费|12.34
    """

  private func recognise(
    _ drawing: String, unit: String? = nil, mapping: String? = nil
  ) throws -> WorkbookRecognition {
    var options = RecognitionOptions()
    options.statedUnit = unit
    let lists = try mapping.map { try ListMapping(own: Array($0.utf8), file: "own.json") }
    let recognizer = Recognizer(layouts: try .embedded(), lists: lists)
    return recognizer.recognize([Sheet("支付明细", drawing)], options: options)
  }

  private func amounts(_ found: WorkbookRecognition, _ slots: [(TableID, String, String)])
    -> [String?]
  {
    slots.map { found.derived($0.0, $0.1, $0.2) }
  }

  @Test(arguments: [names, codes, names + "\n" + codes, "单位：元\n" + names])
  func `lines are added up by code, economic code, kind and fund`(header: String) throws {
    let found = try recognise(header + "\n" + Self.lines)
    #expect(found.isExecution)
    #expect(found.unit == "青岚县果茶办公室" && found.unitCode == "219011" && found.year == 2024)
    #expect(found.derived.map(\.id) == [.t3, .t5, .t6])
    #expect(
      amounts(
        found,
        [
          (.t3, "total", "total"), (.t3, "2010301", "basic"), (.t3, "20103", "project"),
          (.t3, "212", "total"), (.t5, "total", "total"), (.t5, "2010302", "project"),
          (.t5, "212", "total"), (.t6, "30101", "amount"), (.t6, "302", "amount"),
          (.t6, "operating.total", "amount"), (.t6, "30299", "amount"),
        ]) == [
          "1257.64", "1162.64", "25.00", "70.00", "1175.30", "25.00", nil, "100.10", "1050.20",
          "1050.20", nil,
        ])
  }

  @Test func `a figure names all of its lines`() throws {
    let found = try recognise(Self.names + "\n" + Self.lines)
    let project = found.derivedFact(.t5, "2010302", "project")
    #expect(project?.from.map(\.cell.description) == ["G4", "G5"] && project?.cell == nil)
    #expect(found.derivedFact(.t3, "2120803", "project")?.cell == CellReference("G6"))
    #expect(found.derivedFact(.t5, "20103", "basic")?.label == "政府办公厅（室）及相关机构事务")
  }

  @Test func `returns are taken off, and told`() throws {
    let found = try recognise(Self.names + "\n" + Self.lines)
    #expect(found.notice("R094")?.arguments == ["1", "-5.00", "G5"])
    #expect(found.codes.first == "R090")
  }

  @Test func `a line without a place is told with its cell and money`() throws {
    let bad = """
      219011-青岚县果茶办公室|2024||30201|11-一般公共预算|公用经费|7
      219011-青岚县果茶办公室|2024|20103011|30201|11-一般公共预算|公用经费|8
      219011-青岚县果茶办公室|2024|2010301|30201|11-一般公共预算|说不清|9
      219011-青岚县果茶办公室|2024|2010301|30201|11-一般公共预算|公用经费|十元
      219011-青岚县果茶办公室|2024|2010301|30201|88-说不清|公用经费|10
      """
    let found = try recognise([Self.names, Self.lines, bad].joined(separator: "\n"))
    let told = found.notices.filter { $0.message.code == "R091" }.map(\.arguments)
    #expect(
      told.map { [$0[2], $0[3]] } == [
        ["7.00", "G8"], ["8.00", "G9"], ["9.00", "G10"], ["0.00", "G11"],
      ])
    #expect(found.notice("R092")?.arguments == ["1", "10.00", "G12"])
    #expect(found.derived(.t3, "total", "total") == "1267.64")
    #expect(found.derived(.t5, "total", "total") == "1175.30")
  }

  @Test(arguments: [("1257.64", "R095"), ("1257.65", "R096")])
  func `a line of the total is held against the sum, and is none of them`(
    total: String, code: String
  ) throws {
    let found = try recognise("\(Self.names)\n\(Self.lines)\n合计||||||\(total)")
    #expect(found.notice(code) != nil)
    #expect(found.derived(.t3, "total", "total") == "1257.64")
  }

  @Test func `of several units none is read until one is named`() throws {
    let drawing =
      Self.names + "\n" + Self.lines
      + "\n219012-青岚县茶场|2024|2010301-行政运行|30101|11-一般公共预算|人员类|3"
    let all = try recognise(drawing)
    #expect(all.derived.isEmpty)
    #expect(all.notice("R098")?.arguments == ["2", "青岚县果茶办公室、青岚县茶场"])
    for name in ["青岚县茶场", "219012", "219012-青岚县茶场"] {
      let one = try recognise(drawing, unit: name)
      #expect(one.derived(.t3, "total", "total") == "3.00" && one.unit == "青岚县茶场")
    }
  }

  @Test func `of one code the name need not stand on every line`() throws {
    let heads = "单位编码|单位名称|支出功能分类|支付金额"
    let found = try recognise("\(heads)\n001||2010301|5\n001|甲|2010302|6")
    #expect(found.derived(.t3, "total", "total") == "11.00")
    #expect(found.unit == "甲" && found.notice("R098") == nil)
    let other = try recognise("\(heads)\n001||2010301|5\n001|甲|2010302|6\n002|乙|2010302|7")
    #expect(other.notice("R098")?.arguments == ["2", "乙、甲"])
    let named = try recognise(
      "\(heads)\n001||2010301|5\n001|甲|2010302|6\n002|乙|2010302|7", unit: "甲")
    #expect(named.derived(.t3, "total", "total") == "11.00")
  }

  @Test func `without a column the tables that need it are not made`() throws {
    let found = try recognise(
      "预算单位|项目名称|支出功能分类|支付金额\n1-甲|乙|2010301|5\n1-甲|丙|2010302|6")
    #expect(found.derived.map(\.id) == [.t3])
    #expect(found.derived.first?.facts.map(\.column).contains("basic") == false)
    #expect(found.notices.count { $0.message.code == "R097" } == 3)
  }

  @Test func `headings of one's own are read as a mapping says`() throws {
    let drawing = "科|钱\n2010301|5.5\n2010301|6"
    #expect(try !recognise(drawing).isExecution)
    let mapping =
      #"{"format": "juesuan.list-mapping/1", "columns": {"function": ["科"], "amount": ["钱"]}}"#
    #expect(try recognise(drawing, mapping: mapping).derived(.t3, "2010301", "total") == "11.50")
  }

  @Test func `a mapping that is none is refused by name`() {
    #expect(throws: Fault.self) {
      try ListMapping(own: Array(#"{"format": "x", "columns": {}}"#.utf8), file: "own.json")
    }
  }

  @Test func `execution data stays that through JSON, and is checked without the other tables`()
    throws
  {
    let found = try recognise(Self.names + "\n" + Self.lines)
    let digest = String(repeating: "0", count: 64)
    let submission = Submission(combining: [
      (found, Source(file: "a.xlsx", format: "xlsx", sha256: digest))
    ])
    let again = try Submission(json: submission.json(language: .chinese))
    #expect(again.isExecution)
    #expect(again.json(language: .chinese) == submission.json(language: .chinese))
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission)
    #expect(report.isExecution && report.counts.error == 0 && report.counts.unchecked == 0)
    #expect(!report.findings.contains { $0.rule.id == "FIL-02" })
  }
}
