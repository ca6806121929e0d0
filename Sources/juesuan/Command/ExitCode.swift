/// The exit codes of the command, decided in one place.
enum ExitCode: Int32 {
  case done = 0
  /// Findings of severity error.
  case findings = 1
  /// An input cannot be read or is not what was asked for.
  case input = 2
  /// The verdict is incomplete.
  case incomplete = 3
  case usage = 64
  /// A fault of this program.
  case fault = 70

  /// The first that applies of 70, 2, 1, 3.
  static func worst(_ codes: [ExitCode]) -> ExitCode {
    for code in [fault, usage, input, findings, incomplete] where codes.contains(code) {
      return code
    }
    return done
  }
}
