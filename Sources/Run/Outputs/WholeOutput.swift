import Archive
package import Exchange
import Glibc
package import Grid

/// Outputs that are whole or absent: written beside their place under a temporary name, and renamed.
///
/// They are not synced to the disk one by one: that takes longer than reading and converting, for
/// files that the same command makes again.
package enum WholeOutput {
  /// Writes a file. Gives true where one was replaced.
  @discardableResult
  package static func write(_ bytes: [UInt8], to path: String, force: Bool) throws(Fault) -> Bool {
    let before = Folder.kind(path)
    if case .unreachable(let number) = before {
      throw Fault(cannotWrite: path, number)
    }
    if before == .folder { throw Fault(cannotWrite: path, EISDIR) }
    // A device or pipe (/dev/stdout) has nothing to be half of, and nothing that is replaced.
    if before == .other { return try writeThrough(bytes, to: path) }
    guard force || before == .absent else { throw Fault(.exists, [path]) }
    try Folder.make(Folder.parent(of: path))
    do throws(SavingFault) {
      return try WholeFile.save(to: path, replacing: force, durable: false) {
        sink throws(SavingFault) in
        try sink.write(bytes)
      }
    } catch { throw Fault(error, path) }
  }

  /// Writes a folder of files. An existing folder is replaced only with `force`, and only where it
  /// holds nothing but such files; an empty one counts as absent.
  @discardableResult
  package static func write(
    _ files: [FormFile], toFolder path: String, force: Bool
  ) throws(Fault) -> Bool {
    let place = try place(of: Folder.withoutTrailingSlashes(path))
    let path = place.path
    let before = Folder.kind(path)
    if case .unreachable(let number) = before {
      throw Fault(cannotWrite: path, number)
    }
    guard before == .absent || before == .folder else {
      throw Fault(force ? .outputIsFolder : .exists, [path])
    }
    var old: [String] = []
    if before == .folder {
      let contents = try Folder.contents(path)
      old = contents.names
      if let foreign = contents.broken.first
        ?? old.first(where: { !SubmissionFolder.isOwn($0, in: path) })
      {
        throw Fault(.foreignFolder, [path, foreign])
      }
      guard force || old.isEmpty else { throw Fault(.exists, [path]) }
      try checkWritable(place, path)
      for name in old {
        let file = Folder.join(path, name)
        try checkWritable(try self.place(of: file), file)
      }
    }
    try Folder.make(Folder.parent(of: path))
    TemporaryNames.shared.clear(beside: path, by: TemporaryNames.remove)
    let temporary = TemporaryNames.shared.take(beside: path)
    defer { TemporaryNames.shared.drop(temporary) }
    var lock: TemporaryLock?
    do throws(Fault) {
      guard mkdir(temporary, 0o777) == 0 else {
        throw Fault(cannotWrite: path, errno)
      }
      lock = TemporaryLock(folder: temporary)
      lock?.takePermissions(of: place)
      for file in files {
        try writeNew(
          file.bytes, to: Folder.join(temporary, file.name), over: Folder.join(path, file.name))
      }
      if old.isEmpty {
        // A folder goes in the place of one only while that is empty.
        let number = TemporaryNames.shared.commit { rename(temporary, path) == 0 ? 0 : errno }
        guard number == 0 else { throw Fault(cannotWrite: path, number) }
      } else {
        try exchange(temporary, path)
      }
    } catch {
      TemporaryNames.remove(temporary)
      throw error
    }
    withExtendedLifetime(lock) {}
    return !old.isEmpty
  }

  /// The place that a path means, links followed.
  private static func place(of path: String) throws(Fault) -> OutputPlace {
    do throws(SavingFault) {
      return try OutputPlace(path)
    } catch { throw Fault(error, path) }
  }

  private static func checkWritable(
    _ place: OutputPlace, _ path: String
  ) throws(Fault) {
    do throws(SavingFault) {
      try place.checkWritable()
    } catch { throw Fault(error, path) }
  }

  /// Puts the new folder in the place of the old one, and removes that.
  private static func exchange(_ temporary: String, _ path: String) throws(Fault) {
    var number = FolderExchange.run(temporary, path)
    if number == 0 { return try removeOld(temporary, path) }
    guard [EINVAL, ENOSYS, ENOTSUP, EXDEV].contains(number) else {
      throw Fault(cannotWrite: path, number)
    }
    // File systems without that (some shares): between two renamings the old folder stands aside
    // alone, under a name that nothing takes for left over.
    let aside = temporary + ".old"
    number = TemporaryNames.shared.commit {
      guard rename(path, aside) == 0 else { return errno }
      guard rename(temporary, path) == 0 else {
        let number = errno
        rename(aside, path)
        return number
      }
      return 0
    }
    guard number == 0 else { throw Fault(cannotWrite: path, number) }
    try removeOld(aside, path)
  }

  private static func removeOld(_ aside: String, _ path: String) throws(Fault) {
    TemporaryNames.remove(aside)
    // What somebody else put into the old folder at the last moment goes back into its place.
    guard let left = try? Folder.contents(aside) else { return }
    for name in left.names {
      let (from, to) = (Folder.join(aside, name), Folder.join(path, name))
      var status = stat()
      guard lstat(to, &status) != 0, rename(from, to) == 0 else {
        throw Fault(.foreignFolder, [aside, name])
      }
    }
    rmdir(aside)
  }

  private static func writeNew(
    _ bytes: [UInt8], to temporary: String, over path: String
  ) throws(Fault) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let number = errno
      throw Fault(cannotWrite: path, number)
    }
    (try? OutputPlace(path))?.givePermissions(to: descriptor)
    var number = Descriptor.write(bytes, to: descriptor) ? 0 : errno
    // Network file systems tell a full disk only here.
    if close(descriptor) != 0, number == 0 { number = errno }
    guard number == 0 else { throw Fault(cannotWrite: path, number) }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(Fault) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(cannotWrite: path, errno) }
    defer { close(descriptor) }
    guard Descriptor.write(bytes, to: descriptor) else {
      throw Fault(Notice(.streamEnded, [path], because: .system(errno)))
    }
    return false
  }
}
