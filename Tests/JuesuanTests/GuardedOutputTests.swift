import Foundation
import Testing

@Suite struct `What a run reads` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for name in ["a.json", "b.json", "last.json"] {
      try scratch.write(submissionText(), to: name)
    }
    try scratch.write("geheim\n", to: "pw.txt")
    try scratch.write("{}", to: "own/layouts/x.json")
    let link = scratch.url.appendingPathComponent("link.json")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "a.json")
    let folder = try Run(["convert", "a.json", "--to", "csv", "-o", "csv"], in: scratch.url)
    #expect(folder.code == 0)
  }

  private func refuses(_ arguments: [String], _ file: String) throws {
    let before = try scratch.read(file)
    let run = try Run(arguments + ["--force"], in: scratch.url)
    #expect(run.code == 64)
    #expect(run.errors.contains("[C076] "))
    #expect(try scratch.read(file) == before)
  }

  @Test(arguments: ["a.json", "./a.json", "link.json", "csv/../a.json"])
  func `is not replaced by what it is converted to`(output: String) throws {
    try refuses(["convert", "a.json", "--to", "json", "--output", output], "a.json")
  }

  @Test func `is not replaced as one of several, whatever input names it`() throws {
    // a.json at the place where a.json of the output folder goes, through a link to the folder.
    let link = scratch.url.appendingPathComponent("out")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: ".")
    let before = try scratch.read("a.json")
    let run = try Run(
      ["convert", "a.json", "b.json", "--to", "json", "--output", "out", "--force"],
      in: scratch.url)
    #expect(run.code != 0)
    #expect(run.errors.contains("[C076] "))
    #expect(try scratch.read("a.json") == before)
  }

  @Test func `is not replaced as a folder that holds it`() throws {
    try refuses(["convert", "csv", "--to", "csv", "--output", "csv"], "csv/facts.csv")
  }

  @Test func `is not replaced by a form that is filled from it, nor is the form`() throws {
    let form = try Run(["template", "export", "ministry", "-o", "form.xlsx"], in: scratch.url)
    #expect(form.code == 0)
    let before = try Data(contentsOf: scratch.url.appendingPathComponent("form.xlsx"))
    for arguments in [
      ["fill", "form.xlsx", "--from", "a.json", "--output", "form.xlsx"],
      ["fill", "ministry", "--from", "form.xlsx", "--output", "form.xlsx"],
    ] {
      let run = try Run(arguments + ["--force"], in: scratch.url)
      #expect(run.code == 64)
      #expect(run.errors.contains("[C076] "))
    }
    #expect(
      try Data(contentsOf: scratch.url.appendingPathComponent("form.xlsx")) == before)
  }

  @Test(arguments: [
    ["check", "a.json", "--password-file", "pw.txt", "--output", "pw.txt"],
    ["convert", "a.json", "--password-file", "pw.txt", "--to", "json", "--output", "pw.txt"],
  ])
  func `is not replaced where it says the password`(arguments: [String]) throws {
    try refuses(arguments, "pw.txt")
  }

  @Test func `may lie beside what is written`() throws {
    let run = try Run(
      ["convert", "a.json", "--to", "json", "--output", "new.json"], in: scratch.url)
    #expect(run.code == 0)
  }
}
