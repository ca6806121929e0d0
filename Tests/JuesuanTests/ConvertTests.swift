import Foundation
import Testing

@Suite struct `juesuan convert` {
  @Test func `writes a submission to a file, a folder and standard output`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    #expect(
      try Run(["convert", "a.json", "--to", "json", "--output", "b.json"], in: scratch.url).code
        == 0)
    #expect(
      try Run(["convert", "a.json", "--to", "csv", "--output", "c"], in: scratch.url).code == 0)
    let back = try Run(["convert", "c", "--to", "json", "--output", "-"], in: scratch.url)
    #expect(back.code == 0)
    #expect(back.output == (try scratch.read("b.json")))
    #expect(back.errors.isEmpty)
    #expect(
      try scratch.files
        == ["a.json", "b.json", "c/T1.csv", "c/datapackage.json", "c/facts.csv"])
  }

  @Test func `reads standard input`() throws {
    let run = try Run(
      ["convert", "-", "--to", "json", "--output", "-"], input: Data(submissionText().utf8))
    #expect(run.code == 0)
    #expect(run.output.contains("\"unit\": \"某局\""))
  }

  @Test func `leaves an existing output as it is, unless forced`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    try scratch.write("mine", to: "b.json")
    let arguments = ["convert", "a.json", "--to", "json", "--output", "b.json"]
    let refused = try Run(arguments, in: scratch.url)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("C006"))
    #expect(try scratch.read("b.json") == "mine")
    let forced = try Run(arguments + ["--force"], in: scratch.url)
    #expect(forced.code == 0)
    #expect(forced.errors.contains("C023"))
    #expect(try scratch.read("b.json").contains("某局"))
    #expect(try scratch.files == ["a.json", "b.json"])
  }

  @Test func `replaces a CSV folder only where it holds nothing else`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    let arguments = ["convert", "a.json", "--to", "csv", "--output", "c", "--force"]
    #expect(try Run(arguments, in: scratch.url).code == 0)
    #expect(try Run(arguments, in: scratch.url).code == 0)
    try scratch.write("mine", to: "c/notes.txt")
    let refused = try Run(arguments, in: scratch.url)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("notes.txt"))
    #expect(try scratch.files.count == 5)
  }

  @Test(arguments: [".secret", ".git/config", "T1.csv/mine", "T2.csv"])
  func `replaces no CSV folder with somebody's own things, hidden or named alike`(
    name: String
  ) throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    if name == "T2.csv" {
      try scratch.write("mine", to: "mine.csv")
      try FileManager.default.createDirectory(
        at: scratch.url.appendingPathComponent("c"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: scratch.url.appendingPathComponent("c/T2.csv").path,
        withDestinationPath: "../mine.csv")
    } else {
      try scratch.write("mine", to: "c/" + name)
    }
    let before = try scratch.files
    let refused = try Run(
      ["convert", "a.json", "--to", "csv", "--output", "c", "--force"], in: scratch.url)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("C007"))
    #expect(try scratch.files == before)
  }

  @Test func `goes on past a bad file and says so`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText("1.00"), to: "in/a.json")
    try scratch.write("{\"format\":\"juesuan.submission/1\"", to: "in/b.json")
    try scratch.write("{}", to: "in/other.json")
    try scratch.write(submissionText("3.00"), to: "in/sub/c.json")
    try scratch.write("{", to: "in/~$a.json")
    let run = try Run(["convert", "in", "--to", "json", "--output", "out"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.contains("in/b.json: 错误 [F002]"))
    #expect(run.errors.contains("提示 [C025] in/other.json"))
    #expect(run.errors.contains("共 3 个文件：已转换 2，失败 1"))
    #expect(
      try scratch.files.filter { $0.hasPrefix("out") } == ["out/in/a.json", "out/in/sub/c.json"])
  }

  @Test func `gives the same bytes for any number of jobs`() throws {
    let scratch = try Scratch()
    for number in 1...60 {
      try scratch.write(
        number % 7 == 3 ? "{\"juesuan.submission/" : submissionText("\(number).00"),
        to: "in/\(number).json")
    }
    let runs = try ["1", "2", "8"].map {
      try Run(["convert", "in", "--to", "json", "--output", "-", "--jobs", $0], in: scratch.url)
    }
    #expect(runs[0].output.split(separator: "\n").count == 51)
    #expect(runs[0].code == 2)
    for run in runs.dropFirst() {
      #expect(run.output == runs[0].output)
      #expect(run.errors == runs[0].errors)
    }
  }

  @Test func `writes nothing outside the folder of outputs`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    try scratch.write(submissionText(), to: "sub/b.json")
    let run = try Run(
      ["convert", "../a.json", "./b.json", "--to", "csv", "--output", "out"],
      in: scratch.url.appendingPathComponent("sub"))
    #expect(run.code == 0)
    #expect(
      try scratch.files.filter { $0.hasSuffix("facts.csv") }
        == ["sub/out/a/facts.csv", "sub/out/b/facts.csv"])
  }

  @Test func `names two inputs that would be one output`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    let run = try Run(
      ["convert", "a.json", "./a.json", "--to", "json", "--output", "out"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.contains("C009"))
    #expect(try scratch.files == ["a.json", "out/a.json"])
  }

  @Test func `converts amounts where asked`() throws {
    let run = try Run(
      ["convert", "-", "--to", "json", "--output", "-", "--unit", "万元"],
      input: Data(submissionText("15927123.45").utf8))
    #expect(run.output.contains("\"amount\": \"1592.71\", \"raw\": \"15927123.45\""))
  }

  @Test func `fills in what no frame states and replaces nothing`() throws {
    let text = submissionText().replacingOccurrences(of: "2024", with: "null")
    let run = try Run(
      ["convert", "-", "--to", "json", "--output", "-", "--year", "2023", "--unit-name", "别的"],
      input: Data(text.utf8))
    #expect(run.output.contains("\"year\": 2023"))
    #expect(run.output.contains("\"unit\": \"某局\""))
  }

  @Test func `refuses what holds none of the tables`() throws {
    let text = submissionText().replacing(
      #/"tables":\[.*\],"notices"/#, with: "\"tables\":[],\"notices\"")
    let run = try Run(["convert", "-", "--to", "json", "--output", "-"], input: Data(text.utf8))
    #expect(run.code == 2)
    #expect(run.errors.contains("C008"))
    #expect(run.output.isEmpty)
  }

  @Test func `names what cannot be opened, its control characters escaped`() throws {
    let run = try Run(["convert", "no\u{1B}[31m.xlsx", "--to", "json", "--output", "-"])
    #expect(run.code == 2)
    #expect(run.errors.contains("C001"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func `does not wait for a pipe or read a device`() throws {
    let run = try Run(["convert", "/dev/zero", "--to", "json", "--output", "-"])
    #expect(run.code == 2)
    #expect(run.errors.contains("C002"))
  }

  @Test func `says of a folder that it holds nothing`() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "in/readme.txt")
    let run = try Run(["convert", "in", "--to", "json", "--output", "-"], in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.contains("C010"))
  }
}
