import Glibc

/// Writing to what is open already.
package enum Descriptor {
  /// Writes all bytes; false where the reader is gone or the disk is full.
  @discardableResult
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
}
