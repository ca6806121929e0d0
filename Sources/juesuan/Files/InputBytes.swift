import Archive
import Exchange
import Grid
import Workbook

/// The bytes of one input.
struct InputBytes {
  let bytes: ArchiveBytes

  var all: [UInt8] { bytes.slice(0..<bytes.count) }

  /// Opens a regular file, or reads standard input for `-`, up to a limit.
  init(path: String, limit: Int) throws(CommandFault) {
    do throws(ArchiveFault) {
      bytes =
        path == "-"
        ? try ArchiveBytes.readAll(descriptor: 0, limit: limit)
        : try ArchiveBytes.open(path: path, limit: limit)
    } catch {
      switch error.reason {
      case .cannotOpen(let number, _):
        throw CommandFault(.cannotOpen, [path, Console.reason(number)])
      case .notARegularFile: throw CommandFault(.notRegular, [path])
      default: throw CommandFault(WorkbookFault(error))
      }
    }
  }

  /// True where a file says near its beginning that it is a submission, or cannot be asked.
  static func isSubmission(_ path: String) -> Bool {
    guard let input = try? InputBytes(path: path, limit: .max) else { return true }
    let head = input.bytes.slice(0..<512)
    return String(decoding: head, as: UTF8.self).contains("\"juesuan.submission/")
  }

  /// The digest by which a source is known.
  var sha256: String {
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
      digest.update(bytes.slice(start..<min(bytes.count, start + 1 << 20)))
    }
    return digest.finish()
  }
}
