import Foundation
import Testing

@Suite struct `One file for many submissions` {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for (name, amount) in [("a", "1.00"), ("b", "2.00"), ("c", "3.00")] {
      try scratch.write(submissionText(amount), to: "\(name).json")
    }
    return scratch
  }

  @Test func `holds a line of JSON for each, as standard output does`() throws {
    let scratch = try scratch()
    let arguments = ["convert", "a.json", "b.json", "c.json", "--to", "json", "-o"]
    #expect(try Run(arguments + ["x.ndjson"], in: scratch.url).code == 0)
    let shown = try Run(arguments + ["-"], in: scratch.url).output
    #expect(try scratch.read("x.ndjson") == shown)
    #expect(shown.split(separator: "\n").count == 3)
  }

  @Test func `holds the facts of all under one head`() throws {
    let scratch = try scratch()
    let run = try Run(
      ["convert", "a.json", "b.json", "missing.json", "c.json", "--to", "csv", "-o", "x.csv"],
      in: scratch.url)
    #expect(run.code == 2)
    let lines = try scratch.read("x.csv").split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("\u{FEFF}unit_code,unit,year,table,row"))
    #expect(lines.dropFirst().map { $0.contains(",2.00,") } == [false, true, false])
  }

  @Test func `names the line of a text that would run, counted from the head`() throws {
    let scratch = try scratch()
    let text = submissionText("2.00").replacing("本年收入合计", with: "=本年收入合计")
    try scratch.write(text, to: "b.json")
    let arguments = ["convert", "a.json", "b.json", "--to", "csv", "-o", "x.csv"]
    let run = try Run(arguments, in: scratch.url)
    #expect(run.errors.contains("[F041] x.csv 第3行第7列等 1 处"))
    let refused = try Run(
      arguments + ["--csv-formulas", "refuse", "--force"], in: scratch.url)
    #expect(refused.code == 2)
    #expect(try scratch.read("x.csv").split(separator: "\r\n").count == 2)
  }

  @Test func `is not there where nothing came of any`() throws {
    let scratch = try scratch()
    let run = try Run(["convert", "x", "y", "--to", "json", "-o", "x.ndjson"], in: scratch.url)
    #expect(run.code == 2)
    #expect(try scratch.files == ["a.json", "b.json", "c.json"])
  }

  @Test func `is replaced only where that is asked for, and is no input`() throws {
    let scratch = try scratch()
    try scratch.write("old", to: "x.ndjson")
    let arguments = ["convert", "a.json", "b.json", "--to", "json", "-o", "x.ndjson"]
    #expect(try Run(arguments, in: scratch.url).code == 2)
    #expect(try scratch.read("x.ndjson") == "old")
    let forced = try Run(arguments + ["--force"], in: scratch.url)
    #expect(forced.code == 0)
    #expect(forced.errors.contains("[C023] 已替换 x.ndjson"))
    let own = try Run(
      ["convert", "x.ndjson", "--to", "json", "-o", "x.ndjson", "--force"], in: scratch.url)
    #expect(own.code == 64)
    #expect(try scratch.read("x.ndjson").split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    ["convert", "a.json", "--to", "xlsx", "-o", "x.xls"],
    ["convert", "a.json", "--to", "json", "-o", "x.XLS"],
    ["fill", "ministry", "--from", "a.json", "-o", "x.et"],
    ["template", "export", "ministry", "-o", "x.ods"],
  ])
  func `and every other output is refused under a name of what is not written`(
    arguments: [String]
  ) throws {
    let scratch = try scratch()
    let run = try Run(arguments, in: scratch.url)
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("错误 [C092] 不能写 ."))
    #expect(
      run.errors.contains(arguments[0] == "convert" && arguments[3] == "json" ? "x.json" : "x.xlsx")
    )
    #expect(try scratch.files == ["a.json", "b.json", "c.json"])
  }
}
