import ArgumentParser

/// Options of every command.
struct CommonOptions: ParsableArguments {
  /// A language as the option names it; read by `CommandLanguage` before anything is parsed.
  enum LanguageName: String, ExpressibleByArgument {
    case zh, en
  }

  @Option(
    name: .customLong("lang"),
    help: help(
      "语言：zh 或 en；默认看 LC_ALL、LC_MESSAGES、LANG，都没有时为中文。",
      "Language: zh or en; by default LC_ALL, LC_MESSAGES, LANG say, Chinese when none does.",
      ValueName("zh|en", "zh|en")))
  var language: LanguageName?
}
