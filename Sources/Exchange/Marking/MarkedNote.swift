internal import FinalAccounts
package import Grid

/// What the comment of one cell says.
package struct MarkedNote {
  private var suggestions: [String] = []
  private var rivals: [String] = []
  private var headlines: [String] = []
  private var findings: [String] = []
  private var seen: Set<String> = []

  /// As much as a person reads in a box beside a cell.
  private static let mostFindings = 5
  private static let longest = 300

  /// What the cell was probably meant to hold.
  mutating func add(meant words: String) {
    if !suggestions.contains(words) { suggestions.append(words) }
  }

  /// That this cell may be the wrong one instead of another.
  mutating func add(instead words: String) {
    if !rivals.contains(words) { rivals.append(words) }
  }

  /// A rule that is broken here, once however many of its cells this is.
  mutating func add(
    _ finding: Finding, of group: FindingGroup?, _ names: FormNames, _ language: Language
  ) {
    guard seen.insert(finding.id).inserted else { return }
    if let group, group.suggestion != nil {
      let headline = Self.cut(group.headline.text(language))
      if !headlines.contains(headline) { headlines.append(headline) }
    }
    let words = FindingWords(finding, names, language)
    let head = language.said("【\(words.severity)】", "[\(words.severity)] ")
    let lines = [
      language.said(
        head + Self.cut(words.message) + "（\(finding.rule.id)）",
        head + finding.rule.id + " " + Self.cut(words.message)), words.formula.map(Self.cut),
      words.gap,
    ]
    findings.append(lines.compactMap(\.self).joined(separator: "\n"))
  }

  /// The comment, in lines.
  package func text(_ language: Language) -> String {
    var parts = suggestions + rivals.prefix(Self.mostFindings)
    // What the cell itself should hold says more than what some cell should.
    if suggestions.isEmpty { parts += headlines.prefix(Self.mostFindings) }
    parts += findings.prefix(Self.mostFindings)
    let rest = findings.count - Self.mostFindings
    if rest > 0 {
      parts.append(language.said("另有 \(rest) 条，见核对报告", "\(rest) more, see the report"))
    }
    return parts.joined(separator: "\n").escapedLines
  }

  /// A long text without its middle part, and how much that was.
  private static func cut(_ text: String) -> String {
    let count = text.count
    guard count > longest else { return text }
    let rest = count - longest
    return "\(text.prefix(longest - 60))…(+\(rest))…\(text.suffix(60))"
  }
}
