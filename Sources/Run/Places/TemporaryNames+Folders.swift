import Archive
import Glibc

extension TemporaryNames {
  /// Removes a file, or a folder with the files of the CSV form in it, though another thread may
  /// still be adding to it. Anything else in the folder stays, and so does the folder.
  package static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for _ in 0..<1_000 {
      let names = (try? Folder.names(path)) ?? []
      let own = names.filter { SubmissionFolder.isOwn($0, in: path) }
      for name in own { unlink(Folder.join(path, name)) }
      if rmdir(path) == 0 || errno == ENOENT { return }
      guard own.count == names.count else { return }
      // The other thread stops at its next step that puts something in its place.
      usleep(1_000)
    }
  }
}
