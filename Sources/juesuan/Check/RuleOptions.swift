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
        "附加的规则文件夹（*.json），在内置的之上增、改、停用规则；可限于年度、地方。",
        "A folder of further rules (*.json) that add, change or switch off rules, for years and places if they say so."
      ),
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

  @Option(
    name: .customLong("place"),
    help: ArgumentHelp(
      said(
        "报送的地方，如 上海市，用以选择该地的规则；不给则看单位名称的开头。",
        "The place, such as 上海市, whose rules apply; without it the beginning of the unit's name decides."
      ),
      valueName: said("地方", "place")))
  var place: String?

  /// The rules that were chosen; rules of one's own may speak of what a folder of schemas adds.
  func ruleSet(schemas: String? = nil) throws(CommandFault) -> RuleSet {
    var files: [(path: String, bytes: [UInt8])] = []
    if let folder {
      for name in try Folder.names(folder) where name.hasSuffix(".json") {
        let path = Folder.join(folder, name)
        files.append((path, try InputBytes(path: path, limit: 4 << 20).all()))
      }
    }
    var layouts: [(path: String, bytes: [UInt8])] = []
    if !files.isEmpty, let schemas {
      for file in try SchemaFolder.files(schemas) { layouts.append((file.path, file.bytes)) }
    }
    var all: RuleSet
    do throws(ExchangeFault) {
      all = try RuleSet.embedded(adding: files, layouts: layouts)
    } catch {
      throw CommandFault(error)
    }
    // Several behind one option, with commas between them, are as good as several options.
    let (only, skip) = (Self.names(only), Self.names(skip))
    for name in only + skip where !all.all.contains(where: { Self.means(name, $0) }) {
      throw CommandFault(.noSuchRule, [name], exit: .usage)
    }
    all.place = place
    return all.filtered { rule in
      (only.isEmpty || only.contains { Self.means($0, rule) })
        && !skip.contains { Self.means($0, rule) }
    }
  }

  private static func names(_ options: [String]) -> [String] {
    options.flatMap { $0.split(whereSeparator: { ",，、 ".contains($0) }).map(String.init) }
  }

  private static func means(_ name: String, _ rule: Rule) -> Bool {
    rule.id == name || rule.id.hasPrefix(name + "-")
  }
}
