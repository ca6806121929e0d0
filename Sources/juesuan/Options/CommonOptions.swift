import ArgumentParser

/// Options of every command. What they say is read by `CommandLanguage` and `Colours` before anything
/// is parsed.
struct CommonOptions: ParsableArguments {
  /// A language as the option names it.
  enum LanguageName: String, ExpressibleByArgument {
    case zh, en
  }

  @Option(
    name: .customLong("lang"),
    help: help(
      "语言：zh 或 en；默认看 LC_ALL、LC_MESSAGES、LANG，都没有时为中文。",
      "Language: zh or en; by default LC_ALL, LC_MESSAGES, LANG say, Chinese when none does.",
      ValueName("zh|en", "zh|en")), completion: .list(["zh", "en"]))
  var language: LanguageName?

  @Option(
    name: .customLong("color"),
    help: help(
      "颜色：auto、always 或 never；默认只在终端上，且没有设 NO_COLOR 时。",
      "Colours: auto, always or never; by default on terminals, unless NO_COLOR is set.",
      ValueName("何时", "when")))
  var color: Colours.Choice?
}

extension Colours.Choice: ExpressibleByArgument {}
