import ArgumentParser
import Exchange
import FinalAccounts
import Grid
import Run

/// Which rules run.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: help(
      "附加的规则文件夹（*.json），在内置的之上增、改、停用规则；可限于年度、地方。",
      "A folder of further rules (*.json) that add, change or switch off rules, for years and places if they say so.",
      .folder), completion: .directory)
  var folder: String?

  @Option(
    help: help(
      "只核对这些规则：编号或其开头，如 T3、X-11。", "Only these rules: ids or how they begin (T3, X-11).", .rule))
  var only: [String] = []

  @Option(help: help("不核对这些规则。", "Not these rules.", .rule))
  var skip: [String] = []

  @Option(
    help: help(
      "报送的地方，如 上海市，用以选择该地的规则；不给则看单位名称的开头。",
      "The place, such as 上海市, whose rules apply; without it the beginning of the unit's name decides.",
      ValueName("地方", "place")))
  var place: String?

  /// The rules that were chosen; rules of one's own may speak of what a folder of schemas adds.
  func ruleSet(_ settings: ReadingSettings = ReadingSettings()) throws(Fault) -> RuleSet {
    let limits = settings.limits
    let files =
      try folder.map { folder throws(Fault) in try SchemaFolder.rules(folder, limits) } ?? []
    let layouts =
      try (files.isEmpty ? nil : settings.schemas).map { folder throws(Fault) in
        try SchemaFolder.files(folder, limits)
      } ?? []
    var all = try RuleSet.embedded(
      adding: files.map { ($0.path, $0.bytes) }, layouts: layouts.map { ($0.path, $0.bytes) })
    // Several behind one option, with commas between them, are as good as several options.
    let (only, skip) = (Self.names(only), Self.names(skip))
    for name in only + skip where !all.all.contains(where: { Self.means(name, $0) }) {
      throw Fault(.noSuchRule, [name])
    }
    all.region = place
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
