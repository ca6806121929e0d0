internal import Glibc

extension ArchiveBytes {
  /// Opens a file once: a regular file of at most `limit` bytes. Files up to `memoryBytes` are read
  /// whole; of larger ones parts are read as they are asked for, so that length costs no memory.
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
    let size = Int(status.st_size)
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
    return unsafe ArchiveBytes(.file(descriptor: descriptor, tail: tail), count: size)
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
