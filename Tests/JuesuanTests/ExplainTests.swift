import FinalAccounts
import Foundation
import TestSupport
import Testing

@Suite struct `juesuan explain` {
  private let scratch: Scratch
  private let id = "T9-03/T9[unit].final.abroad"

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.submission(abroad: "4.00"), to: "a.json")
  }

  /// T9 with a final figure over its budget: a warning.
  private static func submission(abroad: String) -> String {
    func cell(_ column: String, _ amount: String) -> String {
      "{\"row\":\"unit\",\"column\":\"\(column)\",\"label\":\"\",\"state\":\"number\","
        + "\"amount\":\"\(amount)\",\"at\":\"A8\"}"
    }
    let cells = [cell("budget.abroad", "3.00"), cell("final.abroad", abroad)]
    return "{\"format\":\"juesuan.submission/1\",\"unit\":\"某局\",\"unitCode\":null,\"year\":2024,"
      + "\"sources\":[{\"file\":\"x.xlsx\",\"format\":\"xlsx\",\"sha256\":\"\"}],\"tables\":[{"
      + "\"id\":\"T9\",\"title\":\"表\",\"source\":0,\"sheet\":\"表9\",\"moneyUnit\":\"万元\","
      + "\"empty\":false,\"note\":null,\"cells\":[\(cells.joined(separator: ","))]}],\"notices\":[]}"
  }

  private func run(_ arguments: String...) throws -> Run {
    try Run(arguments + ["--only", "T9"], in: scratch.url)
  }

  @Test func `writes a file beside the submission, and check no longer counts the warning`() throws
  {
    #expect(try run("check", "a.json").output.contains("警告 1"))
    let said = try run("explain", "a.json", "--finding", id, "--text", "追加出访任务", "--by", "王")
    #expect(said.code == 0 && said.errors.isEmpty)
    #expect(try scratch.files == ["a.explain.json", "a.json"])
    let checked = try run("check", "a.json").output
    #expect(checked.contains("警告 0") && checked.contains("说明：追加出访任务"))
    #expect(try run("check", "a.json", "--format", "json").output.contains("\"explained\": {"))
  }

  @Test func `is open again when a value changes`() throws {
    #expect(try run("explain", "a.json", "--finding", id, "--text", "追加出访任务").code == 0)
    try scratch.write(Self.submission(abroad: "5.00"), to: "a.json")
    let checked = try run("check", "a.json").output
    #expect(checked.contains("警告 1") && checked.contains("原有说明所据的数已变：追加出访任务"))
  }

  @Test func `lists what can be explained, and what was said`() throws {
    #expect(try run("explain", "a.json").output.hasSuffix("\t--finding '\(id)'\n"))
    #expect(try run("explain", "a.json", "--finding", id, "--text", "甲").code == 0)
    #expect(try run("explain", "a.json").output.contains("\t已说明: 甲\t"))
  }

  @Test func `is taken back`() throws {
    #expect(try run("explain", "a.json", "--finding", id, "--text", "甲").code == 0)
    #expect(try run("explain", "a.json", "--finding", id, "--remove").code == 0)
    #expect(try run("check", "a.json").output.contains("警告 1"))
    #expect(try run("explain", "a.json", "--finding", id, "--remove").errors.contains("C066"))
  }

  @Test func `is passed over in folders, and read for each submission there`() throws {
    #expect(try run("explain", "a.json", "--finding", id, "--text", "甲").code == 0)
    let folder = try Run(["check", scratch.url.path, "--only", "T9"])
    #expect(folder.output.contains("警告 0") && !folder.errors.contains("explain.json"))
  }

  @Test func `takes what check takes: 元, last year, rules of one's own`() throws {
    try scratch.writeSubmission("b.json")
    try scratch.write(
      """
      {"format": "juesuan.rules/1", "rules": [{"id": "CEL-10", "severity": "warning"}]}
      """, to: "rules/own.json")
    try scratch.writeSubmission("yuan.json") { submission in
      submission = submission.inYuan
      submission["T6[30102].amount"] = "1.00"
    }
    try scratch.writeSubmission("last.json") { submission in
      submission.year = 2023
      submission["T1[expenditure.closing].amount"] = "77.00"
    }
    let options = ["--yuan", "yuan.json", "--previous", "last.json", "--rules", "rules"]
    func own(_ words: String...) throws -> Run { try Run(words + options, in: scratch.url) }
    let list = try own("explain", "b.json", "--only", "CEL-10", "--only", "PY-01").output
    #expect(list.contains("\t--finding 'CEL-10/T6[30102].amount'\n"))
    #expect(list.contains("\t--finding 'PY-01/T1[income.opening].amount'\n"))
    for id in ["CEL-10/T6[30102].amount", "PY-01/T1[income.opening].amount"] {
      let run = try own("explain", "b.json", "--finding", id, "--text", "已核")
      #expect(run.code == 0 && run.errors.isEmpty, "\(id) \(run.errors)")
    }
    let checked = try own("check", "b.json", "--only", "CEL-10", "--only", "PY-01").output
    #expect(checked.matches(of: /说明：已核/).count == 2)
    #expect(try own("explain", "b.json", "--skip", "CEL", "--skip", "PY").output.isEmpty)
  }

  @Test(arguments: [
    (["a.json", "--text", "甲"], "C062", 64), (["a.json", "--finding", "T9-03/x"], "C063", 64),
    (["a.json", "--finding", "T9-03/x", "--text", "甲"], "C064", 2),
    (["-", "--finding", "T9-03/x", "--text", "甲"], "C061", 64),
  ])
  func `says what is wrong with its arguments`(
    arguments: [String], code: String, exit: Int
  ) throws {
    let run = try Run(["explain"] + arguments, in: scratch.url)
    #expect(run.code == Int32(exit) && run.errors.contains("错误 [\(code)] "))
    #expect(try scratch.files == ["a.json"])
  }

  @Test func `tells a damaged file of explanations by name`() throws {
    try scratch.write("{\"format\":\"other\"}", to: "a.explain.json")
    let run = try run("check", "a.json")
    #expect(run.code == 2 && run.errors.contains("a.explain.json"))
  }
}
