import Dispatch
import Glibc

/// Interruptions (Ctrl-C) remove temporary outputs before they end the program.
enum Interruption {
  /// The sources live as long as the process.
  static func watch() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        TemporaryNames.shared.removeAll()
        signal(number, SIG_DFL)
        raise(number)
      }
      source.resume()
      return source
    }
  }
}
