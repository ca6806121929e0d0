import ArgumentParser
import Grid

/// The one file that a command writes.
struct OutputOption: ParsableArguments {
  @Option(
    name: "--output -o",
    help: help("输出的文件；- 为标准输出。", "The file to write; - is standard output.", .output))
  var path: String
}

/// Whether an output that is there gives way.
struct ForceOption: ParsableArguments {
  @Flag(name: "--force", help: help("替换已有的输出。", "Replace an output that exists."))
  var isForced = false
}

/// The form of an answer that is read by people or programs.
struct AnswerOption: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(name: "--format", help: help("输出格式。", "The form of the answer.", .form))
  var form: Form = .text
}
