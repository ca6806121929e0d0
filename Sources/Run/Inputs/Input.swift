/// One input of a run: a file, a CSV folder, standard input, or one line of a stream of submissions.
public struct Input: Sendable, Hashable {
  /// What stands behind a path.
  public enum Kind: Sendable { case file, csvFolder, standardInput, line }

  /// As the person named it, or as the folder that they named holds it.
  public let path: String
  /// What stands there.
  public let kind: Kind
  /// What it holds, where it is no file or folder by itself and was read already.
  let content: InputContent?

  init(path: String, kind: Kind, content: InputContent? = nil) {
    self.path = path
    self.kind = kind
    self.content = content
  }

  /// The path below which its outputs go in a folder of outputs: roots, `.` and `..` left out, so
  /// that nothing is written outside that folder; the extension of a file left out.
  package var mirrored: String {
    guard kind != .standardInput else { return "stdin" }
    if let content, let line = content.line {
      let whole = content.file == "-" ? "stdin" : Input(path: content.file, kind: .file).mirrored
      return "\(whole)-\(line)"
    }
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    let joined = parts.filter { $0 != "." && $0 != ".." }.joined(separator: "/")
    return kind == .file ? Self.withoutExtension(joined) : joined
  }

  private static func withoutExtension(_ path: String) -> String {
    let name = Folder.lastName(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return path
    }
    return String(path.utf8.dropLast(name.utf8[dot...].count)) ?? path
  }
}
