import ArgumentParser
import Grid

/// How many inputs are treated at once.
struct JobsOption: ParsableArguments {
  @Option(
    name: .customLong("jobs"),
    help: help("同时处理的文件数；默认为处理器数。", "Files treated at once; by default the processors.", .number))
  var number: Int?

  /// The number; a fault where it cannot be.
  func checked() throws(Fault) -> Int? { try Self.checked(number) }

  /// A number of jobs; a fault where it cannot be.
  static func checked(_ number: Int?) throws(Fault) -> Int? {
    guard let number, !(1...256).contains(number) else { return number }
    throw Fault(.jobsOutOfRange, ["\(number)"])
  }
}
