import Exchange
import FinalAccounts
import Grid
import Testing

/// Rules that rest on what recognition notices: from drawn sheets to the cell of the finding.
@Suite("Findings about what recognition noticed")
struct RecognisedFindingTests {
  /// The findings of a rule, each with severity, sheet and cell.
  private func found(_ rule: String, _ sheets: [Sheet]) throws -> [String] {
    try found(rule, files: [sheets])
  }

  /// The same where the sheets come in several files.
  private func found(_ rule: String, files: [[Sheet]]) throws -> [String] {
    let parts = files.enumerated().map { index, sheets in
      (recognizer.recognize(sheets), Source(file: "\(index).xlsx", format: "xlsx", sha256: ""))
    }
    let submission = Submission(combining: parts)
    let report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission)
    return report.findings.filter { $0.rule.id == rule }.map { finding in
      let cell = finding.cells.first
      let place = [cell?.sheet, cell?.cell?.description].compactMap(\.self)
      return "\(finding.severity.rawValue) \(place.joined(separator: "!"))"
    }
  }

  private let t3 = Sheet("表3", Drawing.t3)
  private let t5 = Sheet("表5", Drawing.t5)

  @Test("a title over the header of another table is an error where its table is missing")
  func nearlyTable() throws {
    let wrong = Drawing.t3.replacing("2024年度支出决算表", with: "收入支出决算总表")
    #expect(try found("FIL-04", [Sheet("表1", wrong)]) == ["error 表1!A1"])
    #expect(try found("FIL-04", [Sheet("表1", wrong), Sheet("总", Drawing.t1)]) == ["info 表1!A1"])
    #expect(try found("FIL-04", [t3, t5]) == [])
  }

  @Test("a title over figures whose header is not understood is a form that nobody knows")
  func missingHeader() throws {
    let bare = Sheet("表2", "2024年度收入决算表\n合计 | 30.5 | 20.5 | 10\n行政运行 | 30.5 | 20.5 | 10")
    #expect(try found("FIL-13", [t3, bare]) == ["warning 表2!A1"])
    #expect(try found("FIL-04", [t3, bare]) == [])
    let read = Sheet("表3", Drawing.t3)
    let again = Sheet("又", "2024年度支出决算表\n合计 | 30.5 | 20.5 | 10\n行政运行 | 30.5 | 20.5 | 10")
    #expect(try found("FIL-13", [read, again]) == ["info 又!A1"])
  }

  @Test("a table that occurs twice is told where it was not taken")
  func twice() throws {
    #expect(try found("FIL-05", [t3, Sheet("又", Drawing.t3)]) == ["warning 又"])
    #expect(try found("FIL-05", [t3]) == [])
  }

  @Test("figures in hidden rows are told at the first of them")
  func hiddenRow() throws {
    var sheet = t5
    sheet.hiddenRows = [6...6]
    #expect(try found("FIL-06", [sheet]) == ["warning 表5!C6"])
    #expect(try found("FIL-06", [t5]) == [])
  }

  @Test("a hidden sheet with a table is told")
  func hiddenSheet() throws {
    let hidden = Sheet("旧", Drawing.t5, visibility: .hidden)
    #expect(try found("FIL-06", [t5, hidden]) == ["warning 旧"])
  }

  @Test("another unit and another year are told at their tables")
  func frames() throws {
    let unit = Sheet("表5", Drawing.t5.replacing("青岚县财政局", with: "青岚县教育局"))
    #expect(try found("FIL-09", [t3, unit]) == ["error 表5"])
    let year = Sheet("表5", Drawing.t5.replacing("2024", with: "2023"))
    #expect(try found("FIL-10", [t3, year]) == ["error 表5"])
    #expect(try found("FIL-09", [t3, t5]) + found("FIL-10", [t3, t5]) == [])
  }

  @Test("files of different units are told, by name and by code")
  func differentFiles() throws {
    let unit = Sheet("表5", Drawing.t5.replacing("青岚县财政局", with: "青岚县教育局"))
    #expect(try found("FIL-09", files: [[t3], [unit]]) == ["error "])
    let coded = { (code: String, drawing: String) in
      Sheet("表", drawing.replacing("部门：青岚县财政局", with: "单位代码：\(code) 部门：青岚县财政局"))
    }
    let one = coded("101001", Drawing.t3)
    #expect(try found("FIL-09", files: [[one], [coded("102001", Drawing.t5)]]) == ["error "])
    #expect(try found("FIL-09", files: [[one], [coded("101001", Drawing.t5)]]) == [])
  }

  @Test("that notices were left out is a warning about the file")
  func leftOut() throws {
    let pages = (1...1_002).map { Sheet("页\($0)", "说明") }
    #expect(try found("FIL-01", [t3] + pages) == ["warning "])
    #expect(try found("FIL-01", [t3] + pages.prefix(9)) == [])
  }

  @Test("a year of which a digit is missing is told at its table")
  func yearFragment() throws {
    let cut = Sheet("表3", Drawing.t3.replacing("2024年度", with: "202 年度"))
    #expect(try found("FIL-10", [cut]) == ["error 表3"])
  }

  @Test("tables without a money unit, or with another, are told")
  func moneyUnits() throws {
    let without = Sheet("表5", Drawing.t5.replacing("金额单位：万元", with: ""))
    #expect(try found("FIL-11", [t3, without]) == ["error 表5"])
    let other = Sheet("表5", Drawing.t5.replacing("万元", with: "元"))
    #expect(try found("FIL-11", [t3, Sheet("表1", Drawing.t1), other]) == ["error 表5"])
    #expect(try found("FIL-11", [t3, t5]) == [])
  }

  @Test("columns that the form does not know are told at their first figure")
  func unknownColumn() throws {
    let wide = Sheet(
      "表5",
      """
      一般公共预算财政拨款支出决算表
      部门：青岚县财政局 | | 2024年度 | | | 金额单位：万元
      项目 | | 本年支出
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出 | 机动支出
      '201 | 一般公共服务支出 | 12 | 8 | 4 | 1
      合计 | | 12 | 8 | 4 | 1
      """)
    #expect(try found("FIL-13", [wide]) == ["warning 表5!F5"])
    #expect(try found("FIL-13", [t5]) == [])
  }

  @Test("a continuation that does not follow its table is told")
  func continuation() throws {
    let rest = """
      一般公共预算财政拨款支出决算表（续表）
      项目 | | 本年支出
      功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
      '208 | 社会保障和就业支出 | 2 | 0 | 2
      """
    let far = [t5, t3, Sheet("续", rest)]
    #expect(try found("FIL-14", far) == ["error 续"])
    #expect(try found("FIL-14", [t5, Sheet("续", rest), t3]) == [])
  }

  @Test("error values and formulas without results are told at their cells")
  func brokenCells() throws {
    let error = Sheet("表5", Drawing.t5.replacing("财政事务 | 12", with: "财政事务 | #N/A"))
    #expect(try found("FIL-08", [error]) == ["error 表5!C6"])
    let formula = Sheet("表5", Drawing.t5.replacing("财政事务 | 12", with: "财政事务 | =?"))
    #expect(try found("FIL-07", [formula]) == ["warning 表5!C6"])
    #expect(try found("FIL-08", [t5]) + found("FIL-07", [t5]) == [])
  }

  @Test("amounts kept as text, text that is no amount, and dashes are told at the first")
  func texts() throws {
    let text = Sheet("表5", Drawing.t5.replacing("财政事务 | 12", with: "财政事务 | '12.00"))
    #expect(try found("CEL-01", [text]) == ["info 表5!C6"])
    let word = Sheet("表5", Drawing.t5.replacing("财政事务 | 12", with: "财政事务 | 12万"))
    #expect(try found("CEL-01", [word]) == ["warning 表5!C6"])
    let dash = Sheet("表5", Drawing.t5.replacing("财政事务 | 12", with: "财政事务 | —"))
    #expect(try found("CEL-02", [dash]) == ["info 表5!C6"])
    #expect(try found("CEL-01", [t5]) + found("CEL-02", [t5]) == [])
  }
}
