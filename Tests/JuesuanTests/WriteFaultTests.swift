import Foundation
import Testing

@Suite struct `An output that cannot be written` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(submissionText(), to: "in.json")
  }

  private func convert(
    _ form: String, to output: String, _ more: String..., outputPath: String? = nil
  ) throws -> Run {
    try Run(
      ["convert", "in.json", "--to", form, "--output", output] + more, in: scratch.url,
      outputPath: outputPath)
  }

  private func path(_ name: String) -> String { scratch.url.appendingPathComponent(name).path }

  private func allow(_ mode: Int, _ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }

  @Test func `is told with what can be done, by the system's reason`() throws {
    try scratch.write("mine", to: "file")
    let run = try convert("json", to: "file/out.json")
    #expect(
      run.errors
        == "in.json: 错误 [C005] 写不了 file：路径中有一段不是文件夹；没有改动任何文件，请检查路径\n")
    let english = try convert("json", to: "file/out.json", "--lang", "en")
    #expect(english.errors.hasSuffix("no file was changed: check the path\n"))
  }

  @Test func `because it is read-only is told so, for a file of a folder too`() throws {
    try scratch.write("mine", to: "out.json")
    try allow(0o444, "out.json")
    let run = try convert("json", to: "out.json", "--force")
    #expect(run.code == 2)
    #expect(run.errors == "in.json: 错误 [C055] out.json 是只读文件，未作改动；请先取消只读，或换一个输出位置\n")
    #expect(try scratch.read("out.json") == "mine")

    #expect(try convert("csv", to: "out").code == 0)
    let old = try scratch.read("out/T1.csv")
    try allow(0o444, "out/T1.csv")
    let folder = try convert("csv", to: "out", "--force", "--no-bom")
    #expect(folder.errors.contains("错误 [C055] out/T1.csv "))
    #expect(try scratch.read("out/T1.csv") == old)
    try allow(0o640, "out/T1.csv")
    #expect(try convert("csv", to: "out", "--force", "--no-bom").code == 0)
    #expect(try scratch.read("out/T1.csv") != old)
    let attributes = try FileManager.default.attributesOfItem(atPath: path("out/T1.csv"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test(arguments: ["json", "csv"])
  func `because it is a broken link is told so, and the link stays`(form: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path("out"), withDestinationPath: "nowhere")
    let run = try convert(form, to: "out", "--force")
    #expect(run.code == 2)
    #expect(run.errors.contains("错误 [C056] out 是链接，指向的 nowhere 不存在，没有写入"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("out")) == "nowhere")
  }

  @Test func `goes where a link to a folder leads`() throws {
    #expect(try convert("csv", to: "real").code == 0)
    let old = try scratch.read("real/T1.csv")
    try FileManager.default.createSymbolicLink(atPath: path("out"), withDestinationPath: "real")
    #expect(try convert("csv", to: "out", "--force", "--no-bom").code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("out")) == "real")
    #expect(try scratch.read("real/T1.csv") != old)
  }

  @Test func `is a device that takes no more, which is told as incomplete`() throws {
    let run = try convert("json", to: "/dev/full")
    #expect(run.code == 2)
    #expect(run.errors == "in.json: 错误 [C057] /dev/full 写不下去：磁盘空间已满；已写出的内容不完整\n")
    #expect(try convert("json", to: "/dev/null").code == 0)
  }

  @Test func `because files may not be that large is told and leaves nothing`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -f 0; exec \"$0\" convert in.json --to json --output out.json 2>&1",
      Run.command.path,
    ]
    process.currentDirectoryURL = scratch.url
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let told = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    #expect(told.contains("错误 [C005] 写不了 out.json：文件过大；没有改动任何文件，请腾出空间"))
    #expect(try scratch.files == ["in.json"])
  }
}
