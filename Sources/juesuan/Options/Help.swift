import ArgumentParser
import Grid

/// A text of help in the language of the run: the shorthand of this folder and of the commands' own
/// descriptions.
func said(_ chinese: String, _ english: String) -> String {
  CommandLanguage.current.said(chinese, english)
}

/// The help of an option or argument, and what its value is called.
func help(_ chinese: String, _ english: String, _ value: ValueName? = nil) -> ArgumentHelp {
  ArgumentHelp(said(chinese, english), valueName: value.map { said($0.chinese, $0.english) })
}

/// What the value of an option is called.
struct ValueName {
  let chinese: String
  let english: String

  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  static let file = ValueName("文件", "file")
  static let folder = ValueName("文件夹", "folder")
  static let form = ValueName("格式", "form")
  static let name = ValueName("名称", "name")
  static let number = ValueName("数目", "number")
  static let output = ValueName("输出", "output")
  static let policy = ValueName("办法", "policy")
  static let rule = ValueName("规则", "rule")
  static let template = ValueName("表样", "template")
  static let unit = ValueName("单位", "unit")
  static let year = ValueName("年度", "year")
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
