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
    [verdict] + packs + groups + alone + tails + unchecked
  }

  private func said(_ chinese: String, _ english: String) -> String {
    language.said(chinese, english)
  }

  private var verdict: String {
    let counts = report.counts
    let (word, unit) = (report.verdict.word(language), report.subject)
    let summary = said(
      "错误 \(counts.error)，疑点 \(counts.warning)，提示 \(counts.info)；关系成立 \(counts.pass)，尾差 \(counts.tail)，不适用 \(counts.notApplicable)，未查 \(counts.unchecked)",
      "\(Self.count(counts.error, "error")), \(Self.count(counts.warning, "warning")), \(Self.count(counts.info, "note")); \(counts.pass) hold, \(counts.tail) within rounding, \(counts.notApplicable) not applicable, \(counts.unchecked) unchecked"
    )
    return "\(file.escapedForDisplay): \(word)"
      + (unit.isEmpty ? "" : said("（\(unit.escapedForDisplay)）", " (\(unit.escapedForDisplay))"))
      + said("：", ": ") + summary
  }

  private static func count(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  /// What is particular to its year and place, where that is wanted.
  private var packs: [String] {
    guard isLong, !report.packs.isEmpty else { return [] }
    let names = report.packs.map(\.escapedForDisplay).joined(separator: said("、", ", "))
    return ["  " + said("规则包：", "packs: ") + names]
  }

  private var groups: [String] {
    report.groups.flatMap { group -> [String] in
      let members = report.findings.filter { $0.group == group.id }
      guard let gravest = members.map(\.severity).max() else { return [] }
      // A relation that stands alone and that nothing explains needs no headline.
      if members.count == 1, group.suggestion == nil {
        return ["  " + line(members[0], withSeverity: true)]
      }
      let head = "  \(gravest.word(language)) \(group.headline.text(language).escapedForDisplay)"
      return [head] + members.map { "    " + line($0, withSeverity: $0.severity != gravest) }
    }
  }

  private var alone: [String] {
    report.findings.filter { $0.group == nil && $0.kind == .fail }
      .map { "  " + line($0, withSeverity: true) }
  }

  private var tails: [String] {
    let tails = report.findings.filter { $0.kind == .tail }
    if isLong { return tails.map { "  " + line($0, withSeverity: true) } }
    return TailCluster.all(of: report).map { cluster in
      let text = said(
        "尾差 \(cluster.findings.count) 处，最大 \(cluster.largest)",
        "\(cluster.findings.count) within rounding, at most \(cluster.largest)")
      let word = Message.Severity.info.word(language)
      return "  \(word) \(cluster.rule.id) \(cluster.name.escapedForDisplay) \(text)"
    }
  }

  private var unchecked: [String] {
    if isLong {
      return report.unchecked.map { line($0.rule, $0.count, $0.reason.text(language)) }
    }
    let rules = UncheckedCluster.all(of: report)
    let told = rules.prefix(Self.rulesTold)
    var lines = told.map { line($0.rule, $0.count, $0.words(language)) }
    let rest = rules.count - told.count
    if rest > 0 {
      lines.append(
        "  " + said("另有 \(rest) 条规则未查，见 --long", "\(rest) more rules unchecked, see --long"))
    }
    return lines
  }

  private static let rulesTold = 24

  private func line(_ rule: Rule, _ count: Int, _ reason: String) -> String {
    let count = count > 1 ? " ×\(count)" : ""
    return "  \(said("未查", "unchecked")) \(rule.id)\(count)" + said("：", ": ")
      + reason.escapedForDisplay
  }

  private func line(_ finding: Finding, withSeverity: Bool) -> String {
    var parts = withSeverity ? [finding.severity.word(language)] : []
    parts.append(finding.rule.id)
    if let place = finding.cells.first?.place, !place.isEmpty {
      parts.append(place.escapedForDisplay)
    }
    var words = finding.message(language).escapedForDisplay
    if let formula = finding.formula { words += said("：", ": ") + formula.escapedForDisplay }
    if let gap = finding.gapWords {
      words += said("（", " (") + gap.text(language) + said("）", ")")
    }
    parts.append(words)
    if let explanation = finding.explanation {
      parts.append(said("说明：", "explained: ") + explanation.text.escapedForDisplay)
    } else if let outdated = finding.outdated {
      parts.append(
        said("（原有说明所据的数已变：", "(explained of other values: ")
          + outdated.text.escapedForDisplay + said("）", ")"))
    }
    return parts.joined(separator: " ")
  }
}
