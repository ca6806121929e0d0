import FinalAccounts
import TestSupport
import Testing

/// The clean submission as of last year, closing with what this year opens with.
private var lastYear: Submission {
  var submission = Submission.clean(year: 2023)
  submission["T1[expenditure.closing].amount"] = "73.90"
  submission["T4[expenditure.closing].general"] = "38.40"
  submission["T4[expenditure.closing].fund"] = "20.00"
  for row in ["total", "212", "21208", "2120803"] { submission["T7[\(row)].closing"] = "20.00" }
  return submission
}

@Suite("PY-01 to PY-03: a year opens with what the last one closed with")
struct CarryOverTests {
  @Test("do not apply without last year's submission", arguments: ["PY-01", "PY-02", "PY-03"])
  func notGiven(rule: String) throws {
    #expect(try Checking(.clean(), rule).appliesNot)
  }

  @Test("hold where it does", arguments: ["PY-01", "PY-02", "PY-03"])
  func holds(rule: String) throws {
    #expect(try Checking(.clean(), rule, previous: lastYear).holds)
  }

  @Test("find T1's opening balance") func whole() throws {
    var previous = lastYear
    previous["T1[expenditure.closing].amount"] = "79.30"
    let checked = try Checking(.clean(), "PY-01", previous: previous)
    #expect(checked.told == ["warning PY-01/T1[income.opening].amount"])
    #expect(checked.cells == ["T1!C35"])
    #expect(checked.report.findings.first?.gap == Amount("5.40"))
    #expect(checked.detail.contains("79.30 万元"))
  }

  @Test("find the budget of T4") func budget() throws {
    var previous = lastYear
    previous["T4[expenditure.closing].fund"] = "21.00"
    let checked = try Checking(.clean(), "PY-02", previous: previous)
    #expect(checked.told == ["warning PY-02/T4[opening.fund].amount"])
    #expect(checked.cells == ["T4!C36"])
  }

  @Test("find the code of T7, and a code that is gone") func code() throws {
    var previous = lastYear
    previous["T7[2120803].closing"] = "19.00"
    previous.addRow(.t7, "2120806", "农村基础设施建设支出", ["0.00", "0.00", "0.00", "0.00", "0.00", "1.00"])
    let checked = try Checking(.clean(), "PY-03", previous: previous)
    #expect(
      checked.told == ["warning PY-03/T7[2120803].opening", "warning PY-03/T7[2120806].opening"])
    #expect(checked.cells == ["T7!C10"])
  }

  @Test("compare across units of money: 元 is exact, 万元 rounded") func units() throws {
    #expect(try Checking(.clean(), "PY-01", previous: lastYear.inYuan).holds)
    var previous = lastYear.inYuan
    previous["T1[expenditure.closing].amount"] = "739049.00"
    #expect(
      try Checking(.clean(), "PY-01", previous: previous).told == [
        "info PY-01/T1[income.opening].amount"
      ])
    previous["T1[expenditure.closing].amount"] = "739051.00"
    #expect(
      try Checking(.clean(), "PY-01", previous: previous).told == [
        "warning PY-01/T1[income.opening].amount"
      ])
  }

  private func told(note: String) throws -> [String] {
    var submission = Submission.clean()
    submission["T1[income.opening].amount"] = "70.00"
    submission.change(.t1) { $0.note = note }
    return try Checking(submission, "PY-01", previous: lastYear).told
  }

  /// The reasons that the forms of 2022 (附表1-1) admit for changed balances.
  @Test(
    "are information where a note names an admitted reason",
    arguments: [
      "会计差错更正", "收回以前年度支出", "归集调入", "归集调出", "归集上缴", "归集缴回资金", "单位内部调剂",
    ])
  func reason(words: String) throws {
    #expect(
      try told(note: "注：年初结转和结余因\(words)调整。") == ["info PY-01/T1[income.opening].amount"])
  }

  @Test("are warnings where a note names no such reason") func noReason() throws {
    #expect(
      try told(note: "注：年初结转和结余因机构改革调整。") == ["warning PY-01/T1[income.opening].amount"])
  }

  @Test("are undecided where a cell is blank, a table missing or the year another") func undecided()
    throws
  {
    var previous = lastYear
    previous["T1[expenditure.closing].amount"] = nil
    #expect(
      try Checking(.clean(), "PY-01", previous: previous).unchecked == [
        "PY-01: last year: T1[expenditure.closing].amount is blank"
      ])
    previous.tables.removeAll { $0.id == .t1 }
    #expect(
      try Checking(.clean(), "PY-01", previous: previous).unchecked == [
        "PY-01: last year: T1 is missing"
      ])
    #expect(
      try Checking(.clean(), "PY-01", previous: .clean(year: 2022)).unchecked == [
        "PY-01: what was given as last year is of 2022"
      ])
  }
}
