import ArgumentParser
import FinalAccounts
import Grid

/// `juesuan rules`: the rules that `check` runs, for a person to read.
struct RulesCommand: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  static let configuration = CommandConfiguration(
    "rules", "列出核对规则。", "List the rules that check runs.",
    """
    每条规则给出编号、级别、文字、公式和依据，按文件、单元格、科目编码、表内、表间、与上年分组。
    公式按表样的项目写；“本行”“本科目”“本类”表示逐行、逐科目、逐类审核。json、csv 中的公式用内部名称。
    规则包是某些年度、地方的表样才有的规则：check 按决算的年度和地方选用。不给 --year、--place 时列出处处适用的规则和全部规则包；给出时列出那一年、那个地方适用的规则。
    CSV 的表头不随语言改变，只列规则。
    """,
    """
    Each rule with its id, severity, words, formula and source, by kind: files, cells, codes, inside a table, between tables, against last year.
    In formulas T3[208].basic is 基本支出 of code 208 in T3; ? marks what a form may lack; Σ T2[tops], [children], [leaves] add the classes, the rows directly below, the last level.
    Packs hold what is particular to the forms of some years and places; check chooses them by the submission's year and place. Without --year and --place: the rules that hold everywhere, and all packs; with them: the rules of that year and place.
    The headers of the CSV are the same in every language; it lists rules alone.
    """)

  @Option(name: .customLong("format"), help: help("输出格式。", "The form of the list.", .form))
  var form: Form = .text

  @Option(help: help("列出这一年度适用的规则。", "The rules that hold for this year.", .year))
  var year: Int?

  @OptionGroup(title: said("规则", "Rules")) var rules: RuleOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let all = try rules.ruleSet()
    let chosen = all.chosen(year: year, unit: nil)
    let isChosen = year != nil || rules.place != nil
    let packs = (isChosen ? chosen : all).packs.filter { pack in
      rules.only.isEmpty || !pack.amendments.isEmpty
    }
    let list = RuleList(chosen, packs: packs, isChosen: isChosen)
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
