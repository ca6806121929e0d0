import ArgumentParser
import Exchange
import Grid
import Run

/// `juesuan template`: the blank forms that lie in the binary.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: said("列出或导出内置的空白表样。", "List or export the blank forms that come with the program."),
      subcommands: [TemplateListCommand.self, TemplateExportCommand.self])
  }

  @OptionGroup var common: CommonOptions
}

/// `juesuan template list`: a line each, the name first.
struct TemplateListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: said(
        "逐行列出内置的表样：名称、说明；第一个是默认的。",
        "A line for each built-in form: name and description; the first is the default."))
  }

  @OptionGroup var common: CommonOptions

  func run() {
    let text = BuiltInForm.all.map { form in
      let description = said(form.description.chinese, form.description.english)
      return "\(form.name)\t\(description)\n"
    }
    _ = Console.writeResult(Array(text.joined().utf8))
  }
}

/// `juesuan template export`: one of them as a workbook.
struct TemplateExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: said("把一种内置的空白表样写成工作簿。", "Write a built-in blank form as a workbook."))
  }

  @Argument(
    help: ArgumentHelp(
      said("表样名称，见 juesuan template list。", "Its name, as juesuan template list gives it."),
      valueName: said("名称", "name")))
  var name: String

  @Option(
    name: [.customLong("output"), .customShort("o")],
    help: ArgumentHelp(
      said(
        "输出的文件；默认为 名称.xlsx，- 为标准输出。",
        "The file to write; NAME.xlsx by default, - is standard output."),
      valueName: said("输出", "output")))
  var output: String?

  @Flag(
    name: .customLong("force"),
    help: ArgumentHelp(said("替换已有的输出。", "Replace an output that exists.")))
  var isForced = false

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
