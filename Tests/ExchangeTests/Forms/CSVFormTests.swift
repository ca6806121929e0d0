import CSV
import Exchange
import FinalAccounts
import Grid
import Testing

private func files(_ submission: Submission, _ policy: FormulaPolicy = .neutralise) throws
  -> [FormFile]
{
  var options = CSVFormOptions()
  options.formulas = policy
  return try submission.csvFiles(options).files
}

private func text(_ files: [FormFile], _ name: String) -> String {
  String(decoding: files.first { $0.name == name }?.bytes.dropFirst(3) ?? [], as: UTF8.self)
}

@Suite struct `A submission as CSV` {
  @Test(arguments: [FormulaPolicy.neutralise, .keep])
  func `comes back equal`(policy: FormulaPolicy) throws {
    #expect(try Submission(csvFiles: files(Samples.rich, policy)).told == Samples.rich.told)
  }

  @Test func `comes back equal after JSON and CSV again`() throws {
    let once = try Submission(csvFiles: files(Samples.rich))
    let twice = try Submission(csvFiles: files(Submission(json: Array(once.told.utf8))))
    #expect(twice.told == Samples.rich.told)
  }

  @Test func `is a file a table, the facts and the package`() throws {
    #expect(
      try files(Samples.rich).map(\.name)
        == ["T1.csv", "T3.csv", "T9.csv", "facts.csv", "datapackage.json"])
  }

  @Test func `has one line a cell in facts`() throws {
    let facts = text(try files(Samples.rich), "facts.csv")
    #expect(
      facts.hasPrefix(
        "unit_code,unit,year,table,row,code,label,column,amount,money_unit,state,raw,file,sheet,cell\r\n"
          + "001,某单位,2024,T1,income.general,,一、一般公共预算财政拨款收入,amount,1592.71,万元,number,,a/甲.xlsx,表,C7\r\n"
      ))
  }

  @Test func `shows a table with code, label and a field for each column`() throws {
    #expect(
      text(try files(Samples.rich), "T3.csv")
        == "功能分类科目编码,科目名称,本年支出合计,基本支出\r\n,甲,3.00,1.00\r\n2010301,行政运行,0.00,\r\n2010301,行政运行,1.00,\r\n"
    )
  }

  @Test func `shows the sides of a table one after the other`() throws {
    let rows = text(try files(Samples.rich), "T1.csv").split(separator: "\r\n").map {
      $0.prefix(2)
    }
    #expect(rows.prefix(4) == ["项目", "一、", "'=", "丁,"])
  }

  @Test func `shows the columns of a table without facts`() throws {
    #expect(
      text(try files(Samples.submission([Samples.table(.t2, [])])), "T2.csv").contains("附属单位上缴收入"))
  }

  @Test func `refuses texts that would run as formulas where asked`() {
    #expect(throws: Fault.self) { try files(Samples.rich, .refuse) }
  }

  @Test func `tells texts that would run as formulas, by file`() throws {
    let told = try Samples.rich.csvFiles().told
    #expect(told.map(\.arguments) == [["T1.csv", "3", "1", "2"], ["facts.csv", "4", "7", "2"]])
  }

  @Test func `of numbers below zero tells nothing`() throws {
    let submission = Samples.submission([Samples.table(.t1, [Samples.fact("income.total", "-5")])])
    #expect(try submission.csvFiles().told.isEmpty)
  }
}
