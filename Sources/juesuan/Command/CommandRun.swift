import Document
import Grid
import Run

/// A run as the command goes through it: what happens is told on standard error, and counted.
struct CommandRun {
  /// What a run came to.
  struct Tally {
    var done = 0
    var failed = 0
    var notices = 0
    fileprivate(set) var code = ExitCode.done

    /// Ends the run with its code, unless all is well.
    func end() throws(Ending) {
      if code != .done { throw Ending(code: code) }
    }
  }

  private let run: InputRun
  private let progress: Progress

  /// A run over a plan; without a number of jobs, as many as there are processors.
  init(_ plan: InputPlan, jobs: Int?, progress: Progress.Choice = .auto) {
    run = InputRun(plan, jobs: jobs)
    self.progress = Progress(of: plan.inputs.count, progress)
  }

  /// Says what could not be looked into and what was passed over.
  static func tellProblems(_ plan: InputPlan) {
    for (path, fault) in plan.faults { NoticeLines.tell(fault, file: path) }
    for notice in plan.passedOver.notices(separator: CommandLanguage.current.said("、", ", ")) {
      NoticeLines.tell([notice], file: nil)
    }
  }

  /// Calls `work` for each input. `done` takes what came of one, `failed` why there is nothing; both
  /// in the order of the inputs.
  func callAsFunction<Value: Sendable>(
    _ work: @escaping @Sendable (Int, Input) -> Outcome<Value>,
    done: (Input, Value) -> ExitCode, failed: (String, Fault, FileFormat?) -> Void = { _, _, _ in }
  ) -> Tally {
    let interruptions = Interruption.watch(progress)
    defer { withExtendedLifetime(interruptions) {} }
    var tally = Tally()
    func fail(_ path: String, _ fault: Fault, _ format: FileFormat?) {
      tally.failed += 1
      tally.code = ExitCode.worst([tally.code, ExitCode(of: fault)])
      failed(path, fault, format)
    }
    run(work) { _, event in
      switch event {
      case .refused(let path, let fault): fail(path, fault, nil)
      case .known: break
      case .ended(let input, let outcome):
        progress.clear()
        tally.notices += outcome.notices.count
        let code = outcome.tell(of: input.path) { value in
          tally.done += 1
          return done(input, value)
        }
        tally.code = ExitCode.worst([tally.code, code])
        if case .failure(let fault) = outcome.result { fail(input.path, fault, outcome.format) }
        progress.advance()
      }
    }
    progress.clear()
    return tally
  }
}

extension Outcome {
  /// True where nothing came of it.
  var isFailed: Bool { if case .failure = result { true } else { false } }

  /// Tells on standard error what is to be said; `done` takes what came of it.
  func tell(
    of path: String?, most: Int = NoticeLines.most, _ done: (Value) -> ExitCode = { _ in .done }
  ) -> ExitCode {
    NoticeLines.tell(notices, file: path, most: most)
    switch result {
    case .success(let value): return done(value)
    case .failure(let fault):
      NoticeLines.tell(fault, file: path)
      return ExitCode(of: fault)
    }
  }
}
