import Glibc
import Grid

/// What stands in folders, as the system tells it.
enum Folder {
  enum Kind { case folder, file, other, absent }

  /// What a path is, links followed.
  static func kind(_ path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .absent }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, sorted by their bytes, without those that begin with a dot.
  static func names(_ path: String) throws(CommandFault) -> [String] {
    guard let stream = opendir(path) else {
      throw CommandFault(.cannotOpen, [path, Console.reason(errno)])
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it.
  static func make(_ path: String) throws(CommandFault) {
    if path.isEmpty || kind(path) == .folder { return }
    try make(parent(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST && kind(path) == .folder else {
      throw CommandFault(.cannotWrite, [path, Console.reason(errno)])
    }
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder of a path: empty for a plain name, `/` for what lies at the root.
  static func parent(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "" }
    return slash == trimmed.startIndex ? "/" : withoutTrailingSlashes(String(trimmed[..<slash]))
  }

  static func lastName(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    return String(
      trimmed[
        (trimmed.lastIndex(of: "/").map { trimmed.index(after: $0) } ?? trimmed.startIndex)...])
  }

  static func withoutTrailingSlashes(_ path: String) -> String {
    var result = path[...]
    while result.count > 1, result.last == "/" { result = result.dropLast() }
    return String(result)
  }
}
