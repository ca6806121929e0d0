import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("COD-07: each classification in its own tables")
struct CodeDomainTests {
  @Test("holds for functional and economic codes") func holds() throws {
    #expect(try Checking(.clean(), "COD-07").holds)
  }

  @Test("finds economic codes among functional ones and government ones in T6")
  func other() throws {
    var submission = Submission.clean()
    submission.addRow(.t3, "30227", "某项", ["0.00"])
    submission.addRow(.t6, "50201", "某款", ["0.00"])
    let checked = try Checking(submission, "COD-07")
    #expect(checked.told == ["error COD-07/T3[30227]", "error COD-07/T6[50201]"])
    #expect(checked.cells == ["T3!C30"])
  }
}

@Suite("COD-08: no capital construction in basic expenditure")
struct CodeBasicTests {
  private var submission: Submission {
    var submission = Submission.clean()
    submission.addRow(.t6, "309", "资本性支出（基本建设）", ["5.00"])
    return submission
  }

  @Test("holds without such classes, or with empty ones") func holds() throws {
    var zero = submission
    zero["T6[309].amount"] = "0.00"
    #expect(try Checking(.clean(), "COD-08").holds)
    #expect(try Checking(zero, "COD-08").holds)
  }

  @Test("finds the class, unless a note explains it") func found() throws {
    let checked = try Checking(submission, "COD-08")
    #expect(checked.told == ["warning COD-08/T6[309]"])
    #expect(checked.cells == ["T6!C32"])
    var explained = submission
    explained.change(.t6) { $0.note = "注：309 类为以前年度基建尾款。" }
    #expect(try Checking(explained, "COD-08").holds)
  }
}

@Suite("COD-09: lines of T1 and T4 are classes")
struct CodeLineTests {
  @Test("holds for the classes of the form") func holds() throws {
    #expect(try Checking(.clean(), "COD-09").holds)
  }

  @Test("finds a line that is no class") func noClass() throws {
    var submission = Submission.clean()
    submission.recode(.t1, "expenditure.202", as: "expenditure.299")
    submission.change(.t1) { table in
      for index in table.facts.indices where table.facts[index].row == "expenditure.299" {
        table.facts[index].code = "299"
      }
    }
    let checked = try Checking(submission, "COD-09")
    #expect(checked.told == ["warning COD-09/T1[expenditure.299]"])
    #expect(checked.cells == ["T1!F8"])
  }

  @Test("tells a line that was not recognised, at its place") func unread() throws {
    var submission = Submission.clean()
    let cell = try #require(CellReference("D20"))
    submission.notices = [
      Notice(
        .unknownRow, ["太空支出", "F20"],
        at: Place(sheet: "公开01表", range: CellRange(cell, cell), table: "T1"))
    ]
    let checked = try Checking(submission, "COD-09")
    #expect(checked.told == ["warning COD-09/T1!D20"])
    submission.notices[0].place.table = "T3"
    #expect(try Checking(submission, "COD-09").holds)
  }
}

@Suite("COD-10: 223 and 234 in their budgets and years")
struct CodeBudgetTests {
  @Test("holds for 223 out of the state capital budget") func holds() throws {
    #expect(try Checking(.clean(), "COD-10").holds)
  }

  @Test("finds 223 in another column of T4 and in T5") func capital() throws {
    var submission = Submission.clean()
    submission["T4[expenditure.223].fund"] = "1.00"
    submission.addRow(.t5, "223", "国有资本经营预算支出", ["1.00", "0.00", "1.00"])
    let checked = try Checking(submission, "COD-10")
    #expect(checked.told == ["warning COD-10/T4[expenditure.223].fund", "warning COD-10/T5[223]"])
    #expect(checked.cells == ["T4!H27"])
  }

  @Test("finds 234 in a year that has none") func bonds() throws {
    var submission = Submission.clean(year: 2019)
    submission["T1[expenditure.234].amount"] = "1.00"
    #expect(try Checking(submission, "COD-10").told == ["warning COD-10/T1[expenditure.234]"])
    submission.year = 2020
    #expect(try Checking(submission, "COD-10").holds)
  }
}
