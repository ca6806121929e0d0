import Glibc
import Grid

/// Standard output and standard error as file descriptors: results on the one, everything else on
/// the other.
enum Console {
  static let isErrorTerminal = isatty(2) == 1

  /// Writes all bytes; false where the reader is gone or the disk is full.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: place), buffer.count - place)
        if written < 0 {
          if errno == EINTR { continue }
          return false
        }
        place += written
      }
      return true
    }
  }

  static func tell(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  /// The system's words for an error, in the language of the system.
  static func reason(_ number: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "\(number)" }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
