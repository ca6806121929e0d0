import Dispatch
import Synchronization

/// Work on numbered items by several threads, its results handed on in order, on the thread that
/// asked.
enum OrderedWork {
  private struct State<Value: Sendable>: Sendable {
    var next = 0
    var done: [Int: Value] = [:]
  }

  /// Calls `work` for each item on up to `jobs` threads and `emit` for each result, in the order of
  /// the items. At most four results a thread wait for their turn. `emit` ends the work with false:
  /// items that are under way are finished and not handed on.
  static func run<Value: Sendable>(
    count: Int, jobs: Int, work: @escaping @Sendable (Int) -> Value, emit: (Int, Value) -> Bool
  ) {
    guard jobs > 1, count > 1 else {
      for index in 0..<count { guard emit(index, work(index)) else { return } }
      return
    }
    let jobs = min(jobs, count)
    let state = Shared(State<Value>())
    // Items are taken in order, so the lowest that is not handed on is always being worked at:
    // waiting for room cannot lock up.
    let room = DispatchSemaphore(value: 0)
    // A semaphore must not end below the value that it was made with.
    for _ in 0..<jobs * 4 { room.signal() }
    let ready = DispatchSemaphore(value: 0)
    let group = DispatchGroup()
    for _ in 0..<jobs {
      DispatchQueue.global().async(group: group) {
        while true {
          room.wait()
          let index = state.value.withLock { state in
            state.next += 1
            return state.next - 1
          }
          guard index < count else {
            room.signal()
            return
          }
          let value = work(index)
          state.value.withLock { $0.done[index] = value }
          ready.signal()
        }
      }
    }
    var next = 0
    while next < count {
      ready.wait()
      while let value = state.value.withLock({ $0.done.removeValue(forKey: next) }) {
        guard emit(next, value) else {
          state.value.withLock { $0.next = count }
          room.signal()
          group.wait()
          return
        }
        next += 1
        room.signal()
      }
    }
    group.wait()
  }

  /// What the threads share.
  private final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: sending Value) { self.value = Mutex(value) }
  }
}
