import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("COD-01: codes have their digits and are on the list")
struct CodeShapeTests {
  @Test("holds for codes of the list") func holds() throws {
    #expect(try Checking(.clean(), "COD-01").holds)
  }

  @Test("finds a code of six digits at its row") func digits() throws {
    var submission = Submission.clean()
    submission.addRow(.t3, "201031", "某项支出", ["0.00", "0.00", "0.00", "0.00", "0.00", "0.00"])
    let checked = try Checking(submission, "COD-01")
    #expect(checked.told == ["error COD-01/T3[201031]"])
    #expect(checked.cells == ["T3!C30"])
  }

  @Test("warns of a code that no list has and nothing explains") func unknown() throws {
    var submission = Submission.clean()
    submission.addRow(.t3, "2010388", "新设事务", ["0.00", "0.00", "0.00", "0.00", "0.00", "0.00"])
    #expect(try Checking(submission, "COD-01").told == ["warning COD-01/T3[2010388]"])
  }

  @Test("takes fund codes in T2, T3 and T7, and codes of T6 from the economic list")
  func lists() throws {
    var submission = Submission.clean()
    submission.addRow(.t6, "30777", "某款", ["0.00"])
    #expect(try Checking(submission, "COD-01").told == ["warning COD-01/T6[30777]"])
  }

  @Test("knows what 超长期特别国债 pays for, housing too") func longBonds() throws {
    var submission = Submission.clean(year: 2025)
    let zeros = Array(repeating: "0.00", count: 6)
    submission.addRow(.t7, "22198", "超长期特别国债安排的支出", zeros)
    submission.addRow(.t7, "2219899", "其他住房保障支出", zeros)
    #expect(try Checking(submission, "COD-01").holds)
  }

  @Test("warns of a code that was replaced before the year, not of one in its own year")
  func replaced() throws {
    func checking(_ year: Int) throws -> [String] {
      var submission = Submission.clean(year: year)
      submission.tables = submission.tables.filter { $0.id == .t3 }
      submission.removeCodes(.t3)
      submission.addRow(.t3, "2089901", "其他社会保障和就业支出", ["1.00"])
      return try Checking(submission, "COD-01").told
    }
    #expect(try checking(2024) == ["warning COD-01/T3[2089901]"])
    #expect(try checking(2019) == [])
  }

  @Test(
    "is silent about unknown codes of years of which the lists have not all, and knows the old ones"
  )
  func oldYears() throws {
    func checking(_ year: Int, _ table: TableID, _ code: String, _ name: String) throws -> [String]
    {
      var submission = Submission.clean(year: year)
      submission.removeCodes(table)
      submission.tables = submission.tables.filter { $0.id == table }
      submission.addRow(table, code, name, ["1.00"])
      return try Checking(submission, "COD-01").told + Checking(submission, "COD-02").told
    }
    for (code, name) in [
      ("304", "对企事业单位的补贴"), ("30104", "其他社会保障缴费"), ("30307", "医疗费"), ("30310", "生产补贴"),
      ("30311", "住房公积金"), ("30312", "提租补贴"), ("30313", "购房补贴"), ("310", "其他资本性支出"),
      ("30188", "某款"),
    ] {
      for year in 2014...2017 {
        #expect(try checking(year, .t6, code, name) == [], "\(year) \(code)")
      }
    }
    #expect(try checking(2024, .t6, "304", "对企事业单位的补贴") == ["warning COD-01/T6[304]"])
    #expect(try checking(2024, .t6, "30188", "某款") == ["warning COD-01/T6[30188]"])
    #expect(try checking(2024, .t6, "310", "其他资本性支出") == ["info COD-02/T6[310]"])
    #expect(try checking(2015, .t3, "2100502", "事业单位医疗") == [])
    #expect(try checking(2015, .t3, "2010488", "某项") == [])
    #expect(try checking(2024, .t3, "2100502", "事业单位医疗") == ["warning COD-01/T3[2100502]"])
  }

  @Test("only notes a code that the list drops or brings the year beside, and warns farther off")
  func otherYear() throws {
    func checking(_ year: Int) throws -> [String] {
      var submission = Submission.clean(year: year)
      submission.removeCodes(.t3)
      submission.tables = submission.tables.filter { $0.id == .t3 }
      submission.addRow(.t3, "20139", "社会工作事务", ["1.00"])
      return try Checking(submission, "COD-01").told
    }
    #expect(try checking(2024) == [])
    #expect(try checking(2023) == ["info COD-01/T3[20139]"])
    #expect(try checking(2021) == ["warning COD-01/T3[20139]"])
  }
}
