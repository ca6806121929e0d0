import Foundation
import Testing

/// What the program says of its own arguments.
private struct DumpedCommand: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let abstract: String?
    let kind: String
    let names: [Name]?
    let valueName: String?
    let shouldDisplay: Bool

    /// `--output`; nil for what has no long name.
    var long: String? { names?.first { $0.kind == "long" }.map { "--" + $0.name } }
  }

  let commandName: String
  let abstract: String?
  let arguments: [Argument]?
  let subcommands: [DumpedCommand]?

  /// Every command below, by the words that call it.
  func all(_ path: [String] = []) -> [(path: [String], command: DumpedCommand)] {
    [(path, self)]
      + (subcommands ?? []).flatMap { $0.all(path + [$0.commandName]) }
  }
}

private struct Dump: Decodable {
  let command: DumpedCommand

  static func commands(_ language: String) throws -> [(path: [String], command: DumpedCommand)] {
    let run = try Run(["--experimental-dump-help", "--lang", language])
    let dump = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8))
    return dump.command.all().filter { $0.command.commandName != "help" }
  }
}

@Suite struct `Every command and option` {
  /// English texts may hold Chinese words (万元), and Chinese ones names of formats.
  private func isChinese(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count { $0.value >= 0x4E00 } * 8 > letters.count
  }

  @Test(arguments: ["zh", "en"])
  func `says what it is for, in the language asked for`(language: String) throws {
    for (path, command) in try Dump.commands(language) {
      let words = [command.abstract ?? ""] + (command.arguments ?? []).map { $0.abstract ?? "" }
      for text in words {
        #expect(!text.isEmpty, "\(path)")
        #expect(isChinese(text) == (language == "zh"), "\(path) \(text)")
      }
    }
  }

  @Test(arguments: ["zh", "en"])
  func `is shown in the help of its command`(language: String) throws {
    for (path, command) in try Dump.commands(language) {
      let help = try Run(path + ["--help", "--lang", language]).output
      for option in command.arguments?.compactMap(\.long) ?? [] {
        #expect(help.contains(option), "\(path) \(option)")
      }
    }
  }

  @Test func `is the same in both languages`() throws {
    func names(_ language: String) throws -> [[String]] {
      try Dump.commands(language).map { $0.path + ($0.command.arguments ?? []).compactMap(\.long) }
    }
    #expect(try names("zh") == names("en"))
  }

  @Test func `has its help kept`() throws {
    let kept = HelpTests.commands.map { $0.joined(separator: " ") }
    #expect(try Set(Dump.commands("zh").map { $0.path.joined(separator: " ") }) == Set(kept))
  }

  /// An option that the README names and no command has misleads.
  @Test func `that the README names is one`() throws {
    let known = Set(
      try Dump.commands("zh").flatMap { $0.command.arguments ?? [] }.compactMap(\.long))
    let others: Set = [
      "--static-swift-stdlib", "--product", "--strip-components", "--install",
    ]
    for match in try Readme.text().matches(of: /--[a-z][a-z\-]+/) {
      let name = String(match.output)
      #expect(known.contains(name) || others.contains(name), "\(name)")
    }
  }
}
