internal import Glibc

/// A file that is being written.
package struct FileSink: ~Copyable, ArchiveSink {
  private let descriptor: Int32

  /// Makes a file that must not exist yet; nil where one does.
  static func make(_ path: String) throws(SavingFault) -> FileSink? {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0, errno == EEXIST { return nil }
    guard descriptor >= 0 else { throw SavingFault.ofSystem(errno) }
    return FileSink(descriptor: descriptor)
  }

  package mutating func write(_ bytes: [UInt8]) throws(SavingFault) {
    let number: Int32 = unsafe bytes.withUnsafeBytes { buffer in
      var place = 0
      while place < buffer.count {
        let written = unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + place }, buffer.count - place)
        if written < 0, errno == EINTR { continue }
        // Nothing taken and no error: a disk that is full tells so at the next try.
        guard written >= 0 else { return errno }
        place += written
      }
      return 0
    }
    guard number == 0 else { throw SavingFault.ofSystem(number) }
  }

  /// Gives the file the owner and permissions of what stands at a place.
  func takePermissions(of place: OutputPlace) { place.givePermissions(to: descriptor) }

  /// The lock of the file, which may outlive its being written.
  func lock() -> TemporaryLock? { TemporaryLock(descriptor) }

  /// Ends the file; with `durable` its bytes are on the disk before this returns.
  consuming func finish(durable: Bool) throws(SavingFault) {
    var number: Int32 = 0
    if durable, fsync(descriptor) != 0, errno != EINVAL { number = errno }
    // Network file systems tell a full disk only here.
    if close(descriptor) != 0, number == 0 { number = errno }
    discard self
    guard number == 0 else { throw SavingFault.ofSystem(number) }
  }

  deinit { close(descriptor) }
}

extension SavingFault {
  static func ofSystem(_ number: Int32) -> SavingFault {
    SavingFault(.system(number))
  }
}
