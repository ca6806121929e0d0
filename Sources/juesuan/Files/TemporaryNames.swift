import Glibc
import Synchronization

/// The temporary names in use, so that an interruption can remove what stands under them.
final class TemporaryNames: Sendable {
  static let shared = TemporaryNames()

  private let state = Mutex<(count: Int, names: Set<String>)>((0, []))

  /// A name beside a path that nothing else uses.
  func take(beside path: String) -> String {
    state.withLock { state in
      state.count += 1
      let name = ".\(Folder.lastName(of: path).prefix(60)).\(getpid())-\(state.count).tmp"
      let temporary = Folder.join(Folder.parent(of: path), name)
      state.names.insert(temporary)
      return temporary
    }
  }

  func drop(_ name: String) { state.withLock { _ = $0.names.remove(name) } }

  /// Does the step that puts a temporary in its place; never while an interruption removes it.
  func commit<Value: Sendable>(_ step: () -> Value) -> Value { state.withLock { _ in step() } }

  /// Removes everything under the names and then ends the process by `end`. What other threads
  /// would commit meanwhile waits, and so never happens.
  func removeAll(andThen end: () -> Never) -> Never {
    state.withLock { state in
      for name in state.names { Self.remove(name) }
      end()
    }
  }

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
