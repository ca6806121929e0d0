import Exchange
import FinalAccounts
import Grid
import Testing

/// A title is read as a title: what says another thing than one of the nine is not one of them,
/// whatever header stands below, and what says the same in other words is.
@Suite struct `A title that is not listed as it stands` {
  private static func under(_ title: String, _ drawing: String) -> String {
    let rows = drawing.split(separator: "\n", omittingEmptySubsequences: false)
    return title + "\n" + rows.dropFirst().joined(separator: "\n")
  }

  private static let t6 = """
    一般公共预算财政拨款基本支出决算表
    部门：青岚县财政局 | | 2024年度 | | | 金额单位：万元
    人员经费 | | | 公用经费
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    '301 | 工资福利支出 | 8 | '302 | 商品和服务支出 | 2
    '30101 | 基本工资 | 8 | '30201 | 办公费 | 2
    """

  private static let t7 = "政府性基金预算财政拨款收入支出决算表\n单位：万元\n" + Drawing.t7

  private static let drawings: [TableID: String] = [
    .t1: Drawing.t1, .t3: Drawing.t3, .t5: Drawing.t5, .t6: t6, .t7: t7, .t9: Drawing.t9,
  ]

  private func found(_ title: String, over id: TableID) throws -> WorkbookRecognition {
    let drawing = try #require(Self.drawings[id])
    return recognizer.recognize([Sheet("x", Self.under(title, drawing))])
  }

  private static let others: [(TableID, String)] = [
    (.t6, "政府性基金预算财政拨款基本支出决算表"), (.t6, "国有资本经营预算财政拨款基本支出决算表"),
    (.t6, "机关运行经费支出决算明细表"), (.t6, "基本支出决算表"), (.t6, "一般公共预算财政拨款项目支出经济分类决算表"),
    (.t6, "上年一般公共预算财政拨款基本支出决算表"), (.t6, "一般公共预算基本支出预算表"),
    (.t3, "非财政拨款支出决算表"), (.t3, "2023年支出预算总表"), (.t3, "附属单位支出决算表"),
    (.t3, "支出决算表（上年）"), (.t3, "支出决算表（预算）"), (.t3, "支出决算表（示例）"), (.t3, "债务支出决算表"),
    (.t7, "社会保险基金收入支出决算表"), (.t7, "财政专户管理资金收入支出决算表"), (.t7, "政府性基金预算收支预算表"),
    (.t1, "上年收入支出决算总表"), (.t1, "去年收入支出决算总表"), (.t1, "所属单位收入支出决算总表"),
    (.t1, "部门收支预算总表"), (.t5, "2026年部门一般公共预算支出功能分类预算表"), (.t5, "一般公共预算支出预算表"),
    (.t9, "一般公共预算“三公”经费支出预算表"), (.t9, "上年财政拨款“三公”经费支出决算表"),
  ]

  @Test(arguments: others)
  func `is that of another table where it says another thing`(id: TableID, title: String) throws {
    for text in [title, "青岚县水务局2023年度" + title, "附件5：" + title] {
      let found = try found(text, over: id)
      #expect(found.tables.isEmpty, "\(text)")
      #expect(found.notice("R012")?.arguments == [text])
    }
  }

  @Test(arguments: others)
  func `keeps its table out where it is the name of a sheet without a title`(
    id: TableID, title: String
  ) throws {
    let drawing = try #require(Self.drawings[id]).split(separator: "\n").dropFirst()
    let sheet = Sheet("06 " + title, drawing.joined(separator: "\n"))
    #expect(recognizer.recognize([sheet]).tables.isEmpty)
  }

