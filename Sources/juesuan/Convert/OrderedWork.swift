import Dispatch
import Synchronization

/// Work on numbered items by several threads, its results handed on in order.
enum OrderedWork {
  private struct State<Value: Sendable>: Sendable {
    var next = 0
    var nextToEmit = 0
    var waiting: [Int: Value] = [:]
  }

  /// Calls `work` for each item on up to `jobs` threads and `emit` for each result, one at a time
  /// and in the order of the items. At most four results a thread wait for their turn.
  static func run<Value: Sendable>(
    count: Int, jobs: Int, work: @Sendable (Int) -> Value, emit: @Sendable (Int, Value) -> Void
  ) {
    guard jobs > 1, count > 1 else {
      for index in 0..<count { emit(index, work(index)) }
      return
    }
    let state = Mutex(State<Value>())
    // Items are taken in order, so the lowest that is not handed on is always being worked at:
    // waiting for room cannot lock up.
    let room = DispatchSemaphore(value: jobs * 4)
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      while true {
        room.wait()
        let index = state.withLock { state in
          state.next += 1
          return state.next - 1
        }
        guard index < count else {
          room.signal()
          return
        }
        let value = work(index)
        state.withLock { state in
          state.waiting[index] = value
          while let ready = state.waiting.removeValue(forKey: state.nextToEmit) {
            emit(state.nextToEmit, ready)
            state.nextToEmit += 1
            room.signal()
          }
        }
      }
    }
  }
}
