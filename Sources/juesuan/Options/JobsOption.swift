import ArgumentParser
import Grid

/// How several inputs are treated: how many at once, and what is seen of it meanwhile.
struct JobsOption: ParsableArguments {
  @Option(
    name: .customLong("jobs"),
    help: help("同时处理的文件数；默认为处理器数。", "Files treated at once; by default the processors.", .number))
  var number: Int?

  @Option(
    name: .customLong("progress"),
    help: help(
      "进度：auto 只在终端上，text 总是，none 不要。",
      "Progress on standard error: auto on terminals, text always, none never.",
      ValueName("何时", "when")))
  var progress: Progress.Choice = .auto

  /// The number; a fault where it cannot be.
  func checked() throws(Fault) -> Int? { try Self.checked(number) }

  /// A number of jobs; a fault where it cannot be.
  static func checked(_ number: Int?) throws(Fault) -> Int? {
    guard let number, !(1...256).contains(number) else { return number }
    throw Fault(.jobsOutOfRange, ["\(number)"])
  }
}

extension Progress.Choice: ExpressibleByArgument {}
