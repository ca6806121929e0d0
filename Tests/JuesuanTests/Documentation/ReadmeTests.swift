import Foundation
import Testing

/// The README of the checkout.
enum Readme {
  static func text() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
  }

  /// The commands of the README: lines of its code blocks without what is said of them behind, and
  /// those within a sentence that are whole.
  static func commands() throws -> [[String]] {
    let text = try text()
    let blocks = text.split(separator: "\n").filter { $0.hasPrefix("    juesuan ") }
      .map { words(String($0)) }
    let inline = text.matches(of: /`juesuan ((?:template|rules|explain)[^`\n]*)`/)
      .map { words("    juesuan \($0.output.1)") }
    return blocks + inline.filter { $0 != ["explain"] }
  }

  /// The arguments of a line. What is said of it stands behind two blanks, but options are padded
  /// so that they stand below each other, and so are names of commands.
  private static func words(_ line: String) -> [String] {
    var parts = line.split(separator: /\ {2,}/).map(String.init)
    // A command and its arguments may be two columns; what follows the arguments is a remark.
    let head = parts.removeFirst()
    if head.split(separator: " ").count == 2, let arguments = parts.first {
      parts = [head + " " + arguments]
    } else {
      parts = [head]
    }
    return parts.joined().split(separator: " ").dropFirst().map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
    }
  }
}

@Suite struct `A command of the README` {
  @Test func `is there for every purpose, in both languages`() throws {
    let names = try Readme.commands().compactMap(\.first)
    for name in ["inspect", "fill", "convert", "check", "diff", "cells", "set"] {
      #expect(names.count { $0 == name } >= 2, "\(name)")
    }
    #expect(names.contains("template"))
  }

  /// No file that it names is there: that, and nothing else, may be wrong with it.
  @Test(arguments: try Readme.commands())
  func `is accepted, up to the files that it names`(arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try Run(arguments, in: scratch.url)
    #expect(run.code == 0 || run.code == 2, "juesuan \(arguments) \(run.errors)")
  }
}
