internal import Glibc

/// Held on a temporary as long as its process works on it; the system lets go of it when the
/// process ends, however that comes about.
package struct TemporaryLock: ~Copyable {
  private let descriptor: Int32

  /// Locks what a descriptor of the caller's means. Where a file system knows no locks there is
  /// none: others then never take the temporary for left over.
  package init?(_ other: Int32) {
    descriptor = fcntl(other, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    flock(descriptor, LOCK_EX | LOCK_NB)
  }

  /// Locks a folder.
  package init?(folder path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    flock(descriptor, LOCK_EX | LOCK_NB)
  }

  deinit { close(descriptor) }

  /// Gives the temporary the owner and permissions of what stands at a place.
  package func takePermissions(of place: OutputPlace) { place.givePermissions(to: descriptor) }

  /// True where nobody holds the lock of a file or folder, as far as the system can say.
  static func isFree(_ path: String) -> Bool {
    // Some network file systems lock only what is open for writing; a folder never is, and stays.
    var descriptor = unsafe open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 {
      descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }
}
