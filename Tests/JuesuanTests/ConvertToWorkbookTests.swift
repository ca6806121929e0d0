import Foundation
import Testing

@Suite struct `juesuan convert --to xlsx` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(FillFixtures.submission(), to: "a.json")
    try scratch.write(FillFixtures.submission(lines: 1, total: "1.50"), to: "county/b.json")
    try scratch.write(FillFixtures.submission(lines: 1, total: "1.50"), to: "county/c/d.json")
  }

  private func convert(_ arguments: String...) throws -> Run {
    try Run(["convert"] + arguments + ["--to", "xlsx"], in: scratch.url)
  }

  @Test func `fills the default form`() throws {
    #expect(try convert("a.json", "-o", "out.xlsx").code == 0)
    let back = try Run(["convert", "out.xlsx", "--to", "csv", "-o", "out"], in: scratch.url)
    #expect(back.code == 0)
    let facts = try scratch.read("out/facts.csv")
    #expect(facts.contains("T5,20103,20103,科目20103,total,2.50,"))
    #expect(facts.contains("青岚县某局,2024,T5,total,"))
  }

  @Test func `fills each of several into a folder, and the rest goes on where one is bad`() throws {
    try scratch.write("{\"format\":\"juesuan.submission/1\"", to: "county/bad.json")
    let run = try convert("county", "-o", "out", "--jobs", "2")
    #expect(run.code == 2)
    #expect(
      try scratch.files.filter { $0.hasPrefix("out") } == [
        "out/county/b.xlsx", "out/county/c/d.xlsx",
      ])
  }

  @Test func `fills a form of one's own`() throws {
    try FillFixtures.form().write(to: scratch.url.appendingPathComponent("form.xlsx"))
    #expect(try convert("a.json", "--template", "form.xlsx", "-o", "out.xlsx").code == 0)
    #expect(try Run(["cells", "out.xlsx"], in: scratch.url).output.contains("\"sheet\":\"表5\""))
    #expect(try convert("a.json", "--template", "shanghai", "-o", "sh.xlsx").code == 0)
  }

  @Test func `says of each notice which submission it is about`() throws {
    try FillFixtures.form().write(to: scratch.url.appendingPathComponent("form.xlsx"))
    try scratch.write(FillFixtures.submission(lines: 5), to: "county/e.json")
    let run = try convert("county", "-o", "out", "--template", "form.xlsx", "--lang", "en")
    #expect(run.code == 0)
    #expect(run.errors.contains("county/e.json → form.xlsx: info P012 表5!A8 T5 has too few rows"))
  }

  @Test func `gives a form with macros its own ending`() throws {
    try FillFixtures.form().write(to: scratch.url.appendingPathComponent("form.xlsm"))
    #expect(try convert("county", "-o", "out", "--template", "form.xlsm").code == 0)
    #expect(
      try scratch.files.filter { $0.hasPrefix("out") } == [
        "out/county/b.xlsm", "out/county/c/d.xlsm",
      ])
    let run = try convert("a.json", "-o", "x.xlsx", "--template", "form.xlsm")
    #expect(run.code == 64 && run.errors.contains("错误 [C042] "))
  }

  @Test func `takes standard input once`() throws {
    let run = try convert("-", "-o", "x.xlsx", "--template", "-")
    #expect(run.code == 64 && run.errors.contains("错误 [C016] "))
  }

  @Test(arguments: [
    (["county", "-o", "-"], "C051"), (["a.json", "-o", "x.xlsx", "--unit", "元"], "C052"),
  ])
  func `refuses what a form cannot take`(arguments: [String], code: String) throws {
    let run = try Run(["convert"] + arguments + ["--to", "xlsx"], in: scratch.url)
    #expect(run.code == 64 && run.errors.contains("错误 [\(code)] "))
  }

  @Test func `takes a form for xlsx only`() throws {
    let run = try Run(
      ["convert", "a.json", "--to", "json", "-o", "-", "--template", "shanghai"], in: scratch.url)
    #expect(run.code == 64 && run.errors.contains("错误 [C053] "))
  }
}
