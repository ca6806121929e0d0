import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("COD-02: names are those of their codes")
struct CodeNameTests {
  private func checking(_ row: String, _ label: String, year: Int = 2024) throws -> Checking {
    var submission = Submission.clean(year: year)
    submission.rename(.t3, row, label)
    return try Checking(submission, "COD-02")
  }

  @Test("holds for the names of the list") func holds() throws {
    #expect(try Checking(.clean(), "COD-02").holds)
  }

  @Test("warns of the name of another code, at its row") func other() throws {
    let checked = try checking("2080505", "行政单位离退休")
    #expect(checked.told == ["warning COD-02/T3[2080505]"])
    #expect(checked.cells == ["T3!C16"])
    #expect(checked.detail.contains("2080501"))
  }

  @Test("warns of a name that is none of the list") func unlike() throws {
    #expect(try checking("2210201", "汽车修理").told == ["warning COD-02/T3[2210201]"])
  }

  @Test(
    "takes abbreviations, other brackets, spaces and numbering",
    arguments: [
      ("2080505", "机关事业单位养老保险缴费"), ("20103", "政府办公厅(室)及相关机构事务"),
      ("2010301", "　行 政 运 行"), ("201", "一、一般公共服务支出"), ("2010399", "其他机构事务支出"),
    ])
  func same(code: String, label: String) throws {
    #expect(try checking(code, label).holds)
  }

  @Test("only notes a former name or another spelling") func former() throws {
    #expect(try checking("20805", "行政事业单位离退休").told == ["info COD-02/T3[20805]"])
    #expect(try checking("207", "x").holds)
    #expect(try checking("2080506", "机关事业单位职业年金交费支出").told == ["info COD-02/T3[2080506]"])
  }

  @Test("takes the name of the submission's year") func year() throws {
    #expect(try checking("20805", "行政事业单位离退休", year: 2019).report.findings.isEmpty)
  }

  @Test("tells one name in several tables once") func once() throws {
    var submission = Submission.clean()
    for table in [TableID.t2, .t3, .t5] { submission.rename(table, "2080505", "行政单位离退休") }
    let checked = try Checking(submission, "COD-02")
    #expect(checked.cells == ["T2!C16", "T3!C16", "T5!C15"])
  }
}

@Suite("COD-02: the names of earlier editions")
struct EarlierNameTests {
  @Test(
    "raise no warning in an old year, nor in a later one",
    arguments: [2017, 2018, 2019, 2024])
  func classes(year: Int) throws {
    var submission = Submission.clean(year: year)
    for table in [TableID.t2, .t3, .t5] {
      submission.rename(table, "210", "医疗卫生与计划生育支出")
    }
    let told = try Checking(submission, "COD-02").told
    #expect(!told.contains { $0.contains("[210]") && !$0.hasPrefix("info") })
  }
}

@Suite("COD-03: a code has one name")
struct OneNameTests {
  @Test("holds where all tables agree, or abbreviate") func holds() throws {
    var submission = Submission.clean()
    submission.rename(.t5, "2080505", "机关事业单位养老保险缴费支出")
    #expect(try Checking(submission, "COD-03").holds)
  }

  @Test("names the table that differs first") func differs() throws {
    var submission = Submission.clean()
    submission.rename(.t3, "2080505", "抚恤")
    let checked = try Checking(submission, "COD-03")
    #expect(checked.told == ["warning COD-03/T3[2080505]"])
    #expect(checked.cells == ["T3!C16", "T2!C16", "T5!C15"])
  }
}
