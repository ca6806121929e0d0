import Glibc
import Grid

/// The language of this run: `--lang`, else the locale of the environment, else Chinese.
enum CommandLanguage {
  /// Decided once, before arguments are parsed: help texts are worded by it.
  static let current = choose(
    arguments: CommandLine.arguments,
    environment: { name in getenv(name).map { String(cString: $0) } })

  /// `LC_ALL`, `LC_MESSAGES` and `LANG` in this order; the first that is set and not empty decides.
  /// `C` and `POSIX` are the locale of programs, not a wish for English.
  static func choose(arguments: [String], environment: (String) -> String?) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--lang="),
        let language = Language(rawValue: String(argument.dropFirst(7)))
      {
        return language
      }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment(name), !locale.isEmpty else { continue }
      let name = locale.prefix { $0 != "." && $0 != "@" }
      return name == "C" || name == "POSIX" || name.hasPrefix("zh") ? .chinese : .english
    }
    return .chinese
  }
}
