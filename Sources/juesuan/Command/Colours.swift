import Exchange
import FinalAccounts
import Glibc
import Grid

/// Colours of what is grave and less so, for people at a terminal: nothing but colours tells what
/// no word tells.
enum Colours {
  /// When there are colours, as `--color` names it.
  enum Choice: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// Whether results and whether messages are coloured, in this run.
  static let (onOutput, onErrors) = {
    let choice = choose(arguments: CommandLine.arguments)
    let environment = { (name: String) in getenv(name).map { String(cString: $0) } }
    return (
      isOn(choice, isTerminal: isatty(1) == 1, environment),
      isOn(choice, isTerminal: isatty(2) == 1, environment)
    )
  }()

  /// What the arguments say; the parser refuses what is no choice.
  static func choose(arguments: [String]) -> Choice {
    let arguments = arguments.prefix { $0 != "--" }
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if argument == "--color", let choice = Choice(rawValue: next) { return choice }
      if argument.hasPrefix("--color="),
        let choice = Choice(rawValue: String(argument.dropFirst("--color=".count)))
      {
        return choice
      }
    }
    return .auto
  }

  /// `NO_COLOR` (no-color.org), where it is not empty, and terminals that say they are dumb go
  /// without, unless colours are asked for by name.
  static func isOn(
    _ choice: Choice, isTerminal: Bool, _ environment: (String) -> String?
  ) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }
  }

  /// Text with the word of severity that begins each line, or stands behind the name of its file,
  /// in a colour of its own.
  static func painted(_ text: String, _ isOn: Bool) -> String {
    guard isOn else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { painted($0) }
      .joined(separator: "\n")
  }

  private static func painted(_ line: Substring) -> String {
    var starts = [line.firstIndex { $0 != " " } ?? line.startIndex]
    if let colon = line.firstRange(of: ": ") { starts.append(colon.upperBound) }
    for start in starts {
      for (word, colour) in words where line[start...].hasPrefix(word) {
        let end = line.index(start, offsetBy: word.count)
        // A word, and not how another one begins.
        guard end == line.endIndex || !line[end].isLetter else { continue }
        return line[..<start] + "\u{1B}[\(colour)m" + word + "\u{1B}[0m" + line[end...]
      }
    }
    return String(line)
  }

  /// Red, yellow, cyan: in the words of both languages, as reports and messages have them.
  private static let words: [(String, Int)] = {
    let severities: [(Message.Severity, Int)] = [(.error, 31), (.warning, 33), (.info, 36)]
    let verdicts: [(CheckReport.Verdict, Int)] = [
      (.errors, 31), (.incomplete, 33), (.warnings, 33), (.clean, 32),
    ]
    return severities.flatMap { severity, colour in
      [severity.rawValue, severity.word(.chinese), severity.word(.english)].map { ($0, colour) }
    }
      + verdicts.flatMap { verdict, colour in
        [verdict.word(.chinese), verdict.word(.english)].map { ($0, colour) }
      } + [("未审核", 36), ("unchecked", 36)]
  }()
}
