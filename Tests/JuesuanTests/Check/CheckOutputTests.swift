import Foundation
import TestSupport
import Testing

@Suite struct `The output of juesuan check` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.writeSubmission(change: dropDigit)
    try scratch.writeSubmission("b.json")
  }

  @Test(arguments: ["text", "json", "csv", "html"])
  func `is what standard output would have got, in a file`(form: String) throws {
    let direct = try scratch.check("a.json", "b.json", "--format", form)
    let run = try scratch.check("a.json", "b.json", "--format", form, "--output", "reports/out")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(try scratch.read("reports/out") == direct.output)
    #expect(
      try scratch.check("a.json", "b.json", "--format", form, "-o", "-").output == direct.output)
  }

  @Test func `is not replaced unless forced, and nothing is checked for it`() throws {
    try scratch.write("mine", to: "out.html")
    let run = try scratch.check("a.json", "--format", "html", "--output", "out.html")
    #expect(run.code == 2)
    #expect(run.errors == "错误 [C006] out.html 已经存在，未作改动；要替换请加 --force，或换一个输出位置\n")
    #expect(try scratch.read("out.html") == "mine")
    let forced = try scratch.check("a.json", "--format", "html", "--output", "out.html", "--force")
    #expect(forced.code == 1)
    #expect(forced.errors == "提示 [C023] 已替换 out.html\n")
    #expect(try scratch.read("out.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `holds the reports there are where an input cannot be read`() throws {
    try scratch.write("%PDF-1.4", to: "c.xlsx")
    let run = try scratch.check("c.xlsx", "a.json", "--format", "json", "--output", "out.ndjson")
    #expect(run.code == 2)
    #expect(try scratch.read("out.ndjson").split(separator: "\n").count == 1)
  }

  @Test(arguments: ["text", "json", "csv", "html"])
  func `is not made where no input can be read`(form: String) throws {
    try scratch.write("%PDF-1.4", to: "c.xlsx")
    let run = try scratch.check("c.xlsx", "--format", form, "--output", "out")
    #expect(run.code == 2)
    #expect(!(try scratch.files.contains("out")))
  }

  @Test func `is no folder`() throws {
    let run = try scratch.check("a.json", "--output", ".")
    #expect(run.code == 64)
    try scratch.write("", to: "folder/x")
    #expect(try scratch.check("a.json", "--output", "folder").code == 2)
  }

  @Test func `leaves nothing half written on a full device`() throws {
    let run = try scratch.check("a.json", "--format", "csv", "--output", "/dev/full")
    #expect(run.code == 2)
    #expect(run.errors.contains("错误 [C057] /dev/full"))
  }
}
