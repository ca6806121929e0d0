import Glibc
import Grid
import Run
import Synchronization

/// Standard output and standard error as file descriptors: results on the one, everything else on
/// the other.
enum Console {
  static let isErrorTerminal = isatty(2) == 1

  /// The number of the error after which standard output took nothing more.
  private static let outputError = Mutex<Int32?>(nil)

  /// Writes a part of the result to standard output; false where it takes no more. `Main` tells
  /// that at the end and gives the run its code.
  static func writeResult(_ bytes: [UInt8]) -> Bool {
    guard !Descriptor.write(bytes, to: 1) else { return true }
    let number = errno
    outputError.withLock { $0 = $0 ?? number }
    return false
  }

  /// What became of the results: nil where all were taken.
  static var outputFailure: Int32? { outputError.withLock { $0 } }

  static func tell(_ text: String) { Descriptor.write(Array((text + "\n").utf8), to: 2) }
}
