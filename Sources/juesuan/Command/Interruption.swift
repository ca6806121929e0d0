import Archive
import Dispatch
import Glibc
import Run

/// Interruptions (Ctrl-C, a closed terminal) remove temporary outputs before they end the program.
enum Interruption {
  /// The sources live as long as the process.
  /// What a run came to meanwhile is told.
  static func watch(_ progress: Progress? = nil) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        TemporaryNames.shared.removeAll(by: TemporaryNames.remove) {
          progress?.tellInterruption()
          die(of: number)
        }
      }
      source.resume()
      return source
    }
  }

  /// True for a signal that whoever started this process wants ignored (`nohup`, a job of a script).
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
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
