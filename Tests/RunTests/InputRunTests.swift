import Foundation
import Grid
import Synchronization
import Testing

@testable import Run

@Suite struct `A run over inputs` {
  /// A plan of files that are not there: what is read is up to the work.
  private func plan(_ count: Int) throws -> InputPlan {
    try InputPlan((0..<count).map { "nowhere/\($0).xlsx" })
  }

  private let failing = Message("R902", .error, zh: "甲", en: "a")

  @Test(arguments: [1, 3])
  func `tells what became of each in order, a failed one among the others`(jobs: Int) throws {
    var told: [String] = []
    InputRun(try plan(40), jobs: jobs)() { index, input -> Outcome<Int> in
      index == 7 ? Outcome(.failure(Fault(failing))) : Outcome(.success(index))
    } tell: { _, event in
      guard case .ended(let input, let outcome) = event else { return }
      switch outcome.result {
      case .success(let value): told.append("\(value)")
      case .failure: told.append(input.path)
      }
    }
    #expect(told == (0..<40).map { $0 == 7 ? "nowhere/7.xlsx" : "\($0)" })
  }

  @Test func `leaves alone what is known, and says so`() throws {
    let worked = Mutex<[Int]>([])
    var known: [String] = []
    let isKnown: @Sendable (Input) -> Bool = { $0.path.hasSuffix("3.xlsx") }
    InputRun(try plan(5), jobs: 2)(known: isKnown) { index, _ in
      worked.withLock { $0.append(index) }
      return Outcome(.success(()))
    } tell: { _, event in
      if case .known(let input) = event { known.append(input.path) }
    }
    #expect(known == ["nowhere/3.xlsx"])
    #expect(worked.withLock { $0.sorted() } == [0, 1, 2, 4])
  }

  @Test(arguments: [1, 4])
  func `ends behind the outcome at which it is cancelled`(jobs: Int) throws {
    let cancellation = Cancellation()
    var told: [Int] = []
    InputRun(try plan(100), jobs: jobs)(cancellation: cancellation) { index, _ in
      Outcome(.success(index))
    } tell: { index, _ in
      told.append(index)
      if index == 10 { cancellation.cancel() }
    }
    #expect(told == Array(0...10))
  }

  @Test func `tells first what cannot be looked into`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var refused: [String] = []
    var ended: [String] = []
    InputRun(try InputPlan([folder.path, "nowhere.xlsx"]), jobs: 2)() { _, input in
      Outcome(.success(input.path))
    } tell: { _, event in
      switch event {
      case .refused(let path, _): refused.append(path)
      case .ended(let input, _): ended.append(input.path)
      case .known: break
      }
    }
    #expect(refused == [folder.path])
    #expect(ended == ["nowhere.xlsx"])
  }
}
