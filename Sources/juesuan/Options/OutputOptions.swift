import ArgumentParser
import Grid

// What commands that write have in common are words, not groups of options: each group costs every
// run a search through all conformances of the program.

extension NameSpecification {
  /// How what is written is named.
  static var output: NameSpecification { [.customLong("output"), .customShort("o")] }
}

extension ArgumentHelp {
  /// Of the one file that a command writes.
  static var output: ArgumentHelp {
    help("输出的文件；- 为标准输出。", "The file to write; - is standard output.", .output)
  }

  /// Whether an output that is there gives way.
  static var force: ArgumentHelp { help("替换已有的输出。", "Replace an output that exists.") }
}

/// The form of an answer that is read by people or programs.
struct AnswerOption: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(name: .customLong("format"), help: help("输出格式。", "The form of the answer.", .form))
  var form: Form = .text
}
