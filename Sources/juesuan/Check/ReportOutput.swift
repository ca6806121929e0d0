import Glibc
import Grid

/// Where the reports of a run go: standard output, or a file that is whole or absent.
struct ReportOutput: Sendable {
  let path: String
  let isForced: Bool

  var isStandardOutput: Bool { path == "-" }

  /// Refuses a place that could not be written, before anything is read.
  func check() throws(CommandFault) {
    guard !isStandardOutput else { return }
    guard !["", ".", ".."].contains(Folder.lastName(of: path)) else {
      throw CommandFault(.outputUnnamed, [path], exit: .usage)
    }
    switch Folder.kind(path) {
    case .file where !isForced: throw CommandFault(.exists, [path])
    case .folder: throw CommandFault(cannotWrite: path, EISDIR)
    default: break
    }
  }

  func write(_ bytes: [UInt8]) throws(CommandFault) {
    if isStandardOutput {
      _ = Console.writeResult(bytes)
    } else if try WholeOutput.write(bytes, to: path, force: isForced) {
      let text = Message.replaced.text(CommandLanguage.current, [path])
      Console.tell("info \(Message.replaced.code) \(text)")
    }
  }
}
