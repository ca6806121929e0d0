import ArgumentParser
import Foundation
import Testing

@testable import juesuan

/// The help of every command in both languages, held against the texts kept beside this file.
///
/// `JUESUAN_WRITE_HELP=1 swift test --filter HelpTests` writes them anew; the difference is then
/// read before it is committed.
@Suite struct HelpTests {
  /// The words that call each command, as the program itself has them.
  static let commands = words(of: Juesuan.self, after: [])

  private static func words(
    of command: any ParsableCommand.Type, after words: [String]
  ) -> [[String]] {
    [words]
      + command.configuration.subcommands.flatMap { below in
        Self.words(of: below, after: words + [below.configuration.commandName ?? ""])
      }
  }

  @Test(arguments: commands)
  func `is the text that was agreed, in both languages`(command: [String]) throws {
    var text = ""
    for language in ["zh", "en"] {
      let run = try Run(command + ["--help", "--lang", language])
      #expect(run.code == 0)
      #expect(run.errors.isEmpty)
      text += run.output
    }
    let name = (["juesuan"] + command).joined(separator: "-") + ".txt"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Help").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["JUESUAN_WRITE_HELP"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test(arguments: commands)
  func `is in Chinese throughout`(command: [String]) throws {
    let text = try Run(command + ["--help"]).output
    for phrase in [
      "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show", "default", "values", "See ",
    ] {
      #expect(!text.contains(phrase))
    }
  }

  @Test(arguments: commands.filter { $0.count == 1 })
  func `names every command in the list of commands`(command: [String]) throws {
    #expect(try Run(["--help"]).output.contains("  \(command[0]) "))
  }

  @Test func `says its version and nothing else`() throws {
    let run = try Run(["--version"])
    #expect(run.code == 0)
    #expect(run.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }
}
