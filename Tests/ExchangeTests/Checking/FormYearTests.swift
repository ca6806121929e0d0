import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

/// Forms up to 2019 have no table, column or row of the state capital budget, and none is missed.
@Suite("Forms of the years before the state capital budget")
struct FormYearTests {
  private func findings(_ submission: Submission) throws -> [String] {
    Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission).findings
      .filter { ["FIL-02", "FIL-13"].contains($0.rule.id) }
      .map { "\($0.rule.id) \($0.cells.first?.table?.rawValue ?? "")" }
  }

  private func old(year: Int?, _ change: (inout Submission) -> Void = { _ in }) -> Submission {
    var submission = Submission.clean()
    submission.year = year
    submission.tables.removeAll { $0.id == .t8 }
    let rows = ["income.capital", "opening.capital", "expenditure.223", "expenditure.234"]
    for id in [TableID.t1, .t4] {
      submission.change(id) { table in
        table.facts.removeAll { rows.contains($0.row) || $0.column == "capital" }
      }
    }
    change(&submission)
    return submission
  }

  @Test("lack T8 by their year, or by the form where none is stated")
  func missing() throws {
    #expect(try findings(old(year: 2019)) == [])
    #expect(try findings(old(year: nil)) == [])
    #expect(try findings(old(year: 2020)) == ["FIL-02 T8"])
  }

  @Test("are told by all that they print")
  func signs() throws {
    let column = old(year: nil) { submission in
      submission.change(.t4) { table in
        guard var fact = table.facts.last else { return }
        fact.column = "capital"
        table.facts.append(fact)
      }
    }
    #expect(try findings(column) == ["FIL-02 T8"])
    let none = old(year: nil) { $0.tables.removeAll { $0.id == .t1 || $0.id == .t4 } }
    #expect(try findings(none).contains("FIL-02 T8"))
  }

  private func recognised(_ year: String) -> WorkbookRecognition {
    let t4 = """
      财政拨款收入支出决算总表
      部门：青岚县财政局 | | \(year) | | | | 金额单位：万元
      收入 | | 支出
      项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
      一、一般公共预算财政拨款 | 9 | 一、一般公共服务支出 | 9 | 9 | 0
      本年收入合计 | 9 | 本年支出合计 | 9 | 9 | 0
      """
    let t1 = """
      收入支出决算总表
      部门：青岚县财政局 | | \(year) | 金额单位：万元
      收入 | | 支出
      项目 | 金额 | 项目 | 金额
      一、财政拨款收入 | 9 | 一、一般公共服务支出 | 9
      二、上级补助收入 | 0
      三、事业收入 | 0
      四、经营收入 | 0
      五、附属单位上缴收入 | 0
      六、其他收入 | 0
      本年收入合计 | 9 | 本年支出合计 | 9
      """
    return recognizer.recognize([
      Sheet("1", t1), Sheet("4", t4),
    ])
  }

  @Test("miss no column of T4 up to 2019, and one from 2020 on")
  func column() {
    #expect(!recognised("2019年度").codes.contains("R015"))
    #expect(recognised("2020年度").codes.contains("R015"))
  }

  @Test("may have a name in front of the title")
  func prefix() {
    for title in ["高等学校财政拨款收入支出决算总表", "青岚县医院2018年度财政拨款收入支出决算总表"] {
      let drawing = """
        \(title)
        单位：青岚县医院 | | 2018年度 | | | 金额单位：万元
        收入 | | 支出
        项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
        一、一般公共预算财政拨款 | 9 | 一、一般公共服务支出 | 9 | 9 | 0
        本年收入合计 | 9 | 本年支出合计 | 9 | 9 | 0
        """
      #expect(recognizer.recognize([Sheet("x", drawing)]).tables.map(\.table.id) == [.t4])
    }
  }
}
