import Foundation
import TestSupport
import Testing

@Suite struct `The password of a run` {
  private static let folder = Corpus.folder + "/deb-libapache-poi-java/test-data/spreadsheet/"
  /// As Excel encrypted them; where they do not lie beside the checkout these tests are skipped.
  private static let workbook = folder + "protected_passtika.xlsx"
  private static let binary = folder + "protected_passtika.xlsb"
  private static let isThere = FileManager.default.fileExists(atPath: workbook)

  @Test(.enabled(if: isThere), arguments: [workbook, binary])
  func `opens workbooks, from the command line and from a file`(path: String) throws {
    let scratch = try Scratch()
    try scratch.write("tika\r\n", to: "password.txt")
    let file = scratch.url.appendingPathComponent("password.txt").path
    for option in [["--password", "tika"], ["--password-file", file]] {
      let run = try Run(["cells", path] + option)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("{\"sheet\":\"Sheet1\",\"ref\":\"A1\",\"type\":\"s\""))
      #expect(run.errors.isEmpty)
    }
  }

  @Test(.enabled(if: isThere))
  func `may be the first line of standard input, before the workbook itself`() throws {
    let content = try Data(contentsOf: URL(fileURLWithPath: Self.workbook))
    let run = try Run(
      ["cells", "-", "--password-file", "-"], input: Data("tika\n".utf8) + content)
    #expect(run.code == 0)
    #expect(!run.output.isEmpty)
  }

  @Test(.enabled(if: isThere)) func `is told when it is missing or wrong, and never shown`() throws
  {
    let missing = try Run(["cells", Self.workbook])
    #expect(missing.code == 2)
    #expect(missing.errors.contains("--password"))
    let wrong = try Run(["inspect", Self.workbook, "--password", "秘密123", "--format", "json"])
    #expect(wrong.code == 2)
    #expect((wrong.output + wrong.errors).contains("密码不对"))
    #expect(!(wrong.output + wrong.errors).contains("秘密123"))
  }

  @Test(.enabled(if: isThere)) func `does not let an encrypted workbook be changed`() throws {
    let scratch = try Scratch()
    let output = scratch.url.appendingPathComponent("a.xlsx").path
    let run = try Run(["set", Self.workbook, "Sheet1!A1=1", "--output", output])
    #expect(run.code == 2)
    #expect(run.errors.contains("不能改写"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `is given once, and is no empty line`() throws {
    let twice = try Run(["cells", "a", "--password", "甲", "--password-file", "b"])
    #expect(twice.code == 64)
    #expect(!twice.errors.contains("甲"))
    let empty = try Run(["cells", "a", "--password-file", "-"], input: Data("\n".utf8))
    #expect(empty.code == 64)
  }
}
