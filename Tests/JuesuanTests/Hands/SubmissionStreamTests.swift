import Foundation
import Testing

@Suite struct `A stream of submissions` {
  private static let stream = submissionText("1.00") + "\n\n" + submissionText("2.00") + "\r\n"

  @Test func `is read from standard input, each as an input of its own`() throws {
    let run = try Run(
      ["check", "-", "--format", "json"], input: Data(Self.stream.utf8))
    // What a submission of one table gives by itself.
    #expect(run.code == 1)
    #expect(run.output.split(separator: "\n").count == 2)
    let text = try Run(["check", "-"], input: Data(Self.stream.utf8))
    #expect(text.output.contains("-:1: "))
    #expect(text.output.contains("-:3: "))
  }

  @Test func `comes back as it went`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.stream, to: "x.ndjson")
    let once = try Run(["convert", "x.ndjson", "--to", "json", "-o", "-"], in: scratch.url)
    let twice = try Run(
      ["convert", "-", "--to", "json", "-o", "-"], input: Data(once.output.utf8))
    #expect(once.code == 0)
    #expect(once.output.split(separator: "\n").count == 2)
    #expect(twice.output == once.output)
  }

  @Test func `has places of its own in a folder of outputs`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.stream, to: "in/x.ndjson")
    let run = try Run(["convert", "in/x.ndjson", "--to", "json", "-o", "out"], in: scratch.url)
    #expect(run.code == 0)
    #expect(
      try scratch.files == ["in/x.ndjson", "out/in/x-1.json", "out/in/x-3.json"])
  }

  @Test func `tells a line that is none, and reads the others`() throws {
    let run = try Run(
      ["convert", "-", "--to", "json", "-o", "-"],
      input: Data((Self.stream + "{\"format\":\"juesuan.report/1\"}\n").utf8))
    #expect(run.code == 2)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors.contains("-:4: 错误 ["))
  }

  @Test func `of one is one submission`() throws {
    let one = Data(submissionText().utf8)
    let run = try Run(["convert", "-", "--to", "json", "-o", "-"], input: one)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("{\n"))
  }

  @Test func `has no explanations beside it that others would share`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.stream, to: "x.ndjson")
    try scratch.write("not ours", to: "x.explain.json")
    #expect(try Run(["check", "x.ndjson"], in: scratch.url).code == 1)
  }
}
