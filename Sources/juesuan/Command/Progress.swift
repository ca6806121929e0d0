import Grid
import Run
import Synchronization

/// How far a run over several inputs is: one line on standard error, where it is wanted, and what an
/// interruption tells.
final class Progress: Sendable {
  /// When it is shown, as `--progress` names it.
  enum Choice: String, CaseIterable, Sendable {
    case auto, text, none
  }

  private let count: Int
  private let isShown: Bool
  private let done = Atomic(0)

  /// Of so many inputs; one is no run to be followed.
  init(of count: Int, _ choice: Choice) {
    self.count = count
    let isWanted =
      switch choice {
      case .auto: Console.isErrorTerminal
      case .text: true
      case .none: false
      }
    isShown = isWanted && count > 1
  }

  /// One more is done.
  func advance() {
    let number = done.add(1, ordering: .relaxed).newValue
    guard isShown else { return }
    let text = "[\(number)/\(count)]"
    Descriptor.write(Array((Console.isErrorTerminal ? "\r" + text : text + "\n").utf8), to: 2)
  }

  /// Takes the line off a terminal, so that something else can stand there.
  func clear() {
    guard isShown, Console.isErrorTerminal else { return }
    Descriptor.write(Array("\r\u{1B}[K".utf8), to: 2)
  }

  /// Says how far an interrupted run came.
  func tellInterruption() {
    guard count > 1 else { return }
    clear()
    let arguments = ["\(count)", "\(done.load(ordering: .relaxed))"]
    NoticeLines.tell([Notice(.interrupted, arguments)], file: nil)
  }
}
