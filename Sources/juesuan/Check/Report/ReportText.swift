import Exchange
import FinalAccounts
import Grid

/// A report for a terminal: one line of verdict, groups with their findings, findings that stand
/// alone, then tails in one line a table and rule, and what was not checked.
struct ReportText {
  let report: CheckReport
  let file: String
  let language: Language
  /// True for every tail and reason by itself.
  let isLong: Bool

  var lines: [String] {
    ([verdict] + packs + groups + alone + tails + unchecked).map(\.escapedForDisplay)
  }

  private var colon: String { language.said("：", ": ") }

  private func bracketed(_ text: String) -> String { language.said("（\(text)）", " (\(text))") }

  private var verdict: String {
    var (word, subject) = (report.verdict.word(language), report.subject)
    if report.isExecution {
      word += language.said("（预算执行数据，不是决算）", " (budget execution, no final accounts)")
    }
    let head = "\(file): \(word)" + (subject.isEmpty ? "" : bracketed(subject)) + colon
    return head + report.counts.findings(language) + language.said("；", "; ")
      + report.counts.relations(language, named: false)
  }

  /// What is particular to its year and place, where that is wanted.
  private var packs: [String] {
    guard isLong, !report.packs.isEmpty else { return [] }
    let names = report.packs.joined(separator: language.said("、", ", "))
    return ["  " + language.said("规则包", "packs") + colon + names]
  }

  private var groups: [String] {
    report.groups.flatMap { group -> [String] in
      let members = report.findings.filter { $0.group == group.id }
      guard let gravest = members.map(\.severity).max() else { return [] }
      // A relation that stands alone and that nothing explains needs no headline.
      if members.count == 1, group.suggestion == nil {
        return ["  " + line(members[0], withSeverity: true)]
      }
      let head = "  \(gravest.word(language)) \(group.headline.text(language))"
      return [head] + members.map { "    " + line($0, withSeverity: $0.severity != gravest) }
    }
  }

  private var alone: [String] {
    report.findings.filter { $0.group == nil && $0.kind == .fail }
      .map { "  " + line($0, withSeverity: true) }
  }

  private var tails: [String] {
    guard !isLong else {
      return report.findings.filter { $0.kind == .tail }
        .map { "  " + line($0, withSeverity: true) }
    }
    let word = Message.Severity.info.word(language)
    return TailCluster.all(of: report).map { cluster in
      language.said(
        "  \(word) \(cluster.spoken)：\(cluster.rule.text(language))，\(cluster.sentence(language)) [\(cluster.rule.id)]",
        "  \(word) \(cluster.rule.id) \(cluster.name) \(cluster.sentence(language))")
    }
  }

  private var unchecked: [String] {
    guard !isLong else {
      return report.unchecked.map { line($0.rule, $0.count, $0.reason.text(language)) }
    }
    let rules = UncheckedCluster.all(of: report)
    let told = rules.prefix(Self.rulesTold).map { line($0.rule, $0.count, $0.words(language)) }
    let rest = rules.count - told.count
    guard rest > 0 else { return told }
    return told + [
      "  "
        + language.said(
          "另有 \(rest) 条规则未审核，加 --long 逐条列出", "\(rest) more rules unchecked, see --long")
    ]
  }

  private static let rulesTold = 24

  private func line(_ rule: Rule, _ count: Int, _ reason: String) -> String {
    let count = count > 1 ? " ×\(count)" : ""
    return language.said(
      "  未审核：\(rule.text(language))\(count)（\(reason)）[\(rule.id)]",
      "  unchecked \(rule.id)\(count)" + colon + reason)
  }

  private func line(_ finding: Finding, withSeverity: Bool) -> String {
    let words = FindingWords(finding, report.names, language)
    let place = words.place
    let said =
      words.message + (words.formula.map { colon + $0 } ?? "") + (words.gap.map(bracketed) ?? "")
    let parts =
      language == .chinese
      ? [
        withSeverity ? words.severity : nil, place.isEmpty ? said : place + colon + said,
        words.remark?.aside, "[\(finding.rule.id)]",
      ]
      : [
        withSeverity ? words.severity : nil, finding.rule.id, place.isEmpty ? nil : place, said,
        words.remark?.aside,
      ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
