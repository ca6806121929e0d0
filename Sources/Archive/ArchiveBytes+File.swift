internal import Glibc

extension ArchiveBytes {
  /// Opens a file once: a regular file of at most `limit` bytes. Files up to `memoryBytes` are read
  /// whole; of larger ones parts are read as they are asked for, so that length costs no memory, and
  /// `checkUnchanged` says whether they are parts of one state.
  ///
  /// The file is never mapped: one that shrinks meanwhile gives an error, not a signal.
  public static func open(
    path: String, limit: Int, memoryBytes: Int = 16 << 20
  ) throws(ArchiveFault) -> ArchiveBytes {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileReading.fault }
    var isKept = false
    defer { if !isKept { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FileReading.fault
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ArchiveFault(.notARegularFile) }
    let stamp = FileStamp(status)
    let size = stamp.size
    guard size <= limit else { throw ArchiveFault(.fileTooLarge(bytes: size, limit: limit)) }
    if size <= memoryBytes {
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
      guard unsafe FileReading.read(descriptor, at: 0, into: memory) else {
        let fault = FileReading.fault
        unsafe memory.deallocate()
        throw fault
      }
      return unsafe ArchiveBytes(.memory(memory), count: size)
    }
    let tail = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(256 << 10, size), alignment: 16)
    guard unsafe FileReading.read(descriptor, at: size - tail.count, into: tail) else {
      let fault = FileReading.fault
      unsafe tail.deallocate()
      throw fault
    }
    isKept = true
    return unsafe ArchiveBytes(.file(descriptor: descriptor, tail: tail, stamp), count: size)
  }

  /// A fault where the file was written to since it was opened, so that what was read of it may be of
  /// two states. Bytes in memory are of one.
  public func checkUnchanged() throws(ArchiveFault) {
    guard case .file(let descriptor, _, let stamp) = unsafe storage else { return }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileReading.fault }
    guard FileStamp(status) == stamp else { throw ArchiveFault(.changed) }
  }

  /// Reads a stream to its end, up to `limit` bytes.
  public static func readAll(
    descriptor: Int32, limit: Int
  ) throws(ArchiveFault) -> ArchiveBytes {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let got = unsafe piece.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileReading.fault }
      if got == 0 { return ArchiveBytes(bytes) }
      guard bytes.count + got <= limit else {
        throw ArchiveFault(.fileTooLarge(bytes: bytes.count + got, limit: limit))
      }
      bytes.append(contentsOf: piece[0..<got])
    }
  }
}

enum FileReading {
  /// What the system says of the last call that failed.
  static var fault: ArchiveFault { ArchiveFault(.cannotOpen(errno)) }

  /// Fills the target from a place of the file; false where the file does not give so much.
  static func read(
    _ descriptor: Int32, at offset: Int, into target: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var done = 0
    while done < target.count {
      let got = unsafe pread(
        descriptor, target.baseAddress.map { unsafe $0 + done }, target.count - done,
        off_t(offset + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else {
        // The file has become shorter.
        if got == 0 { errno = EIO }
        return false
      }
      done += got
    }
    return true
  }
}

/// What tells that a file was written to: its length, and when it was last written, as finely as the
/// system says it (its clock may stand still for some milliseconds). A file that is renamed or
/// removed meanwhile is the same file.
struct FileStamp: Equatable, Sendable {
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }
}
