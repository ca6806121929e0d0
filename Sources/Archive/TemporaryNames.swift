internal import Glibc
internal import Synchronization

/// The temporary names in use, so that an interruption can remove what stands under them, and those
/// that runs before this one left when they were killed.
///
/// A temporary is hidden, says which process made it, and is never taken for an input or a result.
/// What a killed run left goes when a later one first writes into the same folder.
package final class TemporaryNames: Sendable {
  package static let shared = TemporaryNames()

  private struct State {
    var count = 0
    var names: Set<String> = []
    /// Folders that were looked through for what killed runs left.
    var cleared: Set<String> = []
  }

  private let state = Mutex(State())

  /// A list of its own.
  package init() {}

  /// A name beside a path that nothing else uses.
  package func take(beside path: String) -> String {
    state.withLock { state in
      state.count += 1
      let name = Self.name(FilePath.lastName(of: path), process: getpid(), count: state.count)
      let temporary = FilePath.join(FilePath.parent(of: path), name)
      state.names.insert(temporary)
      return temporary
    }
  }

  /// The temporary name for a file. Names have at most 255 bytes, so that of the file is cut.
  static func name(_ file: String, process: Int32, count: Int) -> String {
    var head = ""
    for scalar in file.unicodeScalars {
      guard head.utf8.count + UTF8.width(scalar) <= 120 else { break }
      head.unicodeScalars.append(scalar)
    }
    return ".\(head).juesuan-\(process)-\(count).tmp"
  }

  /// The process that a temporary name tells of; nil for any other name.
  static func process(of name: String) -> Int32? {
    guard name.hasPrefix("."), name.hasSuffix(".tmp"),
      let mark = name.utf8.lastIndex(of: UInt8(ascii: ".")).map({ name[..<$0] }),
      let dot = mark.utf8.lastIndex(of: UInt8(ascii: "."))
    else { return nil }
    let words = mark[mark.utf8.index(after: dot)...].split(
      separator: "-", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "juesuan", let process = Int32(words[1]), process > 0,
      Int(words[2]) != nil
    else { return nil }
    return process
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

  // MARK: Left over

  /// Removes what killed runs left beside a path; a folder is looked through once.
  package func clear(beside path: String, by remove: (String) -> Void) {
    let parent = FilePath.parent(of: path)
    let folder = parent.isEmpty ? "." : parent
    guard state.withLock({ $0.cleared.insert(folder).inserted }) else { return }
    for name in Self.leftOver(in: folder) { remove(FilePath.join(folder, name)) }
  }

  /// Temporaries in a folder whose process is no more. One of that number may live on another
  /// machine that shares the folder: it holds the lock.
  private static func leftOver(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(validating: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, let process = process(of: name), kill(process, 0) != 0, errno == ESRCH,
        TemporaryLock.isFree(FilePath.join(folder, name))
      else { continue }
      names.append(name)
    }
    return names
  }
}
