import Glibc

/// Where a path leads, links and dots followed.
package enum FilePlace {
  /// True where two paths mean one file, or the place where one would be made.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    if let first = Identity(one), let second = Identity(other) { return first == second }
    guard Folder.lastName(of: one) == Folder.lastName(of: other) else { return false }
    return parent(one) != nil && parent(one) == parent(other) || one == other
  }

  private static func parent(_ path: String) -> Identity? {
    let parent = Folder.parent(of: path)
    return Identity(parent.isEmpty ? "." : parent)
  }

  /// What the system knows a file by.
  package struct Identity: Hashable, Sendable {
    let device: dev_t
    let number: ino_t

    /// What a path leads to; nil where nothing is there.
    package init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (status.st_dev, status.st_ino)
    }
  }
}
