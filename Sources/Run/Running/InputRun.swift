import Glibc
import Grid
import Synchronization

/// One run over the inputs of a plan: the same for every command, a batch, a worker and a server.
///
/// Work on several inputs goes on at once; what became of them is told in the order of the plan, on
/// the thread that asked, and at most a few outcomes a thread are held meanwhile.
public struct InputRun: Sendable {
  /// What is run over.
  public let plan: InputPlan
  /// How many inputs are treated at once.
  public let jobs: Int

  /// A run; without a number of jobs, as many as there are processors.
  public init(_ plan: InputPlan, jobs: Int? = nil) {
    self.plan = plan
    self.jobs = jobs ?? Self.processors
  }

  /// The processors of this machine.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Calls `work` for each input that is not `known` already, and `tell` for what happens. A run that
  /// is cancelled ends behind the outcome that it was told of last.
  public func callAsFunction<Value: Sendable>(
    cancellation: Cancellation = Cancellation(),
    known: @escaping @Sendable (Input) -> Bool = { _ in false },
    _ work: @escaping @Sendable (Int, Input) -> Outcome<Value>,
    tell: (Int, RunEvent<Value>) -> Void
  ) {
    for (path, fault) in plan.faults { tell(0, .refused(path: path, fault)) }
    let inputs = plan.inputs
    OrderedWork.run(count: inputs.count, jobs: jobs) { index -> Outcome<Value>? in
      cancellation.isCancelled || known(inputs[index]) ? nil : work(index, inputs[index])
    } emit: { index, outcome in
      guard !cancellation.isCancelled else { return false }
      tell(index, outcome.map { .ended(inputs[index], $0) } ?? .known(inputs[index]))
      return true
    }
  }
}

/// A wish, from any thread, that a run end.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Not cancelled.
  public init() {}

  /// True once it is.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Lets the run end; what is under way is finished, and not told.
  public func cancel() { flag.store(true, ordering: .relaxed) }
}
