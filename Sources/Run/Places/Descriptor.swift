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

extension Descriptor {
  /// Reads a line and no byte behind it; nil where it is longer than the limit, or no text.
  package static func line(of descriptor: Int32, limit: Int) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < limit {
      let got = Glibc.read(descriptor, &byte, 1)
      if got < 0, errno == EINTR { continue }
      guard got == 1, byte != UInt8(ascii: "\n") else { return line(in: bytes) }
      bytes.append(byte)
    }
    return nil
  }

  /// The first line of bytes, without its end and the mark of UTF-8; nil where it is no text.
  package static func line(in bytes: [UInt8]) -> String? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    if line.starts(with: mark) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return String(validating: line, as: UTF8.self)
  }
}
