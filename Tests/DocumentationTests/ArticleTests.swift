import Foundation
import Testing

/// A block of code in a text for people.
struct CodeBlock: Sendable, CustomTestStringConvertible {
  let file: String
  let text: String

  var testDescription: String { "\(file): \(text.prefix(40))" }

  /// The blocks of a language in all articles, the README and what contributors read.
  static func all(_ language: String) throws -> [CodeBlock] {
    let articles = try Checkout.files("Sources", ".md").filter { $0.contains(".docc/") }
    return try (articles + ["README.md", "CONTRIBUTING.md"]).flatMap { file in
      try Checkout.text(file).components(separatedBy: "\n```\(language)\n").dropFirst().map {
        CodeBlock(file: file, text: $0.components(separatedBy: "\n```")[0])
      }
    }
  }
}

/// Code between `// example: NAME` and `// end` in a file of these tests, which compiles and runs it.
struct Example {
  let imports: Set<String>
  let text: String

  static func all() throws -> [Example] {
    try Checkout.files("Tests/DocumentationTests", "Examples.swift").flatMap { file in
      let text = try Checkout.text(file)
      let imports = text.split(separator: "\n").filter { $0.contains("import ") }.map(String.init)
      return text.components(separatedBy: "\n// example: ").dropFirst().compactMap { piece in
        let body = piece.components(separatedBy: "\n// end")[0]
        return body.firstIndex(of: "\n").map {
          Example(imports: Set(imports), text: String(body[body.index(after: $0)...]))
        }
      }
    }
  }
}

@Suite struct `Swift code that people read` {
  private static func body(_ block: CodeBlock) -> (imports: [String], text: String) {
    let lines = block.text.components(separatedBy: "\n")
    let head = lines.prefix { $0.hasPrefix("import ") || $0.isEmpty }
    return (
      head.filter { !$0.isEmpty }, lines.dropFirst(head.count).joined(separator: "\n")
    )
  }

  @Test(arguments: try CodeBlock.all("swift"))
  func `is code that is compiled and run here`(block: CodeBlock) throws {
    let (imports, text) = Self.body(block)
    let example = try #require(try Example.all().first { $0.text == text }, "\(text)")
    #expect(example.imports.isSuperset(of: imports))
  }

  @Test func `is all that is kept here for it`() throws {
    let printed = try Set(CodeBlock.all("swift").map { Self.body($0).text })
    for example in try Example.all() { #expect(printed.contains(example.text), "\(example.text)") }
    #expect(try Example.all().count >= 15)
  }
}
