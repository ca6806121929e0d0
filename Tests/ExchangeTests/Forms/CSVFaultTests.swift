import Exchange
import FinalAccounts
import Grid
import Testing

/// Reads the sample with one text of one file replaced.
private func read(
  _ name: String, _ old: String, _ new: String
) throws(Fault) -> Submission {
  var files = try Samples.rich.csvFiles().files
  for index in files.indices where files[index].name == name {
    let text = String(decoding: files[index].bytes, as: UTF8.self)
    files[index].bytes = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
  }
  return try Submission(csvFiles: files)
}

private func fault(_ name: String, _ old: String, _ new: String) -> Fault? {
  do throws(Fault) {
    _ = try read(name, old, new)
    return nil
  } catch {
    return error
  }
}

@Suite struct `A CSV folder that was changed` {
  @Test func `is a fault naming both lines where a table disagrees`() {
    let found = fault("T3.csv", "1.00\r\n2010301", "1.01\r\n2010301")
    #expect(found?.notice.message.code == "F034")
    #expect(found?.notice.arguments == ["T3.csv", "2", "基本支出", "1.01", "11", "1.00"])
  }

  @Test func `is read where a table spells the same amount otherwise`() throws {
    #expect(try read("T3.csv", "3.00", "3").told == Samples.rich.told)
  }

  @Test func `is a fault where a table has a line too many or too few`() {
    #expect(fault("T3.csv", "2010301,行政运行,1.00,\r\n", "")?.notice.message.code == "F034")
    #expect(
      fault("T3.csv", "2010301,", "2010301,行政运行,5,\r\n2010301,")?.notice.message.code == "F034")
  }

  @Test func `follows the facts where the package says otherwise, and tells it`() throws {
    let submission = try read("datapackage.json", "\"unit\": \"某单位\"", "\"unit\": \"另一单位\"")
    #expect(submission.unit == "某单位")
    #expect(submission.notices.last?.arguments == ["unit", "另一单位", "某单位"])
  }

  @Test(arguments: [
    ("unit_code,unit", "unit,unit_code", "F030"),
    (",T1,income.general", ",T0,income.general", "F032"),
    (",T1,income.general,", ",T1,,", "F032"),
    (",1592.71,", ",x,", "F032"),
    (",1592.71,", ",,", "F032"),
    (",number,", ",numbers,", "F032"),
    (",C7", ",C7,", "F031"),
    (",C7", ",7", "F032"),
    ("001,某单位,2024,T1,income.fund", "001,别的,2024,T1,income.fund", "F033"),
    ("001,某单位,2024,T1,income.fund", "001,某单位,2023,T1,income.fund", "F033"),
    ("income.general", "\"income", "F023"),
  ])
  func `is a fault where facts cannot be read`(old: String, new: String, expected: String) {
    #expect(fault("facts.csv", old, new)?.notice.message.code == expected)
  }

  @Test func `is a fault naming both lines where one cell stands twice`() throws {
    var files = try Samples.rich.csvFiles().files
    for index in files.indices where files[index].name == "facts.csv" {
      let text = String(decoding: files[index].bytes, as: UTF8.self)
      let line = text.split(separator: "\r\n")[1]
      files[index].bytes = Array((text + line + "\r\n").utf8)
    }
    let error = #expect(throws: Fault.self) { try Submission(csvFiles: files) }
    #expect(error?.notice.message.code == "F045")
    #expect(
      error?.notice.arguments == ["facts.csv", "14", "2", "T1[income.general].amount C7"])
  }

  @Test func `names the files that its package lists and that are gone`() throws {
    let files = try Samples.rich.csvFiles().files.filter { $0.name != "T1.csv" }
    let submission = try Submission(csvFiles: files)
    #expect(submission.notices.last?.message.code == "F046")
    #expect(submission.notices.last?.arguments == ["T1.csv"])
    #expect(submission[.t1]?.facts.count == 7)
  }

  @Test func `is a fault naming the table whose facts are gone`() throws {
    var files = try Samples.rich.csvFiles().files
    for index in files.indices where files[index].name == "facts.csv" {
      let lines = String(decoding: files[index].bytes, as: UTF8.self).split(separator: "\r\n")
      let rest = lines.filter { !$0.contains(",T3,") }
      files[index].bytes = Array((rest.joined(separator: "\r\n") + "\r\n").utf8)
    }
    let error = #expect(throws: Fault.self) { try Submission(csvFiles: files) }
    #expect(error?.notice.message.code == "F048")
    #expect(error?.notice.arguments.prefix(2) == ["T3.csv", "2"])
  }

  @Test func `is a fault where nothing is left of a table but its name`() throws {
    let files = try Samples.rich.csvFiles().files.filter { $0.name != "T9.csv" }
    let error = #expect(throws: Fault.self) { try Submission(csvFiles: files) }
    #expect(error?.notice.message.code == "F047")
    #expect(error?.notice.arguments == ["T9"])
  }

  @Test func `names a true line where the facts are only a heading`() throws {
    var files = try Samples.rich.csvFiles().files.filter { $0.name != "datapackage.json" }
    for index in files.indices where files[index].name == "facts.csv" {
      let text = String(decoding: files[index].bytes, as: UTF8.self)
      files[index].bytes = Array((text.split(separator: "\r\n")[0] + "\r\n").utf8)
    }
    let error = #expect(throws: Fault.self) { try Submission(csvFiles: files) }
    #expect(error?.notice.arguments == ["T1.csv", "1", "1"])
  }

  @Test func `needs its facts`() throws {
    let files = try Samples.rich.csvFiles().files.filter { $0.name != "facts.csv" }
    #expect(throws: Fault.self) { try Submission(csvFiles: files) }
  }

  @Test func `stands without its package, and says what is unknown`() throws {
    let files = try Samples.rich.csvFiles().files.filter {
      $0.name != "datapackage.json" && $0.name != "T9.csv"
    }
    let submission = try Submission(csvFiles: files)
    #expect(submission.tables.map(\.id) == [.t1, .t3])
    #expect(submission[.t1]?.facts.count == 7)
    #expect(submission.notices.map(\.message.code) == ["F036"])
    #expect(submission.sources.map(\.file) == ["a/甲.xlsx", "乙.xlsx"])
  }

  @Test func `is a fault where a table stands that the facts do not know`() throws {
    var files = try Samples.rich.csvFiles().files
    files.append(FormFile(name: "T2.csv", bytes: Array("科目名称".utf8)))
    #expect(throws: Fault.self) { try Submission(csvFiles: files) }
  }

  @Test func `of another program is no submission`() throws {
    var files = try Samples.rich.csvFiles().files.filter { $0.name != "datapackage.json" }
    files.append(FormFile(name: "datapackage.json", bytes: Array("{\"name\":\"x\"}".utf8)))
    #expect(throws: Fault.self) { try Submission(csvFiles: files) }
  }

  @Test func `names a file that is no part of it`() throws {
    let files = try Samples.rich.csvFiles().files + [FormFile(name: "T10.csv", bytes: [])]
    #expect(
      try Submission(csvFiles: files).notices.last?.text(.english).hasPrefix("T10.csv") == true)
  }
}
