import ArgumentParser
import Grid

/// A text of help in the language of the run: the shorthand of this folder and of the commands' own
/// descriptions.
func said(_ chinese: String, _ english: String) -> String {
  CommandLanguage.current.said(chinese, english)
}

/// The help of an option or argument; `value` is what its value is called.
func help(
  _ chinese: String, _ english: String, value: (chinese: String, english: String)? = nil
) -> ArgumentHelp {
  ArgumentHelp(said(chinese, english), valueName: value.map { said($0.chinese, $0.english) })
}

extension CommandConfiguration {
  /// A command: its name, what it does in a sentence and all there is to know, each in Chinese and
  /// English.
  init(
    _ name: String, _ abstractChinese: String, _ abstractEnglish: String,
    _ chinese: String = "", _ english: String = "", version: String = "",
    subcommands: [any ParsableCommand.Type] = []
  ) {
    self.init(
      commandName: name, abstract: said(abstractChinese, abstractEnglish),
      discussion: said(chinese, english), version: version, subcommands: subcommands)
  }
}
