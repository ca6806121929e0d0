import Exchange
import FinalAccounts
import Grid
import Testing

/// Codes that a program wrote as numbers with a fraction, and numbers as floating point leaves them.
struct CodeTailTests {
  @Test(arguments: [
    ("'201.0", "'20106.0", "'2010601.0"), ("201.0", "20106.0", "2010601.0"),
    ("'201.00", "'20106.00", "'2010601.00"), ("'2.01E+2", "'2.0106E+4", "'2.010601E+06"),
    ("2.01E+2", "2.0106E+4", "2.010601E+06"), ("201.00000000000003", "20106", "2010601"),
    ("'201", "'201.06", "'201.06.01"),
  ])
  func `a code of one column is its digits`(first: String, second: String, third: String) {
    let drawing = Drawing.t3.replacing("'2010601 ", with: third + " ")
      .replacing("'20106 ", with: second + " ").replacing("'201 ", with: first + " ")
    let table = recognizer.recognize([Sheet("x", drawing)])[.t3]
    #expect(table?.rowIDs == ["total", "201", "20106", "2010601"])
    #expect(table?.amount("201", "basic") == "20.50")
  }

  @Test(arguments: ["'", ""])
  func `a code in three columns is too`(mark: String) {
    let drawing = """
      支出决算表
      项目 | | | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
      类 | 款 | 项 | 科目名称
      合计 | | | | 30.5 | 20.5 | 10
      \(mark)205.0 | | | 教育支出 | 30.5 | 20.5 | 10
      \(mark)205.0 | \(mark)2.0 | | 普通教育 | 30.5 | 20.5 | 10
      \(mark)205.0 | \(mark)2.0 | \(mark)1.0 | 学前教育 | 30.5 | 20.5 | 10
      """
    let table = recognizer.recognize([Sheet("x", drawing)])[.t3]
    #expect(table?.rowIDs == ["total", "205", "20502", "2050201"])
  }

  @Test func `a code with a tail stands before its name in one cell`() {
    let drawing = Drawing.t3.replacing("'2010601 | 行政运行", with: "2010601.0行政运行 |")
    #expect(recognizer.recognize([Sheet("x", drawing)])[.t3]?.rowIDs.last == "2010601")
  }

  private func settled(_ stored: String, unit: String = "万元") -> Fact? {
    let drawing = Drawing.t5.replacing("财政事务 | 12 |", with: "财政事务 | \(stored) |")
      .replacing("金额单位：万元", with: "金额单位：\(unit)")
    return recognizer.recognize([Sheet("x", drawing)])[.t5]?.fact("20106", "total")
  }

  @Test(arguments: [
    ("5.684341886080802E-14", "万元"), ("-1.1102230246251565E-16", "万元"),
    ("0.00000099", "万元"), ("0.0099", "元"), ("7.4505805969238281E-9", "元"), ("0.00000000001", "亿元"),
    ("'0E-8", "万元"), ("'0.00E+00", "万元"), ("'-0", "万元"), ("'0E0", "万元"), ("0E-8", "万元"),
    ("-0", "万元"), ("'-5.68E-14", "万元"),
  ])
  func `what is less than a cent is zero`(stored: String, unit: String) {
    let fact = settled(stored, unit: unit)
    #expect(fact?.state == .number)
    #expect(fact?.amount?.isZero == true)
    #expect(fact?.raw == (stored.first == "'" ? String(stored.dropFirst()) : stored))
  }

  @Test(arguments: [
    ("1234.5600000000002", "万元", "1234.56"), ("0.0999999999767169", "万元", "0.10"),
    ("999.999999999767", "元", "1000.00"), ("0.333333333333333", "万元", "0.333333333333333"),
    ("0.000001", "万元", "0.000001"), ("0.01", "元", "0.01"), ("9746.4987", "万元", "9746.4987"),
    ("'8.6133E+2", "万元", "861.33"),
  ])
  func `residue beside a figure is taken off, digits that are there stay`(
    stored: String, unit: String, amount: String
  ) {
    #expect(settled(stored, unit: unit)?.amount?.description == amount)
  }

  @Test func `residues are told once, and a table of nothing else is empty`() {
    let drawing = Drawing.t5.replacing("12 | 8 | 4", with: "5.68E-14 | 0 | 5.68E-14")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t5]?.table.isEmpty == true)
    #expect(found.notices.filter { $0.message.code == "R045" }.map { $0.arguments[0] } == ["6"])
  }
}
