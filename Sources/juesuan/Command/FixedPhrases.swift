/// The argument parser words headings and usage errors in English only; here they are in Chinese.
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
    ("Error: ", "错误："),
    ("<subcommand>", "<命令>"),
    ("[<options>]", "[<选项>]"),
    ("Show subcommand help information.", "显示某一命令的说明。"),
    ("Show help information.", "显示说明。"),
    ("Show the version.", "显示版本。"),
    ("  See 'juesuan help <命令>' for detailed help.", "  详细说明：juesuan help <命令>"),
    ("See 'juesuan ", "详见 'juesuan "),
    ("' for more information.", "'。"),
    ("(default: ", "(默认："),
    ("values: ", "可用："),
    ("; default: ", "；默认："),
    ("Missing one or more required arguments", "缺少必需的参数"),
    ("Missing expected argument ", "缺少参数 "),
    ("Missing value for ", "缺少值："),
    ("Unknown option ", "不认识的选项 "),
    (" unexpected arguments: ", " 个多余的参数："),
    ("Unexpected argument ", "多余的参数 "),
    ("The value ", "值 "),
    (" is invalid for ", " 不能用于 "),
    (". Did you mean ", "。是否想用 "),
    ("Please provide one of ", "请选用 "),
    (" and ", " 和 "),
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
