internal import Glibc

/// Where an output really comes to stand, and what stands there.
///
/// A link to a file or folder stays, and what it leads to is replaced: whoever linked a name to a
/// place wants the content there. A link that leads nowhere is not followed: nobody knows whether
/// what it meant is merely out of reach. What is marked read-only is not replaced: the mark says so
/// more plainly than any option says the opposite.
package struct OutputPlace {
  /// The path with all links of its last name followed.
  package let path: String
  /// What stands there; nil where nothing does.
  let status: stat?

  /// True where something stands there.
  package var exists: Bool { status != nil }

  /// Follows links; a fault for a link that leads nowhere or round, and for a name that no path
  /// leads to.
  package init(_ path: String) throws(SavingFault) {
    var place = path
    for _ in 0..<40 {
      var status = stat()
      guard unsafe lstat(place, &status) == 0 else {
        let number = errno
        guard number == ENOENT else { throw SavingFault.ofSystem(number) }
        guard place == path else { throw SavingFault(.brokenLink(place)) }
        self.path = place
        self.status = nil
        return
      }
      guard status.st_mode & S_IFMT == S_IFLNK else {
        self.path = place
        self.status = status
        return
      }
      let target = try Self.target(of: place)
      place = target.hasPrefix("/") ? target : FilePath.join(FilePath.parent(of: place), target)
    }
    throw SavingFault.ofSystem(ELOOP)
  }

  /// A fault where what stands there may not be replaced: it is marked read-only, or not this
  /// user's to write.
  package func checkWritable() throws(SavingFault) {
    guard let status else { return }
    // Those who may do anything are told of the mark too.
    guard status.st_mode & 0o222 != 0 else { throw SavingFault(.readOnly) }
    guard unsafe access(path, W_OK) == 0 else { throw SavingFault.ofSystem(errno) }
  }

  /// Gives an open file or folder the owner and permissions of what stands here, as far as the
  /// system lets. Access lists beyond these are not copied.
  package func givePermissions(to descriptor: Int32) {
    guard let status else { return }
    // Most may give a file to another group of theirs and to no other owner.
    if fchown(descriptor, status.st_uid, status.st_gid) != 0 {
      fchown(descriptor, uid_t.max, status.st_gid)
    }
    fchmod(descriptor, status.st_mode & 0o777)
  }

  private static func target(of link: String) throws(SavingFault) -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = unsafe readlink(link, &buffer, buffer.count)
    guard count > 0 else { throw SavingFault.ofSystem(count < 0 ? errno : ENOENT) }
    let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SavingFault.ofSystem(EILSEQ)
    }
    return text
  }
}
