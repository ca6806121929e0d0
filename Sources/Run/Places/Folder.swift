import Archive
import Glibc
package import Grid

/// What stands in folders, as the system tells it.
package enum Folder {
  package enum Kind: Equatable {
    case folder, file, other, absent
    /// The system does not say, and why: no permission, links that lead round …
    case unreachable(Int32)
  }

  /// What a path is, links followed.
  package static func kind(_ path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let number = errno
      return number == ENOENT || number == ENOTDIR ? .absent : .unreachable(number)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// True for a regular file itself, not for a link to one.
  package static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The names in a folder, sorted by their bytes, without those that begin with a dot and those
  /// that are no UTF-8.
  package static func names(_ path: String) throws(Fault) -> [String] {
    try contents(path).names.filter { !$0.hasPrefix(".") }
  }

  /// All names in a folder but `.` and `..`, sorted by their bytes. Names that are no UTF-8 stand
  /// apart, repaired: by these nothing can be opened.
  package static func contents(
    _ path: String
  ) throws(Fault) -> (names: [String], broken: [String]) {
    guard let stream = opendir(path) else {
      throw Fault(cannotOpen: path, errno)
    }
    defer { closedir(stream) }
    var (names, broken): ([String], [String]) = ([], [])
    while true {
      // The end and an error differ in this number alone.
      errno = 0
      guard let entry = readdir(stream) else { break }
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let bytes = bytes.prefix { $0 != 0 }
        guard let name = String(validating: bytes, as: UTF8.self) else {
          broken.append(String(decoding: bytes, as: UTF8.self))
          return
        }
        if name != ".", name != ".." { names.append(name) }
      }
    }
    let number = errno
    guard number == 0 else { throw Fault(cannotOpen: path, number) }
    return (
      names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      broken.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    )
  }

  /// Makes a folder and those above it.
  package static func make(_ path: String) throws(Fault) {
    if path.isEmpty || kind(path) == .folder { return }
    try make(parent(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST && kind(path) == .folder else {
      // A file in the way says no more than that something is there.
      throw Fault(cannotWrite: path, errno == EEXIST ? ENOTDIR : errno)
    }
  }

  package static func join(_ folder: String, _ name: String) -> String {
    FilePath.join(folder, name)
  }

  /// The folder of a path: empty for a plain name, `/` for what lies at the root.
  package static func parent(of path: String) -> String { FilePath.parent(of: path) }

  package static func lastName(of path: String) -> String { FilePath.lastName(of: path) }

  package static func withoutTrailingSlashes(_ path: String) -> String {
    FilePath.withoutTrailingSlashes(path)
  }

  /// The paths of what lies in a folder; none where it cannot be looked into.
  static func files(in folder: String) -> [String] {
    ((try? names(folder)) ?? []).map { join(folder, $0) }
  }
}
