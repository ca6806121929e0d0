import Archive
import Exchange
import Glibc
import Grid

/// The bytes of one input, with the digest by which a source is known.
struct InputBytes {
  let bytes: ArchiveBytes
  let sha256: String

  var all: [UInt8] { bytes.slice(0..<bytes.count) }

  /// Reads a regular file, or standard input for `-`, up to a limit.
  ///
  /// The file is opened once and asked what it is through the open descriptor; it is never mapped,
  /// so that a file cut short meanwhile cannot stop the program.
  init(path: String, limit: Int) throws(CommandFault) {
    if path == "-" {
      bytes = try Self.stream(0, path, limit)
    } else {
      // O_NONBLOCK: a named pipe must not hold the program up before it is refused.
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else {
        throw CommandFault(.cannotOpen, [path, Console.reason(errno)])
      }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else {
        throw CommandFault(.cannotOpen, [path, Console.reason(errno)])
      }
      guard status.st_mode & S_IFMT == S_IFREG else { throw CommandFault(.notRegular, [path]) }
      guard status.st_size <= limit else { throw CommandFault(.tooLarge, [path, "\(limit)"]) }
      bytes = try Self.file(descriptor, path, size: Int(status.st_size))
    }
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
      digest.update(bytes.slice(start..<min(bytes.count, start + 1 << 20)))
    }
    sha256 = digest.finish()
  }

  private static func file(
    _ descriptor: Int32, _ path: String, size: Int
  ) throws(CommandFault) -> ArchiveBytes {
    try ArchiveBytes(capacity: size) { (space) throws(CommandFault) in
      var count = 0
      while count < size {
        let got = read(descriptor, space.baseAddress?.advanced(by: count), size - count)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          throw CommandFault(.cannotRead, [path, Console.reason(errno)])
        }
        count += got
      }
      return count
    }
  }

  private static func stream(
    _ descriptor: Int32, _ path: String, _ limit: Int
  ) throws(CommandFault) -> ArchiveBytes {
    var collected: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(descriptor, &piece, piece.count)
      if got == 0 { return ArchiveBytes(collected) }
      if got < 0 {
        if errno == EINTR { continue }
        throw CommandFault(.cannotRead, [path, Console.reason(errno)])
      }
      collected.append(contentsOf: piece[0..<got])
      guard collected.count <= limit else { throw CommandFault(.tooLarge, [path, "\(limit)"]) }
    }
  }
}
