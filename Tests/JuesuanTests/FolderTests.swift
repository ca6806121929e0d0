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
    #expect(run.errors == "提示 [C027] in/a/loop 是指向文件夹的链接，未进入；需要时请直接给出\n")
  }

  @Test func `have everything named that is not read`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "in/a.json")
    for name in ["b.xltx", "c.html", "sub/d.zip", "~$lock.xlsx"] {
      try scratch.write("x", to: "in/" + name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appendingPathComponent("in/gone.xlsx").path,
      withDestinationPath: "nowhere")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appendingPathComponent("in/round.xlsx").path,
      withDestinationPath: "round.xlsx")
    #expect(mkfifo(scratch.url.appendingPathComponent("in/pipe.xlsx").path, 0o600) == 0)
    let run = try Run(["convert", "in", "--to", "json", "--output", "out"], in: scratch.url)
    #expect(run.code == 0)
    #expect(
      run.errors.hasPrefix(
        """
        警告 [C033] 2 个链接指向的文件不存在，未读取：in/gone.xlsx、in/round.xlsx
        警告 [C034] 1 个管道或设备未读取：in/pipe.xlsx
        提示 [C035] 3 个其他类型的文件未读取：in/b.xltx、in/c.html、in/sub/d.zip

        """))
  }

  @Test func `with facts beside other inputs have those named`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    _ = try Run(["convert", "a.json", "--to", "csv", "--output", "in"], in: scratch.url)
    try scratch.write(submissionText(), to: "in/b.json")
    try scratch.write(submissionText(), to: "in/sub/c.json")
    let run = try Run(["convert", "in", "--to", "json", "--output", "out.json"], in: scratch.url)
    #expect(run.code == 0)
    #expect(run.errors.contains("警告 [C036]"))
    #expect(run.errors.contains("2 项未读取：in/b.json、in/sub；"))
  }

  @Test func `with names that are no UTF-8 have those told, and are not done`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "in/a.json")
    var path = Array(scratch.url.appendingPathComponent("in/").path.utf8CString.dropLast())
    path += [47, -66, -10, 46, 120, 108, 115, 120, 0]
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    let run = try Run(["inspect", "in", "--format", "json"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.contains("错误 [C032]"))
    #expect(run.output.contains("in/a.json"))
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
    #expect(run.errors.contains("in/old.xls: 错误 [W001]"))
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
