/// The argument parser words the headings of help and usage in English only; here they are in
/// Chinese. For texts in which nothing stands that a person typed.
///
/// Longer phrases stand before those that they contain.
enum FixedPhrases {
  static func chinese(_ text: String) -> String {
    var result = text
    for (english, chinese) in phrases where result.contains(english) {
      result = replaced(result, english, chinese)
    }
    return result.split(separator: "\n", omittingEmptySubsequences: false).map { aligned($0) }
      .joined(separator: "\n")
  }

  /// The parser's own sentences, in a text that is for programs.
  static func chineseSentences(_ text: String) -> String {
    phrases.filter { $0.0.hasSuffix("information.") || $0.0.hasSuffix("version.") }
      .reduce(text) { replaced($0, $1.0, $1.1) }
  }

  /// The column in which the parser begins descriptions; it counts characters, not columns.
  private static let descriptionColumn = 26

  private static func aligned(_ line: Substring) -> String {
    if line.last == ":" { return line.dropLast() + "：" }
    guard line.hasPrefix("  "), let gap = line.dropFirst(2).firstRange(of: "  "),
      gap.lowerBound > line.index(line.startIndex, offsetBy: 2)
    else { return String(line) }
    let name = String(line[..<gap.lowerBound])
    let description = line[gap.upperBound...].drop { $0 == " " }
    let blanks = max(2, descriptionColumn - DisplayWidth.of(name))
    return name + String(repeating: " ", count: blanks) + description
  }

  private static let phrases: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "用法："),
    ("Usage: ", "用法："),
    ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："),
    ("Help:  ", "说明："),
    ("<subcommand>", "<命令>"),
    ("[<options>]", "[<选项>]"),
    ("Show subcommand help information.", "显示某一命令的说明。"),
    ("Show help information.", "显示说明。"),
    ("Show the version.", "显示版本。"),
    ("  See 'juesuan help <命令>' for detailed help.", "  详细说明：juesuan help <命令>"),
    (
      "  See 'juesuan help template <命令>' for detailed help.",
      "  详细说明：juesuan help template <命令>"
    ),
    ("See 'juesuan ", "详见 'juesuan "),
    ("' for more information.", "'。"),
    ("(default: ", "(默认："),
    ("values: ", "可用："),
    ("; default: ", "；默认："),
    ("; default:\n", "；默认：\n"),
  ]

  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
