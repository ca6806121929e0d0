import ArgumentParser
import Grid

/// The errors of the argument parser in Chinese: each is known by the words around what a person
/// typed, and what was typed stays as it was.
enum ParserErrors {
  /// What is said of an error, or of a wish for help: the message, then usage in the parser's form.
  static func text(for error: any Error, _ language: Language) -> String {
    let full = Juesuan.fullMessage(for: error)
    if ScriptAnswer.isAsked(for: CommandLine.arguments) {
      return ScriptAnswer.text(full, language)
    }
    let message = Juesuan.message(for: error)
    let prefix = "Error: " + message
    guard !message.isEmpty, full.hasPrefix(prefix) else {
      return language == .chinese ? FixedPhrases.chinese(full) : full
    }
    let rest = String(full.dropFirst(prefix.count))
    let meant = MistypedCommand.find(in: CommandLine.arguments)
    return language == .chinese
      ? "错误：" + shown(meant?.text(language) ?? chinese(message)) + FixedPhrases.chinese(rest)
      : "Error: " + shown(meant?.text(language) ?? message) + rest
  }

  /// The Chinese of a message; one that is not known stays as it is.
  static func chinese(_ message: String) -> String {
    for (english, chinese) in templates {
      guard let typed = parts(of: message, in: english) else { continue }
      return filled(chinese, typed)
    }
    return message
  }

  /// Puts what was typed at `{0}`, `{1}` …, in one pass, so that nothing typed is a place itself.
  private static func filled(_ template: String, _ typed: [String]) -> String {
    var pieces = template.split(separator: "{", omittingEmptySubsequences: false)[...]
    var result = String(pieces.popFirst() ?? "")
    for piece in pieces {
      if let number = piece.first?.wholeNumberValue, typed.indices.contains(number) {
        result += typed[number]
      }
      result += piece.dropFirst(2)
    }
    return result
  }

  /// Control characters of what was typed as escapes; the line feeds of lists stay.
  private static func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForDisplay }.joined(separator: "\n")
  }

  /// What stands at `{0}`, `{1}` …; found from the end, where the words are the parser's.
  private static func parts(of message: String, in template: String) -> [String]? {
    let words = template.split(separator: "{}", omittingEmptySubsequences: false)
    guard let first = words.first, message.hasPrefix(first) else { return nil }
    var rest = message.dropFirst(first.count)
    var typed: [String] = []
    for (place, word) in words.dropFirst().enumerated().reversed() {
      if word.isEmpty {
        guard place == words.count - 2 else { return nil }
        typed.append(String(rest))
        rest = rest.prefix(0)
        continue
      }
      guard let start = lastStart(of: word, in: rest) else { return nil }
      let after = rest[start...].dropFirst(word.count)
      if place == words.count - 2 {
        guard after.isEmpty else { return nil }
      } else {
        typed.append(String(after))
      }
      rest = rest[..<start]
    }
    typed.append(String(rest))
    return typed.reversed()
  }

  private static func lastStart(of word: Substring, in text: Substring) -> String.Index? {
    guard text.count >= word.count else { return nil }
    var start = text.index(text.endIndex, offsetBy: -word.count)
    while true {
      if text[start...].hasPrefix(word) { return start }
      guard start > text.startIndex else { return nil }
      start = text.index(before: start)
    }
  }

  /// `{}` is what was typed or is a name; longer ones stand before those that they contain.
  private static let templates: [(english: String, chinese: String)] = [
    ("Unknown option '{}'. Did you mean '{}'?", "不认识的选项 '{0}'。是否想用 '{1}'？"),
    ("Unknown option '{}'", "不认识的选项 '{0}'"),
    ("Invalid option: {}", "选项不可用：{0}"),
    ("Missing required subcommand.", "缺少命令。"),
    ("Missing value for '{}'", "'{0}' 缺少值"),
    ("Missing expected argument '{}'", "缺少参数 '{0}'"),
    ("Missing one of: '{}'", "以下参数缺少一个：'{0}'"),
    ("Unexpected argument '{}'", "多余的参数 '{0}'"),
    ("{} unexpected arguments: '{}'", "{0} 个多余的参数：'{1}'"),
    (
      "The option '{}' does not take any value, but '{}' was specified.",
      "选项 '{0}' 不带值，却给了 '{1}'。"
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of '{}' and '{}'.",
      "值 '{0}' 不能用于 '{1}'。请选用 '{2}' 或 '{3}'。"
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of '{}' or '{}'.",
      "值 '{0}' 不能用于 '{1}'。请选用 '{2}' 或 '{3}'。"
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of the following:{}",
      "值 '{0}' 不能用于 '{1}'。请选用：{2}"
    ),
    ("The value '{}' is invalid for '{}'", "值 '{0}' 不能用于 '{1}'"),
    ("The value '{}' is invalid.", "值 '{0}' 不可用。"),
  ]
}