  @Test(arguments: others)
  func `parts its table from the one above`(id: TableID, title: String) throws {
    let own = try #require(Self.drawings[id])
    let drawing = own + "\n" + Self.under(title, own).replacing(" 8", with: " 7")
    let alone = recognizer.recognize([Sheet("x", own)])
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found.tables.map(\.rowIDs) == alone.tables.map(\.rowIDs))
    #expect(
      found.tables.map { $0.table.facts.map(\.amount) }
        == alone.tables.map { $0.table.facts.map(\.amount) })
    #expect(!found.codes.contains("R017"))
  }

  @Test(arguments: [
    (TableID.t1, "收入支出决算表"), (.t1, "收支预决算总表"), (.t1, "收人支出决算总表"), (.t1, "本年度收入支出决算总表"),
    (.t1, "高等学校收入支出决算总表"), (.t3, "支出决算公开表"), (.t3, "20年度支出决算表"),
    (.t5, "一般公开预算财政拨款支出决算表"), (.t5, "公共预算财政拨款支出决算表"), (.t5, "一般公共预算财政拔款支出决算表"),
    (.t6, "一般共公预算财政拨款基本支出决算表"), (.t7, "政府基金预算财政拨款收入支出决算表"), (.t7, "政府性基金收入支出决算表"),
    (.t9, "财政拨款安排的“三公”经费支出决算表"), (.t9, "“三公”经费预决算表"), (.t9, "“三公”经费及会议费、培训费支出决算情况表"),
  ])
  func `is one of the nine in other words or with a slip`(id: TableID, title: String) throws {
    for text in [title, "青岚县水务局" + title] {
      let found = try found(text, over: id)
      #expect(found.tables.map(\.table.id) == [id], "\(text)")
      #expect(found.tables.first?.evidence == .title)
      #expect(!found.codes.contains("R012"))
    }
  }

  @Test(arguments: ["一般公共预算财政拨款支出概算表", "一般公共预算财政拨款收出决算表", "一般公共预算财政拨款支出决算总额表甲"])
  func `is no slip where the wrong letter says another thing`(title: String) throws {
    #expect(try found(title, over: .t5)[.t5]?.evidence != .title)
  }

  @Test func `is shared by two tables, and the header decides`() throws {
    #expect(try found("收入支出决算表", over: .t1).tables.map(\.table.id) == [.t1])
    let raw = try found("收入支出决算表", over: .t7)
    #expect(raw.tables.isEmpty)
    #expect(raw.codes.contains("R012"))
    #expect(!raw.codes.contains("R014"))
  }

  @Test func `stands over all tables where it says nothing`() {
    let drawing =
      "青岚县财政局2024年度部门决算公开表\n\n"
      + Drawing.t3.split(separator: "\n").dropFirst()
      .joined(separator: "\n")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found.tables.map(\.table.id) == [.t3])
    #expect(found.sheets.first?.otherTitles == [])
  }

  @Test func `of a contents list stands beside no table`() {
    let list = "目录\n公开02表 | 收入决算表\n公开03表 | 支出决算表\n公开09表 | 财政拨款“三公”经费支出决算表\n\n"
    let found = recognizer.recognize([Sheet("x", list + Drawing.t1)])
    #expect(found.tables.map(\.table.id) == [.t1])
    #expect(found[.t1]?.amount("income.total", "amount") == "100.00")
  }

  @Test(arguments: ["填报示例", "示例", "收支总表（样例）"])
  func `and a sheet that shows how to fill in the form hold nothing`(name: String) {
    let found = recognizer.recognize([
      Sheet(name, Drawing.t3.replacing("30.5", with: "99")), Sheet("x", Drawing.t3),
    ])
    #expect(found[.t3]?.amount("total", "total") == "30.50")
    #expect(!found.codes.contains("R017"))
  }

  @Test func `may hold the name of a place that sounds like an example`() throws {
    #expect(try found("示例县水务局2024年度支出决算表", over: .t3).tables.map(\.table.id) == [.t3])
    let sheet = Sheet("示例县水务局", Drawing.t3)
    #expect(recognizer.recognize([sheet]).tables.map(\.table.id) == [.t3])
  }

  @Test(arguments: ["支出表", "03", "公开03表", "支出", "部门支出决算"])
  func `does not stand in a short name of a sheet`(name: String) {
    let drawing = Drawing.t3.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(recognizer.recognize([Sheet(name, drawing)]).tables.map(\.table.id) == [.t3])
  }
}

/// Tables of 三公 that set this year against the last.
@Suite struct `A statistic of two years` {
  private func codes(_ head: String, _ figures: String) -> [String] {
    let sheet = Sheet(
      "三公",
      """
      2024年度“三公”经费决算情况统计表
      部门：某局 | | | 单位：万元
      项目 | \(head)
      合计 | \(figures)
      1.因公出国（境）费 | \(figures)
      2.公务用车购置及运行维护费 | \(figures)
      （1）公务用车购置费 | \(figures)
      （2）公务用车运行维护费 | \(figures)
      3.公务接待费 | \(figures)
      """)
    let found = recognizer.recognize([sheet])
    return found.tables.map(\.table.id.rawValue) + found.notices.map(\.message.code)
  }

  @Test func `is none of the nine`() {
    let found = codes("上年决算数 | 本年决算数 | 增减额", "0.00 | 0.00 | 0.00")
    #expect(!found.contains("T9") && found.contains("R012"))
  }

  @Test func `is the table where it has the budget too`() {
    #expect(codes("上年决算数 | 本年预算数 | 本年决算数", "0.00 | 0.00 | 0.00").contains("T9"))
  }
}
