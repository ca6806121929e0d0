internal import Glibc

/// Files that are whole or absent: written beside their place under a temporary name, looked at,
/// and renamed. Whatever happens before the renaming, the file that stood there before still does.
package enum WholeFile {
  /// Writes a file; gives true where one was replaced.
  ///
  /// With `durable` bytes and name are on the disk when this returns. Without `replacing` a file
  /// that comes into being meanwhile is not replaced either. `check` sees the temporary file, whole.
  @discardableResult
  package static func save(
    to path: String, replacing: Bool, durable: Bool,
    write: (inout FileSink) throws(SavingFault) -> Void,
    check: (_ temporary: String) throws(SavingFault) -> Void = { _ throws(SavingFault) in }
  ) throws(SavingFault) -> Bool {
    let place = try OutputPlace(path)
    let path = place.path
    // A name that ends so means a folder, which is not made.
    guard path.utf8.last != UInt8(ascii: "/") else { throw SavingFault.ofSystem(EISDIR) }
    if let status = place.status {
      if status.st_mode & S_IFMT == S_IFDIR { throw SavingFault.ofSystem(EISDIR) }
      guard replacing else { throw SavingFault(.exists) }
      try place.checkWritable()
    }
    TemporaryNames.shared.clear(beside: path) { _ = unsafe unlink($0) }
    var lock: TemporaryLock?
    let temporary = try fill(beside: path, durable: durable) { sink throws(SavingFault) in
      lock = sink.lock()
      sink.takePermissions(of: place)
      try write(&sink)
    }
    defer {
      TemporaryNames.shared.drop(temporary)
      withExtendedLifetime(lock) {}
    }
    do throws(SavingFault) {
      try check(temporary)
      try move(temporary, to: path, replacing: replacing)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    if durable { syncFolder(of: path) }
    return place.exists
  }

  /// Writes a new file beside a path and gives its name, which stays taken.
  private static func fill(
    beside path: String, durable: Bool, _ write: (inout FileSink) throws(SavingFault) -> Void
  ) throws(SavingFault) -> String {
    // A process that was killed may have left a file of the same name.
    for _ in 0..<100 {
      let temporary = TemporaryNames.shared.take(beside: path)
      do throws(SavingFault) {
        guard var sink = try FileSink.make(temporary) else {
          TemporaryNames.shared.drop(temporary)
          continue
        }
        do throws(SavingFault) {
          try write(&sink)
          try sink.finish(durable: durable)
        } catch {
          unsafe unlink(temporary)
          throw error
        }
        return temporary
      } catch {
        TemporaryNames.shared.drop(temporary)
        throw error
      }
    }
    throw SavingFault.ofSystem(EEXIST)
  }

  private static func move(
    _ temporary: String, to path: String, replacing: Bool
  ) throws(SavingFault) {
    if !replacing {
      // A second name for the file: link(2) never replaces, rename(2) always does.
      let number = TemporaryNames.shared.commit { unsafe link(temporary, path) == 0 ? 0 : errno }
      switch number {
      case 0:
        unsafe unlink(temporary)
        return
      case EEXIST: throw SavingFault(.exists)
      // File systems without second names (FAT, some shares): what comes into being between this
      // look and the renaming is replaced.
      case EPERM, ENOTSUP, ENOSYS, EMLINK:
        guard unsafe access(path, F_OK) != 0 else { throw SavingFault(.exists) }
      default: throw SavingFault.ofSystem(number)
      }
    }
    let number = TemporaryNames.shared.commit { unsafe rename(temporary, path) == 0 ? 0 : errno }
    guard number == 0 else { throw SavingFault.ofSystem(number) }
  }

  /// Some file systems sync no folders; the file itself is on the disk by then.
  private static func syncFolder(of path: String) {
    let folder = FilePath.parent(of: path)
    let descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
