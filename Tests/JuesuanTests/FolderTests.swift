import Foundation
import Testing

@Suite struct `Folders of inputs` {
  @Test func `are searched in the order of their names, links to folders not entered`() throws {
    let scratch = try Scratch()
    for name in ["b/2.json", "b/10.json", "a/z.json", "c.json"] {
      try scratch.write(submissionText(), to: "in/" + name)
    }
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appendingPathComponent("in/a/loop"),
      withDestinationURL: scratch.url.appendingPathComponent("in"))
    let run = try Run(["inspect", "in", "--format", "json"], in: scratch.url)
    #expect(run.code == 0)
    let order = run.output.matches(of: #/"file":"([^"]*\.json)"/#).map { String($0.1) }
    #expect(order == ["in/a/z.json", "in/b/10.json", "in/b/2.json", "in/c.json"])
    #expect(run.errors == "info C027 in/a/loop 是指向文件夹的链接，未进入；需要时请直接给出\n")
  }

  @Test func `with facts are one CSV submission, wherever they lie`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    _ = try Run(["convert", "a.json", "--to", "csv", "--output", "in/x/y"], in: scratch.url)
    let run = try Run(["convert", "in", "--to", "json", "--output", "out"], in: scratch.url)
    #expect(run.code == 0)
    #expect(try scratch.read("out/in/x/y.json").contains("某局"))
  }

  @Test func `that hold an old workbook have it named, not passed over`() throws {
    let scratch = try Scratch()
    try scratch.write("\u{0}", to: "in/old.xls")
    let run = try Run(["inspect", "in"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.contains("in/old.xls: error W001"))
  }

  @Test func `of layouts are refused in one line where they are wrong`() throws {
    let scratch = try Scratch()
    try scratch.write("{", to: "s/layouts/T1.json")
    try scratch.write(submissionText(), to: "a.json")
    try scratch.write(submissionText(), to: "b.json")
    let run = try Run(["inspect", "a.json", "b.json", "--schemas", "s"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try Run(["inspect", "a.json", "--schemas", "no"], in: scratch.url).code == 64)
  }
}
