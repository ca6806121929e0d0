import ArgumentParser
import FinalAccounts
import Grid

/// `juesuan rules`: the rules that `check` runs, for a person to read.
struct RulesCommand: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: said("列出核对规则。", "List the rules that check runs."),
      discussion: said(
        """
        每条规则给出编号、轻重、文字、算式和依据，按文件、单元格、科目编码、表内、表间、与上年分组。
        算式中 T3[208].basic 是表3科目 208 的基本支出；? 表示表样可以没有；Σ T2[tops]、[children]、[leaves] 是各类、所属下级、末级科目之和。
        CSV 的表头不随语言改变。
        """,
        """
        Each rule with its id, severity, words, formula and source, by kind: files, cells, codes, inside a table, between tables, against last year.
        In formulas T3[208].basic is 基本支出 of code 208 in T3; ? marks what a form may lack; Σ T2[tops], [children], [leaves] add the classes, the rows directly below, the last level.
        The headers of the CSV are the same in every language.
        """))
  }

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(said("输出格式。", "The form of the list."), valueName: said("格式", "form")))
  var form: Form = .text

  @OptionGroup(title: said("规则", "Rules")) var rules: RuleOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let list = RuleList(try rules.ruleSet())
    let language = CommandLanguage.current
    let bytes =
      switch form {
      case .text: list.text(language)
      case .csv: list.csv(language)
      case .json: list.json()
      }
    _ = Console.writeResult(bytes)
  }
}
