import Archive
import Glibc

extension TemporaryNames {
  /// Removes a file, or a folder with the files of the CSV form in it, though another thread may
  /// still be adding to it. Anything else in the folder stays, and so does the folder.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for _ in 0..<20 {
      for name in (try? Folder.names(path)) ?? []
      where WholeOutput.isOwn(name, in: path) { unlink(Folder.join(path, name)) }
      if rmdir(path) == 0 || errno == ENOENT { return }
    }
  }
}
