import ArgumentParser
import Exchange
import FinalAccounts
import Grid

/// Which rules run.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      said(
        "附加的规则文件夹（*.json），编号相同的替换内置的。",
        "A folder of further rules (*.json); one of the same id replaces the built-in one."),
      valueName: said("文件夹", "folder")))
  var folder: String?

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      said("只核对这些规则：编号或其开头，如 T3、X-11。", "Only these rules: ids or how they begin (T3, X-11)."),
      valueName: said("规则", "rule")))
  var only: [String] = []

  @Option(
    name: .customLong("skip"),
    help: ArgumentHelp(
      said("不核对这些规则。", "Not these rules."), valueName: said("规则", "rule")))
  var skip: [String] = []

  func ruleSet() throws(CommandFault) -> RuleSet {
    var files: [(path: String, bytes: [UInt8])] = []
    if let folder {
      for name in try Folder.names(folder) where name.hasSuffix(".json") {
        let path = Folder.join(folder, name)
        files.append((path, try InputBytes(path: path, limit: 4 << 20).all()))
      }
    }
    let all: RuleSet
    do throws(ExchangeFault) { all = try RuleSet.embedded(adding: files) } catch {
      throw CommandFault(error)
    }
    for name in only + skip where !all.rules.contains(where: { Self.means(name, $0) }) {
      throw CommandFault(.noSuchRule, [name], exit: .usage)
    }
    return all.filtered { rule in
      (only.isEmpty || only.contains { Self.means($0, rule) })
        && !skip.contains { Self.means($0, rule) }
    }
  }

  private static func means(_ name: String, _ rule: Rule) -> Bool {
    rule.id == name || rule.id.hasPrefix(name + "-")
  }
}
