import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("A slip in a code is one finding, at its row")
struct CodeSlipTests {
  @Test(
    "whatever table it stands in, and nothing else is told",
    arguments: [
      (TableID.t2, "2010302", "2010382"), (.t3, "2080505", "2080515"), (.t5, "2080505", "208505"),
      (.t5, "20103", "20130"), (.t5, "208", "209"), (.t3, "2120803", "2120830"),
      (.t7, "2120803", "2120808"), (.t6, "30113", "30131"),
    ])
  func slip(table: TableID, code: String, slip: String) throws {
    var submission = Submission.clean()
    let place = submission[table]?.facts.first { $0.row == code }?.cell?.description ?? ""
    submission.recode(table, code, as: slip)
    let checked = try Checking(submission)
    #expect(checked.told == ["error COD-01/\(table.rawValue)[\(slip)]"])
    #expect(checked.cells == ["\(table.rawValue)!\(place)"])
    #expect(checked.detail.contains(code))
  }

  @Test("the second row of a code is the one that lacks its own") func again() throws {
    var submission = Submission.clean()
    submission.recode(.t5, "2080506", as: "2080505")
    let checked = try Checking(submission)
    #expect(checked.told == ["error COD-01/T5[2080505]"])
    #expect(checked.detail.contains("2080506"))
  }

  @Test("and be it the first of the two") func first() throws {
    var submission = Submission.clean()
    submission.recode(.t5, "2080505", as: "2080506")
    let checked = try Checking(submission)
    #expect(checked.told == ["error COD-01/T5[2080506]"])
    #expect(checked.detail.contains("2080505"))
  }

  @Test("T6 is judged by its names where the slip is a code of the list") func economic() throws {
    var submission = Submission.clean()
    submission.recode(.t6, "30211", as: "30311")
    submission.recode(.t6, "30305", as: "30205")
    let checked = try Checking(submission)
    #expect(checked.told.allSatisfy { $0.hasPrefix("error COD-01/T6") })
  }

  @Test("nor need the class of a T6 code be right") func economicClass() throws {
    var submission = Submission.clean()
    submission.recode(.t6, "30201", as: "30901")
    #expect(try Checking(submission).told.allSatisfy { $0.hasPrefix("error COD-01/T6") })
  }

  @Test("a code of the other classification is told as such, with what was meant")
  func domain() throws {
    var submission = Submission.clean()
    submission.recode(.t6, "30113", as: "2210201")
    let checked = try Checking(submission)
    #expect(checked.told == ["error COD-07/T6[2210201]"])
    #expect(checked.detail.contains("30113"))
  }

  @Test("a code that carries its own name and hangs in the tree is none")
  func own() throws {
    var submission = Submission.clean()
    submission.addRow(.t2, "2080501", "行政单位离退休", Array(repeating: "0.00", count: 7))
    #expect(try Checking(submission, "COD-01").holds)
  }

  @Test("a code of another year is not taken for a slip of one with the same name")
  func sameNameElsewhere() throws {
    var submission = Submission.clean()
    // 行政运行 stands under many sections; both codes have their parents.
    let zeros = Array(repeating: "0.00", count: 7)
    submission.addRow(.t2, "20113", "商贸事务", zeros)
    submission.addRow(.t2, "2011301", "行政运行", zeros)
    #expect(try Checking(submission, "COD-01").holds)
  }

  @Test("without the rule that tells it, the row stays as printed") func withoutRule() throws {
    var submission = Submission.clean()
    submission.recode(.t5, "2080505", as: "2080515")
    #expect(try Checking(submission, "X-52").told == ["error X-52/T5[2080515].total"])
  }

  @Test("stands in the cell of the code, a wrong name in that of the name, where these are known")
  func heads() throws {
    var submission = Submission.clean()
    submission.recode(.t5, "2080505", as: "2080515")
    submission.rename(.t5, "2210201", "汽车修理")
    var inputs = Checker.Inputs()
    func head(_ line: Int, _ name: String) {
      inputs.evidence.heads[.init(sheet: "公开05表", line: line, name: name)] = .init(
        code: CellReference(row: line, column: 1), name: CellReference(row: line, column: 2))
    }
    head(15, "2080515")
    head(22, "2210201")
    let rules = try RuleSet.embedded().filtered { ["COD-01", "COD-02"].contains($0.id) }
    let report = Checker(rules, CodeLists.builtIn).check(submission, inputs)
    #expect(report.findings.map { $0.cells.first?.cell?.description } == ["A15", "B22"])
  }
}
