import Foundation
import Testing

@Suite struct `juesuan template` {
  @Test func `lists the built-in forms, a name and a description a line`() throws {
    let lines = try Run(["template", "list"]).output.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != "\t" } } == ["ministry", "shanghai"])
    #expect(
      try Run(["template", "list", "--lang", "en"]).output.contains("\tthe ministry's forms"))
  }

  @Test(arguments: ["ministry", "shanghai"])
  func `exports a form that can be read and filled`(name: String) throws {
    let scratch = try Scratch()
    #expect(try Run(["template", "export", name], in: scratch.url).code == 0)
    #expect(try scratch.files == ["\(name).xlsx"])
    let seen = try Run(["inspect", "\(name).xlsx", "--format", "json"], in: scratch.url).output
    for table in 1...9 {
      #expect(seen.contains("\"id\":\"T\(table)\"") || seen.contains("\"T\(table)\""))
    }
    let again = try Run(["template", "export", name], in: scratch.url)
    #expect(again.code == 2 && again.errors.contains("C006"))
    #expect(
      try Run(["template", "export", name, "-o", "-"], in: scratch.url).output.hasPrefix("PK"))
  }

  @Test func `names the forms that there are`() throws {
    let run = try Run(["template", "export", "beijing"])
    #expect(run.code == 64 && run.errors.contains("C048"))
    #expect(run.errors.contains("ministry、shanghai"))
  }
}
