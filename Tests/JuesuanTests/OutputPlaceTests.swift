import Foundation
import Testing

@Suite struct `Places of outputs` {
  @Test(
    arguments: ["1", "4"], [["in/n/x.json", "in/n/x/y.json"], ["in/n/x/y.json", "in/n/x.json"]])
  func `that lie one within the other are refused, both named`(
    jobs: String, files: [String]
  ) throws {
    let scratch = try Scratch()
    for file in files + ["in/z.json"] { try scratch.write(submissionText(), to: file) }
    let run = try Run(
      ["convert"] + files + ["in/z.json", "--to", "csv", "--output", "out", "--jobs", jobs],
      in: scratch.url)
    #expect(run.code == 2)
    #expect(run.errors.matches(of: #/错误 \[C029\] .*out/in/n/x /#).count == 2)
    #expect(run.errors.contains("in/n/x.json: 错误 [C029]"))
    #expect(run.errors.contains("in/n/x/y.json: 错误 [C029]"))
    #expect(
      try scratch.files.filter { $0.hasPrefix("out") && $0.hasSuffix("facts.csv") }
        == ["out/in/z/facts.csv"])
  }

  @Test func `that are the same are named as they would be written`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    let run = try Run(
      ["convert", "a.json", "./a.json", "--to", "json", "--output", "out"], in: scratch.url)
    #expect(run.errors.contains("./a.json 的输出 out/a.json 与 a.json 的相同"))
  }

  @Test(arguments: [("csv", "."), ("csv", ".."), ("csv", "/"), ("csv", ""), ("json", "")])
  func `without a name are wrong usage`(form: String, output: String) throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    let run = try Run(["convert", "a.json", "--to", form, "--output", output], in: scratch.url)
    #expect(run.code == 64)
    #expect(run.errors == "错误 [C030] --output “\(output)” 不能用；请写出要新建的文件或文件夹的名称\n")
    #expect(try scratch.files == ["a.json"])
  }

  @Test func `may be the folder one is in, for several`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "in/a.json")
    let run = try Run(["convert", "in", "--to", "csv", "--output", "."], in: scratch.url)
    #expect(run.code == 0)
    #expect(try scratch.files.contains("in/a/facts.csv"))
  }

  @Test func `that are files are told so, for one CSV as for several`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    try scratch.write("mine", to: "c")
    let run = try Run(
      ["convert", "a.json", "--to", "csv", "--output", "c", "--force"], in: scratch.url)
    #expect(run.errors.contains("C013] 输出 c 不是文件夹；CSV 和多份决算要写到文件夹中"))
    #expect(try scratch.read("c") == "mine")
  }
}
