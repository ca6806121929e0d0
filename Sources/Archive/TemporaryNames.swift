internal import Glibc
internal import Synchronization

/// The temporary names in use, so that an interruption can remove what stands under them.
package final class TemporaryNames: Sendable {
  package static let shared = TemporaryNames()

  private let state = Mutex<(count: Int, names: Set<String>)>((0, []))

  /// A name beside a path that nothing else uses.
  package func take(beside path: String) -> String {
    state.withLock { state in
      state.count += 1
      let name = ".\(FilePath.lastName(of: path).prefix(60)).\(getpid())-\(state.count).tmp"
      let temporary = FilePath.join(FilePath.parent(of: path), name)
      state.names.insert(temporary)
      return temporary
    }
  }

  package func drop(_ name: String) { state.withLock { _ = $0.names.remove(name) } }

  /// Does the step that puts a temporary in its place; never while an interruption removes it.
  package func commit<Value: Sendable>(_ step: () -> Value) -> Value {
    state.withLock { _ in step() }
  }

  /// Removes everything under the names and then ends the process by `end`. What other threads
  /// would commit meanwhile waits, and so never happens.
  package func removeAll(by remove: (String) -> Void, andThen end: () -> Never) -> Never {
    state.withLock { state in
      for name in state.names { remove(name) }
      end()
    }
  }
}
