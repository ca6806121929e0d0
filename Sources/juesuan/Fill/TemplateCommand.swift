import ArgumentParser
import Exchange
import Grid
import Run

/// `juesuan template`: the blank forms that lie in the binary.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "template", "列出或导出内置的空白表样。", "List or export the blank forms that come with the program.",
    subcommands: [TemplateListCommand.self, TemplateExportCommand.self])

  @OptionGroup var common: CommonOptions
}

/// `juesuan template list`: a line each, the name first.
struct TemplateListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "list",
    "逐行列出内置的表样：名称、说明；第一个是默认的。",
    "A line for each built-in form: name and description; the first is the default.")

  @OptionGroup var common: CommonOptions

  func run() {
    let language = CommandLanguage.current
    let text = BuiltInForm.all.map { form in
      "\(form.name)\t\(form.description.text(language))\n"
    }
    _ = Console.writeResult(Array(text.joined().utf8))
  }
}

/// `juesuan template export`: one of them as a workbook.
struct TemplateExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "export", "把一种内置的空白表样写成工作簿。", "Write a built-in blank form as a workbook.")

  @Argument(
    help: help(
      "表样名称，见 juesuan template list。", "Its name, as juesuan template list gives it.", .name))
  var name: String

  @Option(
    name: .output,
    help: help(
      "输出的文件；默认为 名称.xlsx，- 为标准输出。",
      "The file to write; NAME.xlsx by default, - is standard output.", .output),
    completion: .file())
  var output: String?

  @Flag(name: .customLong("force"), help: .force) var isForced = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let form = BuiltInForm(named: name) else {
      let names = BuiltInForm.all.map(\.name).joined(separator: "、")
      throw Fault(.noBuiltInForm, [name, names])
    }
    let path = output ?? "\(form.name).xlsx"
    if path == "-" {
      _ = Console.writeResult(form.bytes)
    } else {
      try WorkbookOutput(path: path, isForced: isForced).check(original: nil)
      try WholeOutput.write(form.bytes, to: path, force: isForced)
    }
  }
}
