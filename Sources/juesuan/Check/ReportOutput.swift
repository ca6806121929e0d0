import Glibc
import Grid
import Run

/// Where the reports of a run go: standard output, or a file that is whole or absent.
struct ReportOutput: Sendable {
  let path: String
  let isForced: Bool

  var isStandardOutput: Bool { path == "-" }

  /// Refuses a place that could not be written, before anything is read.
  func check() throws(Fault) {
    guard !isStandardOutput else { return }
    guard !["", ".", ".."].contains(Folder.lastName(of: path)) else {
      throw Fault(.outputUnnamed, [path])
    }
    switch Folder.kind(path) {
    case .file where !isForced: throw Fault(.exists, [path])
    case .folder: throw Fault(cannotWrite: path, EISDIR)
    default: break
    }
  }

  func write(_ bytes: [UInt8]) throws(Fault) {
    if isStandardOutput {
      _ = Console.writeResult(bytes)
    } else if try WholeOutput.write(bytes, to: path, force: isForced) {
      NoticeLines.tell([Notice(.replaced, [path])], file: nil)
    }
  }
}
