import FinalAccounts
import Grid

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

  /// What a fault ends with.
  init(of fault: Fault) {
    switch fault.message.kind {
    case .wrongUsage: self = .usage
    case .ownFault: self = .fault
    default: self = .input
    }
  }

  /// What one report ends with.
  init(of report: CheckReport) {
    switch report.verdict {
    case .errors: self = .findings
    case .incomplete: self = .incomplete
    case .warnings, .clean: self = .done
    }
  }

  /// The first that applies of 70, 64, 2, 1, 3.
  static func worst(_ codes: [ExitCode]) -> ExitCode {
    for code in [fault, usage, input, findings, incomplete] where codes.contains(code) {
      return code
    }
    return done
  }
}

/// A run that has said everything and ends with a code.
struct Ending: Error {
  let code: ExitCode

  /// What `body` gives; its fault is told of a file, and ends the run.
  static func of<Value: ~Copyable>(
    _ file: String?, _ body: () throws(Fault) -> Value
  ) throws(Ending) -> Value {
    do throws(Fault) {
      return try body()
    } catch {
      NoticeLines.tell(error, file: file)
      throw Ending(code: ExitCode(of: error))
    }
  }
}
