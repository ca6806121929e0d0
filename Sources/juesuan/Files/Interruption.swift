import Archive
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
        TemporaryNames.shared.removeAll(by: TemporaryNames.remove) { die(of: number) }
      }
      source.resume()
      return source
    }
  }

  /// Ends the process as the signal would have, so that a shell sees why.
  private static func die(of number: Int32) -> Never {
    signal(number, SIG_DFL)
    // Threads of a queue block signals: unblock this one here, where it is waited for.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, number)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    raise(number)
    _exit(128 + number)
  }
}
