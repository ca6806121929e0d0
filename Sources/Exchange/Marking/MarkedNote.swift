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
  mutating func add(_ suggestion: Suggestion, _ value: Amount, _ language: Language) {
    var text =
      language == .chinese
      ? "可能应为 \(value.grouped)\(suggestion.slipWords.chinese)"
      : "probably meant: \(value.grouped)\(suggestion.slipWords.english)"
    if let rivals = suggestion.rivals {
      text += (language == .chinese ? "；" : "; ") + rivals.text(language)
    }
    if !suggestions.contains(text) { suggestions.append(text) }
  }

  /// That this cell may be the wrong one instead of another.
  mutating func add(rivalOf head: FindingCell, _ language: Language) {
    let text =
      language == .chinese
      ? "也可能是本格有误，而不是 \(head.shortPlace)"
      : "this cell may be the wrong one, and not \(head.shortPlace)"
    if !rivals.contains(text) { rivals.append(text) }
  }

  /// A rule that is broken here, once however many of its cells this is.
  mutating func add(_ finding: Finding, of group: FindingGroup?, _ language: Language) {
    guard seen.insert(finding.id).inserted else { return }
    if let group, group.suggestion != nil {
      let headline = Self.cut(group.headline.text(language))
      if !headlines.contains(headline) { headlines.append(headline) }
    }
    let isError = finding.severity == .error
    let word =
      language == .chinese
      ? (isError ? "【错误】" : "【疑点】") : (isError ? "[error] " : "[warning] ")
    var lines = [word + finding.rule.id + " " + Self.cut(finding.message(language))]
    if let formula = finding.formula { lines.append(Self.cut(formula)) }
    if let gap = finding.gapWords { lines.append(gap.text(language)) }
    findings.append(lines.joined(separator: "\n"))
  }

  /// The comment, in lines.
  package func text(_ language: Language) -> String {
    var parts = suggestions + rivals.prefix(Self.mostFindings)
    // What the cell itself should hold says more than what some cell should.
    if suggestions.isEmpty { parts += headlines.prefix(Self.mostFindings) }
    parts += findings.prefix(Self.mostFindings)
    let rest = findings.count - Self.mostFindings
    if rest > 0 {
      parts.append(
        language == .chinese ? "另有 \(rest) 条，见核对报告" : "\(rest) more, see the report")
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

extension String {
  /// What would hide or steer in a text out of a file, shown; its lines stay.
  fileprivate var escapedLines: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForDisplay }.joined(separator: "\n")
  }
}
