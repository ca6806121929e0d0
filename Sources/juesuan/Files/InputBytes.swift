import Archive
import Exchange
import Grid
import Workbook

/// The bytes of one input.
struct InputBytes {
  let bytes: ArchiveBytes

  private let path: String

  /// All bytes; a fault where the file gives no longer what it held when it was opened.
  func all() throws(CommandFault) -> [UInt8] { try read(0..<bytes.count) }

  private func read(_ range: Range<Int>) throws(CommandFault) -> [UInt8] {
    do throws(ArchiveFault) {
      return try bytes.read(range)
    } catch { throw Self.fault(error, path) }
  }

  /// Opens a regular file, or reads standard input for `-`, up to a limit.
  init(path: String, limit: Int) throws(CommandFault) {
    self.path = path
    do throws(ArchiveFault) {
      bytes =
        path == "-"
        ? try ArchiveBytes.readAll(descriptor: 0, limit: limit)
        : try ArchiveBytes.open(path: path, limit: limit)
    } catch { throw Self.fault(error, path) }
  }

  private static func fault(_ fault: ArchiveFault, _ path: String) -> CommandFault {
    switch fault.reason {
    case .cannotOpen(let number, _): CommandFault(.cannotOpen, [path, Console.reason(number)])
    case .notARegularFile: CommandFault(.notRegular, [path])
    default: CommandFault(WorkbookFault(fault))
    }
  }

  /// True where a file says near its beginning that it is a submission, or cannot be asked.
  static func isSubmission(_ path: String) -> Bool {
    guard let input = try? InputBytes(path: path, limit: .max) else { return true }
    let head = input.bytes.slice(0..<512)
    return String(decoding: head, as: UTF8.self).contains("\"juesuan.submission/")
  }

  /// The digest by which a source is known.
  func sha256() throws(CommandFault) -> String {
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
      digest.update(try read(start..<min(bytes.count, start + 1 << 20)))
    }
    return digest.finish()
  }
}
